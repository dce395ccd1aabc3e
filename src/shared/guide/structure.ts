/** What parts a link has, as far as application and ends decide it. */
import { breakoutFanOut } from '../plan/fan-out';
import { chooseThrough } from '../plan/through';
import type { CompleteAnswers } from '../steps/steps';
import { type Draft, keysFound, type NamedModules, type Structure } from './draft';
import type { Task } from './task';

/** Equal for equal names. */
export const modulesText = ({ near, far, field }: NamedModules): string => `${near} ${far} ${field}`;

export const namesNone = ({ near, far, field }: NamedModules): boolean =>
  near === undefined && far === undefined && field === undefined;

/** The cable between two parallel ends of a breakout. */
const cableBetween = ({ near, far }: Draft['ends']): string | undefined =>
  near.endpoint === null || far.endpoint === null || far.endpoint.kind !== 'parallel'
    ? undefined
    : breakoutFanOut(near.endpoint, far.endpoint)?.id;

/**
 * What of the ends the parts between them follow from: their kind; and in the shape that they ask for, what is in that shape
 * already, has as many legs as the near end has lanes or shares these out over the far ends.
 */
const endsOfParts = ({ kind, trunk, ends }: Draft, through: Structure['through']): readonly unknown[] => {
  const { near, far } = ends;
  const isOneCable = kind === 'breakout' && through === 'breakout-cable';
  return [
    near.endpoint?.kind,
    far.endpoint?.kind,
    isOneCable || trunk !== undefined ? near.optics : null,
    ...(isOneCable ? [near.endpoint?.groups, cableBetween(ends)] : []),
  ];
};

const partsBetween = (draft: Draft, through: Structure['through']): string => {
  const { kind, placement, trunk, modules } = draft;
  return JSON.stringify([
    kind,
    placement,
    through,
    ...endsOfParts(draft, through),
    ...(trunk === undefined && namesNone(modules) ? [] : [trunk, modulesText(modules)]),
  ]);
};

/** Found keys that stay, and adapters that stay with keys that nobody looked at. */
const panelText = (installed: Draft['installedNear']): string =>
  `${keysFound(installed)} ${installed === undefined || installed.exchangeAdapters === true ? '' : 'stay'}`;

/** Equal where the same keys are found at this end and stay, and up-angled ends may or may not be ordered. */
export const panelKeys = (draft: Draft, end: 'installedNear' | 'installedFar'): string =>
  `${panelText(draft[end])} ${draft.upAngledEnds === true}`;

/** Both ends exist by now: see `endPairs`. */
export const settleStructure = (draft: Draft, { guide }: Task): Structure => {
  const { near, far } = draft.ends;
  const through =
    near.endpoint === null || far.endpoint === null
      ? 'module'
      : chooseThrough(
          { application: draft } as unknown as CompleteAnswers,
          near.endpoint,
          far.endpoint,
          guide.site.settings,
        );
  const between = guide.nameOf(partsBetween(draft, through));
  return { through, between, parts: `${between} ${near.optics} ${far.optics}` };
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
