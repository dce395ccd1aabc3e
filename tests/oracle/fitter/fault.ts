/** What does not fit, as data. */

/** One word for each sentence that a ready order is held to. */
const DEMANDS = [
  'asked',
  'transceivers',
  'light',
  'mating',
  'length',
  'pieces',
  'surplus',
  'places',
  'racks',
  'labels',
  'channels',
] as const;
export type Demand = (typeof DEMANDS)[number];

export interface Fault {
  /** Null where it is the whole quote's. */
  readonly link: string | null;
  readonly demand: Demand;
  /** One sentence for the reader of a counterexample. */
  readonly message: string;
}
