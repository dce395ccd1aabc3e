/** How a breakout cord may be ordered differently. */
import { PIN_STATES } from '../../../catalogue/connectors';
import { POLISHES, type Polish } from '../../../catalogue/interface';
import type { PartOf } from '../../../channel/document';
import { modeOfGrade } from '../../../channel/face';
import type { Draft, Field } from '../edit';
import { EFFORT } from '../effort';
import { endsInWords, otherPairs, type Pair } from '../two-ends';
import { type ArrayShape, otherShapes, shapeInWords } from './array-shapes';
import { exchanged } from './exchanged';
import { otherGlass } from './other-glass';

type Breakout = PartOf<'breakout-cord'>;

const ENDS = { near: 'MPO end', far: 'leg end', both: 'ends' };

/** Legs that breakout cords are made with. */
const LEG_COUNTS = [2, 4, 6, 8, 10];

const mostLegs = ({ connector, fibres }: ArrayShape): number =>
  connector === 'MPO-24' ? 10 : Math.floor(fibres / 2);

/** With the direct map, which is what is sold under a number of legs. */
const direct = (cord: Breakout): Breakout => {
  const { map: _, ...rest } = cord;
  return rest;
};

/** The map follows the plug and the legs, so that a custom one goes with its plug. */
const withMap = (cord: Breakout, field: Field): readonly Field[] =>
  cord.map === undefined ? [field] : [field, 'wiring'];

/** With glass of the other mode: a single-mode MPO end is angled only, and multimode legs are flat. */
const polishesFor = (fibre: Breakout['fibre'], cord: Breakout): readonly Pair<Polish>[] => {
  const [mpo, leg] = cord.polish;
  if (modeOfGrade(fibre) === modeOfGrade(cord.fibre)) return [cord.polish];
  if (modeOfGrade(fibre) === 'SMF') return [['APC', leg]];
  return mpo === 'UPC'
    ? [['UPC', 'UPC']]
    : [
        ['APC', 'UPC'],
        ['UPC', 'UPC'],
      ];
};

const glass = (cord: Breakout, name: string): readonly Draft[] =>
  otherGlass(cord.fibre).flatMap((fibre) =>
    polishesFor(fibre, cord).map((polish): Draft => {
      const same = polish[0] === cord.polish[0] && polish[1] === cord.polish[1];
      return {
        fields: same ? ['fibre'] : ['fibre', 'polish'],
        sentence: `order ${name} as ${fibre}${same ? '' : ` with ${endsInWords(cord.polish, polish, ENDS)}`}`,
        effort: EFFORT.cordGlass,
        change: exchanged<Breakout>((own) => ({ ...own, fibre, ...(same ? {} : { polish: [...polish] }) })),
      };
    }),
  );

export const breakoutCordEdits = (cord: Breakout, name: string): readonly Draft[] => [
  ...(cord.map === undefined
    ? []
    : [
        {
          fields: ['wiring'],
          sentence: `swap ${name} for one with the direct map`,
          effort: EFFORT.cord,
          change: exchanged<Breakout>(direct),
        } satisfies Draft,
      ]),
  ...LEG_COUNTS.filter((legs) => legs !== cord.legs && legs <= mostLegs(cord)).map(
    (legs): Draft => ({
      fields: withMap(cord, 'legs'),
      sentence: `order ${name} with ${legs} legs`,
      effort: EFFORT.cordEnds,
      change: exchanged<Breakout>((own) => ({ ...direct(own), legs })),
    }),
  ),
  ...PIN_STATES.filter((pins) => pins !== cord.pins).map(
    (pins): Draft => ({
      fields: ['pins'],
      sentence: `order ${name} ${pins}`,
      effort: EFFORT.cordEnds,
      change: exchanged<Breakout>((own) => ({ ...own, pins })),
    }),
  ),
  ...otherPairs(POLISHES, cord.polish).map(
    (polish): Draft => ({
      fields: ['polish'],
      sentence: `order ${name} with ${endsInWords(cord.polish, polish, ENDS)}`,
      effort: EFFORT.cordEnds,
      change: exchanged<Breakout>((own) => ({ ...own, polish: [...polish] })),
    }),
  ),
  ...otherShapes(cord.connector, cord.fibres)
    .filter((shape) => mostLegs(shape) >= cord.legs)
    .map(
      (shape): Draft => ({
        fields: withMap(cord, 'connector'),
        sentence: `order ${name} with ${shapeInWords(cord.connector, shape, 'plug')}`,
        effort: EFFORT.cordEnds,
        change: exchanged<Breakout>((own) => ({ ...direct(own), ...shape })),
      }),
    ),
  ...glass(cord, name),
];
