/** Whether two transceivers exist, may be ordered for and talk under an application; asked of the rules about ends. */
import type { Channel } from '../channel/channel';
import { disagreements } from '../channel/interoperate';
import type { LinkPlan } from '../plan/link-plan';
import type { ChannelView } from '../rules/channel-rule';
import type { ApplicationKind } from '../steps/application';
import type { End } from './ends';
import { channelRulesOf, type Failure, firstBlock, firstLinkBlock, linkRulesOf, problem } from './failure';

export const TALK_RULES = [
  'optics/not-orderable',
  'optics/rate-clash',
  'optics/wavelength-clash',
  'optics/no-breakout',
];
export const KIND_RULES = ['advice/kind-mismatch'];

const [orderable, ...talking] = TALK_RULES;
const orderableRules = channelRulesOf([orderable as string]);
const talkRules = channelRulesOf(talking);
const kindRules = linkRulesOf(KIND_RULES);

const aloneFailures = new Map<End, Failure | null>();

const aloneFailure = (one: End): Failure | null => {
  const known = aloneFailures.get(one);
  if (known !== undefined) return known;
  const { endpoint } = one;
  const failure =
    endpoint === null
      ? problem(one.problem?.message ?? 'there is no such interface')
      : firstBlock(orderableRules, {
          channel: { near: endpoint, far: null } as unknown as Channel,
        } as ChannelView);
  if (aloneFailures.size >= 5000) aloneFailures.clear();
  aloneFailures.set(one, failure);
  return failure;
};

const KNOWN = new Map<ApplicationKind, Map<number, Failure | null>>();
/** More than there are ends at any time, see `ends.ts`. */
const MOST_ENDS = 1_000_000;
const MOST_KNOWN = 40_000;

const judge = (kind: ApplicationKind, near: End, far: End): Failure | null => {
  const alone = aloneFailure(near) ?? aloneFailure(far);
  if (alone !== null || near.endpoint === null || far.endpoint === null) return alone;
  const context = { near: near.endpoint, far: far.endpoint };
  return (
    firstLinkBlock(kindRules, { answers: { application: { kind } }, context } as unknown as LinkPlan) ??
    firstBlock(talkRules, {
      channel: context as unknown as Channel,
      disagreements: disagreements(near.endpoint, far.endpoint),
    } as unknown as ChannelView)
  );
};

/** Null when they talk. */
export const talkFailure = (kind: ApplicationKind, near: End, far: End): Failure | null => {
  let known = KNOWN.get(kind);
  if (known === undefined) {
    known = new Map();
    KNOWN.set(kind, known);
  }
  const key = near.code * MOST_ENDS + far.code;
  const before = known.get(key);
  if (before !== undefined) return before;
  const failure = judge(kind, near, far);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, failure);
  return failure;
};
