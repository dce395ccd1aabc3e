/** A channel that works, broken in one or two places, is repaired by as many changes at most. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChannelDocument } from '../../../src/shared/channel/document';
import { applyEdits } from '../../../src/shared/guide/repair-channel/apply';
import type { Edit } from '../../../src/shared/guide/repair-channel/edit';
import { editsOfChannel } from '../../../src/shared/guide/repair-channel/edits-of-channel';
import { repairsOfChannel } from '../../../src/shared/guide/repair-channel/repairs-of-channel';
import { judgeChannel } from '../../../src/shared/rules/view-channel';
import type { ChannelDocument as OracleChannel } from '../../oracle/document';
import { traceChannel } from '../../oracle/trace';
import { polarityVerdict } from '../../oracle/verdict';
import { RUNS as ALL_RUNS } from '../../properties/arbitraries';
import { workingChannel } from './working-channels';

/** A search each: half as many are enough. */
const RUNS = { ...ALL_RUNS, numRuns: 150 };

/** What can be turned back by one change: a wrong part, but not a cable that is too short. */
const breaksOf = (document: ChannelDocument): readonly Edit[] =>
  (editsOfChannel(document)?.edits ?? []).filter(({ change }) => change.kind === 'part');

const broken = (
  document: ChannelDocument,
  picks: readonly number[],
): { readonly document: ChannelDocument; readonly edits: readonly Edit[] } => {
  const edits: Edit[] = [];
  for (const pick of picks) {
    const all = breaksOf(document);
    const edit = all[pick % all.length];
    // Two faults in one part may ask for two changes of one thing, which is one.
    if (edit !== undefined && edits.every(({ part }) => part !== edit.part)) edits.push(edit);
  }
  return { document: applyEdits(document, edits).document, edits };
};

const isAccepted = (document: ChannelDocument): boolean => {
  const judged = judgeChannel(document);
  return judged.ok && judged.value.accepted;
};

const LIT = ['works', 'works-renumbered', 'lanes-swapped'];

/** The geometric oracle knows some transceivers only. */
const oracleVerdict = (document: ChannelDocument): string | null => {
  try {
    return polarityVerdict(traceChannel(document as unknown as OracleChannel));
  } catch {
    return null;
  }
};

const faults = (count: number) => fc.array(fc.nat(10_000), { minLength: count, maxLength: count });

describe('a channel that works', { timeout: 120_000 }, () => {
  it('is accepted to begin with, and has nothing to repair', () => {
    fc.assert(
      fc.property(workingChannel, (document) => {
        expect(isAccepted(document)).toBe(true);
        expect(repairsOfChannel(document)).toEqual([]);
      }),
      RUNS,
    );
  });

  it.each([1, 2])('broken in %i places is repaired by as many changes', (count) => {
    fc.assert(
      fc.property(workingChannel, faults(count), (document, picks) => {
        const { document: sheet, edits } = broken(document, picks);
        if (isAccepted(sheet)) return;
        const repairs = repairsOfChannel(sheet);
        const fewest = repairs[0]?.changes.length ?? Number.POSITIVE_INFINITY;
        expect(fewest, edits.map(({ sentence }) => sentence).join('; ')).toBeLessThanOrEqual(edits.length);
      }),
      RUNS,
    );
  });

  it('broken anywhere is lit by every repair, as check and the geometric oracle see it', () => {
    let asked = 0;
    fc.assert(
      fc.property(workingChannel, faults(2), (document, picks) => {
        for (const { document: repaired } of repairsOfChannel(broken(document, picks).document)) {
          expect(isAccepted(repaired)).toBe(true);
          const verdict = oracleVerdict(repaired);
          if (verdict === null) continue;
          asked++;
          expect(LIT).toContain(verdict);
        }
      }),
      RUNS,
    );
    expect(asked).toBeGreaterThan(100);
  });
});
