/**
 * Where numbers decide. Loss, length and height only grow with each number, so that each splits in two: what still fits beside
 * the rest and what does not. The largest value that fits is looked for with the oracle, design by design, and the options
 * beside it are asked with this value and with the next one, a millimetre, a thousandth or a piece more.
 */

import { LOSS_GRADES } from '../../src/shared/catalogue/connector-loss';
import { ENCLOSURES } from '../../src/shared/catalogue/enclosures';
import { FIBRE_GRADES } from '../../src/shared/catalogue/interface';
import type { PlanSite } from '../../src/shared/plan/link-plan';
import type { Application } from '../oracle/optics';
import { allVariants, type EndVariant } from './end-variants';
import { talk } from './pairs';
import type { Prover } from './prover';
import { type Assignment, answersOf, questionOf } from './questions';
import { faultsOfDesign, housingFaults } from './witnesses';

interface Scale {
  readonly id: string;
  /** Counted in so many parts of the unit of the answer. */
  readonly parts: number;
  readonly most: number;
}

const ROUTES: readonly Scale[] = ['routeLengthM', 'secondRouteLengthM'].map((name) => ({
  id: `application.${name}`,
  parts: 1000,
  most: 120_000,
}));

const FIGURES: readonly Scale[] = [
  ...['nearRiseM', 'farRiseM'].map((name) => ({ id: `budget.${name}`, parts: 1000, most: 1000 })),
  ...['nearCordM', 'farCordM', 'crossConnectM'].map((name) => ({
    id: `budget.${name}`,
    parts: 1000,
    most: 200,
  })),
  { id: 'budget.slackPercent', parts: 1000, most: 100 },
  { id: 'budget.splices', parts: 1, most: 20 },
  { id: 'budget.agingMarginDb', parts: 1000, most: 100 },
];

const LINKS: Scale = { id: 'application.links', parts: 1, most: 20_000 };

/** Words that name every carrier there is; the planner passes over those that do not go with an application. */
const STRUCTURES: Readonly<Record<Application, readonly Assignment[]>> = (() => {
  const of = (placement: string, through?: string): Assignment => ({
    'application.placement': placement,
    'application.through': through,
  });
  return {
    breakout: [
      of('between-racks', 'module'),
      of('same-rack', 'module'),
      of('between-racks', 'breakout-cable'),
    ],
    duplex: [of('between-racks'), of('same-rack'), of('between-racks', 'direct-cord')],
    'patch-field': [of('between-racks')],
    parallel: [of('between-racks', 'panel'), of('between-racks', 'direct-cord')],
    conversion: [of('between-racks')],
  };
})();

const MOST_PAIRS = 4;

/** Pairs of which no two are alike to loss and reach, in every receptacle that tells them apart. */
const pairsOf = (kind: Application): readonly (readonly [EndVariant, EndVariant])[] => {
  const seen = new Map<string, readonly [EndVariant, EndVariant]>();
  const figures = ({ optic, likeness }: EndVariant): unknown => [
    likeness,
    optic.rows,
    optic.powersDbm,
    Math.min(...optic.bandsNm.map(([low, high]) => low + high)),
  ];
  for (const near of allVariants())
    for (const far of allVariants()) {
      if (!talk(kind, near, far)) continue;
      const key = JSON.stringify([figures(near), figures(far)]);
      if (!seen.has(key)) seen.set(key, [near, far]);
    }
  return [...seen.values()];
};

const endsOf = (near: EndVariant, far: EndVariant): Assignment =>
  Object.fromEntries(
    [['near', near] as const, ['far', far] as const].flatMap(([end, one]) =>
      (['interface', 'receptacleKind', 'polish'] as const).map((name) => [
        `transceiver.${end}.${name}`,
        one[name],
      ]),
    ),
  );

/** A route of nothing is no route, and no links are no link. */
const leastOf = ({ id }: Scale): number => (id === ROUTES[0]?.id || id === LINKS.id ? 1 : 0);

/** The largest count of parts at which the design still breaks no rule; one less than the least where it does at none. */
const largest = (design: Assignment, scale: Scale, site: PlanSite): number => {
  const { id, parts, most } = scale;
  const answersAt = (count: number) => answersOf({ ...design, [id]: count / parts });
  let low = leastOf(scale);
  let high = most * parts;
  if (faultsOfDesign(answersAt(low), site).length > 0) return low - 1;
  const faultsAt = scale === LINKS ? housingFaults : faultsOfDesign;
  const fits = (count: number): boolean => faultsAt(answersAt(count), site).length === 0;
  if (fits(high)) return high;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
};

const bothSides = (design: Assignment, scale: Scale, site: PlanSite): readonly Assignment[] => {
  const count = largest(design, scale, site);
  return [count, count + 1]
    .filter((one) => one >= leastOf(scale) && one <= scale.most * scale.parts)
    .map((one) => ({ ...design, [scale.id]: one / scale.parts }));
};

const askAll = (prover: Prover, design: Assignment, id: string, options: readonly unknown[]): void => {
  prover.askAll(design, questionOf(id), options, 'answered');
};

/** Thresholds of route, cords, splices and age: every two kinds of transceiver, every carrier, fibre and grade. How many there were. */
export const lengthThresholds = (prover: Prover, kind: Application, site: PlanSite): number => {
  let thresholds = 0;
  const pairs = pairsOf(kind).slice(0, MOST_PAIRS);
  pairs.forEach(([near, far], turn) => {
    for (const structure of STRUCTURES[kind])
      for (const fibre of FIBRE_GRADES)
        LOSS_GRADES.forEach((grade, place) => {
          const held = {
            'application.kind': kind,
            'application.servicedSingly': true,
            ...structure,
            ...endsOf(near, far),
            'modePolish.fibre': fibre,
            'budget.grade': grade,
          };
          const design = prover.completions.find({ held, given: held });
          if (design === null) return;
          // The other numbers take turns with the grades; all of them meet every pair, carrier and fibre.
          const figures = place === turn % LOSS_GRADES.length ? FIGURES : [];
          for (const scale of [...ROUTES.slice(0, kind === 'patch-field' ? 2 : 1), ...figures]) {
            if (scale.id === 'budget.crossConnectM' && kind !== 'patch-field') continue;
            const isRoute = ROUTES.includes(scale);
            for (const split of bothSides(design, scale, site)) {
              thresholds += 1;
              if (isRoute) askAll(prover, split, 'modePolish.fibre', FIBRE_GRADES);
              askAll(prover, split, 'budget.grade', LOSS_GRADES);
            }
          }
        });
  });
  return thresholds;
};

/** None, the heights that are sold, and one that no enclosure fills alone. */
const UNITS = [0, 1, 2, 4, 9];

/** Thresholds of links by rack units free, at every place, for every enclosure, rears a module and redundancy. */
export const rackThresholds = (prover: Prover, kind: Application, site: PlanSite): number => {
  let thresholds = 0;
  const all = ENCLOSURES.map(({ id }) => id);
  for (const structure of STRUCTURES[kind])
    for (const rears of [1, 2])
      for (const [redundancy, growthPercent] of [
        ['none', 0],
        ['A/B', 25],
      ])
        for (const place of ['near', 'far', 'field'])
          for (const enclosure of all)
            for (const units of UNITS) {
              const held = {
                'application.kind': kind,
                'application.servicedSingly': true,
                'application.growthPercent': growthPercent,
                'application.redundancy': redundancy,
                ...structure,
                'interface.rearsPerModule': rears,
                [`formFactor.${place}.enclosure`]: enclosure,
              };
              const design = prover.completions.find({ held, given: held });
              if (design === null) continue;
              const sized = { ...design, [`formFactor.${place}.rackUnitsFree`]: units };
              for (const split of bothSides(sized, LINKS, site)) {
                thresholds += 1;
                askAll(prover, split, `formFactor.${place}.enclosure`, units === 4 ? all : [enclosure]);
              }
            }
  return thresholds;
};
