/** What one part's fields say against each other. Everything here is a mistake in the file, not in the design. */
import {
  ARRAY_FACES,
  type ArrayConnector,
  FIBRES_OF_CONNECTOR,
  FIBRES_OF_LEG,
  litPositions,
} from '../catalogue/connectors';
import { MODULE_PRESETS_24, ROW_PRESETS } from '../catalogue/wirings';
import type { Problem } from '../result';
import type { Part, PartOf } from './document';

type Add = (field: string, message: string) => void;

const listed = (values: readonly (string | number)[]): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;

const checkFibres = (
  connector: ArrayConnector,
  fibres: number,
  field: string,
  add: Add,
  sold = FIBRES_OF_CONNECTOR,
): void => {
  const allowed = sold[connector];
  if (!allowed.includes(fibres)) add(field, `${connector} holds ${listed(allowed)} fibres, not ${fibres}`);
};

/** Every hole exists on the connector and is used once. */
const checkHoles = (
  holes: readonly number[],
  connector: ArrayConnector,
  fibres: number,
  field: (index: number) => string,
  add: Add,
): void => {
  const { positions } = ARRAY_FACES[connector];
  const lit = new Set(litPositions(connector, fibres));
  const seen = new Set<number>();
  holes.forEach((hole, index) => {
    if (hole > positions)
      add(field(index), `position ${hole} does not exist on ${connector}, which has ${positions}`);
    else if (!lit.has(hole))
      add(field(index), `position ${hole} holds no fibre in a ${fibres}-fibre ${connector}`);
    else if (seen.has(hole)) add(field(index), `position ${hole} is used twice`);
    seen.add(hole);
  });
};

const checkArrayCable = (part: PartOf<'array-cable'>, add: Add): void => {
  const { connector, fibres, type, rows } = part;
  checkFibres(connector, fibres, 'fibres', add);
  if (type !== undefined && rows !== undefined) add('rows', 'give either type or rows, not both');
  else if (connector === 'MPO-24' && typeof type === 'string')
    add(
      'type',
      `vendors wire 24-fibre cables differently under one letter: leave out type and give rows (${listed(ROW_PRESETS)}) or a custom map`,
    );
  else if (connector !== 'MPO-24' && rows !== undefined)
    add('rows', `${connector} has one row: leave out rows and give type (A, B, C or a custom map)`);
  else if (type === undefined && rows === undefined)
    add(
      connector === 'MPO-24' ? 'rows' : 'type',
      connector === 'MPO-24'
        ? `missing: give rows (${listed(ROW_PRESETS)})`
        : 'missing: give A, B, C or a custom map',
    );
  if (typeof type === 'object') {
    checkHoles(
      type.custom.map(([near]) => near),
      connector,
      fibres,
      (index) => `type.custom[${index}][0]`,
      add,
    );
    checkHoles(
      type.custom.map(([, far]) => far),
      connector,
      fibres,
      (index) => `type.custom[${index}][1]`,
      add,
    );
  }
};

const checkModule = (part: PartOf<'module'>, add: Add): void => {
  const { rear, fibres, wiring, rearPort } = part;
  const perRear = FIBRES_OF_CONNECTOR[rear];
  const single = perRear.includes(fibres);
  const double = perRear.includes(fibres / 2);
  if (!single && !double) {
    add(
      'fibres',
      `a module with ${rear} at the rear has ${listed(perRear)} fibres, or twice that with two rear MPO ports, not ${fibres}`,
    );
    return;
  }
  if (single && rearPort === 2)
    add('rearPort', `a ${fibres}-fibre module with ${rear} has one rear MPO port`);
  const preset = (MODULE_PRESETS_24 as readonly unknown[]).includes(wiring);
  if (rear === 'MPO-24' && typeof wiring === 'string' && !preset)
    add(
      'wiring',
      `vendors wire modules behind one MPO-24 differently: give ${listed(MODULE_PRESETS_24)} or a custom map`,
    );
  if (rear !== 'MPO-24' && preset)
    add(
      'wiring',
      `${wiring} is a wiring behind one MPO-24; ${rear} takes straight, straight-inverted, pair-flipped, U1 or U2`,
    );
  if (typeof wiring === 'object') {
    checkHoles(
      wiring.custom.map(([, hole]) => hole),
      rear,
      single ? fibres : fibres / 2,
      (index) => `wiring.custom[${index}][1]`,
      add,
    );
    const seen = new Set<string>();
    wiring.custom.forEach(([position], index) => {
      if (seen.has(position)) add(`wiring.custom[${index}][0]`, `${position} is wired twice`);
      seen.add(position);
    });
  }
};

/** Legs that the direct map can feed: one for each pair of holes; ten behind the two-row plug of 100GBASE-SR10. */
const mostLegs = (connector: ArrayConnector, fibres: number): number =>
  connector === 'MPO-24' ? 10 : fibres / 2;

const checkBreakoutCord = (part: PartOf<'breakout-cord'>, add: Add): void => {
  const { connector, fibres, legs, map } = part;
  checkFibres(connector, fibres, 'fibres', add);
  if (map === undefined) {
    const most = mostLegs(connector, fibres);
    if (legs > most) add('legs', `${fibres} fibres of ${connector} feed at most ${most} duplex legs`);
    return;
  }
  if (map.length !== legs) add('map', `has ${map.length} legs, but legs says ${legs}`);
  checkHoles(
    map.flatMap(({ A, B }) => [A, B]),
    connector,
    fibres,
    (index) => `map[${index >> 1}].${index % 2 === 0 ? 'A' : 'B'}`,
    add,
  );
};

const checkFanout = (part: PartOf<'array-fanout'>, add: Add): void => {
  checkFibres(part.connector, part.fibres, 'fibres', add);
  part.legs.forEach((leg, index) => {
    checkFibres(leg.connector, leg.fibres, `legs[${index}].fibres`, add, FIBRES_OF_LEG);
  });
  if (part.leg > part.legs.length)
    add('leg', `there is no leg ${part.leg}: the fan-out has ${part.legs.length}`);
  checkHoles(
    part.map.map(([single]) => single),
    part.connector,
    part.fibres,
    (index) => `map[${index}][0]`,
    add,
  );
  const litOfLegs = part.legs.map(({ connector, fibres }) => litPositions(connector, fibres));
  const takenOfLegs = part.legs.map(() => new Set<number>());
  part.map.forEach(([, legNumber, hole], index) => {
    const leg = part.legs[legNumber - 1];
    const taken = takenOfLegs[legNumber - 1];
    if (leg === undefined || taken === undefined) {
      add(`map[${index}][1]`, `there is no leg ${legNumber}: the fan-out has ${part.legs.length}`);
      return;
    }
    if (litOfLegs[legNumber - 1]?.includes(hole) !== true)
      add(`map[${index}][2]`, `position ${hole} holds no fibre in a ${leg.fibres}-fibre ${leg.connector}`);
    else if (taken.has(hole)) add(`map[${index}][2]`, `position ${hole} of leg ${legNumber} is used twice`);
    taken.add(hole);
  });
};

/** Adds a problem, with its path inside the channel file, for every contradiction inside one part. */
export const describeProblems = (part: Part, index: number, problems: Problem[]): void => {
  const add: Add = (field, message) => problems.push({ path: `parts[${index}].${field}`, message });
  if (part.part === 'array-cable') checkArrayCable(part, add);
  else if (part.part === 'module') checkModule(part, add);
  else if (part.part === 'breakout-cord') checkBreakoutCord(part, add);
  else if (part.part === 'array-fanout') checkFanout(part, add);
};
