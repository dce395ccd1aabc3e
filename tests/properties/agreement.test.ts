/**
 * The product against the geometric oracle, over every channel that the oracle can list, from both ends: every lane, the
 * verdict, the rules that block and the budget. The two share no
 * code: the oracle knows where fibres lie in space, the product composes permutations.
 */
import { describe, expect, it } from 'vitest';
import { readChannelValue } from '../../src/shared/channel/read-channel';
import { reportChannel } from '../../src/shared/rules/channel-report';
import { judgeChannel } from '../../src/shared/rules/view-channel';
import { judgeDocument } from '../oracle/channel';
import type { ChannelDocument } from '../oracle/document';
import { type Family, families } from '../oracle/enumerate';
import { traceChannel } from '../oracle/trace';
import { polarityVerdict } from '../oracle/verdict';
import { disagreementOf } from './compare-judgements';

interface Place {
  readonly end: string;
  readonly port: number;
  readonly lane: number;
  readonly role?: string;
}

interface Traced {
  readonly from: Place;
  readonly to: Place | null;
}

const placeText = (place: Place | null): string =>
  place === null ? 'dark' : `${place.end} ${place.port}.${place.lane} ${place.role ?? 'Tx'}`;

const listed = (lanes: readonly Traced[]): string =>
  lanes
    .map(({ from, to }) => `${placeText(from)} -> ${placeText(to)}`)
    .sort()
    .join('\n');

/**
 * The contract says what a link is for a duplex pair and for a lane of a breakout, not for a lane between two parallel ends.
 * Where lanes come back on others than they went, the product counts each direction for itself and the oracle only pairs
 * that answer each other: what is partial to the one may be dead to the other. Such a channel is refused either way.
 */
const isOpen = (verdict: string): boolean => verdict === 'dead' || verdict === 'partial';

/** One sentence for the first thing the two disagree on, null where they agree. */
const disagreement = (doc: ChannelDocument, settled: Family['settled']): string | null => {
  const read = readChannelValue(doc);
  if (!read.ok) return `not read: ${JSON.stringify(read.error)}`;
  const judged = judgeChannel(read.value);
  if (!judged.ok) return `not traced: ${JSON.stringify(judged.error)}`;
  const oracle = traceChannel(doc);
  if (settled !== 'verdict') {
    const product = listed(reportChannel(judged.value).lanes as readonly Traced[]);
    const expected = listed(oracle.lanes);
    if (product !== expected) return `lanes:\n${product}\ninstead of\n${expected}`;
  }
  const { verdict } = judged.value.view.light;
  const expected = polarityVerdict(oracle);
  const agrees = verdict === expected || (oracle.kind === 'parallel' && isOpen(verdict) && isOpen(expected));
  if (!agrees) return `verdict ${verdict} instead of ${expected}`;
  const whole = judgeDocument(doc);
  return whole.built ? disagreementOf(judged.value, whole) : `not built: ${whole.because}`;
};

describe('product and oracle agree, lane by lane and on all that is judged, for', () => {
  it.each(families.map((family) => [family.name, family] as const))('%s', (_, { settled, channels }) => {
    const found: string[] = [];
    for (const doc of channels()) {
      const difference = disagreement(doc, settled);
      if (difference !== null) found.push(`${JSON.stringify(doc)}\n${difference}`);
    }
    found.sort((a, b) => a.length - b.length);
    expect(`${found.length} disagreements${found.length > 0 ? `; ${found[0]}` : ''}`).toBe('0 disagreements');
  });
});
