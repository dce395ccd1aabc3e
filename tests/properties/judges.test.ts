/**
 * The product's blocking rules and budget against the oracle's judges, which were written from the fact pages: over every
 * pair of interfaces, every example, and random channels in which everything may be wrong. The channels that the oracle can
 * list are compared in agreement.test.ts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INTERFACES } from '../../src/shared/catalogue/interfaces';
import { LANE_LAYOUTS, type LanePosition } from '../../src/shared/catalogue/lane-layouts';
import { readChannelValue } from '../../src/shared/channel/read-channel';
import { judgeChannel } from '../../src/shared/rules/view-channel';
import { cable, cord, harness } from '../oracle/build';
import { judgeDocument } from '../oracle/channel';
import type { ChannelDocument, End, Fibre, MpoKind } from '../oracle/document';
import { opticAt } from '../oracle/ends';
import type { HoleName } from '../oracle/geometry';
import type { Beam } from '../oracle/transceivers';
import { anything, channel, RUNS } from './arbitraries';
import { disagreementOf } from './compare-judgements';

/** One sentence for the first thing the two disagree on, null where they agree. */
const disagreement = (doc: ChannelDocument): string | null => {
  const read = readChannelValue(doc);
  if (!read.ok) return null;
  const product = judgeChannel(read.value);
  const oracle = judgeDocument(read.value as ChannelDocument);
  if (oracle.built)
    return product.ok ? disagreementOf(product.value, oracle) : `not built: ${JSON.stringify(product.error)}`;
  // Second rears are left to the product.
  if (oracle.because.startsWith('the oracle does not')) return null;
  return product.ok ? `built, though ${oracle.because}` : null;
};

const expectNone = (docs: Iterable<ChannelDocument>): void => {
  const found: string[] = [];
  for (const doc of docs) {
    const difference = disagreement(doc);
    if (difference !== null) found.push(`${difference}\n${JSON.stringify(doc)}`);
  }
  found.sort((a, b) => a.length - b.length);
  expect(`${found.length} disagreements${found.length > 0 ? `; ${found[0]}` : ''}`).toBe('0 disagreements');
};

/** Every way in which a catalogue interface is sold. */
const ENDS = INTERFACES.flatMap(({ id, receptacles }) =>
  receptacles.map(({ kind, polish }): End => ({ interface: id, receptacleKind: kind, polish })),
);

/** Parts that can be plugged into both ends: whether they fit, and whether the two can talk, is the question. */
function* joined(near: End, far: End, fibre: Fibre, lengthM: number): Generator<ChannelDocument> {
  const connectorOf = (end: End): MpoKind | null => {
    const { connector } = opticAt(end);
    return connector === 'LC' ? null : connector === 'MPO-32' ? 'MPO-24' : connector;
  };
  const [one, other] = [connectorOf(near), connectorOf(far)];
  const connector = one ?? other;
  const { polish } = opticAt(one === null ? far : near);
  const ware = connector && {
    connector,
    fibres: ({ 'MPO-12': 8, 'MPO-16': 16, 'MPO-24': 24 } as const)[connector],
    fibre,
    polish,
  };
  const part =
    ware === null
      ? { ...cord('A-to-B', fibre), lengthM }
      : one === null || other === null
        ? { ...harness(opticAt(one === null ? far : near).beams.groups.length, ware), lengthM }
        : { ...cable(ware.connector === 'MPO-24' ? 'rows-swapped' : 'B', ware), lengthM };
  // A harness has no more legs than fibres in pairs; of 400GBASE-SR16 the rest is not to be had anyway.
  if (part.part === 'breakout-cord') part.legs = Math.min(part.legs, 10);
  yield { format: 'mpo-preflight/channel', version: 1, name: 'pair', near, far, parts: [part] };
}

describe('the catalogue and the oracle tell alike', () => {
  it('which fibre position of every receptacle sends, and which receives', () => {
    for (const entry of INTERFACES)
      for (const { kind, polish, layout } of entry.receptacles) {
        const { beams } = opticAt({ interface: entry.id, receptacleKind: kind, polish });
        const holes = (positions: readonly LanePosition[]) =>
          positions.map(({ lane, position }) => `${lane}: ${position}`);
        const number = (hole: HoleName) => (hole === 'A' ? 1 : hole === 'B' ? 2 : hole);
        const own = (list: readonly Beam[]) => list.map(({ lane, hole }) => `${lane}: ${number(hole)}`);
        const { transmit, receive, groups } = LANE_LAYOUTS[layout];
        expect([entry.id, own(beams.sends), own(beams.receives), beams.groups.length]).toEqual([
          entry.id,
          holes(transmit),
          holes(receive),
          groups,
        ]);
      }
  });
});

describe('the blocking rules and the budget agree with the oracle for', () => {
  it('every two interfaces, however they are sold, joined by one part', () => {
    expectNone(ENDS.flatMap((near) => ENDS.flatMap((far) => [...joined(near, far, 'OM4', 3)])));
  });

  it('every interface with itself, on each fibre at each length where a row begins or ends', () => {
    const lengths = (end: End): number[] =>
      opticAt(end).rows.flatMap(({ reachM }) => [reachM, reachM + 0.001]);
    expectNone(
      ENDS.flatMap((end) =>
        (['OM3', 'OM4', 'OM5', 'OS2'] as const).flatMap((fibre) =>
          [1, ...lengths(end)].flatMap((lengthM) => [...joined(end, end, fibre, lengthM)]),
        ),
      ),
    );
  });

  it('every example of a channel', () => {
    const folder = fileURLToPath(new URL('../../examples/channels', import.meta.url));
    const docs = readdirSync(folder).map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));
    expect(docs.length).toBeGreaterThan(40);
    expectNone(docs);
  });

  it('random channels in which every mated pair can be traced', () => {
    fc.assert(
      fc.property(channel, (doc) => {
        expect(disagreement(doc as ChannelDocument)).toBeNull();
      }),
      { ...RUNS, numRuns: 500 },
    );
  });

  it('random parts in any order', () => {
    fc.assert(
      fc.property(anything, (doc) => {
        expect(disagreement(doc as ChannelDocument)).toBeNull();
      }),
      { ...RUNS, numRuns: 500 },
    );
  });
});
