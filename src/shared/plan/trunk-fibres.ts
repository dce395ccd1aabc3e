/** Which fibres of a trunk leg are behind a panel port, and which port at the trunk's other end they lead to. */
import { litPositions } from '../catalogue/connectors';
import type { Part } from '../channel/document';
import { adapterMap, arrayCableMap, moduleMap } from '../channel/part-maps';
import { duplexPosition, mapBackward, mapForward, portOfDuplexPosition } from '../channel/permutation';
import type { ChainPart } from './chain';
import type { LabelledPlace, LinkPlan } from './link-plan';

type Chain = readonly ChainPart[];

/** Fibres of one leg of a trunk, which an installed trunk may have more of than the modules. */
export const fibresPerLeg = (trunk: Part | undefined, { answers }: Pick<LinkPlan, 'answers'>): number =>
  trunk?.part === 'array-cable' ? trunk.fibres : answers.interface.fibres;

/** Rear holes behind a port of a module. */
const holesOfPort = (part: Part, port: number): number[] => {
  if (part.part === 'array-fanout')
    return part.map.filter(([, leg]) => leg === port).map(([single]) => single);
  const back = part.part === 'module' ? moduleMap(part)?.backward : undefined;
  return [back?.[duplexPosition(port, 'A')] ?? 0, back?.[duplexPosition(port, 'B')] ?? 0];
};

/** Towards the trunk: from the near end and from the far side of a field, that is the way to the far end. */
const directionFrom = (place: LabelledPlace): 1 | -1 => (place === 'near' || place === 'field-far' ? 1 : -1);

const moduleAt = (chain: Chain, place: LabelledPlace): number =>
  chain.findIndex((one) => one.place === place && (one.role === 'module' || one.role === 'conversion'));

/** Walks a fibre on from a rear hole of the module at `index`; ends at the next module, or inside the trunk where told to. */
const followHole = (
  chain: Chain,
  index: number,
  towards: 1 | -1,
  hole: number,
  end: 'trunk' | 'module',
): { readonly part: Part | undefined; readonly hole: number } => {
  let at = hole;
  for (let next = index + towards; ; next += towards) {
    const { role, part } = chain[next] ?? {};
    if (part?.part === 'mpo-adapter') {
      const map = adapterMap(part);
      at = towards === 1 ? mapForward(map, at) : mapBackward(map, at);
    } else if (role === 'trunk' && part?.part === 'array-cable') {
      const map = arrayCableMap(part);
      // Both ends of a fibre are told by the number that it has at the trunk's near end.
      if (end === 'trunk')
        return { part, hole: towards === 1 || map === undefined ? at : mapBackward(map, at) };
      if (map !== undefined) at = towards === 1 ? mapForward(map, at) : mapBackward(map, at);
    } else if (part?.part !== 'splice') return { part, hole: at };
  }
};

/**
 * The lowest fibre of the trunk leg that a port uses, or the first of the leg behind an MPO port. Fibres are counted, not
 * holes: in an 8-fibre leg hole 9 is fibre 5.
 */
export const firstFibre = (
  { channels }: Pick<LinkPlan, 'channels'>,
  place: LabelledPlace,
  port: number,
  trunk: Part | undefined,
): number => {
  const chain = channels[0]?.chain ?? [];
  const index = moduleAt(chain, place);
  const own = chain[index]?.part;
  if (own === undefined || trunk?.part !== 'array-cable') return 1;
  const holes = holesOfPort(own, port)
    .map((hole) => followHole(chain, index, directionFrom(place), hole, 'trunk').hole)
    .filter((hole) => hole > 0);
  const first = Math.min(...holes);
  const lit = litPositions(trunk.connector, trunk.fibres);
  // A hole that the trunk has no fibre in keeps its number: the link is blocked for it elsewhere.
  return holes.length === 0 ? 1 : lit.includes(first) ? lit.indexOf(first) + 1 : first;
};

/** Legs of a conversion may arrive in another order than they left in. */
const legBeyond = (channels: LinkPlan['channels'], place: LabelledPlace, leg: number): number => {
  const beyond = place === 'near' ? 'far' : 'near';
  const legAt = (chain: Chain, at: LabelledPlace): number | undefined => {
    const part = chain[moduleAt(chain, at)]?.part;
    return part?.part === 'array-fanout' ? part.leg : undefined;
  };
  const own = channels.find(({ chain }) => legAt(chain, place) === leg);
  return (own === undefined ? undefined : legAt(own.chain, beyond)) ?? leg;
};

/**
 * The port of the module at the trunk's other end that a port of the module at `place` leads to, both counted within a rear. The
 * same number where the two fibres of the port part, as then no link stands.
 * Example: with two identical modules in Method B port 1 of a 12-fibre rear leads to port 6.
 */
export const portBeyond = (
  { channels }: Pick<LinkPlan, 'channels'>,
  place: LabelledPlace,
  port: number,
): number => {
  const chain = channels[0]?.chain ?? [];
  const index = moduleAt(chain, place);
  const own = chain[index]?.part;
  if (own?.part === 'array-fanout') return legBeyond(channels, place, port);
  if (own === undefined) return port;
  const reached = new Set(
    holesOfPort(own, port).map((from) => {
      const { part, hole } = followHole(chain, index, directionFrom(place), from, 'module');
      const map = part?.part === 'module' ? moduleMap(part) : undefined;
      return map === undefined ? 0 : portOfDuplexPosition(mapForward(map, hole));
    }),
  );
  const [only = 0] = reached;
  return reached.size === 1 && only > 0 ? only : port;
};
