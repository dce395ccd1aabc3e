/** How a module may be ordered differently. */
import { PAIR_LOSS } from '../../../catalogue/connector-loss';
import { DUPLEX_CONNECTORS, PIN_STATES } from '../../../catalogue/connectors';
import { POLISHES } from '../../../catalogue/interface';
import { MODULE_PRESETS_24, MODULE_WIRINGS } from '../../../catalogue/wirings';
import type { PartOf } from '../../../channel/document';
import { modeOfGrade } from '../../../channel/face';
import { addMicroDb, decibelsFromMicroDb, microDbFromDb } from '../../../units';
import type { Draft, Field } from '../edit';
import { EFFORT } from '../effort';
import { endsInWords, otherPairs, type Pair, withArticle } from '../two-ends';
import { otherShapes } from './array-shapes';
import { exchanged, moved } from './exchanged';
import { otherGlass } from './other-glass';

type Module = PartOf<'module'>;
type Wiring = Module['wiring'];

const FACES = { near: 'front', far: 'rear', both: 'faces' };

const wiringsBehind = (rear: Module['rear']): readonly Wiring[] =>
  rear === 'MPO-24' ? MODULE_PRESETS_24 : MODULE_WIRINGS;

/** A straight module turned and relabelled is the inverted one, and the other way round. */
const isTurn = (own: Wiring, next: Wiring): boolean =>
  (own === 'straight' && next === 'straight-inverted') ||
  (own === 'straight-inverted' && next === 'straight');

const wirings = (module: Module, name: string): readonly Draft[] =>
  wiringsBehind(module.rear)
    .filter((wiring) => wiring !== module.wiring)
    .map((wiring): Draft => {
      if (isTurn(module.wiring, wiring))
        return {
          fields: ['wiring'],
          sentence: `turn ${name}`,
          effort: EFFORT.turnedModule,
          change: moved<Module>((own) => ({ ...own, wiring })),
        };
      return {
        fields: ['wiring'],
        sentence: `order ${name} with ${wiring} wiring`,
        effort: wiring === 'pair-flipped' ? EFFORT.unusualModule : EFFORT.moduleWiring,
        change: exchanged<Module>((own) => ({ ...own, wiring })),
      };
    });

/** A module has one rear of its new shape, whichever of two it was entered by before. */
const reshaped = (module: Module, rear: Module['rear'], fibres: Module['fibres'], wiring: Wiring): Module => {
  const { rearPort: _, ...rest } = module;
  return { ...rest, rear, fibres, wiring };
};

const shapes = (module: Module, name: string): readonly Draft[] =>
  otherShapes(module.rear, module.fibres).flatMap(({ connector: rear, fibres }): Draft[] => {
    const words =
      rear === module.rear
        ? `order ${name} with ${fibres} fibres`
        : `order ${name} with ${withArticle(rear)} rear, ${fibres} fibres`;
    const { wiring: own } = module;
    if (typeof own === 'string' && (rear === 'MPO-24') === (module.rear === 'MPO-24'))
      return [
        {
          fields: ['connector'],
          sentence: words,
          effort: EFFORT.module,
          change: exchanged<Module>((part) => reshaped(part, rear, fibres, part.wiring)),
        },
      ];
    return wiringsBehind(rear).map((wiring) => ({
      fields: ['connector', 'wiring'],
      sentence: `${words}, ${wiring} wiring`,
      effort: EFFORT.module,
      change: exchanged<Module>((part) => reshaped(part, rear, fibres, wiring)),
    }));
  });

/** With glass of the other mode: single-mode rears are angled only, and multimode fronts are flat. */
const polishesFor = (fibre: Module['fibre'], module: Module): readonly Pair<Module['frontPolish']>[] => {
  const { frontPolish, rearPolish, fibre: own } = module;
  if (modeOfGrade(fibre) === modeOfGrade(own)) return [[frontPolish, rearPolish]];
  if (modeOfGrade(fibre) === 'SMF') return [[frontPolish, 'APC']];
  return rearPolish === 'UPC'
    ? [['UPC', 'UPC']]
    : [
        ['UPC', 'APC'],
        ['UPC', 'UPC'],
      ];
};

const glass = (module: Module, name: string): readonly Draft[] =>
  otherGlass(module.fibre).flatMap((fibre) =>
    polishesFor(fibre, module).map(([frontPolish, rearPolish]): Draft => {
      const own: Pair<string> = [module.frontPolish, module.rearPolish];
      const same = own[0] === frontPolish && own[1] === rearPolish;
      const fields: readonly Field[] = same ? ['fibre'] : ['fibre', 'polish'];
      return {
        fields,
        sentence: `order ${name} as ${fibre}${same ? '' : ` with ${endsInWords(own, [frontPolish, rearPolish], FACES)}`}`,
        effort: EFFORT.grade,
        change: exchanged<Module>((part) => ({
          ...part,
          fibre,
          ...(same ? {} : { frontPolish, rearPolish }),
        })),
      };
    }),
  );

/** Both pairs of a module at low loss, for one whose loss is given as a whole. */
const lowerLoss = (module: Module, name: string): readonly Draft[] => {
  if (module.lossDb === undefined) return [];
  const { MPO, [module.front]: front } = PAIR_LOSS[modeOfGrade(module.fibre)]['low-loss'];
  const lossDb = decibelsFromMicroDb(
    addMicroDb(microDbFromDb(MPO.maxDb.value), microDbFromDb(front.maxDb.value)),
  );
  if (lossDb >= module.lossDb) return [];
  return [
    {
      fields: ['loss'],
      sentence: `order ${name} low-loss (${lossDb} dB for both its pairs)`,
      effort: EFFORT.grade,
      change: exchanged<Module>((own) => ({ ...own, lossDb })),
    },
  ];
};

export const moduleEdits = (module: Module, name: string, mixesConnectors: boolean): readonly Draft[] => {
  const polish: Pair<Module['frontPolish']> = [module.frontPolish, module.rearPolish];
  return [
    ...wirings(module, name),
    ...PIN_STATES.filter((pins) => pins !== module.pins).map(
      (pins): Draft => ({
        fields: ['pins'],
        sentence: `order ${name} ${pins}`,
        effort: EFFORT.pins,
        change: exchanged<Module>((own) => ({ ...own, pins })),
      }),
    ),
    ...(mixesConnectors ? DUPLEX_CONNECTORS : [])
      .filter((front) => front !== module.front)
      .map(
        (front): Draft => ({
          fields: ['duplex'],
          sentence: `order ${name} with ${withArticle(front)} front`,
          effort: EFFORT.module,
          change: exchanged<Module>((own) => ({ ...own, front })),
        }),
      ),
    ...otherPairs(POLISHES, polish).map(
      (next): Draft => ({
        fields: ['polish'],
        sentence: `order ${name} with ${endsInWords(polish, next, FACES)}`,
        effort: EFFORT.module,
        change: exchanged<Module>((own) => ({ ...own, frontPolish: next[0], rearPolish: next[1] })),
      }),
    ),
    ...shapes(module, name),
    ...glass(module, name),
    ...lowerLoss(module, name),
  ];
};
