/** Transceivers that may meet, from the catalogue: every breakout, and every interface with its like. */

import type { Interface, Receptacle } from '../../../src/shared/catalogue/interface';
import { INTERFACES } from '../../../src/shared/catalogue/interfaces';
import { LANE_LAYOUTS } from '../../../src/shared/catalogue/lane-layouts';
import type { End } from '../../oracle/document';
import type { Application } from '../../oracle/fitter/quote';

export interface DrawnEnd {
  readonly entry: Interface;
  readonly receptacle: Receptacle;
  /** As a quote says it. */
  readonly answer: End;
}

export interface DrawnPair {
  readonly near: DrawnEnd;
  readonly far: DrawnEnd;
}

/** An interface of the catalogue typed in again, as from a data sheet of one's own. */
const sheetEnd = (id: string): DrawnEnd => {
  const entry = INTERFACES.find((one) => one.id === id) as Interface;
  const [receptacle] = entry.receptacles;
  const { transmit, receive } = LANE_LAYOUTS[receptacle.layout];
  const limits = Object.entries(entry.lossLimitDb).map(([fibre, limit]) => [fibre, limit.value]);
  const sheet = {
    name: `House ${id}`,
    mode: entry.mode,
    receptacle: receptacle.kind,
    polish: receptacle.polish,
    lanes: transmit.map(({ lane, position }, index) => ({
      lane,
      tx: position,
      rx: receive[index]?.position,
    })),
    gbpsPerLane: entry.gbps / entry.lanes,
    wavelengthNm: entry.wavelengths.bandsNm[0],
    reachM: Object.fromEntries(Object.entries(entry.reachM).map(([fibre, reach]) => [fibre, reach.value])),
    limitDb: Object.fromEntries(limits),
  };
  return { entry, receptacle, answer: { custom: sheet } as unknown as End };
};

const SHEETS: readonly DrawnPair[] = ['25GBASE-SR', '100GBASE-DR', '100GBASE-SR4', '400GBASE-DR4'].map(
  (id) => ({
    near: sheetEnd(id),
    far: sheetEnd(id),
  }),
);

const endsOf = (entry: Interface): DrawnEnd[] =>
  entry.receptacles.map((receptacle) => ({
    entry,
    receptacle,
    answer:
      entry.receptacles.length === 1
        ? { interface: entry.id }
        : { interface: entry.id, receptacleKind: receptacle.kind, polish: receptacle.polish },
  }));

const orderable = INTERFACES.filter(({ notOrderableBecause }) => notOrderableBecause === undefined);

export const isArray = ({ receptacle }: DrawnEnd): boolean => receptacle.kind.includes('MPO');

/** Every breakout that the catalogue lists, with every receptacle of both. */
export const BREAKOUTS: readonly (DrawnPair & { readonly count: number })[] = orderable.flatMap((entry) =>
  entry.breakouts.flatMap(({ count, interface: id }) =>
    endsOf(entry).flatMap((near) =>
      INTERFACES.filter((one) => one.id === id)
        .flatMap(endsOf)
        .map((far) => ({ near, far, count })),
    ),
  ),
);

const alike = (fits: (end: DrawnEnd) => boolean): DrawnPair[] =>
  orderable.flatMap((entry) => {
    const ends = endsOf(entry).filter(fits);
    return ends.map((end) => ({ near: end, far: end }));
  });

const named = (near: string, far: string): DrawnPair[] =>
  orderable
    .filter(({ id }) => id === near)
    .flatMap(endsOf)
    .flatMap((one) =>
      orderable
        .filter(({ id }) => id === far)
        .flatMap(endsOf)
        .map((other) => ({ near: one, far: other })),
    );

const DUPLEX: readonly DrawnPair[] = [
  ...SHEETS.filter(({ near }) => !isArray(near)),
  ...alike((end) => !isArray(end)),
  ...named('2x400G-FR4', '400GBASE-FR4'),
  ...named('100GBASE-DR', '100GBASE-FR1'),
];

const PARALLEL: readonly DrawnPair[] = [
  ...SHEETS.filter(({ near }) => isArray(near)),
  ...alike(isArray),
  ...named('2x400G-DR4', '400GBASE-DR4'),
  ...named('400GBASE-DR4', '400GBASE-DR4-2'),
  // No one link: lanes of the wider end would stay dark.
  ...named('200GBASE-SR4', '100GBASE-SR2'),
  ...named('400GBASE-SR4', '200GBASE-SR2'),
];

const FOUR_LANES = PARALLEL.filter(
  ({ near, far }) => near.receptacle.kind.endsWith('MPO-12') && far.receptacle.kind.endsWith('MPO-12'),
);

/** Pairs that an application is for. */
export const PAIRS: Readonly<Record<Application, readonly DrawnPair[]>> = {
  breakout: BREAKOUTS.filter(({ near }) => isArray(near)),
  duplex: DUPLEX,
  'patch-field': DUPLEX,
  parallel: PARALLEL,
  conversion: FOUR_LANES,
};
