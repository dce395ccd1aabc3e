/**
 * One change to a channel: one attribute group of one part ordered differently, one transceiver exchanged, one figure of the
 * budget, or one missing adapter. Edits are data that `applyEdits` puts into a channel file.
 */
import type { BudgetInput, ChannelEnd, Part } from '../../channel/document';
import type { EndName } from '../../channel/endpoint';

/**
 * What an edit sets. Two edits of one part go together when they set nothing in common, so that their order does not
 * matter. `duplex` is a pair of LC and SC, `connector` an MPO with its fibres, `leg` the way on from a fan-out, `legs` how many
 * a breakout cord has, `joint` an adapter that is missing.
 */
export type Field =
  | 'wiring'
  | 'connector'
  | 'keys'
  | 'leg'
  | 'legs'
  | 'pins'
  | 'polish'
  | 'angle'
  | 'duplex'
  | 'fibre'
  | 'length'
  | 'loss'
  | 'aging'
  | 'joint'
  | EndName;

export type Change =
  /** `isMoved`: the part stays the same piece and is only turned or plugged otherwise. */
  | { readonly kind: 'part'; readonly becomes: (part: Part) => Part; readonly isMoved?: boolean }
  | { readonly kind: 'end'; readonly becomes: ChannelEnd }
  | { readonly kind: 'budget'; readonly becomes: (budget: BudgetInput) => BudgetInput }
  /** What a pair loses from now on, and the installed parts that get other connectors for it. */
  | { readonly kind: 'grade'; readonly losses: Losses; readonly exchanged: readonly number[] }
  | { readonly kind: 'insert'; readonly adapter: Part }
  /** To the greatest number of whole metres at which the channel keeps reach and margin, whatever else is changed. */
  | { readonly kind: 'shorten' };

export type Losses = Readonly<Partial<Record<'LC' | 'SC' | 'MPO', number>>>;

export interface Edit {
  /** Its place in the list of edits of a channel. */
  readonly id: number;
  /** Index in the sheet as it was given: the part that changes, or the one that an adapter goes before. */
  readonly part: number | null;
  readonly fields: readonly Field[];
  /** The words of an engineer, as in `order the trunk unpinned`. A cable's length stands in place of `LENGTH`. */
  readonly sentence: string;
  /** Of `EFFORT`. */
  readonly effort: number;
  /** Parts of the sheet that are there already and would have to be exchanged or moved. */
  readonly installed: readonly number[];
  readonly change: Change;
}

/** An edit before it has its place in the list and its words about what is installed. */
export type Draft = Omit<Edit, 'id' | 'installed' | 'part'>;

/** Stands in a sentence for a length that is only known when everything else is. */
export const LENGTH = 'LENGTH';

const setsTheSame = (one: Edit, other: Edit): boolean => {
  for (const field of one.fields) if (other.fields.includes(field)) return true;
  return false;
};

/** True where two edits cannot both be made: the same thing of the same part, or two cables shortened. */
export const excludeEachOther = (one: Edit, other: Edit): boolean =>
  setsTheSame(one, other) && (one.part === other.part || one.change.kind === 'shorten');
