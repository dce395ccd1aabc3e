/** Items in words: what a kind is called, and its attributes as one line to compare with the box. */

import type { OrderLine } from '../order/lines';
import type { ItemKind } from '../plan/items';

export const KIND_WORDS: Readonly<Record<ItemKind, string>> = {
  transceiver: 'Transceiver',
  module: 'MPO module (cassette)',
  'conversion-module': 'Conversion module',
  trunk: 'MPO trunk',
  'array-cord': 'Array cord',
  'breakout-cable': 'Breakout cable',
  'duplex-cord': 'Duplex cord',
  'mpo-adapter': 'MPO adapter',
  'adapter-plate': 'MPO adapter plate',
  enclosure: 'Enclosure',
  blank: 'Blank plate',
  'label-set': 'Labels',
  'cleaning-tool': 'Cleaning tool',
};

const NAMES: Readonly<Record<string, string>> = {
  fibresPerRear: 'fibres per rear',
  fibresPerLeg: 'fibres per leg',
  rearKeys: 'rear adapter keys',
  frontKeys: 'front adapter keys',
  frontPolish: 'front polish',
  rearPolish: 'rear polish',
  angledEnds: 'angled ends',
  jacketColour: 'jacket colour',
  connectorColour: 'connector colour',
  rackUnits: 'rack units',
};

/** Figures as they are printed, with their unit. */
const FIGURES: Readonly<Record<string, readonly [name: string, unit: string]>> = {
  lengthM: ['length', 'm'],
  lossDb: ['loss', 'dB'],
  wavelengthNm: ['wavelength', 'nm'],
  laneGbps: ['lane rate', 'Gb/s'],
};

const figurePair = (name: string, value: string | number): readonly [string, string] => {
  const [words, unit] = FIGURES[name] ?? [name, ''];
  return [words, `${value} ${unit}`];
};

/** Example: `wiring U1, rear MPO-12, rears 1, fibres per rear 8, pins pinned, …`; lengths carry their unit. */
export const attributeText = (line: Pick<OrderLine, 'attributes'>): string =>
  attributePairs(line)
    .map(([name, value]) => (name === 'length' ? value : `${name} ${value}`))
    .join(', ');

/** The same as names and values: `['wiring', 'U1']`, `['length', '26 m']`. */
export const attributePairs = ({
  attributes,
}: Pick<OrderLine, 'attributes'>): readonly (readonly [name: string, value: string])[] =>
  Object.entries(attributes).map(([name, value]) =>
    name in FIGURES ? figurePair(name, value) : [NAMES[name] ?? name, String(value)],
  );
