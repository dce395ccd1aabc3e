/** What a repair does to the parts of a channel, attribute by attribute. */
import type { ChannelDocument, Part } from '../../channel/document';
import type { ChannelRepair } from './repairs-of-channel';

interface Difference {
  /** As an order names it: `rear polish`. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export interface ChangedPart {
  /** Index in the repaired sheet. */
  readonly index: number;
  readonly part: Part;
  /** Empty for an adapter that was missing. */
  readonly differences: readonly Difference[];
}

const NAMES: Readonly<Record<string, string>> = {
  lengthM: 'length',
  lossDb: 'loss',
  frontPairLossDb: 'front pair loss',
  rearPairLossDb: 'rear pair loss',
  nearPairLossDb: 'near pair loss',
  farPairLossDb: 'far pair loss',
  upAngled: 'up-angled',
};

const unitOf = (key: string): string => (key === 'lengthM' ? ' m' : key.endsWith('ossDb') ? ' dB' : '');

/** What is installed is told apart from what changes, and two kinds of part have no attribute in common. */
const UNSAID: ReadonlySet<string> = new Set(['part', 'existing']);

const nameOf = (key: string): string =>
  NAMES[key] ?? key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const wordsOf = (key: string, value: unknown): string => {
  if (value === undefined) return key === 'upAngled' ? 'no' : 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) {
    const ends = value.map((one) => wordsOf(key, one));
    return ends.every((end) => end === ends[0]) ? (ends[0] ?? 'none') : ends.join(' / ');
  }
  return typeof value === 'object' ? 'custom' : `${value}${unitOf(key)}`;
};

const differencesOf = (before: Part, after: Part): readonly Difference[] => {
  const [was, is] = [before, after] as unknown as readonly Readonly<Record<string, unknown>>[];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !UNSAID.has(key),
  );
  return keys.flatMap((key): Difference[] => {
    const words = { before: wordsOf(key, was?.[key]), after: wordsOf(key, is?.[key]) };
    return words.before === words.after ? [] : [{ name: nameOf(key), ...words }];
  });
};

/**
 * The parts that are ordered otherwise, and the adapters that were missing, from near to far. Example: swapping the near cord of
 * Method A gives part 0 with the difference `wiring`, from `A-to-B` to `A-to-A`.
 */
export const changedParts = (
  given: ChannelDocument,
  { document, origin, parts }: Pick<ChannelRepair, 'document' | 'origin' | 'parts'>,
): readonly ChangedPart[] =>
  document.parts.flatMap((part, index): ChangedPart[] => {
    const from = origin[index] ?? null;
    if (from === null) return [{ index, part, differences: [] }];
    const before = given.parts[from];
    return before === undefined || !parts.includes(from)
      ? []
      : [{ index, part, differences: differencesOf(before, part) }];
  });
