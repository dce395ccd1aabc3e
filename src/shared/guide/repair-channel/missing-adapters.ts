/** Adapters that a sheet left out: two plugs that meet. */
import type { ArrayConnector } from '../../catalogue/connectors';
import { assemble } from '../../channel/assemble';
import type { ChannelDocument, Part } from '../../channel/document';
import type { Problem } from '../../result';

/** The index of the part that a problem is about as a whole, as in `parts[1]`; null for every other problem. */
const partOf = ({ path }: Problem): number | null => {
  const [, index] = /^parts\[(\d+)\]$/.exec(path) ?? [];
  return index === undefined ? null : Number(index);
};

const connectorOf = (part: Part | undefined): ArrayConnector | null => {
  if (part?.part === 'module') return part.rear;
  if (part?.part === 'array-cable' || part?.part === 'breakout-cord') return part.connector;
  if (part?.part === 'array-fanout') return part.connector;
  return null;
};

const legConnectorOf = (part: Part | undefined): ArrayConnector | null =>
  part?.part === 'array-fanout' ? (part.legs[part.leg - 1]?.connector ?? null) : null;

export interface MissingAdapter {
  /** Index of the part that it goes before. */
  readonly before: number;
  readonly connectors: readonly [ArrayConnector, ...ArrayConnector[]];
}

const problemsOf = (document: ChannelDocument): readonly Problem[] => {
  const channel = assemble(document);
  return channel.ok ? [] : channel.error;
};

export const withAdapter = (
  document: ChannelDocument,
  { before, connectors }: MissingAdapter,
): ChannelDocument => ({
  ...document,
  parts: document.parts.toSpliced(before, 0, {
    part: 'mpo-adapter',
    keys: 'opposed',
    connector: connectors[0],
  }),
});

const solidBefore = (parts: readonly Part[], index: number): Part | undefined => {
  let at = index - 1;
  while (parts[at]?.part === 'splice') at--;
  return parts[at];
};

/**
 * Where an adapter mends a joint that cannot be traced; empty where the sheet can be traced, null where it cannot and adapters
 * alone do not mend it. An adapter is missing where one more makes a problem go away: what `assemble` says is not read.
 */
export const missingAdapters = (document: ChannelDocument): readonly MissingAdapter[] | null => {
  const found: MissingAdapter[] = [];
  let current = document;
  for (;;) {
    const problems = problemsOf(current);
    if (problems.length === 0) return found;
    const before = partOf(problems[0] as Problem);
    if (before === null) return null;
    const after = current.parts[before];
    const ahead = solidBefore(current.parts, before);
    const connectors = [connectorOf(ahead), connectorOf(after), legConnectorOf(ahead), legConnectorOf(after)];
    const [first, ...rest] = connectors.filter((connector) => connector !== null);
    if (first === undefined) return null;
    const missing: MissingAdapter = { before, connectors: [first, ...rest] };
    const next = withAdapter(current, missing);
    if (problemsOf(next).length >= problems.length) return null;
    // Each adapter before this one has moved it along by one.
    found.push({ ...missing, before: before - found.length });
    current = next;
  }
};
