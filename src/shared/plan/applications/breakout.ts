/** QSFP, array cord, panel adapter, trunk, adapter, module, duplex cords, SFPs; in one rack without the trunk. */
import type { Polish } from '../../catalogue/interface';
import { METHOD_PARTS } from '../../catalogue/polarity-methods';
import { MODULE_PRESETS_24, ROW_PRESETS } from '../../catalogue/wirings';
import type { PartOf } from '../../channel/document';
import { bestChains } from '../best-chain';
import {
  adapterPart,
  arrayCordPart,
  type CableWiring,
  type ChainPart,
  directCableLengthM,
  duplexCordPart,
  keysAt,
  modulePart,
  opposite,
  type PlanContext,
  splicesIn,
  trunkPart,
  trunkPins,
  wiringOf,
} from '../chain';
import { breakoutFanOut } from '../fan-out';

interface BreakoutChoice {
  readonly cord: CableWiring;
  readonly trunk: CableWiring;
  readonly module: PartOf<'module'>['wiring'];
}

const throughModule = (context: PlanContext, choice: BreakoutChoice): ChainPart[] => {
  const { application, interface: shape, modePolish } = context.answers;
  const method = METHOD_PARTS[context.answers.polarity.method];
  const between = application.placement === 'between-racks';
  const panelPins = between ? opposite(trunkPins(context)) : opposite(shape.modulePins);
  return [
    arrayCordPart(context, 'near', choice.cord, { pins: panelPins, polish: modePolish.rearPolish }),
    ...(between
      ? [
          adapterPart(context, 'panel-adapter', 'near', keysAt(context, 'near', method.keys)),
          trunkPart(context, choice.trunk, 'route'),
          ...splicesIn(context, 'route'),
        ]
      : []),
    adapterPart(context, 'rear-adapter', 'far', keysAt(context, 'far', method.keys)),
    modulePart(context, 'far', choice.module),
    duplexCordPart(context, 'far', 'A-to-B'),
  ];
};

const cableLengthM = (context: PlanContext): number =>
  directCableLengthM(context, context.settings.arrayCordLengthsM);

const throughCable = (context: PlanContext): ChainPart[] => {
  const { interface: shape, modePolish } = context.answers;
  return [
    {
      role: 'breakout-cable',
      place: 'near',
      part: {
        part: 'breakout-cord',
        connector: shape.rear,
        fibres: shape.fibres,
        pins: 'unpinned',
        legs: context.near.groups,
        fibre: modePolish.fibre,
        polish: [
          context.near.face.polish ?? modePolish.rearPolish,
          context.far.face.polish ?? modePolish.frontPolish,
        ],
        lengthM: cableLengthM(context),
      },
    },
  ];
};

const plainCord = (context: PlanContext, polish: Polish): ChainPart => {
  const { near } = context;
  const connector = near.face.connector === 'MPO-16' ? near.face.connector : 'MPO-12';
  const cord = arrayCordPart(context, 'near', wiringOf('B'), {
    pins: 'unpinned',
    polish,
    connector,
    fibres: connector === 'MPO-16' ? 16 : 8,
  });
  return { ...cord, part: { ...cord.part, lengthM: cableLengthM(context) } as ChainPart['part'] };
};

/** A parallel port to narrower ones: one cable with a leg for each of them, judged leg by leg. */
const throughFanOut = (context: PlanContext): ChainPart[][] => {
  const { modePolish } = context.answers;
  const polish = context.far.face.polish ?? modePolish.rearPolish;
  const fanOut = breakoutFanOut(context.near, context.far);
  // Ends of equal lanes, or ends that no cable is listed for: a plain cord shows what meets, and rules say why it does not do.
  if (fanOut === undefined) return [[plainCord(context, polish)]];
  return Array.from({ length: fanOut.legs }, (_, index) => [
    {
      role: 'breakout-cable',
      place: 'near',
      part: {
        part: 'array-fanout',
        body: 'cable',
        connector: fanOut.connector,
        fibres: fanOut.fibres as PartOf<'array-fanout'>['fibres'],
        pins: 'unpinned',
        polish: context.near.face.polish ?? modePolish.rearPolish,
        legs: Array.from({ length: fanOut.legs }, () => ({
          connector: fanOut.legConnector,
          fibres: fanOut.legFibres as PartOf<'array-fanout'>['legs'][number]['fibres'],
          pins: 'unpinned' as const,
          polish,
        })),
        map: fanOut.map.map(([single, leg, hole]): [number, number, number] => [single, leg, hole]),
        leg: index + 1,
        fibre: modePolish.fibre,
        lengthM: cableLengthM(context),
        facing: 'far',
      },
    },
  ]);
};

const twoRowChoices = ({ answers }: PlanContext): readonly BreakoutChoice[] => {
  const { cableRows, moduleRows } = answers.interface;
  const rows = cableRows === undefined ? ROW_PRESETS : [cableRows];
  const modules = moduleRows === undefined ? [...MODULE_PRESETS_24].reverse() : [moduleRows];
  return rows.flatMap((cord) =>
    rows.flatMap((trunk) =>
      modules.map((module) => ({ cord: { rows: cord }, trunk: { rows: trunk }, module })),
    ),
  );
};

export const planBreakout = (context: PlanContext, byCable: boolean): readonly (readonly ChainPart[])[] => {
  if (context.far.kind === 'parallel') return throughFanOut(context);
  if (byCable) return [throughCable(context)];
  const method = METHOD_PARTS[context.answers.polarity.method];
  if (context.answers.interface.rear === 'MPO-24') {
    return bestChains(context, twoRowChoices(context), (choice) => [throughModule(context, choice)]);
  }
  const { cord, module } =
    context.answers.application.placement === 'between-racks' ? method.breakout : method.breakoutInRack;
  return [throughModule(context, { cord: wiringOf(cord), trunk: wiringOf(method.trunk), module })];
};
