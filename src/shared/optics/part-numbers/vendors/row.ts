/** Short constructors that keep the lists of part numbers readable: one line a part. */
import type { PartNumber } from '../part-number';

type Settled = Partial<Pick<PartNumber, 'receptacle' | 'polish' | 'reach' | 'breakouts' | 'note' | 'sure'>>;
type Row = (partNumber: string, is: string, settled?: Settled, ...source: readonly string[]) => PartNumber;

/** A row without a source is recalled. Example: `partsOf('Cisco')('QSFP-40G-SR4', '40GBASE-SR4')`. */
export const partsOf =
  (vendor: string): Row =>
  (partNumber, is, settled = {}, ...source) => ({
    partNumber,
    vendor,
    interface: is,
    sure: source.length === 0 ? 'recalled' : 'published',
    source,
    ...settled,
  });

export const TWIN = { receptacle: 'dual-MPO-12', polish: 'APC' } as const;
export const FLAT = { receptacle: 'MPO-12', polish: 'UPC' } as const;
export const ANGLED = { receptacle: 'MPO-12', polish: 'APC' } as const;
export const SIXTEEN = { receptacle: 'MPO-16', polish: 'APC' } as const;

/** On single-mode fibre. */
export const metres = (OS2: number): { readonly reach: { readonly OS2: number } } => ({ reach: { OS2 } });
export const multimode = (OM3: number, OM4: number) => ({ reach: { OM3, OM4 } }) as const;
/** What is sold as 400G SR4 and 800G SR8. */
export const VERY_SHORT = multimode(30, 50);
