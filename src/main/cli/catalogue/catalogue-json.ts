/** Everything in the catalogue as one object. A new table of the catalogue is one line here. */
import { ADAPTERS } from '../../../shared/catalogue/adapters';
import {
  AGING_MARGIN_DB,
  PAIR_LOSS,
  REFERENCE_PAIR_LOSS,
  SPLICE_LOSS,
} from '../../../shared/catalogue/connector-loss';
import {
  ARRAY_CONNECTORS,
  ARRAY_FACES,
  type ArrayConnector,
  FIBRES_OF_CONNECTOR,
} from '../../../shared/catalogue/connectors';
import { DUPLEX_CORDS } from '../../../shared/catalogue/duplex-cords';
import { CASSETTE_FAMILIES, ENCLOSURES } from '../../../shared/catalogue/enclosures';
import { FAN_OUTS } from '../../../shared/catalogue/fan-outs';
import { FIBRE_COLOURS, FIBRES, TIA_INDOOR_SINGLE_MODE } from '../../../shared/catalogue/fibres';
import { INTERFACES } from '../../../shared/catalogue/interfaces';
import { JACKETS } from '../../../shared/catalogue/jackets';
import { LANE_LAYOUTS } from '../../../shared/catalogue/lane-layouts';
import {
  ARRAY_CORD_LENGTHS,
  DUPLEX_CORD_LENGTHS,
  TRUNK_LEGS,
  TRUNK_STEP_M,
} from '../../../shared/catalogue/lengths';
import { METHOD_PARTS } from '../../../shared/catalogue/polarity-methods';
import { SOURCES } from '../../../shared/catalogue/sources';
import {
  CABLE_MAPS,
  CABLE_TYPES,
  MODULE_PRESETS_24,
  MODULE_WIRINGS,
  modulePorts,
  ROW_PRESET_MAPS,
  ROW_PRESETS,
  WIRING_SURENESS,
} from '../../../shared/catalogue/wirings';

/** `[[1, 12], [2, 11], …]`: hole at the near end, hole at the far end. */
const listMap = (positions: number, map: (position: number) => number): (readonly [number, number])[] =>
  Array.from({ length: positions }, (_, index) => [index + 1, map(index + 1)] as const);

const cableMaps = () => [
  ...CABLE_TYPES.flatMap((type) =>
    (['MPO-12', 'MPO-16'] as const).map((connector) => {
      const { positions } = ARRAY_FACES[connector];
      return {
        type,
        connector,
        ...WIRING_SURENESS[type],
        map: listMap(positions, (position) => CABLE_MAPS[type](position, positions)),
      };
    }),
  ),
  ...ROW_PRESETS.map((rows) => ({
    rows,
    connector: 'MPO-24',
    ...WIRING_SURENESS[rows],
    map: listMap(ARRAY_FACES['MPO-24'].positions, ROW_PRESET_MAPS[rows]),
  })),
];

const moduleMap = (wiring: Parameters<typeof modulePorts>[0], rear: ArrayConnector, fibres: number) => ({
  wiring,
  rear,
  fibres,
  ...WIRING_SURENESS[wiring],
  ports: modulePorts(wiring, rear, fibres).map(([a, b], index) => ({ port: index + 1, A: a, B: b })),
});

const moduleMaps = () => [
  ...ARRAY_CONNECTORS.flatMap((rear) =>
    rear === 'MPO-24'
      ? []
      : FIBRES_OF_CONNECTOR[rear].flatMap((fibres) =>
          MODULE_WIRINGS.map((wiring) => moduleMap(wiring, rear, fibres)),
        ),
  ),
  ...MODULE_PRESETS_24.map((wiring) => moduleMap(wiring, 'MPO-24', 24)),
];

export const catalogueJson = (): object => ({
  format: 'mpo-preflight/catalogue',
  version: 1,
  interfaces: INTERFACES,
  laneLayouts: Object.values(LANE_LAYOUTS),
  fibres: Object.values(FIBRES),
  fibreColours: FIBRE_COLOURS,
  tiaIndoorSingleModeDbPerKm: TIA_INDOOR_SINGLE_MODE,
  pairLossDb: PAIR_LOSS,
  referencePairLossDb: REFERENCE_PAIR_LOSS,
  spliceLossDb: SPLICE_LOSS,
  agingMarginDb: AGING_MARGIN_DB,
  cables: cableMaps(),
  modules: moduleMaps(),
  duplexCords: Object.values(DUPLEX_CORDS),
  adapters: ADAPTERS,
  fanOuts: FAN_OUTS,
  polarityMethods: METHOD_PARTS,
  cassetteFamilies: CASSETTE_FAMILIES,
  enclosures: ENCLOSURES,
  jackets: JACKETS,
  duplexCordLengths: DUPLEX_CORD_LENGTHS,
  arrayCordLengths: ARRAY_CORD_LENGTHS,
  trunkStepM: TRUNK_STEP_M,
  trunkLegs: TRUNK_LEGS,
  sources: SOURCES,
});
