/** 1.6 Tb/s interfaces: two 800 Gb/s ports in one housing. */
import type { Interface } from '../interface';
import { published, recalled, receptacle, singleBand } from './figures';

export const interfaces1600G: readonly Interface[] = [
  {
    id: '2x800G-DR4',
    aliases: ['2x800GBASE-DR4', '1.6T-2xDR4', '1.6T-2DR4'],
    standard: 'two 800GBASE-DR4 in one OSFP',
    standardSource: ['S112'],
    protocols: ['Ethernet', 'InfiniBand'],
    formFactors: ['OSFP (twin-port)'],
    gbps: 1600,
    lanes: 8,
    lineRate: { gigabaud: 106.25, modulation: 'PAM4' },
    mode: 'SMF',
    fibres: 16,
    receptacles: [receptacle('dual-MPO-12', 'APC', 'mpo12-4-lanes', 'recalled', 'R')],
    wavelengths: singleBand([1304.5, 1317.5], recalled('1304.5-1317.5', 'low confidence')),
    reachM: { OS2: published(500, 'S112') },
    lossLimitDb: { OS2: recalled(null, 'not found') },
    transmit: {},
    receive: {},
    fec: 'KP4 with an inner code (recalled)',
    breakable: true,
    portSplit: true,
    lanesReorder: true,
    breakouts: [
      {
        count: 2,
        interface: '800GBASE-DR4',
        sure: 'recalled',
        source: ['R'],
        note: 'one port each: a cord to each receptacle',
      },
    ],
  },
];
