/** Three 8-fibre links over one 24-fibre trunk, with a conversion module at both ends. */
import { findFanOut } from '../../catalogue/fan-outs';
import { METHOD_PARTS } from '../../catalogue/polarity-methods';
import { CABLE_TYPES, type CableType, ROW_PRESETS, type RowPreset } from '../../catalogue/wirings';
import type { PartOf } from '../../channel/document';
import { bestChains } from '../best-chain';
import {
  adapterPart,
  arrayCordPart,
  type ChainPart,
  keysAt,
  opposite,
  type PlanContext,
  splicesIn,
  trunkPart,
  wiringOf,
} from '../chain';

const CONVERSION = '24-to-3x8';

/** Links that one 24-fibre trunk leg serves. */
export const LINKS_PER_CONVERSION = 3;

const conversionPart = (context: PlanContext, place: 'near' | 'far', leg: number): ChainPart => {
  const fanOut = findFanOut(CONVERSION);
  const { interface: shape, modePolish } = context.answers;
  return {
    role: 'conversion',
    place,
    part: {
      part: 'array-fanout',
      body: 'module',
      connector: 'MPO-24',
      fibres: 24,
      pins: shape.modulePins,
      polish: modePolish.rearPolish,
      legs: Array.from({ length: LINKS_PER_CONVERSION }, () => ({
        connector: 'MPO-12' as const,
        fibres: 8 as const,
        pins: shape.modulePins,
        polish: modePolish.rearPolish,
      })),
      map: (fanOut?.map ?? []).map(([single, to, hole]): [number, number, number] => [single, to, hole]),
      leg,
      fibre: modePolish.fibre,
      lengthM: 0,
      facing: place,
    },
  };
};

interface ConversionChoice {
  readonly nearCord: CableType;
  readonly rows: RowPreset;
  readonly farCord: CableType;
  /** Legs arrive in order, or the first on the last. */
  readonly legsReversed: boolean;
}

const conversionChain = (context: PlanContext, choice: ConversionChoice, leg: number): ChainPart[] => {
  const method = METHOD_PARTS[context.answers.polarity.method];
  const { modulePins } = context.answers.interface;
  const farLeg = choice.legsReversed ? LINKS_PER_CONVERSION + 1 - leg : leg;
  const panel: { pins: PartOf<'module'>['pins']; polish: 'UPC' | 'APC'; connector: 'MPO-12'; fibres: 8 } = {
    pins: opposite(modulePins),
    polish: context.answers.modePolish.rearPolish,
    connector: 'MPO-12',
    fibres: 8,
  };
  return [
    arrayCordPart(context, 'near', wiringOf(choice.nearCord), panel),
    adapterPart(context, 'rear-adapter', 'near', 'opposed', 'MPO-12'),
    conversionPart(context, 'near', leg),
    adapterPart(context, 'rear-adapter', 'near', keysAt(context, 'near', method.keys), 'MPO-24'),
    trunkPart(context, { rows: choice.rows }, 'route'),
    ...splicesIn(context, 'route'),
    adapterPart(context, 'rear-adapter', 'far', keysAt(context, 'far', method.keys), 'MPO-24'),
    conversionPart(context, 'far', farLeg),
    adapterPart(context, 'rear-adapter', 'far', 'opposed', 'MPO-12'),
    arrayCordPart(context, 'far', wiringOf(choice.farCord), panel),
  ];
};

const CHOICES = ROW_PRESETS.flatMap((rows) =>
  [false, true].flatMap((legsReversed) =>
    CABLE_TYPES.flatMap((nearCord) =>
      CABLE_TYPES.map((farCord): ConversionChoice => ({ nearCord, rows, farCord, legsReversed })),
    ),
  ),
);
const LEGS = Array.from({ length: LINKS_PER_CONVERSION }, (_, index) => index + 1);

export const planConversion = (context: PlanContext): readonly (readonly ChainPart[])[] => {
  const { cableRows } = context.answers.interface;
  const choices = cableRows === undefined ? CHOICES : CHOICES.filter(({ rows }) => rows === cableRows);
  return bestChains(context, choices, (choice) => LEGS.map((leg) => conversionChain(context, choice, leg)));
};
