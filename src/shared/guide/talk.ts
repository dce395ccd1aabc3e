/** Whether two transceivers exist, may be ordered for and talk under an application; asked of the rules about ends. */
import type { Channel } from '../channel/channel';
import { disagreements } from '../channel/interoperate';
import type { LinkPlan } from '../plan/link-plan';
import type { ChannelView } from '../rules/channel-rule';
import type { ApplicationKind } from '../steps/application';
import type { Ends } from './draft';
import type { End } from './ends';
import { channelRulesOf, type Failure, firstBlock, firstLinkBlock, linkRulesOf, problem } from './failure';

export const TALK_RULES = [
  'optics/not-orderable',
  'optics/rate-clash',
  'optics/wavelength-clash',
  'optics/no-breakout',
];
export const KIND_RULES = ['advice/kind-mismatch', 'optics/no-cable'];

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

export interface Pair {
  readonly ends: Ends;
  /** Null when they talk. */
  readonly failure: Failure | null;
}

/** By the codes of near and far ends. */
type Known = Map<number, Map<number, Pair>>;

const KNOWN = new Map<ApplicationKind, Known>();
const MOST_NEAR_ENDS = 500;

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

const knownOf = (kind: ApplicationKind, near: End): Map<number, Pair> => {
  let ofKind = KNOWN.get(kind);
  if (ofKind === undefined || (ofKind.size >= MOST_NEAR_ENDS && !ofKind.has(near.code))) {
    ofKind = new Map();
    KNOWN.set(kind, ofKind);
  }
  let known = ofKind.get(near.code);
  if (known === undefined) {
    known = new Map();
    ofKind.set(near.code, known);
  }
  return known;
};

/** The pairs of a near end, by far end; each is the same object whenever it is asked for. */
export const pairsWith = (kind: ApplicationKind, near: End): ((far: End) => Pair) => {
  const known = knownOf(kind, near);
  return (far) => {
    const before = known.get(far.code);
    if (before !== undefined) return before;
    const pair = { ends: { near, far }, failure: judge(kind, near, far) };
    known.set(far.code, pair);
    return pair;
  };
};
