/** What a link puts into the enclosures of each place: modules, and plates with adapters. */
import { ENCLOSURES, type Enclosure, findFamily } from '../catalogue/enclosures';
import type { ApplicationAnswers } from '../steps/application';
import type { Place } from '../steps/form-factor';
import type { CompleteAnswers } from '../steps/steps';
import type { ChainPart } from './chain';
import { type Group, total } from './groups';
import type { Housing, InstalledEnclosure, PlanSite } from './link-plan';
import { wholePieces } from './whole-pieces';

interface Fill {
  readonly modules: number;
  readonly adapters: number;
}

/** The id of the enclosure at a place: the one that is chosen, else the installed one, which need not be said twice. */
export const enclosureNamed = (
  place: Housing['place'],
  answer: Place | null | undefined,
  { installed }: ApplicationAnswers,
): string | undefined =>
  answer?.enclosure ?? (place === 'near' || place === 'far' ? installed?.[place]?.enclosure : undefined);

/** What is found on site: a panel of adapters as a whole, an enclosure for new modules only where it is named. */
const installedAt = (
  place: Housing['place'],
  { installed }: ApplicationAnswers,
  { modules, adapters }: Fill,
  enclosure: Enclosure | null,
): InstalledEnclosure | null => {
  const panel = place === 'near' || place === 'far' ? installed?.[place] : undefined;
  if (panel === undefined || (modules > 0 && panel.enclosure !== enclosure?.id)) return null;
  const { keys, exchangeAdapters, pairLossDb = null, slotsFree = null } = panel;
  if (adapters === 0) return { slotsFree, adapters: null, pairLossDb: null };
  return exchangeAdapters === true
    ? { slotsFree, adapters: 'exchanged', pairLossDb: null }
    : { slotsFree, adapters: keys, pairLossDb };
};

const housingAt = (
  place: Housing['place'],
  group: number | null,
  answer: Place | undefined,
  fill: Fill,
  application: ApplicationAnswers,
  site: PlanSite,
): Housing => {
  const named = enclosureNamed(place, answer, application);
  const enclosure = [...site.enclosures, ...ENCLOSURES].find(({ id }) => id === named) ?? null;
  const family = enclosure === null ? null : (findFamily(enclosure.family) ?? null);
  const plates = family === null ? 0 : wholePieces(fill.adapters, family.adaptersPerPlate);
  return {
    place,
    group,
    ...fill,
    plates,
    slots: fill.modules + plates,
    enclosure,
    family,
    answer: answer ?? null,
    installed: installedAt(place, application, fill, enclosure),
  };
};

const roleAt = (chain: readonly ChainPart[], place: ChainPart['place'], role: ChainPart['role']): boolean =>
  chain.some((part) => part.place === place && part.role === role);

/** The housings of a plan, near to far: one for each place, and one for each far rack. */
export const planHousings = (
  chain: readonly ChainPart[],
  { application, formFactor, interface: shape }: CompleteAnswers,
  groups: readonly Group[],
  site: PlanSite,
): Housing[] => {
  const rears = total(groups, (group) => group.rears);
  const fillOf = (place: ChainPart['place'], count: number): Fill => ({
    modules: roleAt(chain, place, 'module')
      ? wholePieces(count, shape.rearsPerModule)
      : roleAt(chain, place, 'conversion')
        ? count
        : 0,
    adapters: roleAt(chain, place, 'panel-adapter') ? count : 0,
  });
  const housingOf = (
    place: Housing['place'],
    group: number | null,
    answer: Place | undefined,
    count: number,
  ): Housing => housingAt(place, group, answer, fillOf(place, count), application, site);
  const housings = [housingOf('near', null, formFactor.near, rears)];
  for (const place of ['field-near', 'field-far'] as const)
    if (roleAt(chain, place, 'module')) housings.push(housingOf(place, null, formFactor.field, rears));
  for (const { index, rears: own } of groups) housings.push(housingOf('far', index, formFactor.far, own));
  return housings.filter(({ modules, adapters }) => modules + adapters > 0);
};
