/** Is there an enclosure for everything that stands in racks? Every one that is known is tried at every place. */
import { ACCESS_KINDS, ENCLOSURES } from '../../src/shared/catalogue/enclosures';
import type { PlanSite } from '../../src/shared/plan/link-plan';
import type { CompleteAnswers } from '../../src/shared/steps/steps';
import { type Carrier, housingBlocks, standing } from '../oracle/housing';
import type { EndVariant } from './end-variants';
import type { Assignment } from './questions';
import type { Making } from './structure';

const PLACES = ['near', 'far', 'field'] as const;

export const HOUSING_IDS: readonly string[] = [
  'application.growthPercent',
  'application.redundancy',
  'interface.rearsPerModule',
  ...PLACES.flatMap((place) =>
    ['rackUnitsFree', 'enclosure', 'access', 'toolless'].map((name) => `formFactor.${place}.${name}`),
  ),
];

const MOST_UNITS = 60;

const free = <T>(held: Assignment, id: string, domain: readonly T[]): readonly T[] =>
  id in held ? [held[id] as T] : domain;

/** The enclosures of one place, as answers; null where nothing fits. */
const placed = (
  held: Assignment,
  place: (typeof PLACES)[number],
  answers: CompleteAnswers,
  stands: ReturnType<typeof standing>,
  site: PlanSite,
): Assignment | null => {
  const id = (name: string): string => `formFactor.${place}.${name}`;
  const own = stands.filter(({ at }) => at === place);
  const rackUnitsFree = free(held, id('rackUnitsFree'), [MOST_UNITS])[0] ?? MOST_UNITS;
  const [toolless = false] = free(held, id('toolless'), [false]);
  const known = [undefined, ...[...site.enclosures, ...ENCLOSURES].map((one) => one.id)];
  for (const enclosure of free(held, id('enclosure'), known))
    for (const access of free(held, id('access'), ACCESS_KINDS)) {
      const place_ = { enclosure, rackUnitsFree, access, toolless };
      const formFactor = enclosure === undefined ? {} : { [place]: place_ };
      const blocks = housingBlocks({ ...answers, formFactor } as CompleteAnswers, own, site.enclosures);
      if (blocks.length === 0)
        return Object.fromEntries(Object.entries(place_).map(([name, value]) => [id(name), value]));
    }
  return null;
};

/**
 * Counts as held, else as few as there can be: no growth, one path. `application` holds links and what found enclosures there
 * are; of the making only fibres and front count.
 */
export const housedBy = (
  held: Assignment,
  application: Partial<CompleteAnswers['application']>,
  ends: { readonly near: EndVariant; readonly far: EndVariant },
  carrier: Carrier,
  making: Making,
  site: PlanSite,
): Assignment | null => {
  const { fibres, front } = making;
  for (const growthPercent of free(held, 'application.growthPercent', [0]))
    for (const redundancy of free(held, 'application.redundancy', ['none']))
      for (const rearsPerModule of free(held, 'interface.rearsPerModule', [1, 2])) {
        const answers = {
          application: { ...application, growthPercent, redundancy },
          interface: { fibres, front, rearsPerModule },
        } as unknown as CompleteAnswers;
        const stands = standing(answers, ends.near.optic, ends.far.optic, carrier);
        const places = PLACES.map((place) => placed(held, place, answers, stands, site));
        if (places.some((place) => place === null)) continue;
        return Object.assign(
          {
            'application.growthPercent': growthPercent,
            'application.redundancy': redundancy,
            'interface.rearsPerModule': rearsPerModule,
          },
          ...places,
        );
      }
  return null;
};
