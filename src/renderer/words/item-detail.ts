/** What tells one line of an order from another of its kind, in a few words. */
import { type AdapterKeys, KEY_WORDS } from '../../shared/catalogue/adapters';
import type { OrderLine } from '../../shared/order/lines';

/** In the order in which a reader looks for them; the rest stands in the order itself. */
const TELLING: readonly string[] = [
  'interface',
  'product',
  'wiring',
  'rear',
  'connector',
  'fibres',
  'fibresPerRear',
  'legs',
  'keys',
  'name',
  'fibre',
  'polish',
  'tool',
  'source',
  'lengthM',
];

const MOST_WORDS = 5;

/** `U1, MPO-12, 8F, OM4`: the attributes that name the box. */
export const itemDetail = ({ attributes }: Pick<OrderLine, 'attributes'>): string =>
  TELLING.flatMap((name) => {
    const value = attributes[name];
    if (value === undefined) return [];
    // What the catalogue knows needs no word; what somebody typed in does.
    if (name === 'source') return value === 'catalogue' ? [] : String(value);
    if (name === 'lengthM') return `${value} m`;
    if (name === 'keys') return KEY_WORDS[value as AdapterKeys];
    if (name === 'legs' && typeof value === 'number') return `${value} ${value === 1 ? 'leg' : 'legs'}`;
    return name === 'fibres' || name === 'fibresPerRear' ? `${value}F` : String(value);
  })
    .slice(-MOST_WORDS)
    .join(', ');
