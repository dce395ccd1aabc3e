/** What is bought: a part reduced to the attributes that must be right when the box is opened. */
import type { Pins } from '../catalogue/connectors';
import { type Enclosure, findFamily } from '../catalogue/enclosures';
import { FIBRES } from '../catalogue/fibres';
import type { FibreGrade, Polish } from '../catalogue/interface';
import { JACKETS, type Region } from '../catalogue/jackets';
import { harnessLegs } from '../catalogue/wirings';
import type { Part, PartOf } from '../channel/document';

import { type ChainPart, type PlanContext, productAt } from './chain';
import type { ModuleProduct } from './module-product';

export const ITEM_KINDS = [
  'transceiver',
  'module',
  'conversion-module',
  'trunk',
  'array-cord',
  'breakout-cable',
  'duplex-cord',
  'mpo-adapter',
  'adapter-plate',
  'enclosure',
  'blank',
  'label-set',
  'cleaning-tool',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** `order`: to be bought here. `customer`: supplied by the customer. `installed`: there already. */
export const SUPPLIES = ['order', 'customer', 'installed'] as const;
export type Supply = (typeof SUPPLIES)[number];

export type ItemAttributes = Readonly<Record<string, string | number>>;

export interface Item {
  readonly kind: ItemKind;
  readonly attributes: ItemAttributes;
  readonly quantity: number;
  readonly supply: Supply;
  /** A share of a piece that is counted with another link: its own quantity is 0. */
  readonly isShared?: true;
  /** Key of one thing on site, which several links of a quote may have; it is counted with the first of them. */
  readonly onSite?: string;
}

const joint = (near: string, far: string): string => (near === far ? near : `${near} / ${far}`);

const jacketOf = ({ answers }: PlanContext, region: Region): string =>
  JACKETS[region][answers.modePolish.space].name;

const connectorName = ({ answers }: PlanContext, connector: string): string =>
  answers.interface.connectorBrand === 'MTP' ? connector.replace('MPO', 'MTP') : connector;

const wiringName = (part: PartOf<'array-cable'>): string =>
  part.rows ?? (typeof part.type === 'string' ? `Type ${part.type}` : 'custom map');

const connectorColour = (fibre: FibreGrade, polish: Polish): string => FIBRES[fibre].connectorColours[polish];

const cableAttributes = (
  context: PlanContext,
  region: Region,
  fibre: FibreGrade,
): Record<string, string> => ({
  fibre,
  grade: context.answers.budget.grade,
  jacket: jacketOf(context, region),
  jacketColour: FIBRES[fibre].jacketColours.join(' or '),
});

/** Front port and side, then position of the rear: two modules of one name may be wired otherwise. */
const mapText = ({ custom }: { readonly custom: readonly (readonly [string, number])[] }): string =>
  `custom map ${custom.map(([front, rear]) => `${front}-${rear}`).join(', ')}`;

const moduleAttributes = (
  context: PlanContext,
  part: PartOf<'module'>,
  product: ModuleProduct | undefined,
  keys: string,
  family: string,
): ItemAttributes => {
  const { rearsPerModule } = context.answers.interface;
  return {
    ...(product === undefined ? {} : { product: product.name }),
    wiring: typeof part.wiring === 'string' ? part.wiring : mapText(part.wiring),
    ...(product?.lossDb === undefined ? {} : { lossDb: product.lossDb }),
    rear: connectorName(context, part.rear),
    rears: rearsPerModule,
    fibresPerRear: part.fibres,
    pins: part.pins,
    rearKeys: keys,
    front: part.front,
    ports: (part.fibres / 2) * rearsPerModule,
    fibre: part.fibre,
    frontPolish: part.frontPolish,
    rearPolish: part.rearPolish,
    family,
    grade: context.answers.budget.grade,
  };
};

/** Position of the MPO end, then leg and side: `12-1A, 1-1B`. A letter names no breakout cable, so the order says it in full. */
const harnessWiring = ({ map, connector, legs }: PartOf<'breakout-cord'>): string =>
  (map?.map(({ A, B }) => [A, B] as const) ?? harnessLegs(connector, legs))
    .map(([a, b], index) => `${a}-${index + 1}A, ${b}-${index + 1}B`)
    .join(', ');

/** Position of the single end, then leg and position: `16-1.1, 1-1.12`. */
const fanOutWiring = ({ map }: PartOf<'array-fanout'>): string =>
  map.map(([single, leg, position]) => `${single}-${leg}.${position}`).join(', ');

/** What is known of a trunk that lies there: nobody says what grade or jacket it has, or of how many legs it was made. */
export const describeInstalledTrunk = (
  context: PlanContext,
  part: PartOf<'array-cable'>,
): Pick<Item, 'kind' | 'attributes'> => {
  const { name } = context.answers.application.installed?.trunk ?? {};
  return {
    kind: 'trunk',
    attributes: {
      ...(name === undefined ? {} : { name }),
      wiring: wiringName(part),
      connector: connectorName(context, part.connector),
      fibresPerLeg: part.fibres,
      pins: joint(part.pins[0], part.pins[1]),
      polish: joint(part.polish[0], part.polish[1]),
      lengthM: part.lengthM,
      fibre: part.fibre,
    },
  };
};

const fanOutAttributes = (
  context: PlanContext,
  part: PartOf<'array-fanout'>,
): Record<string, string | number> => ({
  single: connectorName(context, part.connector),
  fibres: part.fibres,
  legs: part.legs.map((leg) => `${connectorName(context, leg.connector)} ${leg.fibres}F`).join(', '),
  pins: joint(part.pins, part.legs[0]?.pins ?? part.pins),
  wiring: fanOutWiring(part),
  fibre: part.fibre,
  polish: joint(part.polish, part.legs[0]?.polish ?? part.polish),
});

/** Kind and attributes of a chain part. `keys` is of a module's rear adapter, `frontKeys` of the adapters in the face of a conversion, `legs` of a trunk. */
export const describeChainPart = (
  context: PlanContext,
  { part, role, place }: ChainPart,
  extra: {
    readonly region: Region;
    readonly keys: string;
    readonly frontKeys: string;
    readonly family: string;
    readonly legs: number;
  },
): { readonly kind: ItemKind; readonly attributes: ItemAttributes } | null => {
  const { region } = extra;
  switch (part.part) {
    case 'module':
      return {
        kind: 'module',
        attributes: moduleAttributes(context, part, productAt(context, place), extra.keys, extra.family),
      };
    case 'array-cable': {
      // A named cord is the same box whichever way round it is used; the unpinned end, which transceivers take, comes first.
      const sides = [0, 1].map((side) => ({
        pins: part.pins[side] as Pins,
        polish: part.polish[side] as Polish,
        angle: part.upAngled?.[side] === true ? 'up-angled' : 'standard',
      }));
      const order = ({ pins, polish, angle }: (typeof sides)[0]): string =>
        `${pins === 'unpinned' ? 0 : 1} ${polish} ${angle}`;
      if (typeof part.type !== 'object')
        sides.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
      const [first, second] = sides as [(typeof sides)[0], (typeof sides)[0]];
      const ends = {
        wiring: wiringName(part),
        connector: connectorName(context, part.connector),
        ...(role === 'trunk'
          ? { legs: extra.legs, fibresPerLeg: part.fibres, fibres: part.fibres * extra.legs }
          : { fibres: part.fibres }),
        pins: joint(first.pins, second.pins),
        polish: joint(first.polish, second.polish),
        // Named only where it is not what every shop has.
        ...(part.upAngled?.includes(true) === true ? { angledEnds: joint(first.angle, second.angle) } : {}),
        connectorColour: joint(
          connectorColour(part.fibre, first.polish),
          connectorColour(part.fibre, second.polish),
        ),
        lengthM: part.lengthM,
        ...cableAttributes(context, region, part.fibre),
      };
      return { kind: role === 'trunk' ? 'trunk' : 'array-cord', attributes: ends };
    }
    case 'duplex-cord': {
      const [nearConnector, farConnector] = Array.isArray(part.connector)
        ? part.connector
        : [part.connector, part.connector];
      const [nearPolish, farPolish] = Array.isArray(part.polish) ? part.polish : [part.polish, part.polish];
      // A cord is the same box whichever way round it is used.
      const ends = [
        { name: `${nearConnector} ${nearPolish}`, colour: connectorColour(part.fibre, nearPolish) },
        { name: `${farConnector} ${farPolish}`, colour: connectorColour(part.fibre, farPolish) },
      ].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
      const [first, second] = ends as [(typeof ends)[0], (typeof ends)[0]];
      return {
        kind: 'duplex-cord',
        attributes: {
          wiring: part.wiring,
          connectors: joint(first.name, second.name),
          connectorColour: joint(first.colour, second.colour),
          lengthM: part.lengthM,
          ...cableAttributes(context, region, part.fibre),
        },
      };
    }
    case 'breakout-cord':
      return {
        kind: 'breakout-cable',
        attributes: {
          connector: connectorName(context, part.connector),
          fibres: part.fibres,
          pins: part.pins,
          legs: `${part.legs} x LC duplex`,
          wiring: harnessWiring(part),
          polish: joint(part.polish[0], part.polish[1]),
          connectorColour: joint(
            connectorColour(part.fibre, part.polish[0]),
            connectorColour(part.fibre, part.polish[1]),
          ),
          lengthM: part.lengthM,
          ...cableAttributes(context, region, part.fibre),
        },
      };
    case 'array-fanout':
      return role === 'conversion'
        ? {
            kind: 'conversion-module',
            attributes: {
              ...fanOutAttributes(context, part),
              rearKeys: extra.keys,
              frontKeys: extra.frontKeys,
              family: extra.family,
              grade: context.answers.budget.grade,
            },
          }
        : {
            kind: 'breakout-cable',
            attributes: {
              ...fanOutAttributes(context, part),
              connectorColour: joint(
                connectorColour(part.fibre, part.polish),
                connectorColour(part.fibre, part.legs[0]?.polish ?? part.polish),
              ),
              lengthM: part.lengthM,
              ...cableAttributes(context, region, part.fibre),
            },
          };
    case 'mpo-adapter':
      return role === 'panel-adapter'
        ? {
            kind: 'mpo-adapter',
            attributes: { keys: part.keys, connector: connectorName(context, part.connector) },
          }
        : null;
    default:
      return null;
  }
};

export const enclosureItem = (enclosure: Enclosure, quantity: number, supply: Supply): Item => ({
  kind: 'enclosure',
  attributes: {
    enclosure: enclosure.id,
    name: enclosure.name,
    family: enclosure.family,
    rackUnits: enclosure.rackUnits,
    slots: enclosure.slots,
  },
  quantity,
  supply,
});

export const plateItem = (family: string, quantity: number): Item => ({
  kind: 'adapter-plate',
  attributes: { family, adapters: findFamily(family)?.adaptersPerPlate ?? 1 },
  quantity,
  supply: 'order',
});

export const isInstalledPart = (part: Part): boolean => part.existing === true;
