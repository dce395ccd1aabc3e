/** What fills the enclosures of each place: modules, plates with adapters, and the slots that stay empty. */
import { ENCLOSURES, findFamily } from '../catalogue/enclosures';
import type { Place } from '../steps/form-factor';
import type { CompleteAnswers } from '../steps/steps';
import type { ChainPart } from './chain';
import { type Group, total } from './groups';
import type { Housing, PlanSite } from './link-plan';
import { wholePieces } from './whole-pieces';

const housingAt = (
  place: Housing['place'],
  group: number | null,
  answer: Place | undefined,
  fill: { readonly modules: number; readonly adapters: number },
  site: PlanSite,
): Housing => {
  const enclosure = [...site.enclosures, ...ENCLOSURES].find(({ id }) => id === answer?.enclosure) ?? null;
  const family = enclosure === null ? null : (findFamily(enclosure.family) ?? null);
  const plates = family === null ? 0 : wholePieces(fill.adapters, family.adaptersPerPlate);
  const slotsUsed = fill.modules + plates;
  const enclosures = enclosure === null ? 0 : wholePieces(slotsUsed, enclosure.slots);
  return {
    place,
    group,
    ...fill,
    plates,
    enclosure,
    family,
    enclosures,
    blanks: enclosure === null ? 0 : enclosures * enclosure.slots - slotsUsed,
    answer: answer ?? null,
  };
};

const roleAt = (chain: readonly ChainPart[], place: ChainPart['place'], role: ChainPart['role']): boolean =>
  chain.some((part) => part.place === place && part.role === role);

/** The housings of a plan, near to far: one for each place, and one for each far rack. */
export const planHousings = (
  chain: readonly ChainPart[],
  answers: CompleteAnswers,
  groups: readonly Group[],
  site: PlanSite,
): Housing[] => {
  const { formFactor, interface: shape } = answers;
  const rears = total(groups, (group) => group.rears);
  const fillOf = (place: ChainPart['place'], count: number) => ({
    modules: roleAt(chain, place, 'module')
      ? wholePieces(count, shape.rearsPerModule)
      : roleAt(chain, place, 'conversion')
        ? count
        : 0,
    adapters: roleAt(chain, place, 'panel-adapter') ? count : 0,
  });
  const housings = [housingAt('near', null, formFactor.near, fillOf('near', rears), site)];
  for (const place of ['field-near', 'field-far'] as const)
    if (roleAt(chain, place, 'module'))
      housings.push(housingAt(place, null, formFactor.field, fillOf(place, rears), site));
  for (const group of groups)
    housings.push(housingAt('far', group.index, formFactor.far, fillOf('far', group.rears), site));
  return housings.filter(({ modules, adapters }) => modules + adapters > 0);
};
