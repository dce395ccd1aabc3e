import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeBudget } from '../../src/shared/budget/budget';
import { assemble } from '../../src/shared/channel/assemble';
import type { Channel } from '../../src/shared/channel/channel';
import type { ChannelDocument, Part } from '../../src/shared/channel/document';
import { occupiedPorts } from '../../src/shared/channel/occupancy';
import { readChannelText, readChannelValue } from '../../src/shared/channel/read-channel';
import { followLight } from '../../src/shared/channel/trace';
import { type ChannelReport, reportChannel } from '../../src/shared/rules/channel-report';
import { judgeChannel } from '../../src/shared/rules/view-channel';
import { anything, arrayCable, channel, duplexCord, RUNS, splice, turnRound } from './arbitraries';

const assembled = (document: ChannelDocument): Channel => {
  const result = assemble(document);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const reportOf = (document: ChannelDocument): ChannelReport => {
  const judged = judgeChannel(document);
  if (!judged.ok) throw new Error(JSON.stringify(judged.error));
  return reportChannel(judged.value);
};

const HOLES = Array.from({ length: 48 }, (_, index) => index + 1);

describe('any channel that can be traced', () => {
  it('is one that the file format allows', () => {
    fc.assert(
      fc.property(channel, (document) => {
        expect(readChannelValue(document)).toEqual({ ok: true, value: document });
        expect(assemble(document)).toMatchObject({ ok: true });
      }),
      RUNS,
    );
  });

  it('brings light that crosses it back to the fibre position where it came from', () => {
    fc.assert(
      fc.property(channel, (document) => {
        const made = assembled(document);
        for (const [from, to] of [
          ['near', 'far'],
          ['far', 'near'],
        ] as const)
          for (const hole of HOLES) {
            const out = followLight(made, from, hole, null);
            if (out !== 0) expect(followLight(made, to, out, null)).toBe(hole);
          }
      }),
      RUNS,
    );
  });

  it('leads no two fibre positions to the same one, in any of its parts', () => {
    fc.assert(
      fc.property(channel, (document) => {
        for (const { map } of assembled(document).parts)
          for (const table of [map.forward, map.backward]) {
            const reached = table.filter((hole) => hole !== 0);
            expect(new Set(reached).size).toBe(reached.length);
          }
      }),
      RUNS,
    );
  });

  it('has one lane for every transmitter of every occupied port', () => {
    fc.assert(
      fc.property(channel, (document) => {
        const made = assembled(document);
        const occupied = occupiedPorts(made);
        const expected =
          occupied.near.length * (made.near?.transmit.length ?? 0) +
          occupied.far.length * (made.far?.transmit.length ?? 0);
        expect(reportOf(document).lanes).toHaveLength(expected);
      }),
      RUNS,
    );
  });
});

describe('a channel listed from the other end', () => {
  /** Every lane with the ends and parts of the other listing; splices lie at other places of the path there. */
  const mirrored = (
    report: ChannelReport,
    indexOf: readonly number[] | null,
    splices: ReadonlySet<number>,
  ): string[] => {
    const end = (name: 'near' | 'far'): string =>
      indexOf === null ? name : name === 'near' ? 'far' : 'near';
    return report.lanes
      .map(({ from, to, path }) =>
        JSON.stringify([
          { ...from, end: end(from.end) },
          to === null ? null : { ...to, end: end(to.end) },
          path
            .map((step) => ({ ...step, part: indexOf === null ? step.part : indexOf[step.part] }))
            .filter(({ part }) => part !== undefined && !splices.has(part)),
        ]),
      )
      .sort();
  };
  const rulesOf = ({ findings }: ChannelReport): string[] =>
    [...new Set(findings.map(({ rule, severity }) => `${severity} ${rule}`))].sort();

  it('has the same lanes, the same verdict, the same loss and breaks the same rules', () => {
    fc.assert(
      fc.property(channel, (document) => {
        const other = turnRound(document);
        const here = reportOf(document);
        const there = reportOf(other.document);
        expect(there.verdict).toBe(here.verdict);
        const splices = new Set(
          other.document.parts.flatMap((part, index) => (part.part === 'splice' ? [index] : [])),
        );
        expect(mirrored(there, null, splices)).toEqual(mirrored(here, other.indexOf, splices));
        expect(there.budget?.lossDb).toBe(here.budget?.lossDb);
        expect(there.budget?.limitDb).toBe(here.budget?.limitDb);
        expect(there.budget?.marginDb).toBe(here.budget?.marginDb);
        expect(there.budget?.reachM).toBe(here.budget?.reachM);
        expect(rulesOf(there)).toEqual(rulesOf(here));
      }),
      { ...RUNS, numRuns: 1000 },
    );
  });
});

describe('the budget of any channel', () => {
  it('has margin = limit - loss - ageing, to 0.001 dB', () => {
    fc.assert(
      fc.property(channel, (document) => {
        const { budget } = reportOf(document);
        if (budget === null) throw new Error('no budget between two transceivers');
        if (budget.limitDb === null || budget.marginDb === null) {
          expect([budget.limitDb, budget.marginDb]).toEqual([null, null]);
          return;
        }
        const aging = document.budget?.agingMarginDb ?? 0;
        expect(Math.abs(budget.limitDb - budget.lossDb - aging - budget.marginDb)).toBeLessThan(0.0016);
      }),
      RUNS,
    );
  });

  it('is the sum of its terms, none of which is negative', () => {
    fc.assert(
      fc.property(channel, (document) => {
        const budget = computeBudget(assembled(document));
        const losses = budget?.terms.map(({ loss }) => loss) ?? [];
        expect(losses.every((loss) => Number.isSafeInteger(loss) && loss >= 0)).toBe(true);
        expect(losses.reduce((sum, loss) => sum + loss, 0)).toBe(budget?.loss);
      }),
      RUNS,
    );
  });

  it('never loses less when a part is added', () => {
    /** What may be put behind a part without breaking the list. */
    const addition = (part: Part) => {
      if (part.part === 'array-cable')
        return fc.oneof(
          splice.map((one) => [one]),
          arrayCable(part.connector).map((cable): Part[] => [
            { part: 'mpo-adapter', keys: 'opposed', connector: part.connector },
            cable,
          ]),
        );
      return part.part === 'duplex-cord' ? fc.oneof(splice, duplexCord).map((one) => [one]) : null;
    };
    const grown = channel.chain((document) => {
      const places = document.parts.flatMap((part, index) => {
        const more = addition(part);
        return more === null ? [] : [more.map((parts) => ({ index, parts }))];
      });
      return places.length === 0
        ? fc.constant({ document, larger: document })
        : fc.oneof(...places).map(({ index, parts }) => ({
            document,
            larger: { ...document, parts: document.parts.toSpliced(index + 1, 0, ...parts) },
          }));
    });
    fc.assert(
      fc.property(grown, ({ document, larger }) => {
        const before = computeBudget(assembled(document));
        const after = computeBudget(assembled(larger));
        expect(after?.loss).toBeGreaterThanOrEqual(before?.loss ?? 0);
        expect(after?.length).toBeGreaterThanOrEqual(before?.length ?? 0);
      }),
      RUNS,
    );
  });
});

describe('the report of any channel', () => {
  /** The same value with every object's keys in the opposite order. */
  const keysTurned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(keysTurned);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, item]) => [key, keysTurned(item)]),
    );
  };

  const readBack = (value: unknown): ChannelDocument => {
    const read = readChannelText(JSON.stringify(value));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value;
  };

  it('is the same bytes in two runs, and whatever the order of keys in the file', () => {
    fc.assert(
      fc.property(channel, (document) => {
        const bytes = JSON.stringify(reportOf(document));
        expect(JSON.stringify(reportOf(readBack(document)))).toBe(bytes);
        expect(JSON.stringify(reportOf(readBack(keysTurned(document))))).toBe(bytes);
      }),
      RUNS,
    );
  });

  it('does not depend on the name', () => {
    fc.assert(
      fc.property(channel, fc.string({ maxLength: 20 }), (document, name) => {
        const { name: _, ...unnamed } = document;
        const { name: shown, ...named } = reportOf({ ...document, name });
        expect(shown).toBe(name);
        expect({ ...named, name: '' }).toEqual({ ...reportOf(unnamed) });
      }),
      RUNS,
    );
  });

  it('says the same of installed parts as of parts to be ordered, but for what to exchange', () => {
    fc.assert(
      fc.property(channel, fc.boolean(), (document, existing) => {
        const all = { ...document, parts: document.parts.map((part): Part => ({ ...part, existing })) };
        const { findings, ...rest } = reportOf(document);
        const { findings: others, ...same } = reportOf(all);
        expect(same).toEqual(rest);
        expect(others.map(({ rule, severity }) => [rule, severity])).toEqual(
          findings.map(({ rule, severity }) => [rule, severity]),
        );
      }),
      RUNS,
    );
  });
});

describe('any list of parts at all', () => {
  it('is either refused with a place in the file, or traced', () => {
    let refused = 0;
    let traced = 0;
    fc.assert(
      fc.property(anything, (document) => {
        const result = assemble(document);
        if (!result.ok) {
          refused++;
          expect(result.error.length).toBeGreaterThan(0);
          for (const { path, message } of result.error) {
            expect(path).toMatch(/^(near|far|parts\[\d+\])(\.|$)/);
            expect(message).not.toBe('');
          }
          return;
        }
        traced++;
        const { lanes, verdict } = reportOf(document);
        if (document.near === null || document.far === null) {
          expect(['passive', 'rejected']).toContain(verdict);
          return;
        }
        const occupied = occupiedPorts(result.value);
        expect(lanes).toHaveLength(
          occupied.near.length * (result.value.near?.transmit.length ?? 0) +
            occupied.far.length * (result.value.far?.transmit.length ?? 0),
        );
      }),
      { ...RUNS, numRuns: 1500 },
    );
    expect([refused > 500, traced > 50]).toEqual([true, true]);
  });
});
