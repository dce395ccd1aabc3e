/** Items in words: what a kind is called, and its attributes as one line to compare with the box. */

import { type AdapterKeys, KEY_WORDS } from '../catalogue/adapters';
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
  rear: 'rear connector',
  rears: 'rear MPO ports',
  fibresPerRear: 'fibres per rear MPO port',
  fibresPerLeg: 'fibres per leg',
  keys: 'key orientation',
  rearKeys: 'rear adapters',
  frontKeys: 'front adapters',
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

/** Key orientations in the field's words; `any` where no adapter stands there. */
const KEY_ATTRIBUTES = ['keys', 'rearKeys', 'frontKeys'];

const valueWords = (name: string, value: string | number): string =>
  (KEY_ATTRIBUTES.includes(name) ? KEY_WORDS[value as AdapterKeys] : undefined) ?? String(value);

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
    name in FIGURES ? figurePair(name, value) : [NAMES[name] ?? name, valueWords(name, value)],
  );
