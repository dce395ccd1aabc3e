/** Whether light arrives: the rules about polarity. */
import { METHOD_PARTS } from '../catalogue/polarity-methods';
import type { Channel } from '../channel/channel';
import { occupiedPorts } from '../channel/occupancy';
import { partedPair } from '../channel/parted-pair';
import { type TracedLane, traceLanes } from '../channel/trace';
import { judgeLight } from '../channel/verdict';
import { meetsTransmitters } from '../rules/mend-sentence';
import { acceptsLight } from '../rules/view-channel';
import { blamed, type Constraint, type Names } from './constraint';
import type { Draft } from './draft';
import type { Failure } from './failure';
import { firstInChannels, partsOf } from './parts';
import { PART_ORIGINS, panelKeys, STRUCTURE, throughOrigins } from './structure';

const INSTALLED: Names = ['installedNear', 'installedFar', 'upAngledEnds'];
const METHOD: Names = ['method'];
const NONE: Names = [];

const LIGHT_RULES = [
  'polarity/dead',
  'polarity/partial',
  'polarity/lanes-swapped',
  'polarity/cannot-be-judged',
  'polarity/pair-parted',
];
const SHAPE_OF_REARS: Names = ['shape'];
const CABLE_ROWS: Names = ['cableRows'];
const MODULE_ROWS: Names = ['moduleRows'];
const MODULES_OF_B: Names = ['methodBModules'];
const CORDS: Names = ['cords'];
const LIGHT: Names = [
  ...INSTALLED,
  ...METHOD,
  ...SHAPE_OF_REARS,
  ...CABLE_ROWS,
  ...MODULE_ROWS,
  ...MODULES_OF_B,
  ...CORDS,
];

/** Only duplex modules come as two of a kind or as a pair, and only their cords as A-to-A. */
const isDuplex = ({ kind }: Draft): boolean => kind === 'duplex' || kind === 'patch-field';

/** Cords of two ends over a trunk, told by their types. */
const hasArrayPair = ({ kind, structure, shape }: Draft): boolean =>
  kind === 'parallel' && structure.through === 'panel' && shape.rear !== 'MPO-24';

const hasRows = ({ kind, shape: { rear } }: Draft): boolean => rear === 'MPO-24' || kind === 'conversion';

const hasModuleRows = (draft: Draft): boolean =>
  draft.shape.rear === 'MPO-24' && (draft.kind === 'breakout' || isDuplex(draft));

const lightOrigins = (draft: Draft): readonly Names[] => [
  throughOrigins(draft),
  PART_ORIGINS,
  INSTALLED,
  METHOD,
  SHAPE_OF_REARS,
  hasRows(draft) ? CABLE_ROWS : NONE,
  hasModuleRows(draft) ? MODULE_ROWS : NONE,
  isDuplex(draft) && draft.method === 'B' ? MODULES_OF_B : NONE,
  hasArrayPair(draft) || (isDuplex(draft) && METHOD_PARTS[draft.method].duplex.oddAToB) ? CORDS : NONE,
];

const lightKey = (draft: Draft): readonly unknown[] => {
  const { structure, method, methodBModules, shape, cableRows, moduleRows, cords } = draft;
  const keys = [panelKeys(draft, 'installedNear'), panelKeys(draft, 'installedFar')];
  const wirings = [shape.rear, shape.fibres, cableRows, moduleRows];
  return [structure.parts, ...keys, method, methodBModules, ...wirings, cords.aToACordEnd, cords.arrayCords];
};

const partedFailure = (channel: Channel, lanes: readonly TracedLane[]): Failure | null => {
  const parted = partedPair(channel, lanes);
  if (parted === null) return null;
  const [transmit, receive] = parted.ports;
  const values = { link: parted.link, transmit, receive };
  const rule = 'polarity/pair-parted';
  return { kind: 'finding', finding: { rule, severity: 'block', step: 'polarity', part: null, values } };
};

/** The trace says whether light arrives; its rule's words are all that is taken, as it also looks for the part to exchange. */
const lightFailure = (channel: Channel): Failure | null => {
  const occupied = occupiedPorts(channel);
  const lanes = traceLanes(channel, occupied, false);
  const { verdict, standing, expected } = judgeLight(channel, occupied, lanes);
  if (acceptsLight(verdict, channel)) return partedFailure(channel, lanes);
  const rule = LIGHT_RULES.find((id) => id === `polarity/${verdict}`) ?? 'polarity/dead';
  const meets = meetsTransmitters(lanes) ? 'transmitters' : '';
  const values = {
    standing,
    expected,
    meets,
    reorders: 0,
    from: 1,
    to: 2,
    what: 'lanes leave by another leg',
  };
  return { kind: 'finding', finding: { rule, severity: 'block', step: 'polarity', part: null, values } };
};

export const light: Constraint = {
  name: 'light',
  rules: LIGHT_RULES,
  scope: [...STRUCTURE, 'structure', ...LIGHT],
  key: lightKey,
  check: (draft, task) =>
    // Conversion modules have 24-fibre rears: another trunk clashes in shape, and tracing every wiring of it shows no more.
    draft.kind === 'conversion' && draft.shape.rear !== 'MPO-24'
      ? null
      : blamed(firstInChannels(partsOf(draft, task, false), lightFailure), lightOrigins),
};
