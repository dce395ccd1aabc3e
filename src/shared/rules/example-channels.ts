/** Small channels that the rules' own examples start from: each of these works. */
import {
  CHANNEL_FORMAT,
  type ChannelDocument,
  type CustomInterface,
  type Part,
  type PartOf,
} from '../channel/document';

export const cord = (change: Partial<PartOf<'array-cable'>> = {}): Part => ({
  part: 'array-cable',
  role: 'cord',
  type: 'B',
  connector: 'MPO-12',
  fibres: 8,
  pins: ['unpinned', 'unpinned'],
  fibre: 'OM4',
  polish: ['UPC', 'UPC'],
  lengthM: 3,
  ...change,
});

export const trunk = (change: Partial<PartOf<'array-cable'>> = {}): Part =>
  cord({ role: 'trunk', fibres: 12, lengthM: 30, ...change });

export const adapter = (
  keys: 'opposed' | 'aligned' = 'opposed',
  connector: 'MPO-12' | 'MPO-16' | 'MPO-24' = 'MPO-12',
  change: Partial<PartOf<'mpo-adapter'>> = {},
): Part => ({
  part: 'mpo-adapter',
  keys,
  connector,
  ...change,
});

export const moduleOf = (change: Partial<PartOf<'module'>> = {}): Part => ({
  part: 'module',
  wiring: 'U1',
  rear: 'MPO-12',
  fibres: 8,
  pins: 'pinned',
  front: 'LC',
  fibre: 'OM4',
  frontPolish: 'UPC',
  rearPolish: 'UPC',
  ...change,
});

export const duplexCord = (change: Partial<PartOf<'duplex-cord'>> = {}): Part => ({
  part: 'duplex-cord',
  wiring: 'A-to-B',
  connector: 'LC',
  fibre: 'OM4',
  polish: 'UPC',
  lengthM: 2,
  ...change,
});

type Fanout = PartOf<'array-fanout'>;

const SIXTEEN_TO_TWO: Fanout['map'] = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((lane): Fanout['map'] => {
  const [leg, own] = lane > 4 ? [2, lane - 4] : [1, lane];
  return [
    [lane, leg, 13 - own],
    [17 - lane, leg, own],
  ];
});

/** An MPO-16 to two MPO-12 with four lanes each, which crosses like a Type B cord; `legs` gives the polish of each. */
export const fanoutOf = ({
  legs = ['APC', 'APC'],
  ...change
}: Partial<Omit<Fanout, 'legs'>> & { legs?: readonly Fanout['polish'][] } = {}): Part => ({
  part: 'array-fanout',
  connector: 'MPO-16',
  fibres: 16,
  pins: 'unpinned',
  polish: 'APC',
  legs: legs.map((polish) => ({ connector: 'MPO-12', fibres: 8, pins: change.pins ?? 'unpinned', polish })),
  map: SIXTEEN_TO_TWO,
  leg: 1,
  fibre: 'OM4',
  lengthM: 5,
  ...change,
});

const low = { connectorLossDb: { LC: 0.25, SC: 0.25, MPO: 0.35 }, agingMarginDb: 0 };

export const channelOf = (
  near: string | null,
  far: string | null,
  parts: readonly Part[],
  budget: ChannelDocument['budget'] = low,
): ChannelDocument => ({
  format: CHANNEL_FORMAT,
  version: 1,
  name: 'example',
  near: near === null ? null : { interface: near },
  far: far === null ? null : { interface: far },
  parts: [...parts],
  ...(budget === undefined ? {} : { budget }),
});

/** One QSFP port to four SFPs through a Base-8 module: Type B cord, opposed adapter, U1, A-to-B cords. */
export const breakoutChannel = (
  parts: Partial<Record<'cord' | 'adapter' | 'module' | 'duplex', Part>> = {},
): ChannelDocument =>
  channelOf('40GBASE-SR4', '10GBASE-SR', [
    parts.cord ?? cord(),
    parts.adapter ?? adapter(),
    parts.module ?? moduleOf(),
    parts.duplex ?? duplexCord(),
  ]);

/** Two parallel transceivers and one Type B cord. */
export const parallelChannel = (
  change: Partial<PartOf<'array-cable'>> = {},
  near = '100GBASE-SR4',
  far = near,
): ChannelDocument => channelOf(near, far, [cord({ lengthM: 20, ...change })]);

/** Six 10G links over a 12-fibre trunk by Method U1. */
export const duplexChannel = (
  change: {
    trunk?: Part;
    nearModule?: Part;
    farModule?: Part;
    nearCord?: Part;
    farCord?: Part;
    adapters?: Part;
  } = {},
): ChannelDocument =>
  channelOf('10GBASE-SR', '10GBASE-SR', [
    change.nearCord ?? duplexCord(),
    change.nearModule ?? moduleOf({ fibres: 12 }),
    change.adapters ?? adapter(),
    change.trunk ?? trunk(),
    change.adapters ?? adapter(),
    change.farModule ?? moduleOf({ fibres: 12 }),
    change.farCord ?? duplexCord(),
  ]);

const angled = { fibre: 'OS2', polish: ['APC', 'APC'] } as const;

/** 400GBASE-DR4 to four 100GBASE-DR: angled at the rear, flat at the LC front. */
export const angledBreakoutChannel = (
  change: {
    cord?: Partial<PartOf<'array-cable'>>;
    keys?: 'opposed' | 'aligned';
    module?: Partial<PartOf<'module'>>;
    duplex?: Partial<PartOf<'duplex-cord'>>;
  } = {},
): ChannelDocument =>
  channelOf('400GBASE-DR4', '100GBASE-DR', [
    cord({ ...angled, polish: ['APC', 'APC'], ...change.cord }),
    adapter(change.keys ?? 'opposed'),
    moduleOf({ fibre: 'OS2', rearPolish: 'APC', ...change.module }),
    duplexCord({ fibre: 'OS2', ...change.duplex }),
  ]);

/** One 10G link whose far transceiver was typed in from a data sheet. */
export const dataSheetChannel = (figures: Partial<CustomInterface>): ChannelDocument => ({
  ...channelOf('10GBASE-SR', '10GBASE-SR', [duplexCord()]),
  far: {
    custom: {
      name: 'Vendor 10G',
      mode: 'MMF',
      receptacle: 'LC',
      polish: 'UPC',
      lanes: [{ lane: 1, tx: 2, rx: 1 }],
      gbpsPerLane: 10,
      wavelengthNm: 850,
      reachM: { OM4: 400 },
      ...figures,
    },
  },
});
