/** How a trunk or an array cord may be ordered differently. */
import { PIN_STATES } from '../../../catalogue/connectors';
import { type FibreGrade, POLISHES, type Polish } from '../../../catalogue/interface';
import { CABLE_TYPES, ROW_PRESETS } from '../../../catalogue/wirings';
import type { PartOf } from '../../../channel/document';
import { modeOfGrade } from '../../../channel/face';
import type { Draft, Field } from '../edit';
import { EFFORT } from '../effort';
import { endsInWords, otherPairs, type Pair, turned } from '../two-ends';
import { type ArrayShape, otherShapes, shapeInWords } from './array-shapes';
import { exchanged, moved } from './exchanged';
import { otherGlass } from './other-glass';

type Cable = PartOf<'array-cable'>;

/** A cable's wiring without the other way of saying it. */
interface Wiring {
  readonly name: string;
  readonly set: Pick<Cable, 'type' | 'rows'>;
}

const wiringsOf = (connector: Cable['connector']): readonly Wiring[] =>
  connector === 'MPO-24'
    ? ROW_PRESETS.map((rows) => ({ name: `wired ${rows}`, set: { rows } }))
    : CABLE_TYPES.map((type) => ({ name: `Type ${type}`, set: { type } }));

const wired = (cable: Cable, { set }: Wiring): Cable => {
  const { type: _, rows: __, ...rest } = cable;
  return { ...rest, ...set };
};

const isUnusual = ({ set }: Wiring): boolean => set.type === 'C' || set.rows === 'pair-flipped';

const isOwn = (cable: Cable, { set }: Wiring): boolean =>
  set.type === undefined ? cable.rows === set.rows : cable.type === set.type;

const wirings = (cable: Cable, name: string, isTrunk: boolean): readonly Draft[] =>
  wiringsOf(cable.connector)
    .filter((wiring) => !isOwn(cable, wiring))
    .map(
      (wiring): Draft => ({
        fields: ['wiring'],
        sentence: `${isTrunk ? 'order' : 'swap'} ${name} ${isTrunk ? 'as' : 'for'} ${wiring.name}`.replace(
          /(as|for) wired/,
          'wired',
        ),
        effort: isTrunk
          ? isUnusual(wiring)
            ? EFFORT.unusualTrunk
            : EFFORT.trunk
          : isUnusual(wiring)
            ? EFFORT.unusualCord
            : EFFORT.cord,
        change: exchanged<Cable>((own) => wired(own, wiring)),
      }),
    );

/** One row keeps its letter; two rows are wired by names of their own, and a custom map belongs to its own shape. */
const keepsWiring = ({ connector, type }: Cable, shape: ArrayShape): boolean =>
  typeof type === 'string' && connector !== 'MPO-24' && shape.connector !== 'MPO-24';

const shapes = (cable: Cable, name: string, effort: number): readonly Draft[] =>
  otherShapes(cable.connector, cable.fibres).flatMap((shape): Draft[] => {
    const words = `order ${name} with ${shapeInWords(cable.connector, shape, 'ends')}`;
    if (keepsWiring(cable, shape))
      return [
        {
          fields: ['connector'],
          sentence: words,
          effort,
          change: exchanged<Cable>((own) => ({ ...own, ...shape })),
        },
      ];
    return wiringsOf(shape.connector).map((wiring) => ({
      fields: ['connector', 'wiring'],
      sentence: `${words}, ${wiring.name}`,
      effort,
      change: exchanged<Cable>((own) => wired({ ...own, ...shape }, wiring)),
    }));
  });

/** With glass of the other mode: single-mode plugs are angled only, multimode ones either. */
const polishesFor = (fibre: FibreGrade, { fibre: own, polish }: Cable): readonly Pair<Polish>[] => {
  if (modeOfGrade(fibre) === modeOfGrade(own)) return [polish];
  if (modeOfGrade(fibre) === 'SMF') return [['APC', 'APC']];
  return polish.includes('APC') ? [polish, ['UPC', 'UPC']] : [polish];
};

const glass = (cable: Cable, name: string, effort: number): readonly Draft[] =>
  otherGlass(cable.fibre).flatMap((fibre) =>
    polishesFor(fibre, cable).map((polish): Draft => {
      const same = polish[0] === cable.polish[0] && polish[1] === cable.polish[1];
      const fields: readonly Field[] = same ? ['fibre'] : ['fibre', 'polish'];
      return {
        fields,
        sentence: `order ${name} as ${fibre}${same ? '' : ` with ${polish[0]} ends`}`,
        effort,
        change: exchanged<Cable>((own) => ({ ...own, fibre, ...(same ? {} : { polish: [...polish] }) })),
      };
    }),
  );

const isEven = ({ pins, polish, upAngled, type }: Cable): boolean =>
  pins[0] === pins[1] &&
  polish[0] === polish[1] &&
  upAngled?.[0] === upAngled?.[1] &&
  typeof type !== 'object';

const turnedRound = (cable: Cable): Cable => ({
  ...cable,
  pins: turned(cable.pins),
  polish: turned(cable.polish),
  ...(cable.upAngled === undefined ? {} : { upAngled: turned(cable.upAngled) }),
  ...(typeof cable.type === 'object'
    ? { type: { custom: cable.type.custom.map((holes) => turned(holes)) } }
    : {}),
});

const angleNames = ([near, far]: Pair<boolean>): Pair<string> => [
  near ? 'up-angled' : 'standard angled',
  far ? 'up-angled' : 'standard angled',
];

const pinWords = (name: string, own: Pair<string>, next: Pair<string>): string =>
  next[0] === next[1] && own[0] === own[1]
    ? `order ${name} ${next[0]}`
    : `order ${name} with ${endsInWords(own, next)}`;

export const arrayCableEdits = (cable: Cable, name: string): readonly Draft[] => {
  const isTrunk = cable.role === 'trunk';
  const endsEffort = isTrunk ? EFFORT.trunk : EFFORT.cordEnds;
  const angles: Pair<boolean> = cable.upAngled ?? [false, false];
  return [
    ...wirings(cable, name, isTrunk),
    ...(isEven(cable)
      ? []
      : [
          {
            fields:
              typeof cable.type === 'object'
                ? ['pins', 'polish', 'angle', 'wiring']
                : ['pins', 'polish', 'angle'],
            sentence: `turn ${name} round`,
            effort: EFFORT.turnedCord,
            change: moved<Cable>(turnedRound),
          } satisfies Draft,
        ]),
    ...otherPairs(PIN_STATES, cable.pins).map(
      (pins): Draft => ({
        fields: ['pins'],
        sentence: pinWords(name, cable.pins, pins),
        effort: isTrunk ? EFFORT.pins : EFFORT.cordEnds,
        change: exchanged<Cable>((own) => ({ ...own, pins: [...pins] })),
      }),
    ),
    ...otherPairs(POLISHES, cable.polish).map(
      (polish): Draft => ({
        fields: ['polish'],
        sentence: `order ${name} with ${endsInWords(cable.polish, polish)}`,
        effort: endsEffort,
        change: exchanged<Cable>((own) => ({ ...own, polish: [...polish] })),
      }),
    ),
    ...otherPairs([false, true], angles).map(
      (upAngled): Draft => ({
        fields: ['angle'],
        sentence: `order ${name} with ${endsInWords(angleNames(angles), angleNames(upAngled))}`,
        effort: endsEffort,
        change: exchanged<Cable>((own) => ({ ...own, upAngled: [...upAngled] })),
      }),
    ),
    ...shapes(cable, name, isTrunk ? EFFORT.trunk : EFFORT.cordEnds),
    ...glass(cable, name, isTrunk ? EFFORT.grade : EFFORT.cordGlass),
  ];
};
