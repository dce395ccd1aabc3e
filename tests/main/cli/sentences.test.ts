/** Sentences of `check` that were once wrong for a kind of channel, each held for the whole kind. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChannelDocument } from '../../../src/shared/channel/document';
import { presentFinding } from '../../../src/shared/rules/channel-rules';
import { channelOf, cord, fanoutOf, parallelChannel } from '../../../src/shared/rules/example-channels';
import { type JudgedChannel, judgeChannel } from '../../../src/shared/rules/view-channel';
import { channel, RUNS } from '../../properties/arbitraries';
import { runCli } from './fake-io';

const judged = (document: ChannelDocument): JudgedChannel => {
  const result = judgeChannel(document);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const textOf = async (document: ChannelDocument): Promise<string> =>
  (await runCli(['check', '-'], { stdin: JSON.stringify(document) })).stdout;

/** The lines under `Links`. */
const linksOf = async (document: ChannelDocument): Promise<string[]> => {
  const [, after = ''] = (await textOf(document)).split('\nLinks\n');
  const [own = ''] = after.split('\n\n');
  return own.split('\n').map((line) => line.trim());
};

const fieldCase = (name: string): ChannelDocument => {
  const lines = readFileSync('tests/main/cli/field-cases.jsonl', 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line)).find((one) => one.name === name) as ChannelDocument;
};

describe('where the light of a lane goes', () => {
  it('is down another leg only from the single end of a fan-out, and never down the own leg', async () => {
    // Lanes 3 and 4 come down the channel's own leg and find no receiver.
    const unused = await linksOf(fieldCase('41-sr8-two-leg-cable-into-sr2'));
    expect(unused.filter((line) => line.includes('leg'))).toEqual([
      'near lanes 5-8  ->                  goes down leg 2 of part [1]',
    ]);
    expect(unused.filter((line) => line.includes('where nothing receives it'))).toHaveLength(2);
    // From the leg side the hole of a leg is no hole of the single end.
    const middle = await linksOf(fieldCase('16c-2x12-to-3x8-middle-leg'));
    expect(middle.join('\n')).toContain(
      'comes to position 9 of leg 2 of part [1], which this part does not feed',
    );
    expect(middle.join('\n')).not.toContain('goes down leg 1 of part [1]\n');
    expect(middle.join('\n')).not.toContain('leg 2 of part [5]\n');
  });

  it('is not told past connectors that do not fit', async () => {
    const clashes: readonly ChannelDocument[] = [
      parallelChannel({ connector: 'MPO-16', fibres: 16 }),
      channelOf('400GBASE-SR8', '200GBASE-SR4', [
        fanoutOf({ connector: 'MPO-12', fibres: 8, map: [[1, 1, 1]] }),
      ]),
    ];
    for (const document of clashes) {
      const links = await linksOf(document);
      expect(links).toHaveLength(1);
      expect(links[0]).toMatch(
        /^not followed: MPO-\d+ and MPO-\d+ do not fit into each other at part \[1\]$/,
      );
      const messages = judged(document).findings.map((finding) => presentFinding(finding).message);
      expect(
        messages.filter((message) => /links? (is|are) connected|carry light|out of order/.test(message)),
      ).toEqual([]);
    }
  });
});

describe('lanes out of order', () => {
  it('are told with two different numbers, as on the labels', () => {
    let told = 0;
    fc.assert(
      fc.property(channel, (document) => {
        for (const { rule, values } of judged(document).findings) {
          if (rule !== 'polarity/lanes-swapped') continue;
          told++;
          expect(values.from).not.toBe(values.to);
        }
      }),
      { ...RUNS, numRuns: 1500 },
    );
    expect(told).toBeGreaterThan(5);
    const halves = {
      ...channelOf('800GBASE-SR8', '800GBASE-SR8', [cord({ polish: ['APC', 'APC'] })]),
      near: { interface: '800GBASE-SR8', receptacleKind: 'dual-MPO-12', receptacle: 1 as const },
      far: { interface: '800GBASE-SR8', receptacleKind: 'dual-MPO-12', receptacle: 2 as const },
    };
    const [swapped] = judged(halves).findings.filter(({ rule }) => rule === 'polarity/lanes-swapped');
    expect(swapped?.values).toMatchObject({ from: 1, to: 5 });
  });
});

describe('every sentence of a finding', () => {
  it('has a word for each of its values', () => {
    fc.assert(
      fc.property(channel, (document) => {
        for (const finding of judged(document).findings) {
          const { message, fix } = presentFinding(finding);
          expect(`${message} ${fix}`).not.toMatch(/undefined|NaN|null|\[object|Infinity| {2}/);
          expect(message).toMatch(/\.$/);
        }
      }),
      RUNS,
    );
  });
});
