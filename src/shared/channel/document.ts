/**
 * The channel file `mpo-preflight/channel`, version 1: one channel as a list of parts from near to far.
 *
 * This is the schema that `check` reads, that `schema channel` publishes and that the planner writes. It states shapes
 * and ranges; what needs two fields or two parts to judge (a map that fits its connector, a joint that can be traced) is
 * `assemble`'s business, so that each sentence exists once.
 *
 * Example: `examples/channels/qsfp-to-four-sfp.json`.
 */
import { z } from 'zod';
import { ADAPTER_KEYS } from '../catalogue/adapters';
import {
  ARRAY_CONNECTORS,
  type ArrayConnector,
  DUPLEX_CONNECTORS,
  PIN_STATES,
} from '../catalogue/connectors';
import { DUPLEX_WIRINGS } from '../catalogue/duplex-cords';
import { FIBRE_GRADES, FIBRE_MODES, POLISHES } from '../catalogue/interface';
import { CABLE_TYPES, MODULE_PRESETS_24, MODULE_WIRINGS, ROW_PRESETS } from '../catalogue/wirings';

export const CHANNEL_FORMAT = 'mpo-preflight/channel';
/** A channel has at most this many parts; the longest real one, a meet-me room with spares, has about 25. */
export const MAX_PARTS = 64;
/** Longest length of one part in metres: above it no interface of the catalogue has reach left. */
export const MAX_LENGTH_M = 120_000;
/** Highest loss any one term can sensibly have, in dB: a 1 x 64 splitter has about 21. */
export const MAX_TERM_DB = 100;
/** Highest loss of a kilometre, in dB: plastic fibre. Sums stay exact up to here (units.ts). */
export const MAX_FIBRE_DB_PER_KM = 50;

const arrayConnector = z
  .enum([...ARRAY_CONNECTORS, 'MTP-12', 'MTP-16', 'MTP-24'])
  .transform((name) => (name.startsWith('MTP') ? name.replace('MTP', 'MPO') : name) as ArrayConnector);
const duplexConnector = z.enum(DUPLEX_CONNECTORS);
const pins = z.enum(PIN_STATES, { error: 'expected "pinned" (male) or "unpinned" (female)' });
const polish = z.enum(POLISHES);
const grade = z.enum(FIBRE_GRADES);
const lengthM = z.number().min(0).max(MAX_LENGTH_M);
export const lossDb = z.number().min(0).max(MAX_TERM_DB);
const fibres = z.literal([8, 12, 16, 24]);
const legFibres = z.literal([4, 8, 12, 16, 24]);
const position = z.int().min(1).max(24);
const duplexPosition = z
  .string()
  .regex(/^([1-9]|1[0-9]|2[0-4])[AB]$/, 'expected a port and a side such as "1A"');
const existing = z.boolean().optional();

const duplexCord = z.strictObject({
  part: z.literal('duplex-cord'),
  wiring: z.enum(DUPLEX_WIRINGS),
  connector: z.union([duplexConnector, z.tuple([duplexConnector, duplexConnector])], {
    error: 'expected "LC", "SC" or [near, far]',
  }),
  fibre: grade,
  polish: z.union([polish, z.tuple([polish, polish])], { error: 'expected "UPC", "APC" or [near, far]' }),
  lengthM,
  nearPairLossDb: lossDb.optional(),
  farPairLossDb: lossDb.optional(),
  existing,
});

export const moduleWiring = z.union(
  [
    z.enum(MODULE_WIRINGS),
    z.enum(MODULE_PRESETS_24),
    z.strictObject({
      custom: z
        .array(z.tuple([duplexPosition, position]))
        .min(1)
        .max(48),
    }),
  ],
  {
    error: `expected ${[...MODULE_WIRINGS, ...MODULE_PRESETS_24].join(', ')} or {"custom": [["1A", rear fibre position], …]}`,
  },
);

const module = z.strictObject({
  part: z.literal('module'),
  wiring: moduleWiring,
  rear: arrayConnector,
  /** Which of several rears this channel enters by; only for a module with more fibres than one rear holds. */
  rearPort: z.literal([1, 2]).optional(),
  fibres,
  pins,
  front: duplexConnector,
  fibre: grade,
  frontPolish: polish,
  rearPolish: polish,
  /** Of the whole module with both its pairs; the two below are of one mated pair each. */
  lossDb: lossDb.optional(),
  frontPairLossDb: lossDb.optional(),
  rearPairLossDb: lossDb.optional(),
  facing: z.enum(['near', 'far']).optional(),
  existing,
});

const mpoAdapter = z.strictObject({
  part: z.literal('mpo-adapter'),
  keys: z.enum(ADAPTER_KEYS),
  connector: arrayConnector,
  /** Of the mated pair in it. */
  lossDb: lossDb.optional(),
  existing,
});

const arrayCable = z.strictObject({
  part: z.literal('array-cable'),
  role: z.enum(['trunk', 'cord']).optional(),
  type: z
    .union(
      [
        z.enum(CABLE_TYPES),
        z.strictObject({
          custom: z
            .array(z.tuple([position, position]))
            .min(1)
            .max(24),
        }),
      ],
      { error: 'expected "A", "B", "C" or {"custom": [[near fibre position, far fibre position], …]}' },
    )
    .optional(),
  rows: z.enum(ROW_PRESETS).optional(),
  connector: arrayConnector,
  fibres,
  pins: z.tuple([pins, pins], { error: 'expected [near end, far end], such as ["unpinned", "pinned"]' }),
  fibre: grade,
  polish: z.tuple([polish, polish], { error: 'expected [near end, far end], such as ["UPC", "UPC"]' }),
  upAngled: z.tuple([z.boolean(), z.boolean()]).optional(),
  lengthM,
  existing,
});

const breakoutCord = z.strictObject({
  part: z.literal('breakout-cord'),
  connector: arrayConnector,
  fibres,
  pins,
  legs: z.int().min(1).max(12),
  map: z
    .array(z.strictObject({ A: position, B: position }))
    .min(1)
    .max(12)
    .optional(),
  fibre: grade,
  polish: z.tuple([polish, polish], { error: 'expected [MPO end, leg end], such as ["APC", "UPC"]' }),
  lengthM,
  /** Which side the LC legs look to; needed only where the neighbours do not tell. */
  facing: z.enum(['near', 'far']).optional(),
  existing,
});

const arrayFanout = z.strictObject({
  part: z.literal('array-fanout'),
  body: z.enum(['cable', 'module']).optional(),
  connector: arrayConnector,
  fibres,
  pins,
  polish,
  legs: z
    .array(z.strictObject({ connector: arrayConnector, fibres: legFibres, pins, polish }))
    .min(1)
    .max(12),
  map: z
    .array(z.tuple([position, z.int().min(1).max(12), position]))
    .min(1)
    .max(24),
  leg: z.int().min(1).max(12),
  fibre: grade,
  lengthM,
  /** Which side the legs look to; needed only where connectors and neighbours do not tell. */
  facing: z.enum(['near', 'far']).optional(),
  existing,
});

const splice = z.strictObject({
  part: z.literal('splice'),
  lossDb: lossDb.optional(),
  existing,
});

const partSchema = z.discriminatedUnion(
  'part',
  [arrayCable, mpoAdapter, module, duplexCord, breakoutCord, arrayFanout, splice],
  {
    error: 'a part is array-cable, mpo-adapter, module, duplex-cord, breakout-cord, array-fanout or splice',
  },
);

const byGrade = (figure: z.ZodNumber) =>
  z.strictObject({
    OM3: figure.optional(),
    OM4: figure.optional(),
    OM5: figure.optional(),
    OS2: figure.optional(),
  });

/**
 * An interface that is not in the catalogue, typed in from a data sheet. `lanes` gives each lane's positions on the
 * receptacle face (array) or 2 = B for transmit and 1 = A for receive (duplex).
 */
export const customInterfaceSchema = z.strictObject({
  name: z.string().min(1).max(200),
  mode: z.enum(FIBRE_MODES),
  receptacle: z.union([arrayConnector, z.literal('LC')]),
  polish,
  lanes: z
    .array(z.strictObject({ lane: z.int().min(1).max(12), tx: position, rx: position }))
    .min(1)
    .max(12),
  gbpsPerLane: z.number().positive().max(1000),
  wavelengthNm: z.union([
    z.number().min(600).max(1700),
    z.tuple([z.number().min(600).max(1700), z.number().min(600).max(1700)]),
  ]),
  reachM: byGrade(z.number().min(0).max(MAX_LENGTH_M)),
  limitDb: byGrade(z.number().min(0).max(MAX_TERM_DB)).optional(),
  /** Average launch power, least, and average received power, least, in dBm: they stand in for a limit nobody prints. */
  txAverageMinDbm: z.number().min(-60).max(30).optional(),
  rxAverageMinDbm: z.number().min(-60).max(30).optional(),
  lanesReorder: z.boolean().optional(),
});
export type CustomInterface = z.output<typeof customInterfaceSchema>;

/** Exactly one of `interface` and `custom`; which receptacle and polish only where the interface exists with several. */
export const endSchema = z.strictObject({
  interface: z.string().min(1).max(200).optional(),
  polish: polish.optional(),
  receptacleKind: z.string().min(1).max(40).optional(),
  receptacle: z.literal([1, 2]).optional(),
  custom: customInterfaceSchema.optional(),
});
export type ChannelEnd = z.output<typeof endSchema>;

const budgetInputSchema = z.strictObject({
  connectorLossDb: z
    .strictObject({
      LC: lossDb.optional(),
      SC: lossDb.optional(),
      MPO: lossDb.optional(),
      MTP: lossDb.optional(),
    })
    .optional(),
  fibreLossDbPerKm: z.number().min(0).max(MAX_FIBRE_DB_PER_KM).optional(),
  spliceLossDb: lossDb.optional(),
  agingMarginDb: lossDb.optional(),
  limitDb: lossDb.optional(),
  extraTerms: z
    .array(z.strictObject({ what: z.string().min(1).max(200), lossDb }))
    .max(64)
    .optional(),
});
export type BudgetInput = z.output<typeof budgetInputSchema>;

export const channelSchema = z.strictObject({
  format: z.literal(CHANNEL_FORMAT),
  version: z.literal(1),
  name: z.string().max(1000).optional(),
  near: endSchema.nullable(),
  far: endSchema.nullable(),
  parts: z.array(partSchema).min(1).max(MAX_PARTS),
  budget: budgetInputSchema.optional(),
});

export type ChannelDocument = z.output<typeof channelSchema>;
export type Part = z.output<typeof partSchema>;
export type PartOf<K extends Part['part']> = Extract<Part, { part: K }>;
