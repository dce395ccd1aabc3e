/** Transceivers that are proposed and tried first. */
import type { ApplicationKind } from '../steps/application';

/** The commonest pair of each application in 2026: 100G to the leaf, 25G to the server. */
export const USUAL_ENDS: Readonly<Record<ApplicationKind, readonly [near: string, far: string]>> = {
  breakout: ['100GBASE-SR4', '25GBASE-SR'],
  duplex: ['25GBASE-SR', '25GBASE-SR'],
  'patch-field': ['10GBASE-LR', '10GBASE-LR'],
  parallel: ['100GBASE-SR4', '100GBASE-SR4'],
  conversion: ['100GBASE-SR4', '100GBASE-SR4'],
};
