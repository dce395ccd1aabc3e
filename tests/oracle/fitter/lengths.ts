/**
 * How long each cable has to be (step page, "Lengths"). Rises end at the panels, so a cable from transceiver to transceiver
 * between racks goes along the route, both rises and both cords' ways.
 */

import type { LinkNeed, RackNeed } from './need';
import type { Unit } from './positions';
import type { Quote } from './quote';

/** What makers keep in stock where a quote does not say (recalled). */
const DUPLEX_STOCK_M = [0.5, 1, 2, 3, 5, 7, 10, 15, 20, 30];
const ARRAY_STOCK_M = [1, 2, 3, 5, 7, 10, 15, 20, 30, 50];
const TRUNK_STEP_M = 1;

/** Half a millimetre: lengths are counted in whole ones. */
const SLACKNESS_M = 0.0005;

/** The next stock length; beyond stock the next whole metre, made to order. */
const stocked = (neededM: number, stockM: readonly number[]): number => {
  const long = stockM.filter((lengthM) => lengthM >= neededM - SLACKNESS_M);
  return long.length > 0 ? Math.min(...long) : Math.ceil(neededM - SLACKNESS_M);
};

const stepped = (neededM: number, stepM: number): number =>
  Math.ceil((neededM - SLACKNESS_M) / stepM - 1e-9) * stepM;

/** Along the route between the racks, with both rises. In a patch field the first trunk has a route of its own. */
const wayM = ({ answers }: LinkNeed, { position }: Unit, { routeM }: RackNeed): number => {
  const { application, budget } = answers;
  const route =
    application.kind === 'patch-field' && position === 'trunk' ? application.routeLengthM : routeM;
  return (route ?? 0) + budget.nearRiseM + budget.farRiseM;
};

/** Shortest length of an installed trunk: what lies there has its slack already. */
export const leastInstalledM = (need: LinkNeed, unit: Unit, rack: RackNeed): number => wayM(need, unit, rack);

/** The length that is ordered for a unit; null for what has none. */
export const orderedLengthM = (need: LinkNeed, unit: Unit, rack: RackNeed, quote: Quote): number | null => {
  const { application, budget } = need.answers;
  const { duplexCordLengthsM, arrayCordLengthsM, trunkStepM } = quote.settings ?? {};
  const stockM =
    unit.kind === 'duplex-cord'
      ? (duplexCordLengthsM ?? DUPLEX_STOCK_M)
      : (arrayCordLengthsM ?? ARRAY_STOCK_M);
  const slackened = (bareM: number): number => (bareM * (100 + budget.slackPercent)) / 100;
  switch (unit.position) {
    case 'near cord':
      return stocked(budget.nearCordM, stockM);
    case 'far cord':
      return stocked(budget.farCordM, stockM);
    case 'cross-connect cord':
      return stocked(budget.crossConnectM ?? budget.farCordM, stockM);
    case 'cable':
      return application.placement === 'same-rack'
        ? stocked(budget.nearCordM, stockM)
        : stocked(slackened(wayM(need, unit, rack)) + budget.nearCordM + budget.farCordM, stockM);
    case 'trunk':
    case 'second trunk':
      return stepped(slackened(wayM(need, unit, rack)), trunkStepM ?? TRUNK_STEP_M);
    default:
      return null;
  }
};

/** Racks that nobody measured the way to. A route of nothing is no route. */
export const unmeasured = ({ answers, racks }: LinkNeed): string[] => {
  const { kind, placement, routeLengthM = 0 } = answers.application;
  if (placement === 'same-rack' && kind !== 'patch-field') return [];
  const far = racks.filter(({ routeM }) => routeM === 0).map(({ name }) => name);
  return kind === 'patch-field' && routeLengthM === 0 ? ['the field', ...far] : far;
};
