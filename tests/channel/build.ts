/** Parts that the rules' examples have no constructor for, and short ways to what a test asks of a channel. */
import { assemble } from '../../src/shared/channel/assemble';
import type { Channel } from '../../src/shared/channel/channel';
import type { ChannelDocument, Part, PartOf } from '../../src/shared/channel/document';
import { occupiedPorts } from '../../src/shared/channel/occupancy';
import { type LaneEnd, type TracedLane, traceLanes } from '../../src/shared/channel/trace';
import { judgeLight, type LinkCount } from '../../src/shared/channel/verdict';
import type { Problem } from '../../src/shared/result';

export const splice: Part = { part: 'splice' };

export const harness = (change: Partial<PartOf<'breakout-cord'>> = {}): Part => ({
  part: 'breakout-cord',
  connector: 'MPO-12',
  fibres: 8,
  pins: 'unpinned',
  legs: 4,
  fibre: 'OM4',
  polish: ['UPC', 'UPC'],
  lengthM: 3,
  ...change,
});

type FanMap = PartOf<'array-fanout'>['map'];

/** Plug positions of a 16-fibre plug to two legs of 8, each of which is to its four-lane interface what a Type B cord is. */
export const SIXTEEN_TO_TWO: FanMap = [
  [16, 1, 1],
  [15, 1, 2],
  [14, 1, 3],
  [13, 1, 4],
  [4, 1, 9],
  [3, 1, 10],
  [2, 1, 11],
  [1, 1, 12],
  [12, 2, 1],
  [11, 2, 2],
  [10, 2, 3],
  [9, 2, 4],
  [8, 2, 9],
  [7, 2, 10],
  [6, 2, 11],
  [5, 2, 12],
];

export const fanout = (change: Partial<PartOf<'array-fanout'>> = {}): Part => ({
  part: 'array-fanout',
  connector: 'MPO-16',
  fibres: 16,
  pins: 'unpinned',
  polish: 'APC',
  legs: [
    { connector: 'MPO-12', fibres: 8, pins: 'unpinned', polish: 'UPC' },
    { connector: 'MPO-12', fibres: 8, pins: 'unpinned', polish: 'UPC' },
  ],
  map: SIXTEEN_TO_TWO,
  leg: 1,
  fibre: 'OM4',
  lengthM: 3,
  ...change,
});

/** A 24-fibre cable: `rows` instead of `type`. */
export const twoRowCable = (
  rows: NonNullable<PartOf<'array-cable'>['rows']>,
  change: Partial<PartOf<'array-cable'>> = {},
): Part => ({
  part: 'array-cable',
  rows,
  connector: 'MPO-24',
  fibres: 24,
  pins: ['unpinned', 'unpinned'],
  fibre: 'OM4',
  polish: ['UPC', 'UPC'],
  lengthM: 5,
  ...change,
});

export const assembled = (document: ChannelDocument): Channel => {
  const result = assemble(document);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

export const problemsOf = (document: ChannelDocument): readonly Problem[] => {
  const result = assemble(document);
  if (result.ok) throw new Error('the channel was expected to be invalid');
  return result.error;
};

export const lanesOf = (document: ChannelDocument): readonly TracedLane[] => {
  const channel = assembled(document);
  return traceLanes(channel, occupiedPorts(channel));
};

export const lightOf = (document: ChannelDocument): LinkCount => {
  const channel = assembled(document);
  const occupied = occupiedPorts(channel);
  return judgeLight(channel, occupied, traceLanes(channel, occupied));
};

const placeText = ({ port, lane }: LaneEnd): string => `${port}.${lane}`;

/** `1.2 -> Rx 3.1`: lane 2 of port 1 reaches the receiver of lane 1 at port 3 of the other end. */
export const storyOf = (document: ChannelDocument, end: 'near' | 'far' = 'near'): string[] =>
  lanesOf(document)
    .filter(({ from }) => from.end === end)
    .map(({ from, to }) => `${placeText(from)} -> ${to === null ? 'dark' : `${to.role} ${placeText(to)}`}`);
