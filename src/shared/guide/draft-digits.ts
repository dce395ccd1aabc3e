/** What drafts are told apart by, as numbers: see `digits.ts`. */
import { ADAPTER_KEYS, type AdapterKeys } from '../catalogue/adapters';
import {
  ARRAY_CONNECTORS,
  type ArrayConnector,
  FIBRES_OF_CONNECTOR,
  type Pins,
} from '../catalogue/connectors';
import { FIBRE_GRADES, type FibreGrade, POLISHES } from '../catalogue/interface';
import { MODULE_PRESETS_24, ROW_PRESETS } from '../catalogue/wirings';
import { digitOf } from './digits';
import type { Draft } from './draft';

export const FIBRE_DIGIT = digitOf<FibreGrade>(FIBRE_GRADES);
export const POLISH_DIGIT = digitOf<Draft['frontPolish']>(POLISHES);
export const ADAPTER_DIGIT = digitOf<AdapterKeys>(ADAPTER_KEYS);
export const FRONT_DIGIT = digitOf<Draft['front']>(['LC', 'SC', 'MPO']);
export const PINS_DIGIT = digitOf<Pins>(['pinned', 'unpinned']);
const REAR_DIGIT = digitOf<ArrayConnector>(ARRAY_CONNECTORS);
const COUNT_DIGIT = digitOf<number>([...new Set(Object.values(FIBRES_OF_CONNECTOR).flat())]);
const ROWS_DIGIT = digitOf<Draft['cableRows']>([undefined, ...ROW_PRESETS]);
const MODULE_ROWS_DIGIT = digitOf<Draft['moduleRows']>([undefined, ...MODULE_PRESETS_24]);

export const SHAPE_BASE = REAR_DIGIT.base * COUNT_DIGIT.base * ROWS_DIGIT.base * MODULE_ROWS_DIGIT.base;

/** Rear, fibres and the wirings of two rows. */
export const shapeDigits = ({ shape: { rear, fibres }, cableRows, moduleRows }: Draft): number =>
  ((REAR_DIGIT.of(rear) * COUNT_DIGIT.base + COUNT_DIGIT.of(fibres)) * ROWS_DIGIT.base +
    ROWS_DIGIT.of(cableRows)) *
    MODULE_ROWS_DIGIT.base +
  MODULE_ROWS_DIGIT.of(moduleRows);

export const partsGroup = ({ structure }: Draft): number => structure.parts;
