/**
 * zod schemas of the catalogue's tables other than interfaces. Tests check the shipped data with them; nothing reads them
 * at start.
 */
import { z } from 'zod';
import { ADAPTER_KEYS } from './adapters';
import { ARRAY_CONNECTORS } from './connectors';
import { DUPLEX_WIRINGS } from './duplex-cords';
import { ACCESS_KINDS, FORM_FACTORS } from './enclosures';
import { SURENESSES } from './figure';
import { FIBRE_GRADES, FIBRE_MODES } from './interface';
import { SOURCES } from './sources';
import { CABLE_TYPES, MODULE_WIRINGS } from './wirings';

const surety = {
  sure: z.enum(SURENESSES),
  source: z.array(z.string().refine((id) => Object.hasOwn(SOURCES, id), 'no such source')).min(1),
};

const figure = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value,
    ...surety,
    note: z.string().optional(),
    alternatives: z.array(z.string()).min(1).optional(),
  });

const lossDb = figure(z.number().min(0).max(5));
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
const hole = z.int().min(1).max(24);

export const fibreTableSchema = z.strictObject({
  grade: z.enum(FIBRE_GRADES),
  mode: z.enum(FIBRE_MODES),
  attenuation: z
    .array(
      z.strictObject({
        upToNm: z.number().min(600).max(1700),
        planDbPerKm: lossDb,
        typicalDbPerKm: lossDb,
      }),
    )
    .min(1),
  jacketColours: z.array(z.string().min(1)).min(1),
  connectorColours: z.strictObject({ UPC: z.string().min(1), APC: z.string().min(1) }),
});

export const pairLossSchema = z
  .strictObject({
    maxDb: lossDb,
    typicalDb: lossDb,
    spread: z.strictObject({ meanDb: lossDb, p97Db: lossDb }).optional(),
  })
  .refine(({ maxDb, typicalDb }) => typicalDb.value <= maxDb.value, 'typical above the maximum');

export const duplexCordSchema = z.strictObject({
  wiring: z.enum(DUPLEX_WIRINGS),
  leadsTo: z.strictObject({ A: z.enum(['A', 'B']), B: z.enum(['A', 'B']) }),
  ...surety,
});

const isOneToOne = (pairs: readonly (readonly number[])[]): boolean =>
  new Set(pairs.map(([from]) => from)).size === pairs.length &&
  new Set(pairs.map(([, to]) => to)).size === pairs.length;

export const adapterSchema = z.strictObject({
  keys: z.enum(ADAPTER_KEYS),
  connector: z.enum(ARRAY_CONNECTORS),
  alsoCalled: z.string().min(1),
  map: z
    .array(z.tuple([hole, hole]))
    .min(12)
    .refine(isOneToOne, 'a fibre position is used twice'),
  ...surety,
});

export const fanOutSchema = z
  .strictObject({
    id,
    name: z.string().min(1),
    serves: z.enum(['breakout', 'conversion']),
    connector: z.enum(ARRAY_CONNECTORS),
    fibres: hole,
    legs: z.int().min(2).max(12),
    legConnector: z.enum(ARRAY_CONNECTORS),
    legFibres: hole,
    map: z.array(z.tuple([hole, z.int().min(1).max(12), hole])).min(1),
    note: z.string().min(1),
    ...surety,
  })
  .refine(
    ({ map }) => isOneToOne(map.map(([single, leg, position]) => [single, leg * 100 + position])),
    'a fibre position is used twice',
  )
  .refine(({ map, legs, legFibres }) => map.length === legs * legFibres, 'a leg is not full');

export const methodPartsSchema = z.strictObject({
  trunk: z.enum(CABLE_TYPES),
  keys: z.enum(ADAPTER_KEYS),
  duplex: z.strictObject({
    nearModule: z.enum(MODULE_WIRINGS),
    farModule: z.enum(MODULE_WIRINGS),
    oddAToB: z.boolean(),
  }),
  parallel: z.strictObject({ nearCord: z.enum(CABLE_TYPES), farCord: z.enum(CABLE_TYPES) }),
  breakout: z.strictObject({ cord: z.enum(CABLE_TYPES), module: z.enum(MODULE_WIRINGS) }),
  breakoutInRack: z.strictObject({ cord: z.enum(CABLE_TYPES), module: z.enum(MODULE_WIRINGS) }),
  summary: z.string().min(1),
});

export const cassetteFamilySchema = z.strictObject({
  id,
  name: z.string().min(1),
  formFactor: z.enum(FORM_FACTORS),
  maxFibres: z.int().min(8).max(144),
  maxPorts: z.strictObject({ LC: z.int().min(1), SC: z.int().min(1) }),
  adaptersPerPlate: z.int().min(1).max(24),
  note: z.string().min(1).optional(),
  ...surety,
});

export const enclosureSchema = z.strictObject({
  id,
  name: z.string().min(1),
  family: id,
  rackUnits: z.int().min(1).max(60),
  slots: z.int().min(1).max(400),
  access: z.array(z.enum(ACCESS_KINDS)).min(1),
  toolless: z.boolean(),
  note: z.string().min(1).optional(),
  ...surety,
});

export const jacketSchema = z.strictObject({ name: z.string().min(1), ...surety });

export const stockLengthsSchema = z.strictObject({
  lengthsM: z
    .array(z.number().positive())
    .min(1)
    .refine(
      (lengths) => lengths.every((length, index) => index === 0 || length > (lengths[index - 1] ?? 0)),
      'not rising',
    ),
  ...surety,
});
