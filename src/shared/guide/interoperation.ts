/** Whether two transceivers exist, may be ordered for and interoperate under an application; asked of the rules about ends. */
import type { Channel } from '../channel/channel';
import { disagreements } from '../channel/interoperate';
import type { LinkPlan } from '../plan/link-plan';
import type { ChannelView } from '../rules/channel-rule';
import type { ApplicationKind } from '../steps/application';
import type { End } from './ends';
import { channelRulesOf, type Failure, firstBlock, firstLinkBlock, linkRulesOf, problem } from './failure';
import type { Guide } from './guide';

export const INTEROPERATION_RULES = [
  'optics/not-orderable',
  'optics/rate-clash',
  'optics/wavelength-clash',
  'optics/no-breakout',
];
export const KIND_RULES = ['advice/kind-mismatch', 'optics/no-cable'];

const [orderable, ...talking] = INTEROPERATION_RULES;
const orderableRules = channelRulesOf([orderable as string]);
const interoperationRules = channelRulesOf(talking);
const kindRules = linkRulesOf(KIND_RULES);

const aloneFailure = ({ endpoint, problem: wrong }: End): Failure | null =>
  endpoint === null
    ? problem(wrong?.message ?? 'there is no such interface')
    : firstBlock(orderableRules, {
        channel: { near: endpoint, far: null } as unknown as Channel,
      } as ChannelView);

/** Null where the two interoperate. */
export const interoperationFailure = (kind: ApplicationKind, near: End, far: End): Failure | null => {
  const alone = aloneFailure(near) ?? aloneFailure(far);
  if (alone !== null || near.endpoint === null || far.endpoint === null) return alone;
  const context = { near: near.endpoint, far: far.endpoint };
  return (
    firstLinkBlock(kindRules, { answers: { application: { kind } }, context } as unknown as LinkPlan) ??
    firstBlock(interoperationRules, {
      channel: context as unknown as Channel,
      disagreements: disagreements(near.endpoint, far.endpoint),
    } as unknown as ChannelView)
  );
};

/** Whether a far end interoperates with a near one. */
export const interoperatesWith = (
  kind: ApplicationKind,
  near: End,
  { remember }: Guide,
): ((far: End) => boolean) => {
  const known = remember('interoperation', `${kind} ${near.text}`, () => new Map<string, boolean>());
  return (far) => {
    const before = known.get(far.text);
    if (before !== undefined) return before;
    const goes = interoperationFailure(kind, near, far) === null;
    known.set(far.text, goes);
    return goes;
  };
};
