/**
 * Fibre Channel (INCITS FC-PI; no text of it was at hand). Its rates are those of no Ethernet interface, so the two never
 * talk; a port that negotiates a lower speed is judged at the speed that is named.
 */
import type { Interface } from '../interface';
import { duplexLc, published, recalled, receptacle, singleBand } from './figures';

type Rows = Pick<Interface, 'reachM' | 'lossLimitDb'>;

const port = (
  gbps: number,
  kind: 'SW' | 'LW',
  lineRate: Interface['lineRate'],
  standard: string,
  formFactor: string,
  rows: Rows,
): Interface => ({
  id: `${gbps}GFC-${kind}`,
  aliases:
    kind === 'SW'
      ? [`${gbps}GFC`, `${gbps}G FC`, `FC${gbps}`, `${gbps}G SW`, `${gbps}GFC SWL`, `${gbps}GFC-SN`]
      : [`${gbps}GFC LWL`, `${gbps}G LW`, `${gbps}GFC-LC-L`],
  standard,
  protocols: ['Fibre Channel'],
  formFactors: [formFactor],
  gbps,
  lanes: 1,
  lineRate,
  mode: kind === 'SW' ? 'MMF' : 'SMF',
  fibres: 2,
  receptacles: [duplexLc()],
  wavelengths:
    kind === 'SW'
      ? singleBand([840, 860], recalled('840-860'))
      : singleBand([1295, 1325], recalled('1295-1325', 'low confidence')),
  ...rows,
  transmit: {},
  receive: {},
  fec: gbps >= 64 ? 'RS(544,514) (recalled)' : gbps === 32 ? 'RS(528,514) (recalled)' : 'none',
  breakable: false,
  portSplit: false,
  lanesReorder: false,
  breakouts: [],
});

const NRZ = (gigabaud: number): Interface['lineRate'] => ({ gigabaud, modulation: 'NRZ' });

/** Printed by IBM and Oracle alike; IBM has the loss too, and gives OM5 the row of OM4. */
const multimode = (
  [om3M, om3Db]: readonly [number, number],
  [om4M, om4Db]: readonly [number, number],
): Rows => ({
  reachM: { OM3: published(om3M, 'S101,S106'), OM4: published(om4M, 'S101,S106') },
  lossLimitDb: { OM3: published(om3Db, 'S101'), OM4: published(om4Db, 'S101') },
});

const TEN_KILOMETRES_PRINTED: Rows = {
  reachM: { OS2: published(10_000, 'S107') },
  lossLimitDb: { OS2: published(6.4, 'S107') },
};

const TEN_KILOMETRES: Rows = {
  reachM: { OS2: recalled(10_000) },
  lossLimitDb: { OS2: recalled(null, 'not found') },
};

export const fibreChannelInterfaces: readonly Interface[] = [
  port(8, 'SW', NRZ(8.5), 'FC-PI-4, 800-SN', 'SFP+', multimode([150, 2.04], [190, 2.19])),
  port(8, 'LW', NRZ(8.5), 'FC-PI-4, 800-SM-LC-L', 'SFP+', TEN_KILOMETRES_PRINTED),
  port(16, 'SW', NRZ(14.025), 'FC-PI-5, 1600-SN', 'SFP+', multimode([100, 1.86], [125, 1.95])),
  port(16, 'LW', NRZ(14.025), 'FC-PI-5, 1600-SM-LC-L', 'SFP+', TEN_KILOMETRES_PRINTED),
  port(32, 'SW', NRZ(28.05), 'FC-PI-6, 3200-SN', 'SFP28', multimode([70, 1.75], [100, 1.86])),
  port(32, 'LW', NRZ(28.05), 'FC-PI-6, 3200-SM-LC-L', 'SFP28', TEN_KILOMETRES),
  port(64, 'SW', { gigabaud: 28.9, modulation: 'PAM4' }, 'FC-PI-7, 64GFC', 'SFP56', {
    reachM: { OM3: recalled(70), OM4: recalled(100) },
    lossLimitDb: { OM3: recalled(null, 'not found'), OM4: recalled(null, 'not found') },
  }),
  port(64, 'LW', { gigabaud: 28.9, modulation: 'PAM4' }, 'FC-PI-7, 64GFC', 'SFP56', TEN_KILOMETRES),
  {
    id: '128GFC-SW4',
    aliases: ['128GFC', '128G FC', '128GFC SR4', '128GFC-SR4'],
    standard: 'FC-PI-6P, 128GFC-SW4',
    protocols: ['Fibre Channel'],
    formFactors: ['QSFP28'],
    gbps: 128,
    lanes: 4,
    lineRate: NRZ(28.05),
    mode: 'MMF',
    fibres: 8,
    receptacles: [receptacle('MPO-12', 'UPC', 'mpo12-4-lanes', 'recalled', 'R')],
    wavelengths: singleBand([840, 860], recalled('840-860')),
    reachM: { OM4: recalled(85, 'S09 prints it of a 128GFC without naming the optics', 'R,S09') },
    lossLimitDb: { OM4: recalled(1.9, 'S09 prints it of a 128GFC without naming the optics', 'R,S09') },
    transmit: {},
    receive: {},
    fec: 'RS(528,514) (recalled)',
    breakable: true,
    portSplit: false,
    lanesReorder: false,
    breakouts: [{ count: 4, interface: '32GFC-SW', sure: 'recalled', source: ['R'] }],
    note: 'Whether it puts lanes back in order that arrive out of it is not known.',
  },
];
