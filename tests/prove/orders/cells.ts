/** What a draw is spread over: application, what carries it, one rack or two, and polarity method. */

import type { Application } from '../../oracle/fitter/quote';

const APPLICATIONS: readonly Application[] = ['breakout', 'duplex', 'patch-field', 'parallel', 'conversion'];
const CARRIERS = ['module', 'breakout-cable', 'panel', 'direct-cord'] as const;
const PLACEMENTS = ['same-rack', 'between-racks'] as const;
const METHODS = ['A', 'B', 'C', 'U1', 'U2'] as const;

type Carrier = (typeof CARRIERS)[number];
type Placement = (typeof PLACEMENTS)[number];
type Method = (typeof METHODS)[number];

export interface Cell {
  readonly application: Application;
  readonly carrier: Carrier;
  readonly placement: Placement;
  readonly method: Method;
}

export const CELLS: readonly Cell[] = APPLICATIONS.flatMap((application) =>
  CARRIERS.flatMap((carrier) =>
    PLACEMENTS.flatMap((placement) =>
      METHODS.map((method): Cell => ({ application, carrier, placement, method })),
    ),
  ),
);

export const cellName = ({ application, carrier, placement, method }: Cell): string =>
  `${application}, ${carrier}, ${placement === 'same-rack' ? 'one rack' : 'two racks'}, method ${method}`;

/** Carriers that no application of that kind has parts for: such answers are drawn rarely. */
const SENSIBLE: Readonly<Record<Application, readonly Carrier[]>> = {
  breakout: ['module', 'breakout-cable'],
  duplex: ['module', 'direct-cord'],
  'patch-field': ['module'],
  parallel: ['panel', 'direct-cord'],
  conversion: ['module'],
};

export const SENSIBLE_CELLS: readonly Cell[] = CELLS.filter(({ application, carrier }) =>
  SENSIBLE[application].includes(carrier),
);
