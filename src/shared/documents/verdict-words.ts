/** What the trace says of a channel, as a title: the same on screens and in tables. */
import type { Verdict } from '../channel/verdict';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  rejected: 'These parts must not be mated',
  'cannot-be-judged': 'One channel cannot tell',
  dead: 'Link fails',
  partial: 'Link fails in part',
  'lanes-swapped': 'Link passes, lanes swapped',
  'works-renumbered': 'Link passes, ports renumbered',
  passive: 'Fibres only, no transceivers',
  works: 'Link passes',
};
