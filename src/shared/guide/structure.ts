/** What parts a link has, as far as application and ends decide it. */
import { chooseThrough } from '../plan/through';
import type { CompleteAnswers } from '../steps/steps';
import { counter, digitOf } from './digits';
import { applicationOf, type Draft, keysFound, type Structure } from './draft';
import type { Task } from './task';

const codeOf = counter<string>();

const KEYS = digitOf(['opposed', 'aligned', null]);

/** Found keys that stay, and adapters that stay with keys that nobody looked at. */
const panelDigit = (installed: Draft['installedNear']): number =>
  KEYS.of(keysFound(installed)) * 2 +
  (installed === undefined || installed.exchangeAdapters === true ? 0 : 1);

const PANEL_BASE = KEYS.base * 2;

/** Both ends exist by now: see `endPairs`. */
export const settleStructure = (draft: Draft, { site }: Task): Structure => {
  const application = applicationOf(draft);
  const { ends, kind, placement, installedNear, installedFar, trunk, upAngledEnds } = draft;
  const { near, far } = ends;
  const through =
    near.endpoint === null || far.endpoint === null
      ? 'module'
      : chooseThrough({ application } as CompleteAnswers, near.endpoint, far.endpoint, site.settings);
  return {
    application,
    through,
    parts: codeOf(
      `${kind} ${placement} ${through} ${trunk === undefined ? '' : JSON.stringify(trunk)} ${near.likeness} ${far.likeness}`,
    ),
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
  return through !== undefined || placement === 'between-racks' ? BY_WORD_AND_ENDS : BY_COUNT;
};

/** What the parts follow from beside `throughOrigins`: a failure of theirs is a failure of both. */
export const PART_ORIGINS: Names = ['placement', 'trunk', 'ends'];

/** Every variable that the parts can follow from. */
export const STRUCTURE: readonly (keyof Draft)[] = [
  'kind',
  'placement',
  'through',
  'trunk',
  'ends',
  'servicedSingly',
  'links',
  'perRack',
];
