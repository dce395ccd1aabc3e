/** The form of a module as its maker sells it: what is typed, and what can be read of it. */
import {
  ARRAY_CONNECTORS,
  type ArrayConnector,
  DUPLEX_CONNECTORS,
  FIBRES_OF_CONNECTOR,
  PIN_STATES,
} from '../../shared/catalogue/connectors';
import { CASSETTE_FAMILIES } from '../../shared/catalogue/enclosures';
import { FIBRE_MODES, POLISHES } from '../../shared/catalogue/interface';
import { MODULE_PRESETS_24, MODULE_WIRINGS } from '../../shared/catalogue/wirings';
import { type ModuleProduct, moduleProblems, moduleProduct } from '../../shared/plan/module-product';
import { fitsField } from '../../shared/reading/field-of-schema';
import { problemsFromSchema } from '../../shared/reading/schema-problems';
import { numberAsTyped, typedNumber } from '../../shared/reading/typed-number';
import { failure, type Result, success } from '../../shared/result';
import { idFromName } from '../words/id-from-name';

/** Stands for a wiring that has no name: its ports are typed one by one. */
export const BY_PORTS = 'by-ports';

export interface ModuleDraft {
  readonly name: string;
  /** Empty while it follows the name. */
  readonly id: string;
  readonly family: string;
  readonly front: ModuleProduct['front'];
  readonly rear: ArrayConnector;
  readonly fibres: number;
  readonly rearsPerModule: number;
  readonly pins: ModuleProduct['pins'];
  readonly mode: ModuleProduct['mode'];
  readonly frontPolish: ModuleProduct['frontPolish'];
  readonly rearPolish: ModuleProduct['rearPolish'];
  /** A named wiring, or `BY_PORTS`. */
  readonly wiring: string;
  readonly ports: string;
  readonly lossDb: string;
  readonly source: string;
}

export const EMPTY_MODULE: ModuleDraft = {
  name: '',
  id: '',
  family: CASSETTE_FAMILIES[0]?.id ?? '',
  front: DUPLEX_CONNECTORS[0],
  rear: ARRAY_CONNECTORS[0],
  fibres: FIBRES_OF_CONNECTOR[ARRAY_CONNECTORS[0]][0] ?? 8,
  rearsPerModule: 1,
  pins: PIN_STATES[0],
  mode: FIBRE_MODES[0],
  frontPolish: POLISHES[0],
  rearPolish: POLISHES[0],
  wiring: MODULE_WIRINGS[0],
  ports: '',
  lossDb: '',
  source: '',
};

/** Named wirings of one row, or of the two rows of an MPO-24. */
export const wiringsOf = (rear: ArrayConnector): readonly string[] =>
  rear === 'MPO-24' ? MODULE_PRESETS_24 : MODULE_WIRINGS;

/** Another rear has other fibres, and other wirings. */
export const withRear = (draft: ModuleDraft, rear: ArrayConnector): Partial<ModuleDraft> => {
  const counts: readonly number[] = FIBRES_OF_CONNECTOR[rear];
  const wirings = [...wiringsOf(rear), BY_PORTS];
  return {
    rear,
    fibres: counts.includes(draft.fibres) ? draft.fibres : (counts[0] ?? draft.fibres),
    wiring: wirings.includes(draft.wiring) ? draft.wiring : (wirings[0] ?? BY_PORTS),
  };
};

const isLoss = fitsField(moduleProduct, 'lossDb');

export const moduleDraftOf = ({ wiring, lossDb, ...rest }: ModuleProduct): ModuleDraft => ({
  ...rest,
  wiring: typeof wiring === 'string' ? wiring : BY_PORTS,
  ports: typeof wiring === 'string' ? '' : wiring.custom.map(([port, hole]) => `${port} ${hole}`).join(', '),
  lossDb: lossDb === undefined ? '' : numberAsTyped(lossDb, isLoss),
});

const PAIR = /^(\d+)([ab])[\s:=-]+(\d+)$/i;

/** `1A 1, 1B 12` as pairs of a port's side and the fibre behind it; null where something else stands there. */
const portsFrom = (text: string): [string, number][] | null => {
  const entries = text
    .split(/[,;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const pairs: [string, number][] = [];
  for (const entry of entries) {
    const found = PAIR.exec(entry);
    if (found === null) return null;
    pairs.push([`${Number(found[1])}${found[2]?.toUpperCase()}`, Number(found[3])]);
  }
  return pairs.length === 0 ? null : pairs;
};

const PORTS_FAULT = 'Type each side of each port with the fibre behind it, such as 1A 1, 1B 12, 2A 2.';

const faultOfId = (id: string, taken: readonly string[]): string | null => {
  if (id === '') return 'Give it a short name of letters and digits.';
  if (id.length > 60) return 'At most 60 signs.';
  return taken.includes(id) ? `“${id}” is in this quote already.` : null;
};

/** `taken` are the ids that the quote has already. */
export const readModule = (
  draft: ModuleDraft,
  taken: readonly string[],
): Result<ModuleProduct, ReadonlyMap<string, string>> => {
  const { wiring, ports, lossDb: typedLoss, ...rest } = draft;
  const name = draft.name.trim();
  const id = draft.id.trim() === '' ? idFromName(name) : draft.id.trim();
  const source = draft.source.trim();
  const pairs = wiring === BY_PORTS ? portsFrom(ports) : null;
  const loss = typedLoss.trim() === '' ? undefined : typedNumber(typedLoss, isLoss);
  const lossDb = loss?.ok === true ? loss.value : undefined;
  const found: readonly (readonly [string, string | null])[] = [
    ['name', name === '' ? 'Give it a name, as it shall stand in the order.' : null],
    ['name', name.length > 100 ? 'At most 100 signs.' : null],
    // Without a name there is nothing to make an id of.
    ['id', name === '' && id === '' ? null : faultOfId(id, taken)],
    ['ports', wiring === BY_PORTS && pairs === null ? PORTS_FAULT : null],
    ['lossDb', loss?.ok === false ? `${loss.error}.` : null],
    ['lossDb', lossDb === undefined || isLoss(lossDb) ? null : 'A number of dB from 0 to 100.'],
    ['source', source === '' ? 'Say where this is from, such as its data sheet.' : null],
    ['source', source.length > 200 ? 'At most 200 signs.' : null],
  ];
  const faults = new Map(
    found.flatMap(([field, fault]) => (fault === null ? [] : [[field, fault] as const])),
  );
  if (faults.size > 0) return failure(faults);
  const value = {
    ...rest,
    ...{ id, name, source },
    wiring: pairs === null ? wiring : { custom: pairs },
    ...(lossDb === undefined ? {} : { lossDb }),
  };
  // What the form does not know of, the format and the parts do.
  const read = moduleProduct.safeParse(value);
  const problems = read.success ? moduleProblems(read.data) : problemsFromSchema(read.error, value);
  const [problem] = problems;
  if (read.success && problem === undefined) return success(read.data);
  const field = problem?.path.startsWith('wiring') === true && pairs !== null ? 'ports' : 'name';
  return failure(new Map([[field, `${problem?.message ?? 'This cannot be read'}.`]]));
};
