/** The channel as a line of parts, numbered as findings number them. */
import { KEY_WORDS } from '../../shared/catalogue/adapters';
import type { Channel, PlacedPart } from '../../shared/channel/channel';
import type { Part } from '../../shared/channel/document';
import type { Endpoint } from '../../shared/channel/endpoint';
import { partNumber } from '../../shared/channel/part-number';
import { shortened } from './layout';

const LONGEST_NAME = 60;

const inMetres = (lengthM: number): string => `${lengthM} m`;

const angled = (polish: readonly string[]): string => {
  if (polish.every((one) => one === polish[0])) return polish[0] === 'APC' ? ' APC' : '';
  return ` ${polish.join('-')}`;
};

const pair = (value: string | readonly string[]): readonly string[] =>
  typeof value === 'string' ? [value] : value;

const wiringOf = (type: string | { readonly custom: unknown } | undefined): string =>
  typeof type === 'string' ? type : 'custom';

/** Example: `adapter, key-up to key-up`. */
export const partInWords = (part: Part): string => {
  switch (part.part) {
    case 'array-cable': {
      const wiring = part.rows ?? (typeof part.type === 'string' ? `Type ${part.type}` : wiringOf(part.type));
      return `${wiring} ${part.role ?? 'cable'} ${part.connector}${angled(part.polish)}, ${part.fibres} x ${part.fibre}, ${inMetres(part.lengthM)}`;
    }
    case 'mpo-adapter':
      return `adapter, ${KEY_WORDS[part.keys]}`;
    case 'module':
      return `module ${wiringOf(part.wiring)}, ${part.rear}${angled([part.rearPolish])} to ${part.front}${angled([part.frontPolish])}, ${part.fibres} x ${part.fibre}`;
    case 'duplex-cord':
      return `${part.wiring} ${pair(part.connector).join('-')} cord${angled(pair(part.polish))}, ${part.fibre}, ${inMetres(part.lengthM)}`;
    case 'breakout-cord':
      return `breakout cord ${part.connector} to ${part.legs} x LC${angled(part.polish)}, ${part.fibre}, ${inMetres(part.lengthM)}`;
    case 'array-fanout': {
      const leg = part.legs[part.leg - 1];
      return `fan-out ${part.body ?? 'cable'} ${part.connector}${angled([part.polish])} to ${part.legs.length} x ${leg?.connector}, leg ${part.leg}, ${part.fibre}, ${inMetres(part.lengthM)}`;
    }
    case 'splice':
      return 'splice';
  }
};

/** Example: `[1]`, of the first part. */
export const partMark = (index: number): string => `[${partNumber(index)}]`;

/** Example: `[3] module U1, MPO-12 to LC, 8 x OM4`. */
const describePart = ({ part, index }: PlacedPart): string =>
  `${partMark(index)} ${partInWords(part)}${part.existing === true ? ' (installed)' : ''}`;

const describeEnd = (endpoint: Endpoint | null, receptacle: 1 | 2 | undefined): string => {
  if (endpoint === null) return '(open end)';
  const which = receptacle === undefined ? '' : ` receptacle ${receptacle}`;
  return `${shortened(endpoint.name, LONGEST_NAME)}${which} (${endpoint.face.connector} ${endpoint.face.polish})`;
};

/** Near end, parts, far end. */
export const describeChannel = ({ near, far, parts, document }: Channel): readonly string[] => [
  describeEnd(near, document.near?.receptacle),
  ...parts.map(describePart),
  describeEnd(far, document.far?.receptacle),
];
