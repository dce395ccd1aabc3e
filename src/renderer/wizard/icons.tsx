/** Small signs for the applications: what goes where, in one glance. */
import type { ReactNode } from 'react';

const lines = (paths: string): ReactNode => (
  <svg
    viewBox="0 0 40 20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    strokeLinecap="round"
    aria-hidden="true"
  >
    <path d={paths} />
  </svg>
);

const FAN =
  'M3 10h9C22 10 20 2.5 30 2.5h7M12 10C22 10 20 7.5 30 7.5h7M12 10c10 0 8 2.5 18 2.5h7M12 10c10 0 8 7.5 18 7.5h7';

export const APPLICATION_ICONS: Readonly<Record<string, ReactNode>> = {
  breakout: lines(FAN),
  duplex: lines('M3 7h34M3 13h34M7 4 3 7l4 3M33 10l4 3-4 3'),
  'patch-field': lines('M3 7h10M3 13h10M27 7h10M27 13h10M13 4h3v12h-3zM24 4h3v12h-3zM16 10h8'),
  parallel: lines('M3 4h34M3 8h34M3 12h34M3 16h34'),
  conversion: lines('M3 6h10M3 10h10M3 14h10M13 3h5v14h-5zM18 5h19M18 10h19M18 15h19'),
};
