/** What the trace and the rules say of a link, as one title and one line. */
import { firstClash } from '../../shared/channel/shape-clash';
import { VERDICT_WORDS } from '../../shared/documents/verdict-words';
import type { EvaluatedLink } from '../../shared/order/evaluate-link';
import { forbids } from '../../shared/order/readiness';
import { worstChannel } from '../../shared/order/worst-channel';
import type { ChannelView } from '../../shared/rules/channel-rule';
import type { JudgedChannel } from '../../shared/rules/view-channel';
import type { MicroDb } from '../../shared/units';
import { counted } from './figures';
import { marginTone } from './margin';

export interface VerdictWords {
  readonly tone: 'pass' | 'caution' | 'fail';
  readonly title: string;
  readonly detail: string;
}

/** `4 of 4 links`, or of a channel between two parallel transceivers, which is one link: `4 of 4 lanes`. */
export const lightCount = ({ light, channel: { near, far } }: ChannelView): string => {
  const areLanes = near?.kind === 'parallel' && far?.kind === 'parallel';
  return `${light.standing} of ${counted(light.expected, areLanes ? 'lane' : 'link')}`;
};

/** Which channels a count of one of them speaks for: a link is many of the same, and one of each kind is judged. */
const whereWords = ({ plan, judged }: Pick<EvaluatedLink, 'plan' | 'judged'>, view: ChannelView): string => {
  const channels = (plan?.groups ?? []).reduce((sum, group) => sum + group.channels, 0);
  const are = channels > 1 ? counted(channels, 'channel') : '';
  if (judged.length > 1) {
    const isWhole = judged.every(({ view: { light } }) => light.standing === light.expected);
    const legs = ` in ${isWhole ? 'each of' : 'the worst of'} ${counted(judged.length, 'leg')}`;
    return are === '' ? legs : `${legs}, ${are}`;
  }
  if (are === '') return '';
  // The last channel may not be full.
  const { links } = plan?.answers.application ?? { links: 0 };
  return view.channel.far?.kind === 'duplex' && links < channels * view.light.expected
    ? ` in a full channel, ${are}`
    : ` in each of ${are}`;
};

/** `4 of 4 links in each of 6 channels, both ways`, of the channel that decides. */
export const lightWords = (link: Pick<EvaluatedLink, 'plan' | 'judged'>): string => {
  const view = worstChannel(link.judged)?.view;
  if (view !== undefined && firstClash(view.channel) !== null) return 'Connectors that do not fit';
  return view === undefined || view.light.expected === 0
    ? 'No transceivers to join'
    : `${lightCount(view)}${whereWords(link, view)}, both ways`;
};

export const verdictWords = (evaluated: EvaluatedLink): VerdictWords => {
  const worst = worstChannel(evaluated.judged);
  const [problem] = evaluated.problems;
  if (problem !== undefined || worst === undefined)
    return {
      tone: 'fail',
      title: 'No channel can be built',
      detail: problem?.message ?? 'An answer is missing.',
    };
  const detail = lightWords(evaluated);
  const blocking = evaluated.findings.filter(forbids).length;
  if (blocking > 0)
    return {
      tone: 'fail',
      title: worst.verdict === 'works' ? 'Polarity passes, order has errors' : VERDICT_WORDS[worst.verdict],
      detail: `${detail}; ${counted(blocking, 'finding')} ${blocking === 1 ? 'blocks' : 'block'} the order`,
    };
  const warnings = evaluated.findings.filter(({ severity }) => severity === 'warn').length;
  const margin = worstMargin(evaluated.judged);
  const isThin = margin !== null && marginTone(margin) === 'caution';
  return {
    tone: warnings > 0 || worst.verdict !== 'works' ? 'caution' : 'pass',
    title: isThin && worst.verdict === 'works' ? 'Link passes, margin thin' : VERDICT_WORDS[worst.verdict],
    detail: warnings === 0 ? detail : `${detail}; ${counted(warnings, 'warning')}`,
  };
};

/** The smallest margin of a link's channels; null where no limit is known. */
export const worstMargin = (judged: readonly JudgedChannel[]): MicroDb | null => {
  let least: MicroDb | null = null;
  for (const { view } of judged) {
    const margin = view.budget?.margin ?? null;
    if (margin !== null && (least === null || margin < least)) least = margin;
  }
  return least;
};
