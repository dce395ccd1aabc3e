import type { Draft, Shape } from './draft';

/** Rear and fibres follow from the parallel end; twelve fibres where both ends are duplex. */
export const preferredShape = ({ kind, ends: { near } }: Draft): Shape => {
  if (kind === 'conversion') return { rear: 'MPO-24', fibres: 24 };
  if (near.endpoint?.kind !== 'parallel') return { rear: 'MPO-12', fibres: 12 };
  const { connector } = near.endpoint.face;
  return connector === 'MPO-16' || connector === 'MPO-24'
    ? { rear: connector, fibres: connector === 'MPO-16' ? 16 : 24 }
    : { rear: 'MPO-12', fibres: 8 };
};
