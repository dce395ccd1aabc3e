/** Counts what a planned link needs, in whole pieces. */

import type { CustomInterface } from '../channel/document';
import type { ChainPart } from './chain';
import { type Group, total } from './groups';
import { trunksInChain } from './installed-trunk';
import {
  describeChainPart,
  describeInstalledTrunk,
  type Item,
  type ItemAttributes,
  isInstalledPart,
  type Supply,
} from './items';
import { countLabels } from './label-list';
import type { Housing, LinkPlan } from './link-plan';
import { panelItems } from './panel-items';
import { type PanelShare, sharesOf } from './places';
import { wholePieces } from './whole-pieces';

/** How many of a chain part one path has in the far racks of `groups`. Trunks are counted apart: see `trunksTo`. */
const quantityOf = (plan: LinkPlan, part: ChainPart, groups: readonly Group[]): number => {
  const { answers } = plan;
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

const lengthOf = ({ part }: ChainPart): number => ('lengthM' in part ? part.lengthM : 0);

const housingOf = (plan: LinkPlan, place: ChainPart['place']): Housing | undefined =>
  plan.housings.find((housing) => housing.place === place);

/** The keys of the adapter that a part of the chain has beside it with this connector; `any` where there is none. */
const keysBeside = (chain: readonly ChainPart[], index: number, connector: string | undefined): string => {
  for (const at of [index + 1, index - 1]) {
    const neighbour = chain[at]?.part;
    if (neighbour?.part === 'mpo-adapter' && neighbour.connector === connector) return neighbour.keys;
  }
  return 'any';
};

/** The keys of the adapters built into a module: on its trunk side, and in the face of a conversion. */
const builtInKeys = (chain: readonly ChainPart[], index: number): { keys: string; frontKeys: string } => {
  const own = chain[index]?.part;
  const rear = own?.part === 'module' ? own.rear : own?.part === 'array-fanout' ? own.connector : undefined;
  const front = own?.part === 'array-fanout' ? own.legs[0]?.connector : undefined;
  return { keys: keysBeside(chain, index, rear), frontKeys: keysBeside(chain, index, front) };
};

/** Legs of one trunk to a far rack, and how many such trunks. */
export const trunksTo = ({ place }: ChainPart, group: Group): { legs: number; trunks: number } =>
  place === 'route'
    ? { legs: group.nearLegsPerTrunk, trunks: group.nearTrunks }
    : { legs: group.legsPerTrunk, trunks: group.trunks };

/** The far racks whose cables are alike, each set with a chain of theirs. */
const chainsByRack = (plan: LinkPlan): { chain: readonly ChainPart[]; groups: readonly Group[] }[] => {
  const { nearer, groups, channels } = plan;
  const isNearer = new Set(nearer.flatMap((one) => one.groups));
  const sets = [
    { chain: channels[0]?.chain ?? [], groups: groups.filter(({ index }) => !isNearer.has(index)) },
    ...nearer.map((one) => ({
      chain: one.channels[0]?.chain ?? [],
      groups: groups.filter(({ index }) => one.groups.includes(index)),
    })),
  ];
  return sets.filter((set) => set.groups.length > 0);
};

/** Parts that are alike to every far rack are counted for all racks at once, as one module may serve two of them. */
const chainItems = (plan: LinkPlan): Item[] => {
  const sets = chainsByRack(plan);
  const chain = plan.channels[0]?.chain ?? [];
  return chain.flatMap((part, index): Item[] => {
    if (part.role === 'trunk' && isInstalledPart(part.part)) return [];
    const describe = (one: ChainPart, legs: number) =>
      describeChainPart(plan.context, one, {
        region: plan.region,
        ...builtInKeys(chain, index),
        family: housingOf(plan, one.place)?.family?.id ?? 'any',
        legs,
      });
    const supply: Supply = isInstalledPart(part.part) ? 'installed' : 'order';
    const counted = (one: ChainPart, legs: number, quantity: number): Item[] => {
      const item = describe(one, legs);
      return item === null || quantity === 0 ? [] : [{ ...item, quantity, supply }];
    };
    const ofRack = (own: readonly ChainPart[]): ChainPart => own[index] ?? part;
    if (part.role === 'trunk')
      return sets.flatMap(({ chain: own, groups }) =>
        groups.flatMap((group) => {
          const { legs, trunks } = trunksTo(part, group);
          return counted(ofRack(own), legs, trunks);
        }),
      );
    const isCutToRoute = sets.some(({ chain: own }) => lengthOf(ofRack(own)) !== lengthOf(part));
    return isCutToRoute
      ? sets.flatMap(({ chain: own, groups }) => counted(ofRack(own), 1, quantityOf(plan, part, groups)))
      : counted(part, 1, quantityOf(plan, part, plan.groups));
  });
};

/** The trunk on site between each two panels that the link runs over it, which another link of the quote may run over as well. */
const installedTrunks = (plan: LinkPlan, shares: readonly PanelShare[]): Item[] => {
  const trunk = trunksInChain(plan)
    .map(({ part }) => part)
    .find(isInstalledPart);
  if (trunk?.part !== 'array-cable') return [];
  const item = describeInstalledTrunk(plan.context, trunk);
  return shares
    .filter(({ end }) => end === 'near')
    .flatMap(({ panel, runs }) =>
      runs.map((run) => ({
        ...item,
        quantity: 1,
        supply: 'installed' as const,
        onSite: `${[panel, run.to].sort().join('\n\n')}\n\n${run.trunk}`,
      })),
    );
};

/** Two receptacles of a dual interface are one transceiver. */
export const receptaclesPerTransceiver = ({ catalogue, face }: LinkPlan['context']['near']): number =>
  catalogue?.receptacles.some(({ kind }) => kind === `dual-${face.connector}`) ? 2 : 1;

/** Two data sheets may have one name: what tells the boxes apart stands in the line. */
const sheetFigures = ({ wavelengthNm, gbpsPerLane }: CustomInterface): ItemAttributes => ({
  ...(wavelengthNm === undefined
    ? {}
    : { wavelengthNm: typeof wavelengthNm === 'number' ? wavelengthNm : wavelengthNm.join('-') }),
  ...(gbpsPerLane === undefined ? {} : { laneGbps: gbpsPerLane }),
});

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
      ...(end.custom === null ? {} : sheetFigures(end.custom)),
    },
    quantity,
    supply,
  }));
};

/** One label for every port, every end of a trunk leg and every end of a cable that stands in no panel. */
const labelItem = (plan: LinkPlan): Item => ({
  kind: 'label-set',
  attributes: { scheme: plan.answers.documentation.scheme },
  quantity: countLabels(plan) / plan.paths,
  supply: 'order',
});

/** What one link needs besides its panels, redundancy included; lines are not merged yet. */
export const countPieces = (plan: LinkPlan, shares: readonly PanelShare[]): Item[] => [
  ...[...transceiverItems(plan), ...chainItems(plan), labelItem(plan)].map((item) => ({
    ...item,
    quantity: item.quantity * plan.paths,
  })),
  ...installedTrunks(plan, shares),
];

/** Everything that one link needs where nothing else stands in its panels. */
export const countItems = (plan: LinkPlan): Item[] => {
  const shares = sharesOf(plan);
  return [...countPieces(plan, shares), ...(panelItems(shares).get(plan.link.id) ?? [])];
};
