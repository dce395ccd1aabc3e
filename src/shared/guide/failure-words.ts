/** What the search ran into, in the words of the rule that forbids it. */
import { presentFinding } from '../rules/channel-rules';
import { presentLinkFinding } from '../rules/link-rules';
import type { Failure } from './failure';

export interface RuleWords {
  readonly id: string;
  readonly source: string;
}

export interface FailureWords {
  /** One sentence that begins with a small letter where it may. */
  readonly message: string;
  readonly rules: readonly RuleWords[];
}

/** Names and acronyms keep their capitals. */
const OPENINGS =
  /^(The|A|An|At|No|One|Two|Neither|Nobody|Both|Every|Only|This|Array|Lanes|With|Modules|Another|Transmitter)\b/;

const inside = (sentence: string): string =>
  OPENINGS.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;

/** What to write instead is for whoever writes a file. */
const FOR_FILES = /: (leave out|give) .*$/;

const NOTHING_TOLD: FailureWords = { message: 'no parts join the two ends.', rules: [] };

export const failureWords = (failure: Failure | undefined): FailureWords => {
  if (failure === undefined) return NOTHING_TOLD;
  if (failure.kind === 'problem') return { message: `${failure.message.replace(FOR_FILES, '')}.`, rules: [] };
  const { rule, message, source } = presentLinkFinding(failure.finding) ?? presentFinding(failure.finding);
  return { message: inside(message), rules: [{ id: rule, source }] };
};
