/** What stands above and below a part in the drawing. Narrow parts have no title above, only their number. */
import type { AdapterKeys } from '../../shared/catalogue/adapters';
import type { Part, PartOf } from '../../shared/channel/document';
import type { Endpoint } from '../../shared/channel/endpoint';
import type { Words } from './layout-model';

export interface PartLabel extends Words {
  readonly short: Words;
}

const polishNote = (near: string, far: string): string[] =>
  near !== far ? [`${near} to ${far}`] : near === 'APC' ? ['APC'] : [];

const pair = <T>(value: T | readonly [T, T]): readonly [T, T] =>
  Array.isArray(value) ? (value as readonly [T, T]) : [value as T, value as T];

const ROW_WORDS: Readonly<Record<string, string>> = {
  'rows-kept': 'rows kept',
  'rows-swapped': 'rows swapped',
  'columns-mirrored': 'columns mirrored',
  'fully-reversed': 'fully reversed',
  'pair-flipped': 'pair flipped',
};

const cableLabel = (part: PartOf<'array-cable'>): PartLabel => {
  const wiring =
    part.rows !== undefined
      ? (ROW_WORDS[part.rows] ?? part.rows)
      : typeof part.type === 'string'
        ? `Type ${part.type}`
        : 'custom';
  const name = part.role === 'trunk' ? 'Trunk' : part.role === 'cord' ? 'Cord' : 'Cable';
  const fibres = `${part.fibres} × ${part.fibre}`;
  const [near, far] = part.polish;
  return {
    title: `${name}, ${wiring}`,
    notes: [`${part.lengthM} m, ${fibres}`, ...polishNote(near, far)],
    short: {
      title: `${name} ${wiring.replace(/^Type /, '')}`,
      notes:
        near === far
          ? [[`${part.lengthM} m`, ...polishNote(near, far)].join(', '), fibres]
          : [`${part.lengthM} m`, fibres, `${near} to ${far}`],
    },
  };
};

/** Module wirings in a word; the others are short as they are. */
const SHORT_WIRINGS: Readonly<Record<string, string>> = {
  'straight-inverted': 'inverted',
  'pair-flipped': 'flipped',
};

const moduleLabel = (part: PartOf<'module'>): PartLabel => {
  const wiring = typeof part.wiring === 'string' ? part.wiring : 'custom';
  const notes = [
    `${part.fibres} × ${part.fibre}${part.front === 'SC' ? ', SC' : ''}`,
    ...(part.rearPolish === part.frontPolish
      ? polishNote(part.rearPolish, part.frontPolish)
      : [`rear ${part.rearPolish}`]),
  ];
  return { title: `Module ${wiring}`, notes, short: { title: SHORT_WIRINGS[wiring] ?? wiring, notes } };
};

/** Words that are few enough for any drawing. */
const always = (title: string, notes: readonly string[]): PartLabel => ({
  title,
  notes,
  short: { title, notes },
});

const duplexLabel = (part: PartOf<'duplex-cord'>): PartLabel => {
  const [near, far] = pair(part.connector);
  const connectors = near === far ? (near === 'LC' ? '' : ` ${near}`) : ` ${near}–${far}`;
  const notes = [`${part.lengthM} m, ${part.fibre}`, ...polishNote(...pair(part.polish))];
  return { title: `${part.wiring} cord${connectors}`, notes, short: { title: part.wiring, notes } };
};

/** Key-up to key-down and key-up to key-up, for which a drawing has no room. */
const ADAPTER_TYPES: Readonly<Record<AdapterKeys, string>> = { opposed: 'Type A', aligned: 'Type B' };

const labelOf = (part: Part): PartLabel => {
  switch (part.part) {
    case 'array-cable':
      return cableLabel(part);
    case 'mpo-adapter': {
      const type = ADAPTER_TYPES[part.keys];
      return { title: '', notes: [type, 'adapter'], short: { title: '', notes: [type] } };
    }
    case 'module':
      return moduleLabel(part);
    case 'duplex-cord':
      return duplexLabel(part);
    case 'breakout-cord':
      return always('Breakout cord', [`${part.lengthM} m, ${part.fibre}`, `${part.legs} × LC`]);
    case 'array-fanout':
      return always(`Fan-out, leg ${part.leg}`, [
        // What is a module has no length worth a word.
        part.body === 'module' ? part.fibre : `${part.lengthM} m, ${part.fibre}`,
        ...polishNote(part.polish, part.polish),
      ]);
    case 'splice':
      return {
        title: '',
        notes: ['splice', ...(part.lossDb === undefined ? [] : [`${part.lossDb} dB`])],
        short: { title: '', notes: ['splice'] },
      };
  }
};

/** Example: `Trunk, Type B` over `40 m, 8 × OM4` and `installed`. */
export const partLabel = (part: Part): PartLabel => {
  const label = labelOf(part);
  if (part.existing !== true) return label;
  const installed = (words: Words): Words => ({ ...words, notes: [...words.notes, 'installed'] });
  return { ...installed(label), short: installed(label.short) };
};

/** A data sheet's name may be of any length. */
const LONGEST_NAME = 24;

export const shortName = (name: string): string => {
  const points = Array.from(name);
  return points.length <= LONGEST_NAME ? name : `${points.slice(0, LONGEST_NAME - 1).join('')}…`;
};

export const endLabel = (endpoint: Endpoint, ports: number): PartLabel =>
  always(shortName(endpoint.name), [
    `${endpoint.face.connector} ${endpoint.face.polish}`,
    ...(endpoint.kind === 'duplex' && ports > 1 ? [`${ports} transceivers`] : []),
    ...(endpoint.custom === null ? [] : ['data sheet']),
  ]);
