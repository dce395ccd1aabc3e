/** Juniper Networks. */
import type { PartNumber } from '../part-number';
import { ANGLED, metres, partsOf, SIXTEEN } from './row';

const part = partsOf('Juniper');

export const juniperParts: readonly PartNumber[] = [
  part('EX-SFP-1GE-SX', '1000BASE-SX'),
  part('EX-SFP-1GE-LX', '1000BASE-LX'),
  part('EX-SFP-10GE-SR', '10GBASE-SR'),
  part('EX-SFP-10GE-LR', '10GBASE-LR'),
  part('EX-SFP-10GE-ER', '10GBASE-ER'),
  part('EX-SFP-10GE-LRM', '10GBASE-LRM'),
  part('QFX-SFP-10GE-SR', '10GBASE-SR'),
  part('QFX-SFP-10GE-LR', '10GBASE-LR'),
  part('SFPP-10GE-SR', '10GBASE-SR'),
  part('SFPP-10GE-LR', '10GBASE-LR'),
  part('SFPP-10GE-ER', '10GBASE-ER'),
  part('JNP-SFP-25G-SR', '25GBASE-SR'),
  part('JNP-SFP-25G-LR', '25GBASE-LR'),
  part('QFX-QSFP-40G-SR4', '40GBASE-SR4'),
  part('QFX-QSFP-40G-ESR4', '40GBASE-eSR4'),
  part('JNP-QSFP-40G-LR4', '40GBASE-LR4'),
  part('JNP-QSFP-40G-LX4', '40G-UNIV'),
  part('JNP-QSFP-4X10GE-LR', '40G-PLR4', { ...ANGLED, breakouts: ['10GBASE-LR'] }),
  part('JNP-QSFP-100G-SR4', '100GBASE-SR4'),
  part('JNP-QSFP-100G-LR4', '100GBASE-LR4'),
  part('JNP-QSFP-100G-CWDM', '100G-CWDM4'),
  part('JNP-QSFP-100G-PSM4', '100G-PSM4', metres(500)),
  part('QDD-400G-SR8', '400GBASE-SR8', SIXTEEN),
  part('QDD-400G-DR4', '400GBASE-DR4', { ...ANGLED, ...metres(500) }),
  part('QDD-400G-FR4', '400GBASE-FR4', metres(2000)),
  part('QDD-4X100G-FR', '400GBASE-DR4-2', { ...ANGLED, ...metres(2000), breakouts: ['100GBASE-FR1'] }),
];
