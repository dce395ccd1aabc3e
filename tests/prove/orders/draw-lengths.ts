/** Routes and cords that the transceivers reach over most of the time. */

import type { Fibre } from '../../oracle/document';
import type { Answers } from '../../oracle/fitter/quote';
import type { Cell } from './cells';
import type { Chance } from './chance';
import type { DrawnPair } from './pairs-of-interfaces';

export interface DrawnLengths {
  readonly application: Pick<Answers['application'], 'routeLengthM' | 'routeLengthsM' | 'secondRouteLengthM'>;
  readonly budget: Pick<
    Answers['budget'],
    'nearRiseM' | 'farRiseM' | 'slackPercent' | 'nearCordM' | 'farCordM' | 'crossConnectM'
  >;
}

const GRADES = ['OM3', 'OM4', 'OM5', 'OS2'] as const;

/** The reach on that fibre or on the next lower grade that is printed. */
const reachM = ({ near, far }: DrawnPair, fibre: Fibre): number => {
  const rows = [near, far].map(({ entry }) => {
    const grades = fibre === 'OS2' ? (['OS2'] as const) : GRADES.slice(0, GRADES.indexOf(fibre) + 1);
    return Math.max(...grades.map((grade) => entry.reachM[grade]?.value ?? 0));
  });
  return Math.min(...rows);
};

/** No hall is longer than this; most routes are much shorter. */
const LONGEST_ROUTE_M = 300;

export const drawLengths = (
  chance: Chance,
  { application, placement }: Cell,
  pair: DrawnPair,
  fibre: Fibre,
  racks: number,
): DrawnLengths => {
  const slackPercent = chance.of([0, 5, 5, 7.5, 10]);
  const budget = {
    nearRiseM: chance.of([0, 1, 2, 2.5]),
    farRiseM: chance.of([0, 1, 2, 3]),
    slackPercent,
    nearCordM: chance.of([1, 2, 3, 3, 2.1, 5]),
    farCordM: chance.of([1, 2, 2, 3, 4.5, 7]),
    ...(application === 'patch-field' && chance.seldom(50) ? { crossConnectM: chance.of([2, 3, 6]) } : {}),
  };
  const halves = application === 'patch-field' ? 2 : 1;
  const bare = Math.min(reachM(pair, fibre) * 0.85, LONGEST_ROUTE_M) - 25;
  const most = Math.max(2, Math.floor(bare / halves / (1 + slackPercent / 100)));
  const route = (): number =>
    chance.usually(97) ? chance.between(1, most) : chance.of([0, most * 3, most + 0.5]);
  if (placement === 'same-rack')
    return { application: chance.seldom(20) ? { routeLengthM: route() } : {}, budget };
  const routes =
    racks > 1 && chance.usually(70)
      ? {
          routeLengthsM: Array.from({ length: racks }, route),
          ...(application === 'patch-field' || chance.seldom(20) ? { routeLengthM: route() } : {}),
        }
      : { routeLengthM: route() };
  const second = application === 'patch-field' && chance.seldom(50) ? { secondRouteLengthM: route() } : {};
  return { application: { ...routes, ...second }, budget };
};
