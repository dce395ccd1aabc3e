/** Puts edits into a channel file. */
import { type Budget, computeBudget } from '../../budget/budget';
import { assemble } from '../../channel/assemble';
import type { BudgetInput, ChannelDocument, Part } from '../../channel/document';
import { decibelsFromMicroDb } from '../../units';
import type { Edit, Losses } from './edit';
import { toOrder } from './edits/exchanged';

export interface Changed {
  readonly document: ChannelDocument;
  /** For each part, its index in the sheet as it was given; null for an adapter that was missing. */
  readonly origin: readonly (number | null)[];
}

const withLosses = (budget: BudgetInput, losses: Losses): BudgetInput => {
  const { MTP, ...own } = budget.connectorLossDb ?? {};
  return { ...budget, connectorLossDb: { ...(MTP === undefined ? {} : { MPO: MTP }), ...own, ...losses } };
};

/** Within reach and limit; what is unknown does not stand in the way. */
export const keepsBudget = ({ length, reach, margin }: Budget): boolean =>
  (reach === null || length <= reach) && (margin === null || decibelsFromMicroDb(margin) >= 0);

const withLength = (document: ChannelDocument, index: number, lengthM: number): ChannelDocument => ({
  ...document,
  parts: document.parts.map((part, at) => (at === index ? toOrder({ ...part, lengthM } as Part) : part)),
});

const fits = (document: ChannelDocument): boolean => {
  const channel = assemble(document);
  const budget = channel.ok ? computeBudget(channel.value) : null;
  return budget !== null && keepsBudget(budget);
};

/**
 * The part at the greatest number of whole metres, below its own length, at which the channel keeps its budget; at 1 m where
 * none does. Margin and reach only grow as a cable gets shorter, so that bisection finds it.
 */
const shortened = (document: ChannelDocument, index: number): ChannelDocument => {
  const part = document.parts[index];
  if (part === undefined || !('lengthM' in part)) return document;
  let low = 1;
  let high = Math.ceil(part.lengthM);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(withLength(document, index, middle))) low = middle;
    else high = middle;
  }
  return withLength(document, index, low);
};

/**
 * The file with every edit made. Edits that exclude each other must not be handed in together.
 * Example: the edit `swap the far cord for A-to-A` gives the same file with that cord's wiring A-to-A.
 */
export const applyEdits = (document: ChannelDocument, edits: readonly Edit[]): Changed => {
  const parts = [...document.parts];
  const inserted: { readonly before: number; readonly adapter: Part }[] = [];
  let { near, far } = document;
  let budget: BudgetInput | undefined = document.budget;
  let shorter: number | null = null;
  for (const { part, fields, change } of edits)
    switch (change.kind) {
      case 'part': {
        const own = parts[part as number];
        if (own !== undefined) parts[part as number] = change.becomes(own);
        break;
      }
      case 'end':
        if (fields.includes('near')) near = change.becomes;
        else far = change.becomes;
        break;
      case 'budget':
        budget = change.becomes(budget ?? {});
        break;
      case 'grade':
        budget = withLosses(budget ?? {}, change.losses);
        break;
      case 'insert':
        inserted.push({ before: part as number, adapter: change.adapter });
        break;
      case 'shorten':
        shorter = part;
        break;
    }
  for (const { change } of edits)
    if (change.kind === 'grade')
      for (const index of change.exchanged) parts[index] = toOrder(parts[index] as Part);
  const origin: (number | null)[] = parts.map((_, index) => index);
  inserted.sort((a, b) => b.before - a.before);
  for (const { before, adapter } of inserted) {
    parts.splice(before, 0, adapter);
    origin.splice(before, 0, null);
  }
  const changed: ChannelDocument = {
    ...document,
    near,
    far,
    parts,
    ...(budget === undefined ? {} : { budget }),
  };
  return {
    document: shorter === null ? changed : shortened(changed, origin.indexOf(shorter)),
    origin,
  };
};
