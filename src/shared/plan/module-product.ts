/**
 * A module as its maker sells it, described in a quote: what the planner is free to choose is settled by the product. A link
 * names it by its id in the interface step, for each place where a module stands.
 *
 * Example: `{ id: 'acme-8b', name: 'Acme 8F base module', family: 'lgx', front: 'LC', rear: 'MPO-12', fibres: 8,
 * rearsPerModule: 1, pins: 'pinned', mode: 'MMF', frontPolish: 'UPC', rearPolish: 'UPC', wiring: 'U1', source: 'Data sheet 12' }`.
 */
import { z } from 'zod';
import { ARRAY_CONNECTORS, DUPLEX_CONNECTORS, PIN_STATES } from '../catalogue/connectors';
import { CASSETTE_FAMILIES } from '../catalogue/enclosures';
import { FIBRE_MODES, POLISHES } from '../catalogue/interface';
import { lossDb, moduleWiring, type PartOf } from '../channel/document';
import { describeProblems } from '../channel/part-problems';
import { nameText } from '../reading/name-text';
import type { Problem } from '../result';
import type { InterfaceAnswers } from '../steps/interface';

export const moduleProduct = z
  .strictObject({
    id: nameText(60),
    name: nameText(100),
    family: z.enum(CASSETTE_FAMILIES.map(({ id }) => id) as [string, ...string[]]),
    front: z.enum(DUPLEX_CONNECTORS),
    rear: z.enum(ARRAY_CONNECTORS),
    /** Fibres of one rear. */
    fibres: z.literal([8, 12, 16, 24]),
    rearsPerModule: z.literal([1, 2]),
    pins: z.enum(PIN_STATES),
    mode: z.enum(FIBRE_MODES),
    frontPolish: z.enum(POLISHES),
    rearPolish: z.enum(POLISHES),
    wiring: moduleWiring,
    /** The most that it loses, both its pairs included; absent, its pairs count by grade as everywhere. */
    lossDb: lossDb.optional(),
    source: nameText(200),
  })
  .describe('A module as its vendor sells it');

export type ModuleProduct = z.output<typeof moduleProduct>;

export const MODULE_PLACES = ['near', 'far', 'field'] as const;
export type ModulePlace = (typeof MODULE_PLACES)[number];

/** The product that the answers name at a place: its id; undefined where the planner chooses. */
export const namedModule = (answers: InterfaceAnswers, place: ModulePlace): string | undefined =>
  answers[`${place}Module`];

/**
 * Front ports of one rear that have both their fibres, in rising order. A wiring by name has them all.
 * Example: a map of positions 1A to 4B of a 12-fibre rear has ports 1, 2, 3 and 4 of 6.
 */
export const wiredPorts = ({
  wiring,
  fibres,
}: Pick<ModuleProduct, 'wiring' | 'fibres'>): readonly number[] => {
  const ports = Array.from({ length: fibres / 2 }, (_, index) => index + 1);
  if (typeof wiring === 'string') return ports;
  const fronts = new Set(wiring.custom.map(([front]) => String(front)));
  return ports.filter((port) => fronts.has(`${port}A`) && fronts.has(`${port}B`));
};

/** Why no such module can be: `{ path: 'wiring', message: '…' }` for a wiring of other fibres. */
export const moduleProblems = (product: ModuleProduct): readonly Problem[] => {
  const { wiring, rear, fibres, pins, front, frontPolish, rearPolish, mode } = product;
  const part: PartOf<'module'> = {
    part: 'module',
    ...{ wiring, rear, fibres, pins, front, frontPolish, rearPolish },
    fibre: mode === 'SMF' ? 'OS2' : 'OM4',
  };
  const problems: Problem[] = [];
  describeProblems(part, 0, problems);
  return problems.map(({ path, message }) => ({ path: path.replace(/^parts\[0\]\.?/, ''), message }));
};
