/** Which of a link's channels decides for it. */
import type { Verdict } from '../channel/verdict';
import type { JudgedChannel } from '../rules/view-channel';

const WORST_FIRST: readonly Verdict[] = [
  'rejected',
  'cannot-be-judged',
  'dead',
  'partial',
  'lanes-swapped',
  'works-renumbered',
  'passive',
  'works',
];

/** The channel that decides for the link, the first of equals; undefined where none could be planned. */
export const worstChannel = (judged: readonly JudgedChannel[]): JudgedChannel | undefined =>
  [...judged].sort((a, b) => WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict))[0];
