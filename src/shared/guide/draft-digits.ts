/** What drafts are told apart by, as numbers: see `digits.ts`. */
import { ADAPTER_KEYS, type AdapterKeys } from '../catalogue/adapters';
import {
  ARRAY_CONNECTORS,
  type ArrayConnector,
  FIBRES_OF_CONNECTOR,
  type Pins,
} from '../catalogue/connectors';
import {
  FIBRE_GRADES,
  FIBRE_MODES,
  type FibreGrade,
  type FibreMode,
  POLISHES,
  type Polish,
} from '../catalogue/interface';
import { MODULE_PRESETS_24, ROW_PRESETS } from '../catalogue/wirings';
import { modeOfEnd } from '../channel/endpoint';
import { digitOf } from './digits';
import type { Draft } from './draft';
import { MOST_LIKENESSES } from './structure';

export const FIBRE_DIGIT = digitOf<FibreGrade>(FIBRE_GRADES);
export const POLISH_DIGIT = digitOf<Draft['frontPolish']>(POLISHES);
export const ADAPTER_DIGIT = digitOf<AdapterKeys>(ADAPTER_KEYS);
export const PINS_DIGIT = digitOf<Pins>(['pinned', 'unpinned']);
const MODE_DIGIT = digitOf<FibreMode | null>([...FIBRE_MODES, null]);
const FACE_DIGIT = digitOf<Polish | null>([...POLISHES, null]);
const REAR_DIGIT = digitOf<ArrayConnector>(ARRAY_CONNECTORS);
const COUNT_DIGIT = digitOf<number>([...new Set(Object.values(FIBRES_OF_CONNECTOR).flat())]);
const ROWS_DIGIT = digitOf<Draft['cableRows']>([undefined, ...ROW_PRESETS]);
const MODULE_ROWS_DIGIT = digitOf<Draft['moduleRows']>([undefined, ...MODULE_PRESETS_24]);

export const SHAPE_BASE = REAR_DIGIT.base * COUNT_DIGIT.base * ROWS_DIGIT.base * MODULE_ROWS_DIGIT.base;

export const rearDigits = ({ shape: { rear, fibres } }: Draft): number =>
  REAR_DIGIT.of(rear) * COUNT_DIGIT.base + COUNT_DIGIT.of(fibres);

/** Rear, fibres and the wirings of two rows. */
export const shapeDigits = (draft: Draft): number =>
  (rearDigits(draft) * ROWS_DIGIT.base + ROWS_DIGIT.of(draft.cableRows)) * MODULE_ROWS_DIGIT.base +
  MODULE_ROWS_DIGIT.of(draft.moduleRows);

export const partsGroup = ({ structure }: Draft): number => structure.parts;
export const betweenGroup = ({ structure }: Draft): number => structure.between;

/** Of both ends: what `betweenGroup` leaves aside of the faces they show. */
export const polishesOfEnds = ({ ends: { near, far } }: Draft): number =>
  FACE_DIGIT.of(near.endpoint?.face.polish ?? null) * FACE_DIGIT.base +
  FACE_DIGIT.of(far.endpoint?.face.polish ?? null);
export const POLISHES_OF_ENDS = FACE_DIGIT.base ** 2;

/** Of both ends: which plugs go into them. */
export const shellsOfEnds = ({ ends: { near, far } }: Draft): number =>
  near.shell * MOST_LIKENESSES + far.shell;
export const SHELLS_OF_ENDS = MOST_LIKENESSES ** 2;

/** Of both ends: whether they are made for single-mode fibre. */
export const modesOfEnds = ({ ends: { near, far } }: Draft): number =>
  MODE_DIGIT.of(near.endpoint && modeOfEnd(near.endpoint)) * MODE_DIGIT.base +
  MODE_DIGIT.of(far.endpoint && modeOfEnd(far.endpoint));
export const MODES_OF_ENDS = MODE_DIGIT.base ** 2;
