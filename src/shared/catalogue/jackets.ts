/** Which cable jacket a site may have, by region and space. */
import type { Sureness } from './figure';

export const REGIONS = ['EU', 'UK', 'US', 'CA', 'other'] as const;
export type Region = (typeof REGIONS)[number];

/** `plenum`: air-handling space. `riser`: between floors. `general`: anywhere else indoors. */
export const SPACES = ['plenum', 'riser', 'general'] as const;
export type Space = (typeof SPACES)[number];

export interface Jacket {
  readonly name: string;
  readonly sure: Sureness;
  readonly source: readonly string[];
}

const ofnp: Jacket = { name: 'OFNP', sure: 'recalled', source: ['R'] };
const ofnr: Jacket = { name: 'OFNR', sure: 'recalled', source: ['R'] };
const lszh: Jacket = { name: 'LSZH', sure: 'recalled', source: ['R'] };
const cpr = (euroclass: string): Jacket => ({
  name: `LSZH, CPR ${euroclass}`,
  sure: 'recalled',
  source: ['R'],
});

/** National rules may ask for more: the customer's fire protection plan decides, so a quote can name another jacket. */
export const JACKETS: Readonly<Record<Region, Readonly<Record<Space, Jacket>>>> = {
  EU: { plenum: cpr('B2ca-s1a,d1,a1'), riser: cpr('B2ca-s1a,d1,a1'), general: cpr('Cca-s1,d1,a1') },
  UK: { plenum: cpr('B2ca-s1a,d1,a1'), riser: cpr('B2ca-s1a,d1,a1'), general: cpr('Cca-s1,d1,a1') },
  US: { plenum: ofnp, riser: ofnr, general: ofnr },
  CA: { plenum: ofnp, riser: ofnr, general: ofnr },
  other: { plenum: lszh, riser: lszh, general: lszh },
};
