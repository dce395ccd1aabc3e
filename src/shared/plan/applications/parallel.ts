/** MPO at both ends: one array cord, or cord, adapter, trunk, adapter, cord. */
import { METHOD_PARTS } from '../../catalogue/polarity-methods';
import { ROW_PRESETS } from '../../catalogue/wirings';
import { cordsToTry, cordTypes } from '../array-cords';
import { bestChains } from '../best-chain';
import {
  adapterPart,
  arrayCordPart,
  type CableWiring,
  type ChainPart,
  directCableLengthM,
  keysAt,
  opposite,
  type PlanContext,
  splicesIn,
  trunkPart,
  trunkPins,
  wiringOf,
} from '../chain';

const directChain = (context: PlanContext, wiring: CableWiring): ChainPart[] => [
  arrayCordPart(context, 'near', wiring, {
    pins: 'unpinned',
    polish: context.far.face.polish ?? context.answers.modePolish.rearPolish,
    lengthM: directCableLengthM(context, context.settings.arrayCordLengthsM),
  }),
];

const panelChain = (
  context: PlanContext,
  nearCord: CableWiring,
  trunk: CableWiring,
  farCord: CableWiring,
): ChainPart[] => {
  const { keys } = METHOD_PARTS[context.answers.polarity.method];
  const panel = { pins: opposite(trunkPins(context)), polish: context.answers.modePolish.rearPolish };
  return [
    arrayCordPart(context, 'near', nearCord, panel),
    adapterPart(context, 'panel-adapter', 'near', keysAt(context, 'near', keys)),
    trunkPart(context, trunk, 'route'),
    ...splicesIn(context, 'route'),
    adapterPart(context, 'panel-adapter', 'far', keysAt(context, 'far', keys)),
    arrayCordPart(context, 'far', farCord, panel),
  ];
};

export const planParallel = (context: PlanContext, direct: boolean): readonly (readonly ChainPart[])[] => {
  const { rear, cableRows } = context.answers.interface;
  const { method, arrayCords } = context.answers.polarity;
  const { trunk } = METHOD_PARTS[method];
  if (rear !== 'MPO-24') {
    // One cord is the whole way, so it is of the method's type: only Type B joins two transceivers (fact page, section 6).
    if (direct) return [directChain(context, wiringOf(trunk))];
    return bestChains(context, cordsToTry(arrayCords), (cords) => {
      const [near, far] = cordTypes(cords);
      return [panelChain(context, wiringOf(near), wiringOf(trunk), wiringOf(far))];
    });
  }
  const presets = cableRows === undefined ? ROW_PRESETS : [cableRows];
  if (direct) return bestChains(context, presets, (rows) => [directChain(context, { rows })]);
  const choices = presets.flatMap((near) =>
    presets.flatMap((trunk) => presets.map((far) => ({ near, trunk, far }))),
  );
  return bestChains(context, choices, ({ near, trunk, far }) => [
    panelChain(context, { rows: near }, { rows: trunk }, { rows: far }),
  ]);
};
