/**
 * What an entry of the catalogue must look like. For tests: the data is typed, and checking it at every start would cost
 * time for nothing, so neither the data nor the look-up imports this file.
 */
import { z } from 'zod';
import { SURENESSES } from './figure';
import {
  FIBRE_GRADES,
  FIBRE_MODES,
  type Interface,
  LANE_LAYOUT_IDS,
  POLISHES,
  RECEPTACLE_KINDS,
  WAVELENGTH_PLANS,
} from './interface';
import { SOURCES } from './sources';

const text = z.string().trim().min(1);
const positive = z.number().positive();
const decibels = z.number().min(0).max(60);

const sourceId = z.string().refine((id) => Object.hasOwn(SOURCES, id), { error: 'not a key of SOURCES' });

/** The part that every statement of the catalogue shares. */
const origin = {
  sure: z.enum(SURENESSES),
  source: z.array(sourceId).min(1),
  note: text.optional(),
  alternatives: z.array(text).min(1).optional(),
};

const figure = <T extends z.ZodType>(value: T) => z.strictObject({ value, ...origin });

const byGrade = <T extends z.ZodType>(value: T) => z.partialRecord(z.enum(FIBRE_GRADES), value);

const powerFigure = z.strictObject({
  value: z.number().min(-40).max(40).nullable(),
  ...origin,
  formula: text.optional(),
});
const powerFigures = z.record(z.string().regex(/^[a-z][A-Za-z]*(Dbm|Db)$/), powerFigure);

const receptacle = z.strictObject({
  kind: z.enum(RECEPTACLE_KINDS),
  polish: z.enum(POLISHES),
  layout: z.enum(LANE_LAYOUT_IDS),
  ...origin,
});

const wavelengths = z.strictObject({
  value: text,
  ...origin,
  plan: z.enum(WAVELENGTH_PLANS),
  bandsNm: z.array(z.tuple([positive, positive])).min(1),
});

const breakout = z.strictObject({
  count: z.int().min(2),
  interface: text.nullable(),
  sure: origin.sure,
  source: origin.source,
  note: text.optional(),
});

const halfLanes = z.strictObject({
  lanes: z.int().min(1),
  gbps: positive,
  reachM: byGrade(figure(positive)),
  sure: origin.sure,
  source: origin.source,
  note: text.optional(),
});

export const interfaceSchema = z.strictObject({
  id: text,
  aliases: z.array(text),
  standard: text,
  standardSource: z.array(sourceId).min(1).optional(),
  formFactors: z.array(text).min(1),
  gbps: positive,
  lanes: z.int().min(1),
  lineRate: z.strictObject({ gigabaud: positive, modulation: z.enum(['NRZ', 'PAM4']) }),
  mode: z.enum(FIBRE_MODES),
  fibres: z.int().min(2),
  receptacles: z.tuple([receptacle], receptacle),
  wavelengths,
  reachM: byGrade(figure(positive)),
  shorterReachM: byGrade(figure(positive)).optional(),
  lossLimitDb: byGrade(figure(decibels.nullable())),
  transmit: powerFigures,
  receive: powerFigures,
  powerBudgetDb: figure(decibels.nullable()).optional(),
  connectorAllocationDb: figure(byGrade(decibels)).optional(),
  fec: text,
  breakable: z.boolean(),
  portSplit: z.boolean(),
  lanesReorder: z.boolean(),
  breakouts: z.array(breakout),
  halfLanes: halfLanes.optional(),
  noBreakoutBecause: text.optional(),
  notOrderableBecause: text.optional(),
  averagePowersDifferBecause: text.optional(),
  note: text.optional(),
});

/** Fails to compile when the type gains a property that the schema lacks, or the other way round. */
type SameKeys<A, B> = [Exclude<A, B>, Exclude<B, A>] extends [never, never] ? true : never;
const schemaMatchesType: SameKeys<keyof Interface, keyof z.infer<typeof interfaceSchema>> = true;
void schemaMatchesType;
