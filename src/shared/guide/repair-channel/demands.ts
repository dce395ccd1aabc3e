/**
 * What a blocker demands: at least one of these edits is in every repair, as nothing else has a say in it. Transceivers are
 * left out: a search settles them first. A demand may name edits that do not help; it must not miss one that could.
 */
import type { Channel } from '../../channel/channel';
import { type Blocker, FEWER_LINKS, NOT_SOLD } from './blockers';
import type { Field } from './edit';

export const LIGHT_FIELDS: readonly Field[] = ['wiring', 'connector', 'keys', 'leg', 'legs'];
const BUDGET_FIELDS: readonly Field[] = ['length', 'loss', 'aging', 'fibre', 'duplex'];
const ALL_FIELDS: readonly Field[] = [...LIGHT_FIELDS, ...BUDGET_FIELDS, 'pins', 'polish', 'angle'];

/** `light`: mended by `lightWays`, which also sees to it that every MPO fits into its neighbour. */
type Topic = 'light' | 'budget' | 'part';

export interface Demand {
  readonly fields: readonly Field[];
  /** Parts of the channel as it was changed; null for any part. */
  readonly parts: ReadonlySet<number> | null;
  readonly topic: Topic;
}

interface Reach {
  readonly fields: readonly Field[];
  /** Parts whose fields have a say: that of the blocker, those at its joints, or all. */
  readonly where: 'part' | 'joints' | 'anywhere';
  readonly topic: Topic;
}

const ofJoints = (...fields: readonly Field[]): Reach => ({ fields, where: 'joints', topic: 'part' });
const ofPart = (...fields: readonly Field[]): Reach => ({ fields, where: 'part', topic: 'part' });
const NOTHING: Reach = { fields: [], where: 'anywhere', topic: 'part' };
const LIGHT: Reach = { fields: LIGHT_FIELDS, where: 'anywhere', topic: 'light' };
const BUDGET: Reach = { fields: BUDGET_FIELDS, where: 'anywhere', topic: 'budget' };

const REACHES: Readonly<Record<string, Reach>> = {
  'mating/pins-collide': ofJoints('pins'),
  'mating/pins-missing': ofJoints('pins'),
  'mating/polish-clash': ofJoints('polish'),
  'mating/angled-wedge': ofJoints('keys', 'polish', 'angle'),
  'mating/shape-clash': ofJoints('connector', 'duplex'),
  'fibre/mode-mixed': ofPart('fibre'),
  'fibre/wrong-mode': ofPart('fibre'),
  'polarity/dead': LIGHT,
  'polarity/partial': LIGHT,
  'polarity/lanes-swapped': LIGHT,
  'polarity/cannot-be-judged': LIGHT,
  [FEWER_LINKS]: LIGHT,
  'optics/rate-clash': NOTHING,
  'optics/wavelength-clash': NOTHING,
  'optics/no-breakout': NOTHING,
  'optics/not-orderable': NOTHING,
  'budget/over-reach': BUDGET,
  'budget/margin-negative': BUDGET,
  [NOT_SOLD]: ofPart('polish', 'fibre', 'angle'),
};

/** For a rule that is not listed above, which may be mended by anything. */
const UNKNOWN: Reach = { fields: ALL_FIELDS, where: 'anywhere', topic: 'part' };

/** False for a rule that the search would try every edit for. */
export const isKnownBlocker = (rule: string): boolean => Object.hasOwn(REACHES, rule);

const jointsAt = ({ joints }: Channel, part: number): Channel['joints'] =>
  joints.filter(({ near, far, shownAt }) => near === part || far === part || shownAt === part);

const partsFor = ({ where }: Reach, part: number | null, channel: Channel): ReadonlySet<number> | null => {
  if (where === 'anywhere' || part === null) return null;
  if (where === 'joints')
    return new Set(jointsAt(channel, part).flatMap(({ near, far, shownAt }) => [near, far, shownAt]));
  // Without a transceiver the first part says which mode the others are strangers to.
  return (channel.near ?? channel.far) === null ? null : new Set([part]);
};

export const demandOf = ({ rule, part }: Blocker, channel: Channel): Demand => {
  const reach = REACHES[rule] ?? UNKNOWN;
  const isOfArrays =
    rule === 'mating/shape-clash' &&
    part !== null &&
    jointsAt(channel, part).every(({ kind }) => kind.startsWith('array'));
  return {
    fields: reach.fields,
    parts: partsFor(reach, part, channel),
    topic: isOfArrays ? 'light' : reach.topic,
  };
};
