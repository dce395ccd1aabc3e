/** The interface of a part as that part is sold: one receptacle, its own reach, its own far ends. */
import type { Figure } from '../../catalogue/figure';
import { findInterface } from '../../catalogue/find-interface';
import { type Breakout, FIBRE_GRADES, type FibreGrade, type Interface } from '../../catalogue/interface';
import type { PartNumber } from './part-number';
import { sourcesOf } from './sources';

const ofPart = (part: PartNumber) => ({
  sure: part.sure,
  source: sourcesOf(part),
  note: `${part.vendor} ${part.partNumber}`,
});

/** Those that the part has; all of the interface where the row does not say, or says one that the interface does not have. */
const receptaclesOf = (item: Interface, part: PartNumber): Interface['receptacles'] => {
  const [first, ...others] = item.receptacles.filter(
    ({ kind, polish }) => kind === (part.receptacle ?? kind) && polish === (part.polish ?? polish),
  );
  return first === undefined ? item.receptacles : [first, ...others];
};

type Reach = Readonly<Partial<Record<FibreGrade, Figure<number>>>>;

const reachOf = (part: PartNumber): Reach =>
  Object.fromEntries(
    FIBRE_GRADES.flatMap((grade) => {
      const value = part.reach?.[grade];
      return value === undefined ? [] : [[grade, { value, ...ofPart(part) }]];
    }),
  );

/** Half of the lanes reaches no farther than all of them. */
const halfOf = (item: Interface, reach: Reach): Pick<Interface, 'halfLanes'> => {
  if (item.halfLanes === undefined) return {};
  const reachM = Object.fromEntries(
    FIBRE_GRADES.flatMap((grade) => {
      const half = item.halfLanes?.reachM[grade];
      const whole = reach[grade];
      if (half === undefined || whole === undefined) return [];
      return [[grade, whole.value < half.value ? whole : half]];
    }),
  );
  return { halfLanes: { ...item.halfLanes, reachM } };
};

const breakoutsOf = (item: Interface, part: PartNumber): readonly Breakout[] =>
  part.breakouts === undefined
    ? item.breakouts
    : part.breakouts.flatMap((id) => {
        const far = findInterface(id);
        const { sure, source, note } = ofPart(part);
        return far === undefined
          ? []
          : [{ count: item.lanes / far.lanes, interface: far.id, sure, source, note }];
      });

const narrowed = (item: Interface, part: PartNumber): Interface => {
  const { shorterReachM, ...rest } = item;
  const whole: Interface = {
    ...rest,
    receptacles: receptaclesOf(item, part),
    breakouts: breakoutsOf(item, part),
  };
  if (part.reach === undefined) return shorterReachM === undefined ? whole : { ...whole, shorterReachM };
  const reachM = reachOf(part);
  return { ...whole, reachM, ...halfOf(item, reachM) };
};

const KNOWN = new Map<PartNumber, Interface | undefined>();

/**
 * The very same object for the same part; undefined where the catalogue does not have its interface yet. The loss limit stays
 * the interface's: of a part that reaches farther nobody says what else it allows.
 */
export const interfaceOfPart = (part: PartNumber): Interface | undefined => {
  if (KNOWN.has(part)) return KNOWN.get(part);
  const item = findInterface(part.interface);
  const made = item === undefined ? undefined : narrowed(item, part);
  KNOWN.set(part, made);
  return made;
};
