/** Transceivers as the search sees them: alike for the rules where face, lanes and mode are alike, whatever their names. */
import { averagePowerLimit, limitRows } from '../budget/limit';
import { planningWavelengthNm } from '../budget/terms';
import type { ReceptacleKind } from '../catalogue/interface';
import { INTERFACES } from '../catalogue/interfaces';
import type { ChannelEnd } from '../channel/document';
import { type Endpoint, modeOfEnd, resolveEnd } from '../channel/endpoint';
import type { Problem } from '../result';

export interface End {
  readonly end: ChannelEnd;
  /** Null where it names something that does not exist: see `problem`. */
  readonly endpoint: Endpoint | null;
  readonly problem: Problem | null;
  /** Equal for equal ends. */
  readonly code: number;
  /** Equal for ends that the same plug goes into: polish and mode, rates and lanes may differ. */
  readonly shell: number;
  /** Equal for ends of one mode that reach equally far on every fibre. */
  readonly reach: number;
  /** Equal for ends that all rules about parts see alike: only rates, wavelengths, reach and loss limit may differ. */
  readonly likeness: number;
  /** Equal for ends that are alike in reach and loss limits as well: where one does, so does the other. */
  readonly twin: number;
}

const CODES = new Map<string, End>();
const KNOWN = new WeakMap<ChannelEnd, End>();
const SHELLS = new Map<string, number>();
const REACHES = new Map<string, number>();
const LIKENESSES = new Map<string, number>();
const TWINS = new Map<string, number>();

/** Data sheets are typed in; nobody types so many that forgetting them would cost anything. */
const MOST_CODES = 5000;

const numbered = (numbers: Map<string, number>, text: string): number => {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
};

const shellOf = ({ kind, face }: Endpoint): string => JSON.stringify([kind, { ...face, polish: null }]);

const reachOf = (endpoint: Endpoint): string =>
  JSON.stringify([modeOfEnd(endpoint), limitRows(endpoint).map(({ grade, reach }) => [grade, reach])]);

const likenessOf = (endpoint: Endpoint): string =>
  JSON.stringify([
    endpoint.kind,
    endpoint.face,
    endpoint.transmit,
    endpoint.receive,
    endpoint.groups,
    endpoint.laneOffset,
    modeOfEnd(endpoint),
    endpoint.catalogue?.lanes ?? null,
    endpoint.catalogue?.lanesReorder ?? endpoint.custom?.lanesReorder ?? false,
  ]);

const twinOf = (endpoint: Endpoint): string =>
  JSON.stringify([
    likenessOf(endpoint),
    limitRows(endpoint),
    averagePowerLimit(endpoint),
    planningWavelengthNm(endpoint, null),
  ]);

let nextCode = 0;

/** The end as the search sees it; the same object for equal ends. */
export const endOf = (end: ChannelEnd): End => {
  const known = KNOWN.get(end);
  if (known !== undefined) return known;
  const text = JSON.stringify([
    end.interface ?? null,
    end.receptacleKind ?? null,
    end.polish ?? null,
    end.receptacle ?? null,
    end.custom ?? null,
  ]);
  const equal = CODES.get(text);
  if (equal !== undefined) {
    KNOWN.set(end, equal);
    return equal;
  }
  const problems: Problem[] = [];
  const endpoint = resolveEnd(end, 'near', problems);
  const code = nextCode++;
  const numberOf = (numbers: Map<string, number>, textOf: (endpoint: Endpoint) => string): number =>
    numbered(numbers, endpoint === null ? `unknown ${code}` : textOf(endpoint));
  const made: End = {
    end,
    endpoint,
    problem: problems[0] ?? null,
    code,
    shell: numberOf(SHELLS, shellOf),
    reach: numberOf(REACHES, reachOf),
    likeness: numberOf(LIKENESSES, likenessOf),
    twin: numberOf(TWINS, twinOf),
  };
  if (CODES.size >= MOST_CODES) CODES.clear();
  CODES.set(text, made);
  KNOWN.set(end, made);
  return made;
};

/** Every way an interface of the catalogue is sold: named plainly where there is one, by receptacle and polish where there are more. */
const variants = (
  id: string,
  receptacles: readonly { kind: ReceptacleKind; polish: 'UPC' | 'APC' }[],
): End[] =>
  receptacles.length === 1
    ? [endOf({ interface: id })]
    : receptacles.map(({ kind, polish }) => endOf({ interface: id, receptacleKind: kind, polish }));

let all: readonly End[] | null = null;
const BY_INTERFACE = new Map<string, readonly End[]>();

/** The ends of one interface of the catalogue, the usual one first. */
export const endsOfInterface = (id: string): readonly End[] => {
  const known = BY_INTERFACE.get(id);
  if (known !== undefined) return known;
  const found = INTERFACES.find((one) => one.id === id);
  const ends = found === undefined ? [endOf({ interface: id })] : variants(id, found.receptacles);
  if (found !== undefined) BY_INTERFACE.set(id, ends);
  return ends;
};

export const catalogueEnds = (): readonly End[] => {
  all ??= INTERFACES.flatMap(({ id }) => endsOfInterface(id));
  return all;
};
