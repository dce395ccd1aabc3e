/** How a duplex cord may be ordered differently. */
import { DUPLEX_CONNECTORS } from '../../../catalogue/connectors';
import { DUPLEX_WIRINGS } from '../../../catalogue/duplex-cords';
import { POLISHES } from '../../../catalogue/interface';
import type { PartOf } from '../../../channel/document';
import { modeOfGrade } from '../../../channel/face';
import type { Draft } from '../edit';
import { EFFORT } from '../effort';
import { endsInWords, otherPairs, type Pair, turned } from '../two-ends';
import { exchanged, moved } from './exchanged';
import { otherGlass } from './other-glass';

type Cord = PartOf<'duplex-cord'>;

const pairOf = <T extends string>(value: T | Pair<T>): Pair<T> =>
  typeof value === 'string' ? [value, value] : value;

/** As the file format writes it: one value where the ends are alike. */
const short = <T>([near, far]: Pair<T>): T | [T, T] => (near === far ? near : [near, far]);

/** Angled multimode is made for arrays alone, so an angled duplex end becomes flat with the glass. */
const glass = (cord: Cord, name: string): readonly Draft[] => {
  const polish = pairOf(cord.polish);
  return otherGlass(cord.fibre).map((fibre): Draft => {
    const isNewMode = modeOfGrade(fibre) !== modeOfGrade(cord.fibre);
    const flattened = isNewMode && modeOfGrade(fibre) === 'MMF' && polish.includes('APC');
    return {
      fields: flattened ? ['fibre', 'polish'] : ['fibre'],
      sentence: `order ${name} as ${fibre}${flattened ? ' with UPC ends' : ''}`,
      effort: EFFORT.cordGlass,
      change: exchanged<Cord>((own) => ({ ...own, fibre, ...(flattened ? { polish: 'UPC' } : {}) })),
    };
  });
};

export const duplexCordEdits = (cord: Cord, name: string, mixesConnectors: boolean): readonly Draft[] => {
  const connector = pairOf(cord.connector);
  const polish = pairOf(cord.polish);
  const isEven = connector[0] === connector[1] && polish[0] === polish[1];
  return [
    ...DUPLEX_WIRINGS.filter((wiring) => wiring !== cord.wiring).map(
      (wiring): Draft => ({
        fields: ['wiring'],
        sentence: `swap ${name} for ${wiring}`,
        effort: wiring === 'A-to-A' ? EFFORT.unusualCord : EFFORT.cord,
        change: exchanged<Cord>((own) => ({ ...own, wiring })),
      }),
    ),
    ...(isEven
      ? []
      : [
          {
            fields: ['duplex', 'polish'],
            sentence: `turn ${name} round`,
            effort: EFFORT.turnedCord,
            change: moved<Cord>((own) => ({
              ...own,
              connector: short(turned(pairOf(own.connector))),
              polish: short(turned(pairOf(own.polish))),
            })),
          } satisfies Draft,
        ]),
    ...(mixesConnectors ? otherPairs(DUPLEX_CONNECTORS, connector) : []).map(
      (next): Draft => ({
        fields: ['duplex'],
        sentence: `order ${name} with ${endsInWords(connector, next)}`,
        effort: EFFORT.cordEnds,
        change: exchanged<Cord>((own) => ({ ...own, connector: short(next) })),
      }),
    ),
    ...otherPairs(POLISHES, polish).map(
      (next): Draft => ({
        fields: ['polish'],
        sentence: `order ${name} with ${endsInWords(polish, next)}`,
        effort: EFFORT.cordEnds,
        change: exchanged<Cord>((own) => ({ ...own, polish: short(next) })),
      }),
    ),
    ...glass(cord, name),
  ];
};
