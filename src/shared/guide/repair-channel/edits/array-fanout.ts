/** How a fan-out may be ordered differently, or plugged on another leg. */
import { PIN_STATES } from '../../../catalogue/connectors';
import { POLISHES, type Polish } from '../../../catalogue/interface';
import type { PartOf } from '../../../channel/document';
import { modeOfGrade } from '../../../channel/face';
import type { Draft } from '../edit';
import { EFFORT } from '../effort';
import { endsInWords, otherPairs, type Pair } from '../two-ends';
import { exchanged, moved } from './exchanged';
import { otherGlass } from './other-glass';

type Fanout = PartOf<'array-fanout'>;

const ENDS = { near: 'single end', far: 'legs', both: 'ends' };

const legOf = ({ legs, leg }: Fanout): Fanout['legs'][number] | undefined => legs[leg - 1];

const words = (own: Pair<string>, next: Pair<string>): string =>
  endsInWords(own, next, ENDS).replace(/\ban? (\S+ legs)/, '$1');

/** All legs alike, as fan-outs are sold. */
const polished = (fanout: Fanout, [polish, legPolish]: Pair<Polish>): Fanout => ({
  ...fanout,
  polish,
  legs: fanout.legs.map((leg) => ({ ...leg, polish: legPolish })),
});

const glass = (fanout: Fanout, name: string): readonly Draft[] =>
  otherGlass(fanout.fibre).flatMap((fibre): Draft[] => {
    const angled = fanout.polish === 'APC' && fanout.legs.every(({ polish }) => polish === 'APC');
    const keep = {
      fields: ['fibre'],
      sentence: `order ${name} as ${fibre}`,
      effort: EFFORT.grade,
      change: exchanged<Fanout>((own) => ({ ...own, fibre })),
    } satisfies Draft;
    const repolished = (polish: Polish): Draft => ({
      fields: ['fibre', 'polish'],
      sentence: `order ${name} as ${fibre} with ${polish} ends`,
      effort: EFFORT.grade,
      change: exchanged<Fanout>((own) => polished({ ...own, fibre }, [polish, polish])),
    });
    if (modeOfGrade(fibre) === 'SMF') return [angled ? keep : repolished('APC')];
    return modeOfGrade(fanout.fibre) === 'SMF' ? [keep, repolished('UPC')] : [keep];
  });

export const fanoutEdits = (fanout: Fanout, name: string): readonly Draft[] => {
  const leg = legOf(fanout);
  if (leg === undefined) return [];
  const pins = [fanout.pins, leg.pins] as const;
  const polish = [fanout.polish, leg.polish] as const;
  return [
    ...fanout.legs.flatMap((_, index): Draft[] =>
      index + 1 === fanout.leg
        ? []
        : [
            {
              fields: ['leg'],
              sentence: `go on with leg ${index + 1} of ${name}`,
              effort: EFFORT.figure,
              change: moved<Fanout>((own) => ({ ...own, leg: index + 1 })),
            },
          ],
    ),
    ...otherPairs(PIN_STATES, pins).map(
      (next): Draft => ({
        fields: ['pins'],
        sentence: `order ${name} with ${words(pins, next)}`,
        effort: EFFORT.pins,
        change: exchanged<Fanout>((own) => ({
          ...own,
          pins: next[0],
          legs: own.legs.map((one) => ({ ...one, pins: next[1] })),
        })),
      }),
    ),
    ...otherPairs(POLISHES, polish).map(
      (next): Draft => ({
        fields: ['polish'],
        sentence: `order ${name} with ${words(polish, next)}`,
        effort: EFFORT.trunk,
        change: exchanged<Fanout>((own) => polished(own, next)),
      }),
    ),
    ...glass(fanout, name),
  ];
};
