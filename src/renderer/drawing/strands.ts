/** Which rays belong together: both directions of a lane, of a duplex port, or one fibre of an open channel. */
import type { EndName, Endpoint } from '../../shared/channel/endpoint';
import { firstClash } from '../../shared/channel/shape-clash';
import { type LaneEnd, labelOffset, otherEnd, type TracedLane } from '../../shared/channel/trace';
import type { ChannelView } from '../../shared/rules/channel-rule';
import { leavesByOtherLeg, troubleOf } from './lane-words';
import type { Ray, Strand } from './layout-model';
import { shortName } from './part-labels';

const isLane = (ray: Ray): ray is TracedLane => 'lane' in ray.from;

/** The end whose lanes or ports are counted: the parallel one of a breakout, else the near one. */
const leadingEnd = ({ channel: { near, far } }: ChannelView): EndName =>
  near?.kind === 'duplex' && far?.kind === 'parallel' ? 'far' : 'near';

/** Lane k, or the group of lanes that goes to one far transceiver, or the port. */
const numberOf = (view: ChannelView, { end, port, lane }: LaneEnd): number => {
  const endpoint = view.channel[end] as Endpoint;
  if (endpoint.kind === 'duplex') return port;
  const isBreakout = view.channel[otherEnd(end)]?.kind === 'duplex';
  return isBreakout ? ((lane - 1) % endpoint.groups) + 1 : lane;
};

/** A lane that comes back belongs to the lane it arrives at; one that does not, to the lane whose light reaches it. */
const numberOfReturn = (view: ChannelView, ray: TracedLane, rays: readonly Ray[]): number => {
  if (ray.to !== null) return numberOf(view, ray.to);
  const forth = rays.find(
    (one) =>
      isLane(one) &&
      one.to !== null &&
      one.to.end === ray.from.end &&
      one.to.port === ray.from.port &&
      one.to.lane === ray.from.lane,
  );
  if (forth !== undefined && isLane(forth)) return numberOf(view, forth.from);
  const occupied = view.occupied[ray.from.end].indexOf(ray.from.port);
  return view.channel[ray.from.end]?.kind === 'duplex' ? occupied + 1 : ray.from.lane;
};

/** `40GBASE-SR4 lane 2`, `10GBASE-SR port 2`. */
const placeWords = (view: ChannelView, { end, port, lane }: LaneEnd): string => {
  const endpoint = view.channel[end] as Endpoint;
  const name = shortName(endpoint.name);
  if (endpoint.kind === 'parallel') return `${name} lane ${lane + endpoint.laneOffset}`;
  return `${name} port ${port + labelOffset(view.channel, end)}`;
};

const arrives = (ray: Ray): boolean => ray.to !== null && (!('role' in ray.to) || ray.to.role === 'Rx');

/** The whole way, and what of it the strand's title does not say already. */
const wayOf = (
  view: ChannelView,
  rays: readonly TracedLane[],
  leading: EndName,
): Pick<Strand, 'route' | 'goal'> => {
  const forth = rays.find(({ from }) => from.end === leading);
  const back = rays.find(({ from }) => from.end !== leading);
  const here = forth?.from ?? back?.to ?? null;
  const there = forth?.to ?? back?.from ?? null;
  const only = here ?? there;
  if (here === null || there === null) {
    const route = only === null ? '' : `from ${placeWords(view, only)}`;
    return { route, goal: route };
  }
  const goal = `to ${placeWords(view, there)}`;
  return { route: `${placeWords(view, here)} ${goal}`, goal };
};

const stateOf = (view: ChannelView, rays: readonly TracedLane[]): Strand['state'] => {
  if (firstClash(view.channel) !== null) return 'none';
  const count = rays.filter(arrives).length;
  if (count === 0) return rays.every((ray) => leavesByOtherLeg(view, ray)) ? 'elsewhere' : 'none';
  const ways = new Set(rays.filter(arrives).map(({ from }) => from.end));
  const partners = new Set(rays.map(({ from, to }) => `${from.end === 'near' ? to?.port : from.port}`));
  const wants = view.channel.near !== null && view.channel.far !== null ? 2 : 1;
  return count === rays.length && ways.size === wants && partners.size === 1 ? 'both' : 'one-way';
};

const STATE_WORDS: Readonly<Record<Strand['state'], string>> = {
  both: 'both ways',
  'one-way': 'not both ways',
  none: 'link down',
  elsewhere: 'other leg',
};

const laneStrands = (view: ChannelView, rays: readonly Ray[]): Strand[] => {
  const leading = leadingEnd(view);
  const endpoint = view.channel[leading] as Endpoint;
  const groups = new Map<number, number[]>();
  rays.forEach((ray, index) => {
    if (!isLane(ray)) return;
    const number = ray.from.end === leading ? numberOf(view, ray.from) : numberOfReturn(view, ray, rays);
    groups.set(number, [...(groups.get(number) ?? []), index]);
  });
  const offset = endpoint.kind === 'duplex' ? labelOffset(view.channel, leading) : endpoint.laneOffset;
  return [...groups.entries()]
    .sort(([a], [b]) => a - b)
    .map(([number, indices]) => {
      const own = indices.map((index) => rays[index] as TracedLane);
      const state = stateOf(view, own);
      const name = `${endpoint.kind === 'duplex' ? 'Port' : 'Lane'} ${number + offset}`;
      return {
        id: name,
        name,
        number: String(number + offset),
        rays: indices,
        state,
        title: `${name}, ${STATE_WORDS[state]}`,
        ...wayOf(view, own, leading),
        trouble: troubleOf(view, own),
      };
    });
};

const fibreStrands = (view: ChannelView, rays: readonly Ray[]): Strand[] =>
  rays.flatMap((ray, index) => {
    if (isLane(ray)) return [];
    const { from, to } = ray;
    const through = to !== null && firstClash(view.channel) === null;
    const route =
      to !== null && 'position' in to && 'position' in from
        ? `${from.end} ${from.position} to ${to.end} ${to.position}`
        : `from the ${from.end} end`;
    return {
      id: `${from.end} ${'position' in from ? from.position : ''}`,
      name: `Fibre ${'position' in from ? from.position : ''}`,
      number: 'position' in from ? String(from.position) : '',
      rays: [index],
      state: through ? ('both' as const) : ('none' as const),
      title: `Fibre ${'position' in from ? from.position : ''}, ${through ? 'leads through' : 'ends on the way'}`,
      route,
      goal: route,
      trouble: troubleOf(view, [ray]),
    };
  });

export const strandsOf = (view: ChannelView, rays: readonly Ray[]): readonly Strand[] =>
  rays.some(isLane) ? laneStrands(view, rays) : fibreStrands(view, rays);

const FAILING: ReadonlySet<string> = new Set(['cannot-be-judged', 'dead', 'partial']);

/** What is lit before anybody points at a lane: the first that fails where one does, else the first. */
export const firstToShow = (view: ChannelView, strands: readonly Strand[]): Strand | undefined => {
  const fails = FAILING.has(view.light.verdict);
  return (
    (fails ? strands.find(({ state }) => state === 'none' || state === 'one-way') : undefined) ?? strands[0]
  );
};
