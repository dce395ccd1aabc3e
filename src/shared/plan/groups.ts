/**
 * How many of everything one path needs, by far rack. A quote with A and B redundancy has two such paths.
 *
 * A channel here is one MPO rear in use: a breakout port, a parallel link, or as many duplex links as a rear has ports.
 */

import { TRUNK_LEGS } from '../catalogue/lengths';
import type { Endpoint } from '../channel/endpoint';
import type { CompleteAnswers } from '../steps/steps';
import { LINKS_PER_CONVERSION } from './applications/conversion';
import { lanesPerPort, type Through } from './through';
import { wholePieces } from './whole-pieces';

export interface Group {
  /** Counted from 0, in the order of the far racks. */
  readonly index: number;
  readonly links: number;
  /** Links in each channel; the last one may not be full. */
  readonly linksPerChannel: number;
  readonly channels: number;
  /** Rears, trunk legs and panel adapters, growth included; 0 where there is no trunk and no module. */
  readonly rears: number;
  readonly trunks: number;
  readonly legsPerTrunk: number;
  /** Behind the near panel of a patch field another size may be installed; elsewhere there is one trunk in a row. */
  readonly nearTrunks: number;
  readonly nearLegsPerTrunk: number;
  /** Legs of the near trunk before the first that is free to this link; 0 of a new one. */
  readonly nearLegsBefore: number;
}

/** `withGrowth(8, 25)` is 10: whole parts only, and exact, as both factors are integers. */
export const withGrowth = (count: number, growthPercent: number): number =>
  wholePieces(count * (100 + growthPercent), 100);

/**
 * The trunk size with the fewest trunks and spare legs together, a trunk counting twice.
 * Example: 8 legs are two trunks of 4; 34 legs are three of 12; 5 legs one of 6.
 */
export const chooseLegs = (legs: number): number => {
  let best = 1;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const size of TRUNK_LEGS) {
    const trunks = wholePieces(legs, size);
    const cost = 2 * trunks + (trunks * size - legs);
    if (cost < bestCost) {
      best = size;
      bestCost = cost;
    }
  }
  return best;
};

/** Duplex ports behind one rear: two fibres each. */
export const portsPerRear = (answers: CompleteAnswers): number => answers.interface.fibres / 2;

const linksInChannel = (
  answers: CompleteAnswers,
  near: Endpoint,
  far: Endpoint,
  through: Through,
): number => {
  // A cord from transceiver to transceiver is one link, whatever the rears of modules would hold.
  if (through === 'direct-cord') return 1;
  switch (answers.application.kind) {
    case 'breakout':
      return lanesPerPort(near, far);
    case 'parallel':
      return 1;
    case 'conversion':
      return LINKS_PER_CONVERSION;
    default:
      return portsPerRear(answers);
  }
};

/**
 * One group a far rack. Duplex rears grow with the links (`ceil(links x (100 + growth) / (100 x ports of a rear))`), all
 * others with the channels.
 */
export const groupLinks = (
  answers: CompleteAnswers,
  near: Endpoint,
  far: Endpoint,
  through: Through,
): Group[] => {
  const { kind, growthPercent, placement, links: allLinks, perRack, installed } = answers.application;
  const linksPerChannel = linksInChannel(answers, near, far, through);
  const duplex = kind === 'duplex' || kind === 'patch-field';
  const hasRears = through === 'module' || through === 'panel';
  const hasTrunk = hasRears && (placement === 'between-racks' || kind !== 'breakout');
  // The installed trunk of a patch field ends in the field: there the legs of one far rack follow on those of another.
  const sharesNearTrunk = kind === 'patch-field' && installed?.trunk !== undefined;
  const racks = (perRack ?? [allLinks]).map((links) => {
    const channels = wholePieces(links, linksPerChannel);
    if (!hasRears) return { links, channels, rears: 0 };
    const rears = duplex
      ? wholePieces(links * (100 + growthPercent), 100 * linksPerChannel)
      : withGrowth(channels, growthPercent);
    return { links, channels, rears };
  });
  const allRears = racks.reduce((sum, { rears }) => sum + rears, 0);
  let nearLegsBefore = (installed?.trunk?.firstLeg ?? 1) - 1;
  return racks.map((rack, index) => {
    const { rears } = rack;
    const legs = hasTrunk ? rears : 0;
    const newLegsPerTrunk = answers.interface.trunkLegs ?? chooseLegs(legs);
    // One trunk that is there already, with the legs that are free, or as many as are needed where nobody has counted them; a
    // patch field's far trunk is always a new one.
    const nearLegsPerTrunk =
      installed?.trunk === undefined
        ? newLegsPerTrunk
        : (installed.trunk.legs ?? Math.max(1, sharesNearTrunk ? allRears : rears));
    const legsPerTrunk = kind === 'patch-field' ? newLegsPerTrunk : nearLegsPerTrunk;
    const group: Group = {
      index,
      ...rack,
      linksPerChannel,
      trunks: wholePieces(legs, legsPerTrunk),
      legsPerTrunk,
      nearTrunks: sharesNearTrunk && index > 0 ? 0 : wholePieces(legs, nearLegsPerTrunk),
      nearLegsPerTrunk,
      nearLegsBefore,
    };
    if (sharesNearTrunk) nearLegsBefore += legs;
    return group;
  });
};

export const total = (groups: readonly Group[], count: (group: Group) => number): number =>
  groups.reduce((sum, group) => sum + count(group), 0);
