/** 1 Gb/s interfaces (802.3z). */
import type { Interface } from '../interface';
import { disputed, duplexLc, published, recalled, singleBand } from './figures';

export const interfaces1G: readonly Interface[] = [
  {
    id: '1000BASE-SX',
    aliases: ['1G-SX', '1GBASE-SX', 'GE-SX'],
    standard: '802.3z, clause 38',
    protocols: ['Ethernet'],
    formFactors: ['SFP'],
    gbps: 1,
    lanes: 1,
    lineRate: { gigabaud: 1.25, modulation: 'NRZ' },
    mode: 'MMF',
    fibres: 2,
    receptacles: [duplexLc()],
    wavelengths: singleBand([770, 860], published('850', 'S102', 'the band 770-860 is recalled')),
    reachM: {
      OM3: published(550, 'S102', 'printed for 50 µm fibre; nobody at hand prints more for OM3 or OM4'),
    },
    lossLimitDb: { OM3: recalled(3.56) },
    transmit: { averageMinDbm: published(-9.5, 'S102'), averageMaxDbm: published(-4, 'S102') },
    receive: { averageMinDbm: published(-17, 'S102'), averageMaxDbm: published(0, 'S102') },
    powerBudgetDb: published(7.5, 'S102', 'not the channel loss limit'),
    fec: 'none',
    breakable: false,
    portSplit: false,
    lanesReorder: false,
    breakouts: [],
    averagePowersDifferBecause:
      'The average powers give the power budget of 7.5 dB; what the channel may not lose of it is kept for dispersion and noise at 550 m.',
  },
  {
    id: '1000BASE-LX',
    aliases: ['1000BASE-LX10', '1000BASE-LH', '1000BASE-LX/LH', '1G-LX', '1GBASE-LX', 'GE-LX'],
    standard: '802.3z, clause 38; 1000BASE-LX10 is 802.3ah, clause 59',
    protocols: ['Ethernet'],
    formFactors: ['SFP'],
    gbps: 1,
    lanes: 1,
    lineRate: { gigabaud: 1.25, modulation: 'NRZ' },
    mode: 'SMF',
    fibres: 2,
    receptacles: [duplexLc()],
    wavelengths: singleBand([1270, 1355], published('1310', 'S103', 'the band 1270-1355 is recalled')),
    reachM: { OS2: published(10000, 'S103,S104', '5 km by the text of 1000BASE-LX, 10 km of 1000BASE-LX10') },
    lossLimitDb: {
      OS2: disputed(6, 'R', [
        '6.0 dB to 10 km, 1000BASE-LX10 (recalled)',
        '4.57 dB to 5 km, 1000BASE-LX (recalled)',
      ]),
    },
    transmit: { averageMinDbm: published(-9, 'S103'), averageMaxDbm: published(-3, 'S103') },
    receive: { averageMinDbm: published(-20, 'S103') },
    fec: 'none',
    breakable: false,
    portSplit: false,
    lanesReorder: false,
    breakouts: [],
    averagePowersDifferBecause:
      'The powers are those of one maker, better than the standard asks; the limit is that of 1000BASE-LX10.',
    note: 'On multimode fibre it needs mode-conditioning cords and is not judged.',
  },
];
