/** The lanes of one channel, by the ports and legs that they take: far racks have channels of their own, alike in each. */

import { NotAChannel } from '../geometry';
import type { Arrangement } from './arrangements';
import { type Assembled, assemble, type Legs } from './assemble';
import { partIn } from './boxes';
import { follow, type Step } from './follow';
import type { LinkNeed, RackNeed } from './need';
import type { EndName } from './quote';

/** A channel of one rack as far as all channels of it are alike: its lanes by port and leg. */
export interface Way {
  readonly fromEnd: EndName;
  /** Duplex port or leg at each end, counted from 1. */
  readonly nearPort: number;
  readonly farPort: number;
  readonly fromLane: number;
  readonly toLane: number | null;
  readonly steps: readonly Step[];
}

export interface Channel {
  readonly assembled: readonly { readonly legs: Legs; readonly one: Assembled }[];
  readonly ways: readonly Way[];
}

/** All lanes that leave from a port of an end. */
const waysFrom = (
  { line }: Assembled,
  end: EndName,
  port: number,
  lanes: (lane: number) => boolean,
  ports: (arrived: number) => { near: number; far: number },
): Way[] => {
  const optic = end === 'near' ? line.near : line.far;
  return (optic?.beams.sends ?? [])
    .filter(({ lane }) => lanes(lane))
    .map((beam) => {
      const { steps, to } = follow(line, end, port, beam);
      const { near, far } = ports(to?.port ?? 0);
      return {
        fromEnd: end,
        nearPort: near,
        farPort: far,
        fromLane: beam.lane,
        toLane: to?.lane ?? null,
        steps,
      };
    });
};

const all = (): boolean => true;

/** Duplex ports with a transceiver at both ends. */
const duplexWays = (one: Assembled, links: number): Way[] => {
  const ways: Way[] = [];
  const farPorts = new Set<number>();
  for (let port = 1; port <= links; port += 1)
    for (const way of waysFrom(one, 'near', port, all, (far) => ({ near: port, far }))) {
      ways.push(way);
      farPorts.add(way.farPort);
    }
  for (const port of [...farPorts].sort((a, b) => a - b))
    if (port > 0) ways.push(...waysFrom(one, 'far', port, all, (near) => ({ near, far: port })));
  return ways;
};

/** An array port whose groups of lanes each go to a duplex transceiver. */
const breakoutWays = (one: Assembled, links: number): Way[] => {
  const used = new Set((one.line.near?.beams.groups ?? []).slice(0, links).flat());
  const ways = waysFrom(
    one,
    'near',
    1,
    (lane) => used.has(lane),
    (far) => ({ near: 1, far }),
  );
  const farPorts = [...new Set(ways.map(({ farPort }) => farPort))].sort((a, b) => a - b);
  for (const port of farPorts)
    if (port > 0) ways.push(...waysFrom(one, 'far', port, all, () => ({ near: 1, far: port })));
  return ways;
};

/** Of a leg the lanes that go down it: the near end's other lanes belong to other legs. */
const legWays = (one: Assembled, { near, far }: Legs): Way[] => [
  ...waysFrom(one, 'near', 1, all, () => ({ near, far })).filter(({ toLane }) => toLane !== null),
  ...waysFrom(one, 'far', 1, all, () => ({ near, far })),
];

const wholeWays = (one: Assembled): Way[] => [
  ...waysFrom(one, 'near', 1, all, () => ({ near: 1, far: 1 })),
  ...waysFrom(one, 'far', 1, all, () => ({ near: 1, far: 1 })),
];

/** Leg l of the near conversion may arrive at another leg of the far one: the one that its light reaches. */
const conversionLegs = (need: LinkNeed, arrangement: Arrangement, rack: number, near: number) => {
  const tried = [1, 2, 3].map((far) => {
    const legs = { near, far };
    const one = assemble(need, arrangement, rack, legs);
    const lit = wholeWays(one).filter(({ toLane }) => toLane !== null).length;
    return { legs, one, lit };
  });
  return tried.reduce((best, one) => (one.lit > best.lit ? one : best));
};

/** The channel of one rack whose first `links` links are in use. Throws NotAChannel and Unreadable. */
export const channelOf = (
  need: LinkNeed,
  arrangement: Arrangement,
  rack: RackNeed,
  links: number,
): Channel => {
  const single = (): Assembled => assemble(need, arrangement, rack.index, { near: 1, far: 1 });
  const { kind } = need.answers.application;
  if (kind === 'conversion') {
    const legs = Array.from({ length: links }, (_, index) =>
      conversionLegs(need, arrangement, rack.index, index + 1),
    );
    return {
      assembled: legs,
      ways: legs.flatMap(({ one, legs: { near, far } }) =>
        wholeWays(one).map((way) => ({ ...way, nearPort: near, farPort: far })),
      ),
    };
  }
  const cable = arrangement.find(({ unit }) => unit.kind === 'breakout-cable');
  const part = cable === undefined ? null : partIn(cable.box);
  if (part?.part === 'array-fanout') {
    if (part.legs.length < links)
      throw new NotAChannel(`a cable with ${part.legs.length} legs has no plug for ${links} far ends`);
    const legs = Array.from({ length: links }, (_, index) => ({ near: index + 1, far: index + 1 }));
    const assembled = legs.map((own) => ({
      legs: own,
      one: assemble(need, arrangement, rack.index, own),
    }));
    return { assembled, ways: assembled.flatMap(({ legs: own, one }) => legWays(one, own)) };
  }
  const one = single();
  const assembled = [{ legs: { near: 1, far: 1 }, one }];
  switch (kind) {
    case 'breakout':
      return { assembled, ways: breakoutWays(one, links) };
    case 'parallel':
      return { assembled, ways: wholeWays(one) };
    default:
      return { assembled, ways: duplexWays(one, links) };
  }
};
