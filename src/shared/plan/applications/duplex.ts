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
const twoRowChoices = (
  context: PlanContext,
  [nearCord, farCord]: readonly [CordWiring, CordWiring],
): readonly DuplexChoice[] => {
  const { cableRows, moduleRows } = context.answers.interface;
  const modules: readonly ModulePreset24[] = moduleRows === undefined ? MODULE_PRESETS_24 : [moduleRows];
  return (cableRows === undefined ? ROW_PRESETS : [cableRows]).flatMap((rows) =>
    modules.map((wiring) => ({ nearModule: wiring, farModule: wiring, trunk: { rows }, nearCord, farCord })),
  );
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
  const farCords = [farCord, ...BOTH_CORDS.filter((cord) => cord !== farCord)];
  return bestChains(
    context,
    farCords.flatMap((far) => twoRowChoices(context, [nearCord, far])),
    (choice) => [duplexChain(context, method, choice)],
  );
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
  const isOneRow = context.answers.interface.rear !== 'MPO-24';
  const choices = isOneRow ? [oneRow] : twoRowChoices(context, ['A-to-B', 'A-to-B']);
  return bestChains(
    context,
    BOTH_CORDS.flatMap((crossCord) => choices.map((choice) => ({ choice, crossCord }))),
    ({ choice, crossCord }) => [patchFieldChain(context, method, choice, crossCord)],
  );
};
