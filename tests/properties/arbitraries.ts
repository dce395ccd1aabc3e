/** Random channels: valid ones, built section by section so that every joint can be traced, and lists of anything. */
import fc from 'fast-check';
import { litPositions } from '../../src/shared/catalogue/connectors';
import type { ChannelDocument, ChannelEnd, Part, PartOf } from '../../src/shared/channel/document';

/** The same numbers in every run: a failure seen by one machine is seen by all. */
export const RUNS = { seed: 20_240_101, numRuns: 300 } as const;

type Connector = 'MPO-12' | 'MPO-16' | 'MPO-24';

const pins = fc.constantFrom('pinned', 'unpinned');
const polish = fc.constantFrom('UPC', 'APC');
const grade = fc.constantFrom('OM3', 'OM4', 'OM5', 'OS2');
const pair = <T>(one: fc.Arbitrary<T>) => fc.tuple(one, one);
const length = fc.oneof(
  fc.integer({ min: 0, max: 200 }),
  fc.integer({ min: 0, max: 200_000 }).map((mm) => mm / 1000),
);
const loss = fc.integer({ min: 0, max: 2_000_000 }).map((microDb) => microDb / 1e6);
/** A key that may be absent: `{}` or `{ key: value }`. */
const maybe = <K extends string, T>(key: K, value: fc.Arbitrary<T>): fc.Arbitrary<Partial<Record<K, T>>> =>
  fc.option(value).map((one) => (one === null ? {} : ({ [key]: one } as Record<K, T>))) as fc.Arbitrary<
    Partial<Record<K, T>>
  >;
const existing = maybe('existing', fc.boolean());

const fibresOf = (connector: Connector): fc.Arbitrary<8 | 12 | 16 | 24> =>
  connector === 'MPO-12' ? fc.constantFrom(8, 12) : fc.constant(connector === 'MPO-16' ? 16 : 24);

/** Some of the fibres, each from one hole to another. */
const custom = (connector: Connector, fibres: number): fc.Arbitrary<[number, number][]> => {
  const lit = [...litPositions(connector, fibres)];
  return fc
    .tuple(
      fc.shuffledSubarray(lit, { minLength: lit.length }),
      fc.shuffledSubarray(lit, { minLength: lit.length }),
      fc.integer({ min: 1, max: lit.length }),
    )
    .map(([near, far, count]) => near.slice(0, count).map((hole, index) => [hole, far[index] as number]));
};

const arrayCable = (connector: Connector): fc.Arbitrary<Part> =>
  fibresOf(connector).chain((fibres) => {
    const map = custom(connector, fibres).map((pairs) => ({ type: { custom: pairs } }));
    const named =
      connector === 'MPO-24'
        ? fc
            .constantFrom('rows-kept', 'rows-swapped', 'columns-mirrored', 'fully-reversed', 'pair-flipped')
            .map((rows) => ({ rows }))
        : fc.constantFrom('A', 'B', 'B', 'C').map((type) => ({ type }));
    return fc
      .tuple(
        fc.oneof({ arbitrary: named, weight: 4 }, { arbitrary: map, weight: 1 }),
        pair(pins),
        grade,
        pair(polish),
        length,
        maybe('upAngled', pair(fc.boolean())),
        existing,
      )
      .map(
        ([wiring, pinned, fibre, polished, lengthM, angled, installed]) =>
          ({
            part: 'array-cable',
            ...wiring,
            connector,
            fibres,
            pins: pinned,
            fibre,
            polish: polished,
            lengthM,
            ...angled,
            ...installed,
          }) as Part,
      );
  });

const adapter = (connector: Connector): fc.Arbitrary<Part> =>
  fc
    .tuple(fc.constantFrom('opposed', 'aligned'), maybe('lossDb', loss), existing)
    .map(
      ([keys, lossDb, installed]) =>
        ({ part: 'mpo-adapter', keys, connector, ...lossDb, ...installed }) as Part,
    );

const moduleWiring = (rear: Connector, fibres: number): fc.Arbitrary<PartOf<'module'>['wiring']> => {
  const named =
    rear === 'MPO-24'
      ? fc.constantFrom('adjacent-pairs' as const, 'row-pairs' as const)
      : fc.constantFrom('straight', 'straight-inverted', 'pair-flipped', 'U1', 'U2');
  const lit = [...litPositions(rear, fibres)];
  const own = fc.shuffledSubarray(lit, { minLength: 1 }).map((holes) => ({
    custom: holes.map((hole, index): [string, number] => [
      `${(index >> 1) + 1}${index % 2 ? 'B' : 'A'}`,
      hole,
    ]),
  }));
  return fc.oneof({ arbitrary: named, weight: 5 }, { arbitrary: own, weight: 1 }) as fc.Arbitrary<
    PartOf<'module'>['wiring']
  >;
};

const module = (rear: Connector): fc.Arbitrary<Part> =>
  fibresOf(rear).chain((fibres) =>
    fc
      .tuple(
        moduleWiring(rear, fibres),
        pins,
        fc.constantFrom('LC', 'SC'),
        grade,
        polish,
        polish,
        maybe('lossDb', loss),
        fc.tuple(maybe('frontPairLossDb', loss), maybe('rearPairLossDb', loss)),
        existing,
      )
      .map(
        ([wiring, pinned, front, fibre, frontPolish, rearPolish, lossDb, [frontLoss, rearLoss], installed]) =>
          ({
            part: 'module',
            wiring,
            rear,
            fibres,
            pins: pinned,
            front,
            fibre,
            frontPolish,
            rearPolish,
            ...lossDb,
            ...frontLoss,
            ...rearLoss,
            ...installed,
          }) as Part,
      ),
  );

export const duplexCord: fc.Arbitrary<Part> = fc
  .tuple(
    fc.constantFrom('A-to-B', 'A-to-B', 'A-to-A'),
    fc.oneof(fc.constantFrom('LC', 'SC'), pair(fc.constantFrom('LC', 'SC'))),
    grade,
    fc.oneof(polish, pair(polish)),
    length,
    fc.tuple(maybe('nearPairLossDb', loss), maybe('farPairLossDb', loss)),
    existing,
  )
  .map(
    ([wiring, connector, fibre, polished, lengthM, [nearLoss, farLoss], installed]) =>
      ({
        part: 'duplex-cord',
        wiring,
        connector,
        fibre,
        polish: polished,
        lengthM,
        ...nearLoss,
        ...farLoss,
        ...installed,
      }) as Part,
  );

export const splice: fc.Arbitrary<Part> = maybe('lossDb', loss).map(
  (lossDb) => ({ part: 'splice', ...lossDb }) as Part,
);

const harness = (connector: Connector): fc.Arbitrary<Part> =>
  fc
    .tuple(fibresOf(connector), fc.integer({ min: 1, max: 4 }), pins, grade, pair(polish), length)
    .chain(([fibres, legs, pinned, fibre, polished, lengthM]) => {
      const holes = [...litPositions(connector, fibres)];
      const map = fc.shuffledSubarray(holes, { minLength: 2 * legs, maxLength: 2 * legs }).map((chosen) => ({
        map: Array.from({ length: legs }, (_, index) => ({ A: chosen[2 * index], B: chosen[2 * index + 1] })),
      }));
      return fc.oneof({ arbitrary: fc.constant({}), weight: 3 }, { arbitrary: map, weight: 1 }).map(
        (own) =>
          ({
            part: 'breakout-cord',
            connector,
            fibres,
            pins: pinned,
            legs,
            ...own,
            fibre,
            polish: polished,
            lengthM,
          }) as Part,
      );
    });

/** One 24-fibre plug to three legs of eight, by a random map. */
const fanout: fc.Arbitrary<Part> = fc
  .tuple(
    fc.shuffledSubarray(
      Array.from({ length: 24 }, (_, index) => index + 1),
      { minLength: 24 },
    ),
    fc.integer({ min: 1, max: 24 }),
    fc.integer({ min: 1, max: 3 }),
    grade,
    length,
    polish,
    pins,
  )
  .map(([holes, count, leg, fibre, lengthM, polished, pinned]) => {
    const lit = litPositions('MPO-12', 8);
    return {
      part: 'array-fanout',
      connector: 'MPO-24',
      fibres: 24,
      pins: pinned,
      polish: polished,
      legs: [1, 2, 3].map(() => ({ connector: 'MPO-12', fibres: 8, pins: pinned, polish: polished })),
      map: holes.slice(0, count).map((hole, index) => [hole, (index >> 3) + 1, lit[index % 8]]),
      leg,
      fibre,
      lengthM,
    } as Part;
  });

const withSplices = (cable: fc.Arbitrary<Part>): fc.Arbitrary<Part[]> =>
  fc
    .tuple(cable, fc.array(splice, { maxLength: 2 }), fc.integer({ min: 0, max: 3 }))
    .map(([one, splices, dice]) => (dice === 0 ? [one, ...splices] : [one]));

const cords: fc.Arbitrary<Part[]> = fc
  .array(withSplices(duplexCord), { minLength: 1, maxLength: 2 })
  .map((list) => list.flat());

/** Cables with adapters between them. */
const cables = (connector: Connector): fc.Arbitrary<Part[]> =>
  fc
    .tuple(
      withSplices(arrayCable(connector)),
      fc.array(fc.tuple(adapter(connector), withSplices(arrayCable(connector))), { maxLength: 2 }),
    )
    .map(([first, rest]) => [...first, ...rest.flatMap(([key, cable]) => [key, ...cable])]);

/** Module, adapter, cables, adapter, module: from duplex to duplex. */
const panel = (connector: Connector): fc.Arbitrary<Part[]> =>
  fc
    .tuple(module(connector), adapter(connector), cables(connector), adapter(connector), module(connector))
    .map(([near, before, middle, after, far]) => [near, before, ...middle, after, far]);

/** Cables, adapter, module, cords; or a harness alone: from array to duplex. */
const breakout = (connector: Connector): fc.Arbitrary<Part[]> =>
  fc.oneof(
    fc
      .tuple(cables(connector), adapter(connector), module(connector), cords)
      .map(([before, key, one, after]) => [...before, key, one, ...after]),
    fc
      .tuple(
        fc.option(fc.tuple(cables(connector), adapter(connector))),
        withSplices(harness(connector)),
        fc.option(cords),
      )
      .map(([before, one, after]) => [...(before ?? []).flat(), ...one, ...(after ?? [])]),
  );

const ENDS: Readonly<Record<Connector | 'duplex', readonly ChannelEnd[]>> = {
  'MPO-12': [
    { interface: '40GBASE-SR4' },
    { interface: '400GBASE-DR4' },
    { interface: '400GBASE-SR4.2' },
    { interface: '100GBASE-SR2' },
    { interface: '200GBASE-SR4', polish: 'APC' },
    { interface: '800GBASE-SR8', receptacle: 2 },
    {
      custom: {
        name: 'three lanes',
        mode: 'MMF',
        receptacle: 'MPO-12',
        polish: 'UPC',
        lanes: [
          { lane: 1, tx: 1, rx: 12 },
          { lane: 2, tx: 6, rx: 7 },
          { lane: 3, tx: 4, rx: 2 },
        ],
        gbpsPerLane: 10,
        wavelengthNm: 850,
        reachM: { OM4: 100 },
        limitDb: { OM4: 1.5 },
      },
    },
  ],
  'MPO-16': [{ interface: '400GBASE-SR8' }, { interface: '800GBASE-DR8', receptacleKind: 'MPO-16' }],
  'MPO-24': [{ interface: '100GBASE-SR10' }, { interface: '400GBASE-SR8', receptacleKind: 'MPO-24' }],
  duplex: [
    { interface: '10GBASE-SR' },
    { interface: '100GBASE-DR' },
    { interface: '40G-SR-BiDi' },
    { interface: '100G-SR1.2' },
    { interface: '2x400G-FR4', receptacle: 1 },
  ],
};

const endFor = (kind: Connector | 'duplex'): fc.Arbitrary<ChannelEnd> => fc.constantFrom(...ENDS[kind]);

const budget = fc.record(
  {
    connectorLossDb: fc.record({ LC: loss, SC: loss, MPO: loss }, { requiredKeys: [] }),
    fibreLossDbPerKm: loss,
    spliceLossDb: loss,
    agingMarginDb: loss,
    limitDb: fc.integer({ min: 0, max: 8_000_000 }).map((microDb) => microDb / 1e6),
    extraTerms: fc.array(fc.record({ what: fc.constant('tap'), lossDb: loss }), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

const connectors = fc.constantFrom<Connector>('MPO-12', 'MPO-12', 'MPO-12', 'MPO-16', 'MPO-24');

const middles: fc.Arbitrary<{ near: ChannelEnd; far: ChannelEnd; parts: Part[] }> = connectors.chain(
  (connector) =>
    fc.oneof(
      fc.record({ near: endFor(connector), far: endFor(connector), parts: cables(connector) }),
      fc.record({
        near: endFor('duplex'),
        far: endFor('duplex'),
        parts: fc
          .tuple(cords, fc.array(fc.tuple(panel(connector), cords), { maxLength: 2 }))
          .map(([first, rest]) => [...first, ...rest.flatMap(([one, after]) => [...one, ...after])]),
      }),
      fc.record({ near: endFor(connector), far: endFor('duplex'), parts: breakout(connector) }),
      fc.record({
        near: endFor('MPO-24'),
        far: endFor('MPO-12'),
        parts: fc
          .tuple(fanout, fc.option(fc.tuple(adapter('MPO-12'), cables('MPO-12'))))
          .map(([one, rest]) => [one, ...(rest ?? []).flat()]),
      }),
    ),
);

const turned = <T>([near, far]: readonly [T, T]): [T, T] => [far, near];
const opposite = (facing: 'near' | 'far'): 'near' | 'far' => (facing === 'near' ? 'far' : 'near');

const turnPart = (part: Part): Part => {
  const facing = 'facing' in part && part.facing !== undefined ? { facing: opposite(part.facing) } : {};
  switch (part.part) {
    case 'duplex-cord': {
      const { nearPairLossDb, farPairLossDb, ...rest } = part;
      return {
        ...rest,
        ...(farPairLossDb === undefined ? {} : { nearPairLossDb: farPairLossDb }),
        ...(nearPairLossDb === undefined ? {} : { farPairLossDb: nearPairLossDb }),
        connector: Array.isArray(part.connector) ? turned(part.connector) : part.connector,
        polish: Array.isArray(part.polish) ? turned(part.polish) : part.polish,
      };
    }
    case 'array-cable':
      return {
        ...part,
        ...(typeof part.type === 'object' ? { type: { custom: part.type.custom.map(turned) } } : {}),
        ...(part.upAngled === undefined ? {} : { upAngled: turned(part.upAngled) }),
        pins: turned(part.pins),
        polish: turned(part.polish),
      } as Part;
    default:
      return { ...part, ...facing } as Part;
  }
};

export interface TurnedChannel {
  readonly document: ChannelDocument;
  /** New index of each part of the original. */
  readonly indexOf: readonly number[];
}

/** The same glass listed from the other end. A splice stays behind the cable that it lies in. */
export const turnRound = (document: ChannelDocument): TurnedChannel => {
  const groups: number[][] = [];
  document.parts.forEach((part, index) => {
    if (part.part === 'splice' && groups.length > 0) groups.at(-1)?.push(index);
    else groups.push([index]);
  });
  const order = groups.reverse().flat();
  const indexOf: number[] = [];
  order.forEach((old, index) => {
    indexOf[old] = index;
  });
  const parts = order.map((old) => turnPart(document.parts[old] as Part));
  return { document: { ...document, near: document.far, far: document.near, parts }, indexOf };
};

/** A channel in which every joint can be traced, between two transceivers. */
export const channel: fc.Arbitrary<ChannelDocument> = fc
  .tuple(middles, fc.option(budget), fc.boolean())
  .map(([{ near, far, parts }, given, turn]) => {
    const document: ChannelDocument = {
      format: 'mpo-preflight/channel',
      version: 1,
      name: 'random',
      near,
      far,
      parts,
      ...(given === null ? {} : { budget: given as NonNullable<ChannelDocument['budget']> }),
    };
    return turn ? turnRound(document).document : document;
  });

/** Parts in any order between any ends: most of these cannot be traced. */
export const anything: fc.Arbitrary<ChannelDocument> = fc
  .tuple(
    fc.option(
      fc.oneof(endFor('MPO-12'), endFor('duplex'), fc.constant<ChannelEnd>({ interface: 'no such thing' })),
    ),
    fc.option(fc.oneof(endFor('MPO-12'), endFor('MPO-24'), endFor('duplex'))),
    fc.array(
      fc.oneof(
        duplexCord,
        splice,
        connectors.chain((connector) =>
          fc.oneof(arrayCable(connector), adapter(connector), module(connector), harness(connector)),
        ),
        fanout,
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([near, far, parts]) => ({ format: 'mpo-preflight/channel', version: 1, near, far, parts }));

export { arrayCable };
