/**
 * Can two transceivers talk at all? Judged from what they send: bits a lane, modulation, wavelengths, lanes. Reach and loss
 * are the budget's business, and which fibre they are plugged into is the mating rules'.
 */
import type { Breakout, WavelengthPlan } from '../catalogue/interface';
import type { Endpoint } from './endpoint';

export type Disagreement =
  | { readonly kind: 'rate'; readonly near: string; readonly far: string }
  | { readonly kind: 'wavelength'; readonly near: string; readonly far: string }
  | { readonly kind: 'lanes'; readonly near: number; readonly far: number }
  | { readonly kind: 'no-breakout'; readonly wide: string; readonly narrow: string; readonly because: string }
  | {
      readonly kind: 'unproven-breakout';
      readonly wide: string;
      readonly narrow: string;
      readonly note: string;
    };

interface LaneProfile {
  readonly gbpsPerLane: number;
  /** Null for a data sheet typed in: only nominal rates can be compared then. */
  readonly line: string | null;
  readonly plan: WavelengthPlan;
  readonly bandsNm: readonly (readonly [number, number])[];
  readonly wavelengthText: string;
  readonly lanes: number;
}

/** Half the width read into a data sheet's single wavelength, in nm: a CWDM channel's passband. */
const NOMINAL_HALF_WIDTH_NM = 6.5;

const profileOf = (endpoint: Endpoint): LaneProfile => {
  const { catalogue, custom } = endpoint;
  if (catalogue !== null)
    return {
      gbpsPerLane: gbpsPerLane(endpoint),
      line: `${catalogue.lineRate.gigabaud} GBd ${catalogue.lineRate.modulation}`,
      plan: catalogue.wavelengths.plan,
      bandsNm: catalogue.wavelengths.bandsNm,
      wavelengthText: `${catalogue.wavelengths.value} nm`,
      lanes: catalogue.portSplit ? catalogue.lanes / 2 : catalogue.lanes,
    };
  const nm = custom?.wavelengthNm ?? 850;
  const band: readonly [number, number] =
    typeof nm === 'number' ? [nm - NOMINAL_HALF_WIDTH_NM, nm + NOMINAL_HALF_WIDTH_NM] : nm;
  return {
    gbpsPerLane: gbpsPerLane(endpoint),
    line: null,
    plan: 'single',
    bandsNm: [band],
    wavelengthText: typeof nm === 'number' ? `${nm} nm` : `${nm[0]}-${nm[1]} nm`,
    lanes: endpoint.transmit.length,
  };
};

/** Nominal gigabits a lane. */
export const gbpsPerLane = ({ catalogue, custom }: Endpoint): number =>
  catalogue === null ? (custom?.gbpsPerLane ?? 0) : catalogue.gbps / catalogue.lanes;

const bandsMeet = (near: LaneProfile, far: LaneProfile): boolean =>
  near.plan === far.plan &&
  near.bandsNm.length === far.bandsNm.length &&
  near.bandsNm.every(([low, high], index) => {
    const [otherLow, otherHigh] = far.bandsNm[index] ?? [0, 0];
    return low <= otherHigh && otherLow <= high;
  });

const rateText = (profile: LaneProfile): string => profile.line ?? `${profile.gbpsPerLane} Gb/s a lane`;

const sameRate = (near: LaneProfile, far: LaneProfile): boolean =>
  near.line !== null && far.line !== null ? near.line === far.line : near.gbpsPerLane === far.gbpsPerLane;

const findBreakout = (wide: Endpoint, narrow: Endpoint): Breakout | undefined =>
  wide.catalogue?.breakouts.find(({ interface: id }) => id !== null && id === narrow.catalogue?.id);

/**
 * Everything on which two ends disagree, the gravest first; an empty list means that they talk.
 * Example: 40GBASE-LR4 and 10GBASE-LR give a `no-breakout`, as the four lanes are wavelengths on one fibre.
 */
export const disagreements = (near: Endpoint, far: Endpoint): Disagreement[] => {
  const found: Disagreement[] = [];
  if (near.catalogue !== null && near.catalogue === far.catalogue) return found;
  const nearProfile = profileOf(near);
  const farProfile = profileOf(far);
  if (!sameRate(nearProfile, farProfile))
    found.push({ kind: 'rate', near: rateText(nearProfile), far: rateText(farProfile) });
  const widthDiffers = nearProfile.lanes !== farProfile.lanes;
  const [wide, narrow] = nearProfile.lanes > farProfile.lanes ? [near, far] : [far, near];
  const cannotBreak =
    widthDiffers && wide.catalogue !== null && !wide.catalogue.breakable && !wide.catalogue.portSplit;
  if (cannotBreak)
    found.push({
      kind: 'no-breakout',
      wide: wide.name,
      narrow: narrow.name,
      because: wide.catalogue?.noBreakoutBecause ?? 'Its lanes cannot be parted.',
    });
  else if (!bandsMeet(nearProfile, farProfile))
    found.push({ kind: 'wavelength', near: nearProfile.wavelengthText, far: farProfile.wavelengthText });
  if (found.length > 0 || !widthDiffers) return found;
  const wideLanes = Math.max(nearProfile.lanes, farProfile.lanes);
  const narrowLanes = Math.min(nearProfile.lanes, farProfile.lanes);
  if (wideLanes % narrowLanes !== 0 || (wide.kind === 'duplex' && wide.catalogue?.portSplit !== true))
    return [{ kind: 'lanes', near: nearProfile.lanes, far: farProfile.lanes }];
  const listed = findBreakout(wide, narrow);
  if (listed === undefined)
    found.push({
      kind: 'unproven-breakout',
      wide: wide.name,
      narrow: narrow.name,
      note: 'no source at hand lists it',
    });
  else if (listed.sure === 'disputed')
    found.push({
      kind: 'unproven-breakout',
      wide: wide.name,
      narrow: narrow.name,
      note: listed.note ?? 'sources disagree',
    });
  return found;
};
