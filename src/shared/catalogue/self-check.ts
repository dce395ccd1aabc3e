/**
 * Questions that an entry of the catalogue must answer in one voice. Each figure has its own source, so one of them can be
 * wrong without looking wrong: here they are held against each other.
 */
import type { Problem } from '../result';
import { foldName } from './find-interface';
import {
  FIBRE_GRADES,
  type FibreGrade,
  type FibreMode,
  type Interface,
  type ReceptacleKind,
} from './interface';
import { LANE_LAYOUTS } from './lane-layouts';

/** One question. `find` looks an id up in the catalogue under check. */
type Check = (item: Interface, find: (id: string) => Interface | undefined) => readonly Problem[];

const problem = (item: Interface, place: string, message: string): Problem => ({
  path: `${item.id}.${place}`,
  message,
});

/** How many faces a receptacle has, and how many positions each of them. */
const FACES: Readonly<Record<ReceptacleKind, { readonly faces: number; readonly positions: number }>> = {
  LC: { faces: 1, positions: 2 },
  'dual-LC': { faces: 2, positions: 2 },
  'MPO-12': { faces: 1, positions: 12 },
  'dual-MPO-12': { faces: 2, positions: 12 },
  'MPO-16': { faces: 1, positions: 16 },
  'MPO-24': { faces: 1, positions: 24 },
  'MPO-32': { faces: 1, positions: 32 },
};

const GRADES_OF_MODE: Readonly<Record<FibreMode, readonly FibreGrade[]>> = {
  MMF: FIBRE_GRADES.filter((grade) => grade !== 'OS2'),
  SMF: ['OS2'],
};

const BANDS_OF_PLAN = { single: 1, bidi: 2, cwdm4: 4, 'lan-wdm4': 4 } as const;

/** How many lanes share one position of a layout. A BiDi layout lists both of its wavelengths itself. */
const LANES_AT_A_POSITION = { single: 1, bidi: 1, cwdm4: 4, 'lan-wdm4': 4 } as const;

/** Room for binary fractions: -7.3 + 9.9 - 2.4 must not exceed 0.2. */
const ROUNDING = 1e-9;

const AVERAGE_POWER_TOLERANCE_DB = 0.2;

const averagePowersGiveTheLimit: Check = (item) => {
  const transmit = item.transmit.averageMinDbm?.value ?? null;
  const receive = item.receive.averageMinDbm?.value ?? null;
  const limits = Object.values(item.lossLimitDb).flatMap(({ value }) => (value === null ? [] : [value]));
  const explained = item.averagePowersDifferBecause !== undefined;
  const comparable = transmit !== null && receive !== null && limits.length > 0;
  const apart = comparable ? Math.abs(transmit - receive - Math.max(...limits)) : 0;
  if (apart > AVERAGE_POWER_TOLERANCE_DB + ROUNDING && !explained) {
    return [
      problem(item, 'lossLimitDb', `average powers and largest limit are ${apart.toFixed(2)} dB apart`),
    ];
  }
  if (apart <= AVERAGE_POWER_TOLERANCE_DB + ROUNDING && explained) {
    return [problem(item, 'averagePowersDifferBecause', 'explains a difference that is not there')];
  }
  return [];
};

const farEndsFit: Check = (item, find) =>
  item.breakouts.flatMap((breakout, index) => {
    const wrong = (message: string): Problem => problem(item, `breakouts[${index}]`, message);
    if (breakout.interface === null)
      return breakout.note === undefined ? [wrong('names no far end and has no note')] : [];
    const far = find(breakout.interface);
    if (far === undefined) return [wrong(`no interface ${breakout.interface}`)];
    const problems: Problem[] = [];
    const sameRate =
      far.lineRate.gigabaud === item.lineRate.gigabaud &&
      far.lineRate.modulation === item.lineRate.modulation;
    if (!sameRate) problems.push(wrong(`${far.id} has another line rate`));
    if (far.mode !== item.mode) problems.push(wrong(`${far.id} is made for the other kind of fibre`));
    if (breakout.count * far.lanes !== item.lanes) {
      problems.push(wrong(`${breakout.count} times ${far.lanes} lanes is not ${item.lanes}`));
    }
    const bandsMeet =
      far.wavelengths.plan === item.wavelengths.plan &&
      item.wavelengths.bandsNm.every(([low, high], band) => {
        const [farLow, farHigh] = far.wavelengths.bandsNm[band] ?? [Number.NaN, Number.NaN];
        return low <= farHigh && farLow <= high;
      });
    if (!bandsMeet) problems.push(wrong(`${far.id} works at other wavelengths`));
    return problems;
  });

const shorterIsShorter: Check = (item) =>
  FIBRE_GRADES.flatMap((grade) => {
    const shorter = item.shorterReachM?.[grade]?.value;
    return shorter !== undefined && shorter >= (item.reachM[grade]?.value ?? 0)
      ? [problem(item, `shorterReachM.${grade}`, `${shorter} m is not less than the interface reaches`)]
      : [];
  });

/** Half of the lanes of a receptacle that exists, at half its speed, no farther than all of them reach. */
const halfIsHalf: Check = (item) => {
  const half = item.halfLanes;
  if (half === undefined) return [];
  const problems: Problem[] = [];
  const wrong = (message: string): void => void problems.push(problem(item, 'halfLanes', message));
  if (!item.breakable) wrong('the lanes cannot be parted');
  if (item.receptacles.every(({ layout }) => LANE_LAYOUTS[layout].transmit.length !== 2 * half.lanes))
    wrong(`no receptacle has ${2 * half.lanes} lanes`);
  if (half.gbps * item.lanes !== item.gbps * half.lanes)
    wrong(`${half.lanes} of ${item.lanes} lanes are not ${half.gbps} Gb/s`);
  for (const grade of FIBRE_GRADES) {
    const reach = half.reachM[grade]?.value;
    if (reach !== undefined && !GRADES_OF_MODE[item.mode].includes(grade))
      wrong(`a ${item.mode} interface does not run on ${grade}`);
    if (reach !== undefined && reach > (item.reachM[grade]?.value ?? 0))
      wrong(`reaches ${reach} m on ${grade}, farther than all lanes`);
  }
  return problems;
};

const receptaclesCarryTheLanes: Check = (item) =>
  item.receptacles.flatMap((receptacle, index) => {
    const wrong = (message: string): Problem => problem(item, `receptacles[${index}]`, message);
    const layout = LANE_LAYOUTS[receptacle.layout];
    const { faces, positions } = FACES[receptacle.kind];
    const problems: Problem[] = [];
    if (layout.positions !== positions) {
      problems.push(
        wrong(`${layout.id} has ${layout.positions} positions, ${receptacle.kind} has ${positions}`),
      );
    }
    const lanesPerPlace = faces * LANES_AT_A_POSITION[item.wavelengths.plan];
    for (const side of ['transmit', 'receive'] as const) {
      const lanes = layout[side].length * lanesPerPlace;
      if (lanes !== item.lanes)
        problems.push(wrong(`${side}s ${lanes} lanes, the interface has ${item.lanes}`));
    }
    const ends = [...layout.transmit, ...layout.receive];
    const fibres = new Set(ends.map(({ position }) => position)).size * faces;
    if (fibres !== item.fibres)
      problems.push(wrong(`lights ${fibres} fibres, the interface has ${item.fibres}`));
    if (ends.some(({ band }) => band === 1) !== (item.wavelengths.plan === 'bidi')) {
      problems.push(wrong(`${layout.id} does not go with the wavelength plan ${item.wavelengths.plan}`));
    }
    return problems;
  });

const lanesPartOnlyOnOwnFibres: Check = (item) => {
  const ownFibres = LANE_LAYOUTS[item.receptacles[0].layout].groups > 1;
  const problems: Problem[] = [];
  if (item.breakable && !ownFibres) {
    problems.push(problem(item, 'breakable', 'no lane has a fibre pair of its own'));
  }
  if (item.lanesReorder !== ownFibres) {
    problems.push(problem(item, 'lanesReorder', 'must be true exactly where lanes have fibres of their own'));
  }
  if (item.breakouts.length > 0 && !item.breakable && !item.portSplit) {
    problems.push(problem(item, 'breakouts', 'has far ends but is neither breakable nor two ports'));
  }
  const twoFaces = item.receptacles.every(({ kind }) => FACES[kind].faces === 2);
  if (item.portSplit && !twoFaces) {
    problems.push(problem(item, 'portSplit', 'two ports need two receptacles'));
  }
  return problems;
};

const reachRisesWithTheGrade: Check = (item) => {
  const problems: Problem[] = [];
  let reachOfLower = 0;
  for (const grade of FIBRE_GRADES) {
    const reach = item.reachM[grade]?.value;
    if (reach === undefined) continue;
    if (!GRADES_OF_MODE[item.mode].includes(grade)) {
      problems.push(problem(item, `reachM.${grade}`, `a ${item.mode} interface does not run on ${grade}`));
    }
    if (reach < reachOfLower) {
      problems.push(problem(item, `reachM.${grade}`, `reaches ${reach} m, a lower grade ${reachOfLower} m`));
    }
    reachOfLower = Math.max(reachOfLower, reach);
  }
  return problems;
};

/** A fibre qualifies for every lower grade's row too, so an OM4 row that reaches as far serves an OM5 row without a limit. */
const everyReachHasALimit: Check = (item) => {
  const grades = FIBRE_GRADES.filter((grade) => item.reachM[grade] !== undefined);
  const uncovered = grades.filter((grade, rank) => {
    const reach = item.reachM[grade]?.value ?? 0;
    const rows = grades.slice(0, rank + 1);
    return !rows.some(
      (row) => item.lossLimitDb[row] !== undefined && (item.reachM[row]?.value ?? 0) >= reach,
    );
  });
  const orphans = FIBRE_GRADES.filter(
    (grade) => item.lossLimitDb[grade] !== undefined && !grades.includes(grade),
  );
  return [
    ...uncovered.map((grade) => problem(item, `reachM.${grade}`, 'has no limit up to this length')),
    ...orphans.map((grade) => problem(item, `lossLimitDb.${grade}`, 'has no reach')),
    ...(grades.length === 0 ? [problem(item, 'reachM', 'has no row')] : []),
  ];
};

const bandsFitThePlan: Check = (item) => {
  const { plan, bandsNm } = item.wavelengths;
  const problems: Problem[] = [];
  if (bandsNm.length !== BANDS_OF_PLAN[plan]) {
    problems.push(
      problem(item, 'wavelengths.bandsNm', `${plan} has ${BANDS_OF_PLAN[plan]}, not ${bandsNm.length}`),
    );
  }
  const edges = bandsNm.flat();
  if (edges.some((edge, index) => edge <= (edges[index - 1] ?? 0))) {
    problems.push(problem(item, 'wavelengths.bandsNm', 'must rise and must not overlap'));
  }
  return problems;
};

const saysWhyItDoesNotBreakOut: Check = (item) => {
  const needed = item.lanes > 1 && item.breakouts.length === 0;
  if (needed === (item.noBreakoutBecause !== undefined)) return [];
  return [problem(item, 'noBreakoutBecause', needed ? 'is missing' : 'is set without need')];
};

const CHECKS: readonly Check[] = [
  averagePowersGiveTheLimit,
  halfIsHalf,
  shorterIsShorter,
  farEndsFit,
  receptaclesCarryTheLanes,
  lanesPartOnlyOnOwnFibres,
  reachRisesWithTheGrade,
  everyReachHasALimit,
  bandsFitThePlan,
  saysWhyItDoesNotBreakOut,
];

/** Names that two interfaces claim; within one interface two spellings of a name may well fold to the same. */
const sharedNames = (interfaces: readonly Interface[]): readonly Problem[] => {
  const problems: Problem[] = [];
  const ownerOf = new Map<string, Interface>();
  for (const item of interfaces) {
    for (const name of [item.id, ...item.aliases]) {
      const owner = ownerOf.get(foldName(name));
      const isId = name === item.id;
      if (owner !== undefined && (owner !== item || isId)) {
        problems.push(problem(item, isId ? 'id' : 'aliases', `${name} also names ${owner.id}`));
      }
      ownerOf.set(foldName(name), item);
    }
  }
  return problems;
};

/**
 * Everything in which these interfaces contradict themselves or each other; empty for a sound catalogue. A problem's path
 * starts with the id. Example: `{ path: '40GBASE-SR4.reachM.OM4', message: 'reaches 90 m, a lower grade 100 m' }`.
 */
export const checkCatalogue = (interfaces: readonly Interface[]): readonly Problem[] => {
  const byId = new Map(interfaces.map((item) => [item.id, item]));
  const find = (id: string): Interface | undefined => byId.get(id);
  return [
    ...sharedNames(interfaces),
    ...interfaces.flatMap((item) => CHECKS.flatMap((check) => check(item, find))),
  ];
};
