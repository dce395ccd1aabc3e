/** Thresholds, steps and stock lengths that an engineer may change; every one has a default with its reason. */
import { z } from 'zod';
import { ARRAY_CORD_LENGTHS, DUPLEX_CORD_LENGTHS, TRUNK_STEP_M } from '../catalogue/lengths';

const lengths = z.array(z.number().positive().max(1000)).min(1).max(60);

/** What a quote file may say; absent fields take the default. */
export const settingsSchema = z.strictObject({
  /** Up to so many MPO ports in one rack, a breakout cable is simpler than a module. */
  breakoutCablePorts: z.int().min(0).max(100).optional(),
  /** With at most so many LC ports of a trunk in use, a module is not worth its place. */
  fewPorts: z.int().min(0).max(100).optional(),
  /** More breakout cables than this between racks cannot be managed. */
  handfulOfCables: z.int().min(0).max(100).optional(),
  /** Lengths are counted in millimetres, so a finer step does not exist. */
  trunkStepM: z.number().min(0.001).max(100).optional(),
  duplexCordLengthsM: lengths.optional(),
  arrayCordLengthsM: lengths.optional(),
  spareCordsPercent: z.int().min(0).max(400).optional(),
  spareModulesPercent: z.int().min(0).max(400).optional(),
});

export type SettingsInput = z.output<typeof settingsSchema>;

export interface Settings {
  readonly breakoutCablePorts: number;
  readonly fewPorts: number;
  readonly handfulOfCables: number;
  readonly trunkStepM: number;
  readonly duplexCordLengthsM: readonly number[];
  readonly arrayCordLengthsM: readonly number[];
  /** 0 orders no spares of the class; anything above orders at least one module. */
  readonly spareCordsPercent: number;
  readonly spareModulesPercent: number;
}

/** The first three are the article's own words: one or two short connections, one or two LC ports, a handful. */
export const DEFAULT_SETTINGS: Settings = {
  breakoutCablePorts: 2,
  fewPorts: 2,
  handfulOfCables: 5,
  trunkStepM: TRUNK_STEP_M,
  duplexCordLengthsM: DUPLEX_CORD_LENGTHS.lengthsM,
  arrayCordLengthsM: ARRAY_CORD_LENGTHS.lengthsM,
  spareCordsPercent: 0,
  spareModulesPercent: 0,
};

export const settingsFrom = (input: SettingsInput | undefined): Settings => {
  const given = Object.entries(input ?? {}).filter(([, value]) => value !== undefined);
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(given) };
};
