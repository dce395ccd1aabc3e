/**
 * Channel lines to measure with: a seeded, shuffled mix of cut sheets of 5 to 9 parts over every application and fibre
 * count. A quarter has one common mistake, and every 50th line is not valid at all. The same seed gives the same lines.
 */

const WRONG_SHARE = 0.25;
const INVALID_EVERY = 50;
/** The others leave the losses to the catalogue. */
const LOW_LOSS_SHARE = 0.8;

/** Mulberry32: small, fast and the same everywhere. */
const randomFrom = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Trunk, keys and modules of each duplex method; `more` is a trunk that changes nothing when it is added. */
const METHODS = [
  { trunk: 'A', more: 'A', keys: 'opposed', near: 'straight', far: 'straight', farCord: 'A-to-A' },
  { trunk: 'B', more: 'B', keys: 'aligned', near: 'straight', far: 'straight-inverted', farCord: 'A-to-B' },
  { trunk: 'C', more: 'A', keys: 'opposed', near: 'straight', far: 'straight', farCord: 'A-to-B' },
  { trunk: 'B', more: 'A', keys: 'opposed', near: 'U1', far: 'U1', farCord: 'A-to-B' },
  { trunk: 'B', more: 'B', keys: 'aligned', near: 'U2', far: 'U2', farCord: 'A-to-B' },
];

/** Two rows of twelve: each opposed adapter exchanges the rows. */
const METHOD_24 = {
  trunk: 'pair-flipped',
  more: 'rows-swapped',
  keys: 'opposed',
  near: 'adjacent-pairs',
  far: 'adjacent-pairs',
  farCord: 'A-to-B',
};

const multimode = (near, far = near, more = {}) => ({ near, far, ...more });
const singleMode = (near, far = near, more = {}) => ({
  near,
  far,
  fibre: 'OS2',
  polish: 'APC',
  ...more,
});

const DUPLEX_ENDS = [
  multimode('10GBASE-SR'),
  multimode('25GBASE-SR'),
  multimode('50GBASE-SR'),
  multimode('40G-SR-BiDi'),
  multimode('SFP-10G-SR'),
  singleMode('10GBASE-LR'),
  singleMode('25GBASE-LR'),
  singleMode('100GBASE-DR'),
  singleMode('100GBASE-LR4'),
  singleMode('400GBASE-FR4'),
];

const PARALLEL_ENDS = [
  multimode('40GBASE-SR4'),
  multimode('100GBASE-SR4'),
  multimode('QSFP-40G-SR4'),
  multimode('200GBASE-SR4', '200GBASE-SR4', { kind: 'MPO-12', polish: 'APC' }),
  multimode('400GBASE-SR8', '400GBASE-SR8', { kind: 'MPO-16', fibres: 16, polish: 'APC' }),
  singleMode('400GBASE-DR4'),
  singleMode('100G-PSM4'),
];

const BREAKOUT_ENDS = [
  multimode('40GBASE-SR4', '10GBASE-SR'),
  multimode('100GBASE-SR4', '25GBASE-SR'),
  multimode('400GBASE-SR8', '50GBASE-SR', { kind: 'MPO-16', fibres: 16, polish: 'APC' }),
  singleMode('400GBASE-DR4', '100GBASE-DR'),
  singleMode('40G-PLR4', '10GBASE-LR'),
];

const CONVERSION_ENDS = [
  multimode('400GBASE-SR8', '200GBASE-SR4', { kind: 'MPO-16', farKind: 'MPO-12', fibres: 16, polish: 'APC' }),
];

const ENDS = {
  duplex: DUPLEX_ENDS,
  passive: DUPLEX_ENDS,
  parallel: PARALLEL_ENDS,
  breakout: BREAKOUT_ENDS,
  harness: BREAKOUT_ENDS,
  conversion: CONVERSION_ENDS,
};
const APPLICATIONS = [
  'duplex',
  'duplex',
  'duplex',
  'parallel',
  'parallel',
  'breakout',
  'breakout',
  'harness',
];
const RARE_APPLICATIONS = ['passive', 'conversion'];

const CONNECTORS = { 8: 'MPO-12', 12: 'MPO-12', 16: 'MPO-16', 24: 'MPO-24' };

/** A builder of parts that share fibre, polish and connector. */
const partsOf = ({ fibre, polish, connector, fibres }) => ({
  duplexCord: (wiring, lengthM) => ({
    part: 'duplex-cord',
    wiring,
    connector: 'LC',
    fibre,
    polish: 'UPC',
    lengthM,
  }),
  module: (wiring) => ({
    part: 'module',
    wiring,
    rear: connector,
    fibres,
    pins: 'pinned',
    front: 'LC',
    fibre,
    frontPolish: 'UPC',
    rearPolish: polish,
  }),
  adapter: (keys) => ({ part: 'mpo-adapter', keys, connector }),
  cable: (role, type, pins, lengthM) => ({
    part: 'array-cable',
    role,
    ...(connector === 'MPO-24' ? { rows: type } : { type }),
    connector,
    fibres,
    pins,
    fibre,
    polish: [polish, polish],
    lengthM,
  }),
});

const UNPINNED = ['unpinned', 'unpinned'];
const PINNED = ['pinned', 'pinned'];

const harness = ({ connector, fibres, fibre, polish }) => ({
  part: 'breakout-cord',
  connector,
  fibres,
  pins: 'unpinned',
  legs: fibres / 2,
  fibre,
  polish: [polish, 'UPC'],
  lengthM: 3,
});

/** Sixteen fibres onto two plugs of eight: transmitters of lanes 1-4 and 5-8, then their receivers. */
const fanout = ({ connector, fibres, fibre, polish }) => {
  const leg = { connector: 'MPO-12', fibres: 8, pins: 'unpinned', polish };
  const map = [];
  for (let lane = 1; lane <= 4; lane++)
    map.push([lane, 1, 13 - lane], [lane + 4, 2, 13 - lane], [17 - lane, 1, lane], [13 - lane, 2, lane]);
  return {
    part: 'array-fanout',
    connector,
    fibres,
    pins: 'unpinned',
    polish,
    legs: [leg, leg],
    map,
    leg: 1,
    fibre,
    lengthM: 5,
  };
};

const duplexParts = (shape, method, { more, splice, length }) => {
  const { duplexCord, module, adapter, cable } = partsOf(shape);
  return [
    duplexCord('A-to-B', 2),
    module(method.near),
    adapter(method.keys),
    cable('trunk', method.trunk, UNPINNED, length()),
    ...(more ? [adapter(method.keys), cable('trunk', method.more, ['pinned', 'unpinned'], length())] : []),
    ...(splice && !more ? [{ part: 'splice' }] : []),
    adapter(method.keys),
    module(method.far),
    duplexCord(method.farCord, 2),
  ];
};

/** From an array transceiver over a trunk; one cable in all flips, so that transmitters meet receivers. */
const arrayParts = (shape, application, { more, splice, length }) => {
  const { duplexCord, module, adapter, cable } = partsOf(shape);
  const keys = 'opposed';
  const fromTrunk = (first, trunkPins) => [
    cable('cord', first, UNPINNED, 3),
    adapter(keys),
    cable('trunk', 'A', trunkPins, length()),
    ...(splice && !more ? [{ part: 'splice' }] : []),
    adapter(keys),
  ];
  switch (application) {
    case 'parallel':
      return [
        ...fromTrunk('B', PINNED),
        ...(more ? fromTrunk('A', PINNED) : []),
        cable('cord', 'A', UNPINNED, 3),
      ];
    case 'harness':
      return [...fromTrunk('A', PINNED), harness(shape)];
    case 'conversion':
      return [...fromTrunk('A', PINNED), fanout(shape)];
    default:
      return [...fromTrunk('B', ['pinned', 'unpinned']), module('U1'), duplexCord('A-to-B', 2)];
  }
};

/** What a correct designer would write down. */
const correctChannel = (random) => {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const application = random() < 0.08 ? pick(RARE_APPLICATIONS) : pick(APPLICATIONS);
  const ends = pick(ENDS[application]);
  const polish = ends.polish ?? 'UPC';
  const overDuplex = application === 'duplex' || application === 'passive';
  const fibres = ends.fibres ?? (overDuplex ? pick([8, 12, 12, 16, 24]) : 8);
  const shape = {
    fibre: ends.fibre ?? pick(['OM3', 'OM4', 'OM4', 'OM5']),
    polish,
    connector: CONNECTORS[fibres],
    fibres,
  };
  // Angled faces do not mate through aligned keys.
  const methods = polish === 'APC' ? METHODS.filter(({ keys }) => keys === 'opposed') : METHODS;
  const options = {
    more: random() < 0.35,
    splice: random() < 0.3,
    length: () => Math.round(random() * 200) / 10 + 5,
  };
  const parts = overDuplex
    ? duplexParts(shape, fibres === 24 ? METHOD_24 : pick(methods), options)
    : arrayParts(shape, application, options);
  if (application === 'passive') return { near: null, far: null, parts };
  const near = { interface: ends.near };
  const far = { interface: ends.far };
  // Where an interface is sold with several receptacles, the sheet says which.
  if (ends.kind !== undefined) Object.assign(near, { receptacleKind: ends.kind, polish });
  if (ends.kind !== undefined && application === 'parallel') Object.assign(far, near);
  if (ends.farKind !== undefined) Object.assign(far, { receptacleKind: ends.farKind, polish });
  return { near, far, parts };
};

const other = (list, own) => list.find((one) => one !== own);
const every = (channel, kind) => channel.parts.filter(({ part }) => part === kind);

/** One slip each, as cut sheets have them. Answers false where the channel has nothing to get wrong that way. */
const MISTAKES = [
  function wrongCable(channel, pick) {
    const cable = pick(every(channel, 'array-cable'));
    if (cable.rows === undefined) cable.type = other(['A', 'B'], cable.type);
    else cable.rows = other(['rows-kept', 'fully-reversed'], cable.rows);
  },
  function wrongModule(channel, pick) {
    const module = pick(every(channel, 'module'));
    if (module === undefined || module.fibres === 24) return false;
    module.wiring = other(['straight', 'U1', 'U2'], module.wiring);
  },
  function wrongDuplexCord(channel, pick) {
    const cord = pick(every(channel, 'duplex-cord'));
    if (cord === undefined) return false;
    cord.wiring = other(['A-to-B', 'A-to-A'], cord.wiring);
  },
  function wrongKeys(channel, pick) {
    const adapter = pick(every(channel, 'mpo-adapter'));
    adapter.keys = other(['opposed', 'aligned'], adapter.keys);
  },
  function wrongPins(channel, pick) {
    const cable = pick(every(channel, 'array-cable'));
    cable.pins = [other(['pinned', 'unpinned'], cable.pins[0]), cable.pins[1]];
  },
  function wrongPolish(channel, pick) {
    const cable = pick(every(channel, 'array-cable'));
    cable.polish = [other(['UPC', 'APC'], cable.polish[0]), cable.polish[1]];
  },
  function wrongMode(channel, pick) {
    const part = pick([...every(channel, 'duplex-cord'), ...every(channel, 'array-cable')]);
    part.fibre = part.fibre === 'OS2' ? 'OM4' : 'OS2';
  },
  function mixedGrades(channel, pick) {
    const part = pick([...every(channel, 'duplex-cord'), ...every(channel, 'array-cable')]);
    if (part.fibre === 'OS2') return false;
    part.fibre = other(['OM3', 'OM4'], part.fibre);
  },
  function fewerFibres(channel, pick) {
    const cable = pick(every(channel, 'array-cable'));
    if (cable.connector !== 'MPO-12') return false;
    cable.fibres = other([8, 12], cable.fibres);
  },
  function wrongFront(channel, pick) {
    const module = pick(every(channel, 'module'));
    if (module === undefined) return false;
    module.front = 'SC';
  },
  function tooLong(channel, pick) {
    pick(every(channel, 'array-cable')).lengthM = 12_500;
  },
  function tooLossy(channel) {
    channel.budget = { connectorLossDb: { LC: 0.75, MPO: 1 }, extraTerms: [{ what: 'tap', lossDb: 3.7 }] };
  },
  function otherInterface(channel) {
    if (channel.far === null) return false;
    channel.far = { interface: other(['25GBASE-SR', '100GBASE-SR4'], channel.far.interface) };
  },
];

/** Lines that are answered with problems and not with a report. */
const INVALID = [
  (channel) => JSON.stringify(channel).slice(0, -20),
  (channel) => JSON.stringify({ ...channel, lenght: 5 }),
  (channel) => JSON.stringify({ ...channel, near: { interface: '40GBASE-SR5' } }),
  (channel) =>
    JSON.stringify({ ...channel, parts: channel.parts.filter(({ part }) => part !== 'mpo-adapter') }),
  (channel) =>
    JSON.stringify({ ...channel, parts: channel.parts.map((part) => ({ ...part, fibre: 'OM9' })) }),
  (channel) => JSON.stringify({ ...channel, version: 2 }),
];

/** Lines without their line feeds, `count` of them. */
export const channelLines = function* (count, seed = 1) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  for (let number = 1; number <= count; number++) {
    const built = correctChannel(random);
    const name = `row ${1 + (number % 40)} rack ${1 + Math.floor(random() * 24)}, link ${number}`;
    const channel = { format: 'mpo-preflight/channel', version: 1, name, ...built };
    if (random() < LOW_LOSS_SHARE)
      channel.budget = { connectorLossDb: { LC: 0.15, SC: 0.25, MPO: 0.2 }, agingMarginDb: 0 };
    if (number % INVALID_EVERY === 0) yield pick(INVALID)(channel);
    else {
      if (random() < WRONG_SHARE) while (pick(MISTAKES)(channel, pick) === false);
      yield JSON.stringify(channel);
    }
  }
};
