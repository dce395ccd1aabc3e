/** What parts a link has, as far as application and ends decide it. */
import { FAN_OUTS } from '../catalogue/fan-outs';
import type { Endpoint } from '../channel/endpoint';
import { breakoutFanOut } from '../plan/fan-out';
import { chooseThrough } from '../plan/through';
import { APPLICATION_KINDS } from '../steps/application';
import type { CompleteAnswers } from '../steps/steps';
import { counter, digitOf } from './digits';
import { type Draft, keysFound, type NamedModules, type Structure } from './draft';
import type { Task } from './task';

const betweenNumber = counter<number>();
const partsNumber = counter<number>();
const trunkNumber = counter<string>();
const namesNumber = counter<string>();
/** Of what is there already together with what is named as a product. */
const givenNumber = counter<string>();

const NUMBERED = new WeakMap<NamedModules, number>();

/** Equal for equal names; lists of values are kept, so that their text is made once. */
export const modulesNumber = (modules: NamedModules): number => {
  const known = NUMBERED.get(modules);
  if (known !== undefined) return known;
  const { near = null, far = null, field = null } = modules;
  const number = namesNumber(JSON.stringify([near, far, field]));
  NUMBERED.set(modules, number);
  return number;
};

export const namesNone = ({ near, far, field }: NamedModules): boolean =>
  near === undefined && far === undefined && field === undefined;

const KIND = digitOf<Draft['kind']>(APPLICATION_KINDS);
const PLACEMENT = digitOf<Draft['placement']>(['same-rack', 'between-racks']);
const THROUGH = digitOf<Structure['through']>(['module', 'breakout-cable', 'panel', 'direct-cord']);

const KIND_OF_END = digitOf<Endpoint['kind'] | undefined>(['parallel', 'duplex']);
const CABLE = digitOf<string | undefined>([undefined, ...FAN_OUTS.map(({ id }) => id)]);
const GROUPS = digitOf<number | undefined>(Array.from({ length: 33 }, (_, groups) => groups));

/** Far more than there are kinds of transceivers; as many kinds twice, and the digits above, still are an exact number. */
export const MOST_LIKENESSES = 100_000;

/** The cable between two parallel ends of a breakout. */
const cableBetween = ({ near, far }: Draft['ends']): string | undefined =>
  near.endpoint === null || far.endpoint === null || far.endpoint.kind !== 'parallel'
    ? undefined
    : breakoutFanOut(near.endpoint, far.endpoint)?.id;

/**
 * What of the ends the parts between them follow from: their kind; and in the shape that they ask for, what is in that shape
 * already, has as many legs as the near end has lanes or shares these out over the far ends.
 */
const endsOfParts = ({ kind, trunk, ends: { near, far } }: Draft, through: Structure['through']): number => {
  const isOneCable = kind === 'breakout' && through === 'breakout-cable';
  const shell = isOneCable || trunk !== undefined ? near.shell + 1 : 0;
  const legs = GROUPS.of(isOneCable ? near.endpoint?.groups : undefined);
  const cable = CABLE.of(isOneCable ? cableBetween({ near, far }) : undefined);
  const kinds = KIND_OF_END.of(near.endpoint?.kind) * KIND_OF_END.base + KIND_OF_END.of(far.endpoint?.kind);
  return ((shell * GROUPS.base + legs) * CABLE.base + cable) * KIND_OF_END.base ** 2 + kinds;
};

const ENDS_OF_PARTS = MOST_LIKENESSES * GROUPS.base * CABLE.base * KIND_OF_END.base ** 2;

const partsBetween = (draft: Draft, through: Structure['through']): number => {
  const { kind, placement, trunk, modules } = draft;
  const isPlain = trunk === undefined && namesNone(modules);
  const ofTrunk = trunk === undefined ? '' : trunkNumber(JSON.stringify(trunk));
  let parts = isPlain ? 0 : givenNumber(`${ofTrunk} ${modulesNumber(modules)}`) + 1;
  parts = parts * KIND.base + KIND.of(kind);
  parts = parts * PLACEMENT.base + PLACEMENT.of(placement);
  parts = parts * THROUGH.base + THROUGH.of(through);
  return betweenNumber(parts * ENDS_OF_PARTS + endsOfParts(draft, through));
};

const partsOf = (between: number, { near, far }: Draft['ends']): number =>
  partsNumber((between * MOST_LIKENESSES + near.likeness) * MOST_LIKENESSES + far.likeness);

const KEYS = digitOf(['opposed', 'aligned', null]);

/** Found keys that stay, and adapters that stay with keys that nobody looked at. */
const panelDigit = (installed: Draft['installedNear']): number =>
  KEYS.of(keysFound(installed)) * 2 +
  (installed === undefined || installed.exchangeAdapters === true ? 0 : 1);

const PANEL_BASE = KEYS.base * 2;

/** Equal where the same keys are found at this end and stay, and up-angled ends may or may not be ordered. */
export const panelKeys = ({ keys }: Structure, end: 'near' | 'far'): number => {
  const panels = Math.floor(keys / 2);
  const panel = end === 'near' ? Math.floor(panels / PANEL_BASE) : panels % PANEL_BASE;
  return panel * 2 + (keys % 2);
};

export const isSameStructure = (a: Structure, b: Structure): boolean =>
  a.through === b.through && a.between === b.between && a.parts === b.parts && a.keys === b.keys;

/** Both ends exist by now: see `endPairs`. */
export const settleStructure = (draft: Draft, { site }: Task): Structure => {
  const { ends, installedNear, installedFar, upAngledEnds } = draft;
  const { near, far } = ends;
  const through =
    near.endpoint === null || far.endpoint === null
      ? 'module'
      : chooseThrough(
          { application: draft } as unknown as CompleteAnswers,
          near.endpoint,
          far.endpoint,
          site.settings,
        );
  const between = partsBetween(draft, through);
  return {
    through,
    between,
    parts: partsOf(between, ends),
    keys:
      (panelDigit(installedNear) * PANEL_BASE + panelDigit(installedFar)) * 2 +
      (upAngledEnds === true ? 1 : 0),
  };
};

type Names = readonly (keyof Draft)[];

const BY_WORD: Names = ['kind', 'placement', 'through'];
const BY_ENDS: Names = ['kind', 'ends'];
const BY_WORD_AND_ENDS: Names = ['kind', 'placement', 'through', 'ends'];
const BY_COUNT: Names = ['kind', 'placement', 'through', 'ends', 'servicedSingly', 'links', 'perRack'];

/** What decides whether modules, panels or a single cable carry the link. */
export const throughOrigins = ({ kind, through, placement, ends }: Draft): Names => {
  if (kind !== 'breakout') return BY_WORD;
  if (ends.far.endpoint?.kind === 'parallel') return BY_ENDS;
  // A word for another application decides nothing here, and then it is the number of cables that does.
  const isDecided = through === 'module' || through === 'breakout-cable' || placement === 'between-racks';
  return isDecided ? BY_WORD_AND_ENDS : BY_COUNT;
};

/** What the parts follow from beside `throughOrigins`: a failure of theirs is a failure of both. */
export const PART_ORIGINS: Names = ['placement', 'trunk', 'modules', 'ends'];
/** The same for what fails between the parts, away from the transceivers. */
export const BETWEEN_ORIGINS: Names = ['placement', 'trunk', 'modules'];

/** Every variable that the parts can follow from. */
export const STRUCTURE: readonly (keyof Draft)[] = [
  'kind',
  'placement',
  'through',
  'trunk',
  'modules',
  'ends',
  'servicedSingly',
  'links',
  'perRack',
];
