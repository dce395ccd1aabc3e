/** Every lane of an installation that was fitted together: from which transceiver to which, through which holes. */

import { type Arrangement, legsIn } from './arrangements';
import type { Assembled } from './assemble';
import { type Device, deviceAt } from './devices';
import { type LinkNeed, pieces, type RackNeed } from './need';
import { has, landmarks, type PortsOnTheWay, portsOf, stepAt } from './ports';
import type { EndName } from './quote';
import { type Channel, channelOf, type Way } from './ways';

export interface FittedLane {
  readonly path: string;
  readonly fromEnd: EndName;
  readonly from: Device;
  readonly to: Device | null;
  readonly trunk: number | '';
  readonly trunkLeg: number | '';
  readonly trunkHole: number | '';
  readonly secondTrunk: number | '';
  readonly secondTrunkLeg: number | '';
  readonly secondTrunkHole: number | '';
  readonly ports: PortsOnTheWay;
}

export interface FittedChannel {
  readonly rack: RackNeed;
  readonly assembled: Assembled;
}

export interface FittedLink {
  readonly lanes: readonly FittedLane[];
  /** One channel for each far rack and leg, to be judged by its mating and its budget. */
  readonly channels: readonly FittedChannel[];
}

/** What stands before a rack on its path. */
interface Before {
  readonly channels: number;
  readonly links: number;
  readonly rears: number;
  readonly trunks: number;
  readonly secondTrunks: number;
  readonly farTransceivers: number;
}

const NOTHING: Before = { channels: 0, links: 0, rears: 0, trunks: 0, secondTrunks: 0, farTransceivers: 0 };

const rising = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** Channels of one link: a direct cord carries one link, everything else as many as its rear or port. */
const linksOfChannel = ({ answers, linksPerChannel }: LinkNeed, arrangement: Arrangement): number =>
  has(arrangement, 'cable') && answers.application.kind !== 'breakout' ? 1 : linksPerChannel;

class LinkFitter {
  readonly channels: FittedChannel[] = [];
  readonly #known = new Map<string, Channel>();
  readonly #need: LinkNeed;
  readonly #arrangement: Arrangement;
  readonly #perChannel: number;

  constructor(need: LinkNeed, arrangement: Arrangement) {
    this.#need = need;
    this.#arrangement = arrangement;
    this.#perChannel = linksOfChannel(need, arrangement);
  }

  /** Channels with as many links in use are alike. */
  #channelWith(rack: RackNeed, links: number): Channel {
    const key = `${rack.index} ${links}`;
    let channel = this.#known.get(key);
    if (channel === undefined) {
      channel = channelOf(this.#need, this.#arrangement, rack, links);
      this.#known.set(key, channel);
      for (const { one } of channel.assembled) this.channels.push({ rack, assembled: one });
    }
    return channel;
  }

  /** The installed trunk of a patch field, whose legs go on to every far rack. */
  get #isOneForAllRacks(): boolean {
    return this.#arrangement.some(({ unit }) => unit.position === 'trunk' && unit.rack === null);
  }

  #legsToRack(rack: RackNeed, position: 'trunk' | 'second trunk'): number | null {
    const trunk = this.#arrangement.find(
      ({ unit }) => unit.position === position && (unit.rack === rack.index || unit.rack === null),
    );
    return trunk === undefined ? null : legsIn(this.#need, trunk);
  }

  after(before: Before, rack: RackNeed): Before {
    const trunks = (position: 'trunk' | 'second trunk'): number => {
      const legs = this.#legsToRack(rack, position);
      if (position === 'trunk' && this.#isOneForAllRacks) return rack.index === 0 ? 1 : 0;
      return legs === null ? 0 : pieces(rack.rears, legs);
    };
    return {
      channels: before.channels + rack.channels,
      links: before.links + rack.links,
      rears: before.rears + rack.rears,
      trunks: before.trunks + trunks('trunk'),
      secondTrunks: before.secondTrunks + trunks('second trunk'),
      farTransceivers: before.farTransceivers + pieces(rack.links, this.#need.far.receptacles),
    };
  }

  *lanesOfRack(path: string, rack: RackNeed, before: Before): Generator<FittedLane> {
    for (let index = 0; index * this.#perChannel < rack.links; index += 1)
      yield* this.#lanesOfChannel(path, rack, before, index);
  }

  *#lanesOfChannel(path: string, rack: RackNeed, before: Before, index: number): Generator<FittedLane> {
    const { near, far, answers } = this.#need;
    const perChannel = this.#perChannel;
    const { ways, assembled } = this.#channelWith(
      rack,
      Math.min(rack.links - index * perChannel, perChannel),
    );
    const nearPorts = rising(ways.map(({ nearPort }) => nearPort));
    const farPorts = rising(ways.map(({ farPort }) => farPort));
    const { modules, trunks } = landmarks((assembled[0] as { one: Assembled }).one, this.#arrangement);
    const isConversion = answers.application.kind === 'conversion';
    const legs = this.#legsToRack(rack, 'trunk') ?? 1;
    const firstLeg = answers.application.installed?.trunk?.firstLeg ?? 1;
    const secondLegs = this.#legsToRack(rack, 'second trunk') ?? 1;
    const holeIn = (way: Way, trunk: number | undefined): number | '' => {
      const step = trunk === undefined ? undefined : stepAt(way.steps, trunk);
      return step === undefined ? '' : Number(step.near.hole);
    };
    for (const way of ways) {
      const nearIndex =
        answers.application.kind === 'breakout'
          ? before.channels + index
          : before.links + index * perChannel + nearPorts.indexOf(way.nearPort);
      // The far transceivers of a conversion are counted as its near ones are, whichever leg they are on.
      const farRank = isConversion ? nearPorts.indexOf(way.nearPort) : farPorts.indexOf(way.farPort);
      const atNear = (lane: number): Device => deviceAt(near, nearIndex, 0, lane);
      const atFar = (lane: number): Device =>
        deviceAt(far, index * perChannel + farRank, before.farTransceivers, lane);
      const [own, other] = way.fromEnd === 'near' ? [atNear, atFar] : [atFar, atNear];
      yield {
        path,
        fromEnd: way.fromEnd,
        from: own(way.fromLane),
        to: way.toLane === null ? null : other(way.toLane),
        trunk:
          trunks.length === 0
            ? ''
            : this.#isOneForAllRacks
              ? 1
              : before.trunks + Math.floor(index / legs) + 1,
        trunkLeg:
          trunks.length === 0
            ? ''
            : firstLeg + (this.#isOneForAllRacks ? before.rears + index : index % legs),
        trunkHole: holeIn(way, trunks[0]),
        secondTrunk: trunks.length > 1 ? before.secondTrunks + Math.floor(index / secondLegs) + 1 : '',
        secondTrunkLeg: trunks.length > 1 ? (index % secondLegs) + 1 : '',
        secondTrunkHole: holeIn(way, trunks[1]),
        ports: portsOf(
          this.#arrangement,
          modules,
          way,
          { path, rear: before.rears + index, rack: rack.index, rearInRack: index },
          isConversion,
        ),
      };
    }
  }
}

/** Throws NotAChannel and Unreadable where the pieces cannot be joined. */
export const fitLanes = (need: LinkNeed, arrangement: Arrangement): FittedLink => {
  const fitter = new LinkFitter(need, arrangement);
  const lanes: FittedLane[] = [];
  for (const path of need.paths) {
    let before = NOTHING;
    const own: FittedLane[] = [];
    for (const rack of need.racks) {
      own.push(...fitter.lanesOfRack(path, rack, before));
      before = fitter.after(before, rack);
    }
    // Trunks from a patch field onwards are numbered on from those before it.
    const { trunks } = before;
    for (const lane of own)
      lanes.push(lane.secondTrunk === '' ? lane : { ...lane, secondTrunk: trunks + lane.secondTrunk });
  }
  return { lanes, channels: fitter.channels };
};
