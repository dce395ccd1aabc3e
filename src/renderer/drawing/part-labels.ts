/** What stands above and below a part in the drawing. Narrow parts have no title above, only their number. */
import type { Part, PartOf } from '../../shared/channel/document';
import type { Endpoint } from '../../shared/channel/endpoint';

export interface PartLabel {
  readonly title: string;
  readonly notes: readonly string[];
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
  const title =
    part.role === 'trunk'
      ? `Trunk, ${wiring}`
      : part.role === 'cord'
        ? `Cord, ${wiring}`
        : `Cable, ${wiring}`;
  return {
    title,
    notes: [
      `${part.lengthM} m, ${part.fibres} × ${part.fibre}`,
      ...polishNote(part.polish[0], part.polish[1]),
    ],
  };
};

const moduleLabel = (part: PartOf<'module'>): PartLabel => ({
  title: `Module ${typeof part.wiring === 'string' ? part.wiring : 'custom'}`,
  notes: [
    `${part.fibres} × ${part.fibre}${part.front === 'SC' ? ', SC' : ''}`,
    ...(part.rearPolish === part.frontPolish
      ? polishNote(part.rearPolish, part.frontPolish)
      : [`rear ${part.rearPolish}`]),
  ],
});

const duplexLabel = (part: PartOf<'duplex-cord'>): PartLabel => {
  const [near, far] = pair(part.connector);
  const connectors = near === far ? (near === 'LC' ? '' : ` ${near}`) : ` ${near}–${far}`;
  return {
    title: `${part.wiring} cord${connectors}`,
    notes: [`${part.lengthM} m, ${part.fibre}`, ...polishNote(...pair(part.polish))],
  };
};

const labelOf = (part: Part): PartLabel => {
  switch (part.part) {
    case 'array-cable':
      return cableLabel(part);
    case 'mpo-adapter':
      return { title: '', notes: ['keys', part.keys] };
    case 'module':
      return moduleLabel(part);
    case 'duplex-cord':
      return duplexLabel(part);
    case 'breakout-cord':
      return {
        title: 'Breakout cord',
        notes: [`${part.lengthM} m, ${part.fibre}`, `${part.legs} × LC`],
      };
    case 'array-fanout':
      return {
        title: `Fan-out, leg ${part.leg}`,
        notes: [`${part.lengthM} m, ${part.fibre}`, ...polishNote(part.polish, part.polish)],
      };
    case 'splice':
      return { title: '', notes: ['splice', ...(part.lossDb === undefined ? [] : [`${part.lossDb} dB`])] };
  }
};

/** Example: `Trunk, Type B` over `40 m, 8 × OM4` and `installed`. */
export const partLabel = (part: Part): PartLabel => {
  const { title, notes } = labelOf(part);
  return { title, notes: part.existing === true ? [...notes, 'installed'] : notes };
};

/** A data sheet's name may be of any length. */
const LONGEST_NAME = 24;

export const shortName = (name: string): string => {
  const points = Array.from(name);
  return points.length <= LONGEST_NAME ? name : `${points.slice(0, LONGEST_NAME - 1).join('')}…`;
};

export const endLabel = (endpoint: Endpoint, ports: number): PartLabel => ({
  title: shortName(endpoint.name),
  notes: [
    `${endpoint.face.connector} ${endpoint.face.polish}`,
    ...(endpoint.kind === 'duplex' && ports > 1 ? [`${ports} transceivers`] : []),
  ],
});
