/** `options QUOTE --link ID --step STEP`: the guide's answer in words or as JSON. */
import { type OptionsDocument, optionsDocument } from '../../../shared/documents/options-json';
import {
  type FieldState,
  impossibilityOf,
  notAskedOf,
  type OptionState,
  optionsOfStep,
} from '../../../shared/guide/options';
import { siteOfQuote } from '../../../shared/order/make-order';
import { type QuoteDocument, readQuoteText } from '../../../shared/order/quote-document';
import type { Link } from '../../../shared/plan/link';
import { failure, type Problem, type Result, success } from '../../../shared/result';
import type { StepId } from '../../../shared/steps/step';
import { neighboursOf } from '../../../shared/wizard/beside-register';
import { type Paint, painting, wrapText } from '../../present/layout';
import { printable, printableJson } from '../../present/printable';
import { printProblems } from '../check/problems';
import { EXIT_ACCEPTED, EXIT_INVALID, EXIT_REFUSED } from '../exit-status';
import type { Io } from '../io';
import { inputName, readText } from '../read-input';

interface Asked {
  readonly input: string;
  readonly step: StepId;
  readonly link: string | undefined;
  readonly asJson: boolean;
}

const WIDTH = 100;
const INDENT = ' '.repeat(10);

const chooseLink = (quote: QuoteDocument, id: string | undefined): Result<Link, readonly Problem[]> => {
  const ids = quote.links.map((link) => link.id);
  const [only] = quote.links;
  if (id === undefined && quote.links.length === 1 && only !== undefined) return success(only);
  const found = quote.links.find((link) => link.id === id);
  if (found !== undefined) return success(found);
  const names = ids.slice(0, 10).join(', ') + (ids.length > 10 ? ', …' : '');
  const message =
    id === undefined
      ? `there are ${ids.length} links: add --link and one of ${names}`
      : `no link has the id "${id}": take one of ${names}`;
  return failure([{ path: 'links', message }]);
};

const valueWords = (value: string | number | boolean, label: string): string =>
  label === String(value) ? label : `${label} (${value})`;

/** Options in their order, but that those which are closed alike follow the first of them: their reason is said once. */
const closedAlike = (options: readonly OptionState[]): readonly (readonly OptionState[])[] => {
  const groups = new Map<string, OptionState[]>();
  for (const option of options) {
    const key = option.closed === null ? JSON.stringify(option.value) : impossibilityOf(option.closed);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [option]);
    else group.push(option);
  }
  return [...groups.values()];
};

/** By the value of an open option: the parts that it comes to. */
type PartsOf = (value: OptionState['value']) => string | undefined;

const groupText = (group: readonly OptionState[], partsOf: PartsOf, paint: Paint): string => {
  const names = group.map(({ value, label, closed }) => {
    const word = closed === null ? `${paint('open', 'good')}  ` : paint('closed', 'bad');
    const parts = closed === null ? partsOf(value) : undefined;
    const below = parts === undefined ? '' : wrapText(printable(parts), WIDTH, INDENT);
    return `  ${word}  ${printable(valueWords(value, label))}\n${below}`;
  });
  const closed = group[0]?.closed ?? null;
  if (closed === null) return names.join('');
  const says = group.length === 1 ? closed.sentence : `None of these can ${impossibilityOf(closed)}`;
  return `${names.join('')}${wrapText(printable(says), WIDTH, INDENT)}`;
};

const fieldText = (
  { field, options, range }: FieldState,
  document: OptionsDocument,
  paint: Paint,
): string => {
  const partsOf: PartsOf = (value) =>
    document.open.find((one) => one.field === field.key && one.value === value)?.parts;
  const lines = closedAlike(options).map((group) => groupText(group, partsOf, paint));
  if (range !== null) {
    const unit = field.unit === undefined ? '' : ` ${field.unit}`;
    lines.push(`  from ${range.min} to ${range.max}${unit} with the other answers\n`);
  }
  return lines.length === 0 ? '' : `${paint(field.label, 'strong')}\n${lines.join('')}`;
};

/** Of a step that the link is asked nothing of, nothing is open either. */
const isAnyOpen = ({ open, closed }: OptionsDocument, isAsked: boolean): boolean =>
  open.length > 0 || (isAsked && closed.length === 0);

export const printOptions = async ({ input, step, link: id, asJson }: Asked, io: Io): Promise<number> => {
  const text = await readText(input, io);
  const quote = text.ok ? readQuoteText(text.value) : text;
  const link = quote.ok ? chooseLink(quote.value, id) : quote;
  if (!quote.ok || !link.ok) {
    await printProblems(inputName(input), link.ok ? [] : link.error, io);
    return EXIT_INVALID;
  }
  const site = siteOfQuote(quote.value);
  const others = quote.value.links.filter((other) => other !== link.value);
  const notAsked = notAskedOf(link.value, step, site);
  const left = notAsked.map(({ field }) => field.key);
  const states = optionsOfStep(link.value, step, site, neighboursOf(others, site), left);
  const document = optionsDocument(link.value.id, step, states, notAsked, site);
  if (asJson) {
    const json = `${JSON.stringify(document, null, 2)}\n`;
    await io.stdout.write(io.stdout.isTerminal ? printableJson(json) : json);
  } else {
    const paint = painting(io.stdout.isTerminal && io.env.NO_COLOR === undefined);
    const head = `${printable(link.value.id)}: ${printable(link.value.name)}\n`;
    // Each of its questions by itself, as they may have different reasons.
    const refusal = states.length > 0 ? [] : notAsked.map(({ sentence }) => `${printable(sentence)}\n`);
    await io.stdout.write(
      [head, ...states.map((state) => fieldText(state, document, paint)), ...refusal].join(''),
    );
  }
  return isAnyOpen(document, states.length > 0) ? EXIT_ACCEPTED : EXIT_REFUSED;
};
