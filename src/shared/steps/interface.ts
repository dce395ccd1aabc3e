import { z } from 'zod';
import {
  ARRAY_CONNECTORS,
  DUPLEX_CONNECTORS,
  FIBRES_OF_CONNECTOR,
  PIN_STATES,
} from '../catalogue/connectors';
import { TRUNK_LEGS } from '../catalogue/lengths';
import { MODULE_PRESETS_24, ROW_PRESETS } from '../catalogue/wirings';
import type { Step } from './step';

export const interfaceAnswers = z.strictObject({
  /** Ids of modules that the quote describes; absent, any module with the attributes below is ordered. */
  nearModule: z.string().min(1).max(60).optional(),
  farModule: z.string().min(1).max(60).optional(),
  fieldModule: z.string().min(1).max(60).optional(),
  front: z.enum([...DUPLEX_CONNECTORS, 'MPO']),
  rear: z.enum(ARRAY_CONNECTORS),
  /** MPO rears of one module. */
  rearsPerModule: z.literal([1, 2]),
  /** Fibres of one rear. */
  fibres: z.literal([8, 12, 16, 24]),
  modulePins: z.enum(PIN_STATES),
  /** Legs of one trunk; absent, the planner takes the size that leaves fewest parts. */
  trunkLegs: z.literal([...TRUNK_LEGS]).optional(),
  /** How 24-fibre cables treat their rows, and how a 24-fibre module is wired: ask the maker. */
  cableRows: z.enum(ROW_PRESETS).optional(),
  moduleRows: z.enum(MODULE_PRESETS_24).optional(),
  /** MTP is a brand of MPO. */
  connectorBrand: z.enum(['MPO', 'MTP']).optional(),
});
export type InterfaceAnswers = z.output<typeof interfaceAnswers>;

/**
 * Why there is no such rear; null where there is one.
 * Example: 16 fibres of an MPO-12 rear give `an MPO-12 rear holds 8 or 12 fibres, not 16`.
 */
export const rearProblem = ({ rear, fibres }: Pick<InterfaceAnswers, 'rear' | 'fibres'>): string | null => {
  const held: readonly number[] = FIBRES_OF_CONNECTOR[rear];
  return held.includes(fibres)
    ? null
    : `an ${rear} rear MPO port holds ${held.join(' or ')} fibres, not ${fibres}`;
};

/** Whether a field names a module that the quote describes: its options are the quote's. */
export const namesModule = (key: string): boolean => /^(near|far|field)Module$/.test(key);

export const interfaceStep: Step = {
  id: 'interface',
  title: 'Interface',
  question: 'Which connectors and how many fibres?',
  answers: interfaceAnswers,
  fields: [
    { key: 'nearModule', label: 'Module at the near end', kind: 'choice', optional: true },
    { key: 'farModule', label: 'Module at the far end', kind: 'choice', optional: true },
    { key: 'fieldModule', label: 'Modules of the central field', kind: 'choice', optional: true },
    {
      key: 'front',
      label: 'Front',
      kind: 'choice',
      options: [
        { value: 'LC', label: 'LC duplex', explain: 'The port of nearly every SFP' },
        { value: 'SC', label: 'SC duplex', explain: 'Legacy and telecom; needs hybrid cords to LC optics' },
        { value: 'MPO', label: 'MPO', explain: 'For parallel optics and conversions' },
      ],
    },
    {
      key: 'rear',
      label: 'Rear connector',
      kind: 'choice',
      options: [
        { value: 'MPO-12', label: 'MPO-12', explain: '8 or 12 fibres in one row' },
        { value: 'MPO-16', label: 'MPO-16', explain: '16 fibres, offset key' },
        { value: 'MPO-24', label: 'MPO-24', explain: '24 fibres in two rows' },
      ],
    },
    {
      key: 'fibres',
      label: 'Fibres per rear MPO port',
      kind: 'choice',
      options: [
        { value: 8, label: '8', explain: 'Four lanes each way: SR4, DR4' },
        { value: 12, label: '12', explain: 'Six duplex links' },
        { value: 16, label: '16', explain: 'Eight lanes each way: SR8, DR8' },
        { value: 24, label: '24', explain: 'Twelve duplex links or 100GBASE-SR10' },
      ],
    },
    {
      key: 'rearsPerModule',
      label: 'Rear MPO ports of a module',
      kind: 'choice',
      options: [
        { value: 1, label: '1', explain: 'One trunk leg a module' },
        { value: 2, label: '2', explain: 'Two trunk legs a module' },
      ],
    },
    {
      key: 'modulePins',
      label: 'Pins of the module',
      kind: 'choice',
      options: [
        { value: 'pinned', label: 'Pinned', explain: 'The usual Base-12: unpinned trunks' },
        { value: 'unpinned', label: 'Unpinned', explain: 'The usual Base-8: pinned trunks' },
      ],
    },
    { key: 'trunkLegs', label: 'Legs of one trunk', kind: 'choice', optional: true },
    { key: 'cableRows', label: 'Rows of 24-fibre cables', kind: 'choice', optional: true },
    { key: 'moduleRows', label: 'Wiring of 24-fibre modules', kind: 'choice', optional: true },
    { key: 'connectorBrand', label: 'Connector brand', kind: 'choice', optional: true },
  ],
};
