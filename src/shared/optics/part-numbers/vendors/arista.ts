/** Arista. */
import type { PartNumber } from '../part-number';
import { ARISTA_FAQ } from '../sources';
import { ANGLED, FLAT, metres, multimode, partsOf, SIXTEEN, TWIN, VERY_SHORT } from './row';

const part = partsOf('Arista');
/** Of one speed in both its form factors. */
const both = (
  name: string,
  ...rest: [is: string, settled?: Parameters<typeof part>[2], ...source: string[]]
) => [part(`QDD-${name}`, ...rest), part(`OSFP-${name}`, ...rest)];
const ANGLED_500 = { ...ANGLED, ...metres(500) } as const;
const VSR4_SHEET =
  'Data sheet of a compatible QDD-400G-VSR4: https://www.scribd.com/document/792432918/QDD-400G-VSR4-C-Datasheets-EN';

export const aristaParts: readonly PartNumber[] = [
  part('SFP-1G-SX', '1000BASE-SX'),
  part('SFP-1G-LX', '1000BASE-LX'),
  part('SFP-10G-SR', '10GBASE-SR'),
  part('SFP-10G-SRL', '10GBASE-SR', multimode(100, 100)),
  part('SFP-10G-LR', '10GBASE-LR'),
  part('SFP-10G-LRL', '10GBASE-LR', metres(1000)),
  part('SFP-10G-ER', '10GBASE-ER'),
  part('SFP-10G-ZR', '10GBASE-ZR'),
  part('SFP-25G-SR', '25GBASE-SR'),
  part('SFP-25G-LR', '25GBASE-LR'),
  part('SFP-25G-MR-SR', '25GBASE-SR', { note: 'runs at 10 or 25 Gb/s; judged at 25' }),
  part('SFP-25G-MR-LR', '25GBASE-LR', { note: 'runs at 10 or 25 Gb/s; judged at 25' }),
  part('SFP-25G-MR-XSR', '25G-eSR'),
  part('SFP-50G-SR', '50GBASE-SR'),
  part('QSFP-40G-SR4', '40GBASE-SR4'),
  part('QSFP-40G-XSR4', '40GBASE-eSR4', multimode(300, 400)),
  part('QSFP-40G-SRBD', '40G-SR-BiDi'),
  part('QSFP-40G-UNIV', '40G-UNIV'),
  part('QSFP-40G-LR4', '40GBASE-LR4'),
  part('QSFP-40G-LRL4', '40GBASE-LR4', metres(1000)),
  part('QSFP-40G-PLR4', '40G-PLR4', { ...ANGLED, ...metres(10_000) }),
  part('QSFP-40G-PLRL4', '40G-PLRL4', ANGLED),
  part('QSFP-40G-ER4', '40GBASE-ER4'),
  part('QSFP-100G-SR4', '100GBASE-SR4'),
  part('QSFP-100G-XSR4', '100GBASE-SR4', multimode(150, 300)),
  part('QSFP-100G-SWDM4', '100G-SWDM4'),
  part('QSFP-100G-SRBD', '40/100G-SRBD'),
  part('QSFP-100G-PSM4', '100G-PSM4', metres(500)),
  part('QSFP-100G-CWDM4', '100G-CWDM4'),
  part('QSFP-100G-LRL4', '100G-CWDM4', metres(2000)),
  part('QSFP-100G-LR4', '100GBASE-LR4'),
  part('QSFP-100G-ERL4', '100G-ER4L'),
  part('QSFP-100G-DR', '100GBASE-DR', metres(500), ARISTA_FAQ),
  part('QSFP-100G-FR', '100GBASE-FR1', metres(2000), ARISTA_FAQ),
  part('QSFP-100G-LR', '100GBASE-LR1', metres(10_000), ARISTA_FAQ),
  part('QSFP-200G-SR4', '200GBASE-SR4'),
  part('QSFP-200G-FR4', '200GBASE-FR4'),
  ...both('400G-SR8', '400GBASE-SR8', SIXTEEN),
  ...both('400G-SRBD', '400GBASE-SR4.2', FLAT),
  ...both('400G-DR4', '400GBASE-DR4', ANGLED_500, ARISTA_FAQ),
  ...both(
    '400G-XDR4',
    '400GBASE-DR4-2',
    { ...ANGLED, ...metres(2000), breakouts: ['100GBASE-FR1'] },
    ARISTA_FAQ,
  ),
  ...both('400G-PLR4', '400G-PLR4', { ...ANGLED, ...metres(10_000) }, ARISTA_FAQ),
  ...both('400G-FR4', '400GBASE-FR4', metres(2000)),
  ...both('400G-LR4', '400G-LR4-10', metres(10_000)),
  ...both('400G-2FR4', '2x200G-FR4'),
  ...both('400G-SR4', '400GBASE-VR4', { ...ANGLED, ...VERY_SHORT }),
  part('QDD-400G-VSR4', '400GBASE-VR4', { ...ANGLED, ...VERY_SHORT }, VSR4_SHEET),
  part('OSFP-400G-VSR4', '400GBASE-VR4', { ...ANGLED, ...VERY_SHORT }),
  ...both('800G-2FR4', '2x400G-FR4', metres(2000)),
  ...both('800G-2LR4', '2x400G-LR4', metres(10_000)),
  ...both('800G-2DR4', '2x400G-DR4', { ...TWIN, ...metres(500) }),
  ...both('800G-2XDR4', '2x400G-DR4-2', { ...TWIN, ...metres(2000) }),
  ...both('800G-2PLR4', '2x400G-PLR4', { ...TWIN, ...metres(10_000) }),
  ...both('800G-2VSR4', '2x400G-VR4', { ...TWIN, ...VERY_SHORT }),
  part('OSFP-800G-XDR8', '800GBASE-DR8-2', { ...SIXTEEN, ...metres(2000) }),
  part('OSFP-800G-VSR8', '800GBASE-VR8', { ...SIXTEEN, ...VERY_SHORT }),
  part('LPO-800G-2DR4', '2x400G-DR4', { ...TWIN, ...metres(500) }),
  part('LPO-800G-DR8', '800GBASE-DR8', { ...SIXTEEN, ...metres(500) }),
];
