/** What parts a link has, as far as application and ends decide it. */
import { chooseThrough } from '../plan/through';
import type { CompleteAnswers } from '../steps/steps';
import { applicationOf, type Draft, keysFound, type Structure } from './draft';
import type { Task } from './task';

/** Both ends exist by now: see the constraints. */
export const settleStructure = (draft: Draft, { site }: Task): Structure => {
  const application = applicationOf(draft);
  const { ends, kind, placement, installedNear, installedFar, trunk, upAngledEnds } = draft;
  const { near, far } = ends;
  const through =
    near.endpoint === null || far.endpoint === null
      ? 'module'
      : chooseThrough({ application } as CompleteAnswers, near.endpoint, far.endpoint, site.settings);
  const stays = (installed: Draft['installedNear']): string =>
    installed === undefined || installed.exchangeAdapters === true ? 'new' : 'stays';
  return {
    application,
    through,
    parts: `${kind} ${placement} ${through} ${trunk === undefined ? '' : JSON.stringify(trunk)} ${near.likeness} ${far.likeness}`,
    keys: `${keysFound(installedNear)} ${keysFound(installedFar)} ${stays(installedNear)} ${stays(installedFar)} ${upAngledEnds === true}`,
  };
};

/** What decides whether modules, panels or a single cable carry the link. */
export const throughOrigins = ({ kind, through, placement, ends }: Draft): readonly (keyof Draft)[] => {
  if (kind !== 'breakout') return ['kind', 'placement', 'through'];
  if (ends.far.endpoint?.kind === 'parallel') return ['kind', 'ends'];
  if (through !== undefined) return ['kind', 'placement', 'through', 'ends'];
  const counted: readonly (keyof Draft)[] =
    placement === 'between-racks' ? [] : ['servicedSingly', 'links', 'perRack'];
  return ['kind', 'placement', 'through', 'ends', ...counted];
};

/** Names of the variables that the parts follow from: a failure of theirs is a failure of these. */
export const structureOrigins = (draft: Draft): readonly (keyof Draft)[] => [
  ...throughOrigins(draft),
  'placement',
  'trunk',
  'ends',
];

/** Every variable that `structureOrigins` can name. */
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
