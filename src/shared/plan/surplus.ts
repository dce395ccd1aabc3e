/** What is left over of whole pieces: nobody buys ten legs of a trunk, or four ports of a module. */
import { receptaclesPerTransceiver, trunksTo } from './count-items';
import { portsPerRear, total } from './groups';
import type { LinkPlan } from './link-plan';
import { placesOf } from './places';
import { wholePieces } from './whole-pieces';

/** Counted over both paths; ports and legs that are there for growth stay free as well. */
export interface Surplus {
  /** Legs of the trunks to be ordered that no rear takes, growth included. */
  readonly trunkLegs: number;
  /** Ports of modules that no link uses, those for growth among them. */
  readonly ports: number;
  /** Openings of the last plates that hold no adapter. */
  readonly plateOpenings: number;
  /** Lanes of ports, or legs of breakout cables, that lead to no far end. */
  readonly lanes: number;
  /** Second receptacles of dual transceivers that nothing is plugged into. */
  readonly receptacles: number;
}

const trunkLegsOf = ({ channels, groups }: LinkPlan): number => {
  let free = 0;
  for (const part of channels[0]?.chain ?? [])
    if (part.role === 'trunk' && part.part.existing !== true)
      free += total(groups, (group) => {
        const { trunks, legs } = trunksTo(part, group);
        return trunks * legs - group.rears;
      });
  return free;
};

const portsPerModule = ({ answers, groups }: LinkPlan): number =>
  answers.application.kind === 'conversion'
    ? (groups[0]?.linksPerChannel ?? 0)
    : portsPerRear(answers) * answers.interface.rearsPerModule;

const portsOf = (plan: LinkPlan): number => {
  const all = total(plan.groups, ({ links }) => links);
  return plan.housings.reduce((free, { modules, group }) => {
    const links = group === null ? all : (plan.groups[group]?.links ?? 0);
    return modules === 0 ? free : free + modules * portsPerModule(plan) - links;
  }, 0);
};

const plateOpeningsOf = (plan: LinkPlan): number => {
  const adapters = plan.housings.reduce(
    (sum, housing) => (housing.installed === null ? sum + housing.adapters : sum),
    0,
  );
  const openings = placesOf(plan).reduce(
    (sum, { plates, family, installed }) =>
      installed === null ? sum + plates * (family?.adaptersPerPlate ?? 0) : sum,
    0,
  );
  return Math.max(0, openings - adapters);
};

const lanesOf = ({ answers, groups }: LinkPlan): number =>
  answers.application.kind === 'breakout'
    ? total(groups, ({ channels, linksPerChannel, links }) => channels * linksPerChannel - links)
    : 0;

const receptaclesOf = ({ answers, groups, context: { near, far } }: LinkPlan): number => {
  const free = (count: number, each: number): number => wholePieces(count, each) * each - count;
  const nearPorts = total(groups, ({ channels, links }) =>
    answers.application.kind === 'breakout' ? channels : links,
  );
  return (
    free(nearPorts, receptaclesPerTransceiver(near)) +
    total(groups, ({ links }) => free(links, receptaclesPerTransceiver(far)))
  );
};

/** Only what there is of it. Example: ten rears on a trunk of twelve legs leave `{ trunkLegs: 2 }`. */
export const surplusOf = (plan: LinkPlan): Partial<Surplus> => {
  const counts: Surplus = {
    trunkLegs: trunkLegsOf(plan),
    ports: portsOf(plan),
    plateOpenings: plateOpeningsOf(plan),
    lanes: lanesOf(plan),
    receptacles: receptaclesOf(plan),
  };
  return Object.fromEntries(
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([what, count]) => [what, count * plan.paths]),
  );
};
