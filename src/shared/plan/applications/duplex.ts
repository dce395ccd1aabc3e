/** SFPs, cords, module, adapter, trunk, adapter, module, cords, SFPs; and the same twice through a central field. */
import { METHOD_PARTS, type MethodParts } from '../../catalogue/polarity-methods';
import {
  MODULE_PRESETS_24,
  type ModulePreset24,
  type ModuleWiring,
  ROW_PRESETS,
} from '../../catalogue/wirings';
import { bestChains } from '../best-chain';
import {
  adapterPart,
  type CableWiring,
  type ChainPart,
  directDuplexCordPart,
  duplexCordPart,
  keysAt,
  modulePart,
  type PlanContext,
  splicesIn,
  trunkPart,
  wiringOf,
} from '../chain';

type Wiring = ModuleWiring | ModulePreset24;
type CordWiring = 'A-to-B' | 'A-to-A';

interface DuplexChoice {
  readonly nearModule: Wiring;
  readonly farModule: Wiring;
  readonly trunk: CableWiring;
  readonly nearCord: CordWiring;
  readonly farCord: CordWiring;
}

/** Module, adapter, trunk, adapter, module. */
const permanentLink = (
  context: PlanContext,
  method: MethodParts,
  choice: DuplexChoice,
  places: { near: 'near' | 'field-far'; far: 'far' | 'field-near'; route: 'route' | 'second-route' },
): ChainPart[] => [
  modulePart(context, places.near, choice.nearModule),
  adapterPart(
    context,
    'rear-adapter',
    places.near,
    places.near === 'near' ? keysAt(context, 'near', method.keys) : method.keys,
  ),
  trunkPart(context, choice.trunk, places.route),
  ...splicesIn(context, places.route),
  adapterPart(
    context,
    'rear-adapter',
    places.far,
    places.far === 'far' ? keysAt(context, 'far', method.keys) : method.keys,
  ),
  modulePart(context, places.far, choice.farModule),
];

const duplexChain = (context: PlanContext, method: MethodParts, choice: DuplexChoice): ChainPart[] => [
  duplexCordPart(context, 'near', choice.nearCord),
  ...permanentLink(context, method, choice, { near: 'near', far: 'far', route: 'route' }),
  duplexCordPart(context, 'far', choice.farCord),
];

const patchFieldChain = (
  context: PlanContext,
  method: MethodParts,
  choice: DuplexChoice,
  crossCord: CordWiring,
): ChainPart[] => [
  duplexCordPart(context, 'near', choice.nearCord),
  ...permanentLink(context, method, choice, { near: 'near', far: 'field-near', route: 'route' }),
  duplexCordPart(context, 'field', crossCord),
  ...permanentLink(context, method, choice, { near: 'field-far', far: 'far', route: 'second-route' }),
  duplexCordPart(context, 'far', choice.farCord),
];

const methodOf = ({ answers }: PlanContext): MethodParts => METHOD_PARTS[answers.polarity.method];

const farModuleOf = ({ answers }: PlanContext, method: MethodParts): ModuleWiring =>
  answers.polarity.method === 'B' && answers.polarity.methodBModules === 'identical'
    ? method.duplex.nearModule
    : method.duplex.farModule;

/** Two-row parts have no method letters: every pairing of a module wiring with a row preset is tried, makers' usual first. */
const twoRowChoices = function* (
  context: PlanContext,
  cords: readonly [CordWiring, CordWiring],
): Generator<DuplexChoice> {
  const { cableRows, moduleRows } = context.answers.interface;
  for (const rows of cableRows === undefined ? ROW_PRESETS : [cableRows])
    for (const wiring of moduleRows === undefined ? MODULE_PRESETS_24 : [moduleRows])
      yield { nearModule: wiring, farModule: wiring, trunk: { rows }, nearCord: cords[0], farCord: cords[1] };
};

/** Method A needs an odd number of A-to-B cords: of two, exactly one is A-to-A. */
const cordsOf = (context: PlanContext, method: MethodParts): readonly [CordWiring, CordWiring] => {
  if (!method.duplex.oddAToB) return ['A-to-B', 'A-to-B'];
  return context.answers.polarity.aToACordEnd === 'near' ? ['A-to-A', 'A-to-B'] : ['A-to-B', 'A-to-A'];
};

const BOTH_CORDS: readonly CordWiring[] = ['A-to-B', 'A-to-A'];

/** In one rack one cord joins two transceivers. */
const directChain = (context: PlanContext): ChainPart[] => [directDuplexCordPart(context)];

export const planDuplex = (context: PlanContext, direct: boolean): readonly (readonly ChainPart[])[] => {
  if (direct) return [directChain(context)];
  const method = methodOf(context);
  const [nearCord, farCord] = cordsOf(context, method);
  if (context.answers.interface.rear !== 'MPO-24')
    return [
      duplexChain(context, method, {
        nearModule: method.duplex.nearModule,
        farModule: farModuleOf(context, method),
        trunk: wiringOf(method.trunk),
        nearCord,
        farCord,
      }),
    ];
  const candidates = function* () {
    for (const far of [farCord, ...BOTH_CORDS.filter((cord) => cord !== farCord)])
      for (const choice of twoRowChoices(context, [nearCord, far]))
        yield [duplexChain(context, method, choice)];
  };
  return bestChains(context, candidates());
};

export const planPatchField = (context: PlanContext): readonly (readonly ChainPart[])[] => {
  const method = methodOf(context);
  const oneRow: DuplexChoice = {
    nearModule: method.duplex.nearModule,
    farModule: farModuleOf(context, method),
    trunk: wiringOf(method.trunk),
    nearCord: 'A-to-B',
    farCord: 'A-to-B',
  };
  // Two permanent links and three cords: an odd number of A-to-B cords again, so all three where nothing else flips.
  const candidates = function* () {
    for (const crossCord of BOTH_CORDS) {
      if (context.answers.interface.rear !== 'MPO-24')
        yield [patchFieldChain(context, method, oneRow, crossCord)];
      else
        for (const choice of twoRowChoices(context, ['A-to-B', 'A-to-B']))
          yield [patchFieldChain(context, method, choice, crossCord)];
    }
  };
  return bestChains(context, candidates());
};
