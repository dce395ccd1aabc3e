/** Counts what a planned link needs, in whole pieces. */

import type { ChainPart } from './chain';
import { total } from './groups';
import {
  describeChainPart,
  enclosureItem,
  type Item,
  isInstalledPart,
  plateItem,
  type Supply,
} from './items';
import type { Housing, LinkPlan } from './link-plan';
import { wholePieces } from './whole-pieces';

/** How many of a chain part one path has. Trunks are counted apart, as their size may differ by far rack. */
const quantityOf = (plan: LinkPlan, part: ChainPart): number => {
  const { groups, answers } = plan;
  const links = total(groups, (group) => group.links);
  const channels = total(groups, (group) => group.channels);
  const rears = total(groups, (group) => group.rears);
  switch (part.role) {
    case 'duplex-cord':
      return links;
    case 'array-cord':
      return answers.application.kind === 'breakout' ? channels : links;
    case 'breakout-cable':
      return channels;
    case 'panel-adapter':
      return rears;
    case 'module': {
      const perModule = answers.interface.rearsPerModule;
      return part.place === 'far'
        ? total(groups, (group) => wholePieces(group.rears, perModule))
        : wholePieces(rears, perModule);
    }
    case 'conversion':
      return rears;
    default:
      return 0;
  }
};

const housingOf = (plan: LinkPlan, place: ChainPart['place']): Housing | undefined =>
  plan.housings.find((housing) => housing.place === place);

/** The keys of the adapter built into a module, on its trunk side. */
const rearKeys = (chain: readonly ChainPart[], index: number): string => {
  const own = chain[index];
  if (own?.part.part !== 'module' && own?.part.part !== 'array-fanout') return 'any';
  const rear = own.part.part === 'module' ? own.part.rear : own.part.connector;
  for (const at of [index + 1, index - 1]) {
    const neighbour = chain[at]?.part;
    if (neighbour?.part === 'mpo-adapter' && neighbour.connector === rear) return neighbour.keys;
  }
  return 'any';
};

const chainItems = (plan: LinkPlan): Item[] => {
  const chain = plan.channels[0]?.chain ?? [];
  return chain.flatMap((part, index): Item[] => {
    const describe = (legs: number) =>
      describeChainPart(plan.context, part, {
        region: plan.region,
        keys: rearKeys(chain, index),
        family: housingOf(plan, part.place)?.family?.id ?? 'any',
        legs,
      });
    const supply: Supply = isInstalledPart(part.part) ? 'installed' : 'order';
    if (part.role === 'trunk')
      return plan.groups.flatMap((group) => {
        const item = describe(group.legsPerTrunk);
        return item === null || group.trunks === 0 ? [] : [{ ...item, quantity: group.trunks, supply }];
      });
    const item = describe(1);
    const quantity = quantityOf(plan, part);
    return item === null || quantity === 0 ? [] : [{ ...item, quantity, supply }];
  });
};

/** What is found on site: a panel of adapters as a whole, an enclosure for new modules only where it is named. */
const isInstalledHousing = ({ answers }: LinkPlan, { place, modules, enclosure }: Housing): boolean => {
  const panel = place === 'near' || place === 'far' ? answers.application.installed?.[place] : undefined;
  return panel !== undefined && (modules === 0 || panel.enclosure === enclosure?.id);
};

const housingItems = (plan: LinkPlan): Item[] =>
  plan.housings.flatMap((housing): Item[] => {
    const { enclosure, family } = housing;
    if (enclosure === null || family === null) return [];
    const installed = isInstalledHousing(plan, housing);
    const supply: Supply = installed ? 'installed' : 'order';
    return [
      enclosureItem(enclosure, housing.enclosures, supply),
      { ...plateItem(family.id, housing.plates), supply },
      {
        kind: 'blank',
        attributes: { family: family.id },
        quantity: installed ? 0 : housing.blanks,
        supply: 'order',
      },
    ];
  });

/** Two receptacles of a dual interface are one transceiver. */
export const receptaclesPerTransceiver = ({ catalogue, face }: LinkPlan['context']['near']): number =>
  catalogue?.receptacles.some(({ kind }) => kind === `dual-${face.connector}`) ? 2 : 1;

const transceiverItems = (plan: LinkPlan): Item[] => {
  const { near, far } = plan.context;
  const supply: Supply = plan.answers.transceiver.suppliedBy === 'customer' ? 'customer' : 'order';
  const nearPorts = total(plan.groups, (group) =>
    plan.answers.application.kind === 'breakout' ? group.channels : group.links,
  );
  const counts = [
    [near, wholePieces(nearPorts, receptaclesPerTransceiver(near))],
    // The two receptacles of one transceiver stand in one rack.
    [far, total(plan.groups, ({ links }) => wholePieces(links, receptaclesPerTransceiver(far)))],
  ] as const;
  return counts.map(([end, quantity]) => ({
    kind: 'transceiver',
    attributes: {
      interface: end.name,
      connector: `${receptaclesPerTransceiver(end) === 2 ? '2 x ' : ''}${end.face.connector ?? ''}`,
      polish: end.face.polish ?? '',
      source: end.custom === null ? 'catalogue' : 'data sheet',
    },
    quantity,
    supply,
  }));
};

/** Ends of trunk legs in one path: a patch field has two trunks in a row, a module in the transceiver's own rack none. */
const trunkLegEnds = ({ channels, groups }: LinkPlan): number => {
  const routes = channels[0]?.chain.filter(({ role }) => role === 'trunk').length ?? 0;
  return 2 * routes * total(groups, (group) => group.rears);
};

/** One label for every port of a rear in use, and one for each end of a trunk leg. */
const labelItem = (plan: LinkPlan): Item => ({
  kind: 'label-set',
  attributes: { scheme: plan.answers.documentation.scheme },
  quantity:
    Object.values(plan.labels).reduce((sum, labels) => sum + labels.length, 0) / plan.paths +
    trunkLegEnds(plan),
  supply: 'order',
});

/** Everything one link needs, redundancy included; lines are not merged yet. */
export const countItems = (plan: LinkPlan): Item[] =>
  [...transceiverItems(plan), ...chainItems(plan), ...housingItems(plan), labelItem(plan)].map((item) => ({
    ...item,
    quantity: item.quantity * plan.paths,
  }));
