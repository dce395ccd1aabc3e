/**
 * Interfaces that people ask for and the catalogue does not have yet: known, so that nobody is led to another speed. One that
 * the catalogue gains is found there first, and its entry here may go.
 */
interface Outside {
  readonly id: string;
  /** Other names, compared like those of the catalogue. */
  readonly aliases: readonly string[];
  /** What it is, to stand between commas. */
  readonly what: string;
}

const outside = (id: string, what: string, ...aliases: readonly string[]): Outside => ({ id, aliases, what });

const fibreChannel = (gigabits: number): readonly Outside[] => [
  outside(
    `${gigabits}GFC-SW`,
    `${gigabits}G Fibre Channel on multimode fibre`,
    `${gigabits}GFC`,
    `${gigabits}G FC`,
    `FC${gigabits}`,
    `${gigabits}G SW`,
    `${gigabits}GFC SWL`,
  ),
  outside(`${gigabits}GFC-LW`, `${gigabits}G Fibre Channel on single-mode fibre`, `${gigabits}GFC LWL`),
];

/** Speeds of InfiniBand, by the name of the speed alone. */
const infiniBand = (name: string, gbps: number): Outside =>
  outside(
    name,
    `a speed of InfiniBand (${gbps} Gb/s on four lanes) that does not say which optics`,
    `${name} InfiniBand`,
  );

export const NOT_IN_CATALOGUE: readonly Outside[] = [
  outside('1000BASE-SX', '1 Gb/s on multimode fibre', '1G-SX', '1GBASE-SX', 'GE-SX'),
  outside(
    '1000BASE-LX',
    '1 Gb/s on single-mode fibre',
    '1000BASE-LX10',
    '1000BASE-LH',
    '1G-LX',
    '1GBASE-LX',
    'GE-LX',
  ),
  outside('10GBASE-LRM', '10 Gb/s on old multimode fibre', '10G-LRM'),
  outside('10GBASE-ZR', '10 Gb/s over 80 km', '10G-ZR'),
  outside(
    '25G-eSR',
    '25 Gb/s with more reach on multimode fibre',
    '25GBASE-eSR',
    '25GBASE-CSR',
    '25G-CSR',
    '25G-XSR',
  ),
  outside('25GBASE-ER', '25 Gb/s over 40 km', '25G-ER'),
  outside('40GBASE-ER4', '40 Gb/s over 40 km', '40G-ER4'),
  outside('40GBASE-FR', 'serial 40 Gb/s', '40G-FR'),
  outside('40G-UNIV', 'four wavelengths for either kind of fibre', '40G-LX4', '40GBASE-UNIV'),
  outside('40G-SWDM4', 'four short wavelengths on one fibre', '40GBASE-SWDM4'),
  outside('40/100G-SRBD', 'a BiDi of two speeds', '40/100G-BiDi', '100G-SRBD', '100G-SR-BD', '100GBASE-SRBD'),
  outside('100G-SWDM4', 'four short wavelengths on one fibre', '100GBASE-SWDM4', '100G-SWDM'),
  outside('100G-CWDM4-lite', 'a CWDM4 of vendors with figures of its own', '100G-SM-SR'),
  outside('100G-4WDM-10', 'four wavelengths over 10 km', '100G-4WDM', '4WDM-10', '100G-4WDM10'),
  outside('100G-CLR4', 'four coarse wavelengths by an agreement of its own', '100GBASE-CLR4', 'CLR4'),
  outside('100GBASE-ER4', '100 Gb/s over 40 km', '100G-ER4'),
  outside('100G-ER4L', '100 Gb/s over 25 to 40 km', '100GBASE-ER4L', '100G-ER4-Lite', '100G-ER4f'),
  outside('100GBASE-ZR', '100 Gb/s over 80 km', '100G-ZR', '100G-ZR4'),
  outside('2x100G-SR4', 'two 100GBASE-SR4 on one MPO-24', '2x100GBASE-SR4', '200G-2SR4', '200G-2xSR4'),
  outside('2x100G-CWDM4', 'two 100G CWDM4 in one module', '200G-2CWDM4'),
  outside('2x100G-LR4', 'two 100GBASE-LR4 in one module', '200G-2LR4'),
  outside('2x100G-PSM4', 'two 100G PSM4 in one module'),
  outside('2x200G-FR4', 'two 200GBASE-FR4 in one module', '400G-2FR4', '400G-2xFR4'),
  outside('200GBASE-ER4', '200 Gb/s over 40 km', '200G-ER4'),
  outside('200GBASE-DR1', 'one lane of 200 Gb/s', '200G-DR1'),
  outside('200GBASE-DR2', 'two lanes of 100 Gb/s', '200G-DR2'),
  outside('400GBASE-DR2', 'two lanes of 200 Gb/s', '400G-DR2'),
  outside(
    '400G-PLR4',
    'four lanes of 100 Gb/s over 10 km',
    '400GBASE-PLR4',
    '4x100G-LR',
    '4x100G-LR1',
    '4x100GBASE-LR',
  ),
  outside('400GBASE-FR8', 'eight wavelengths over 2 km', '400G-FR8'),
  outside('400GBASE-LR8', 'eight wavelengths over 10 km', '400G-LR8'),
  outside('400GBASE-ER8', 'eight wavelengths over 40 km', '400G-ER8'),
  outside('400GBASE-ZR', 'a coherent interface', '400G-ZR', '400G-ZR+', 'QDD-400G-ZR', 'QDD-400G-ZR-S'),
  outside('400G-BiDi-duplex', 'a BiDi on one pair of fibres', '400G-BD'),
  outside(
    '2x400G-VR4',
    'two 400GBASE-VR4 in one module',
    '2x400GBASE-VR4',
    '2xVR4',
    '2VR4',
    '800G-2xVR4',
    '800G-2VR4',
    '2x400G-VSR4',
  ),
  outside(
    '2x400G-SR4',
    'two 400GBASE-SR4 in one module',
    '2x400GBASE-SR4',
    '2xSR4',
    '2SR4',
    '800G-2xSR4',
    '800G-2SR4',
  ),
  outside(
    '2x400G-DR4-2',
    'two 400GBASE-DR4-2 in one module',
    '2x400GBASE-DR4-2',
    '2xDR4-2',
    '2x400G-XDR4',
    '2xXDR4',
    '800G-2xXDR4',
    '800G-2xDR4-2',
  ),
  outside(
    '2x400G-LR4',
    'two 400G LR4 in one module',
    '2x400GBASE-LR4',
    '2xLR4',
    '2LR4',
    '800G-2xLR4',
    '800G-2LR4',
  ),
  outside('2x400G-PLR4', 'two 400G PLR4 in one module', '2xPLR4', '800G-2xPLR4', '800G-2PLR4'),
  outside('800GBASE-DR4', 'four lanes of 200 Gb/s', '800G-DR4'),
  outside('800GBASE-DR4-2', 'four lanes of 200 Gb/s over 2 km', '800G-DR4-2'),
  outside('800GBASE-FR4', 'four wavelengths of 200 Gb/s', '800G-FR4'),
  outside('800GBASE-LR4', 'four wavelengths of 200 Gb/s', '800G-LR4'),
  outside('1.6TBASE-DR8', 'eight lanes of 200 Gb/s', '1.6T-DR8', '1600G-DR8'),
  outside('2x800G-DR4', 'two 800GBASE-DR4 in one module', '2x800GBASE-DR4', '1.6T-2xDR4', '1.6T-2DR4'),
  ...[8, 16, 32, 64].flatMap(fibreChannel),
  outside('128GFC-SW4', 'four lanes of Fibre Channel', '128GFC', '128G FC', '128GFC SR4', '128GFC-SR4'),
  outside('256GFC', 'four lanes of Fibre Channel', '256G FC', '256GFC-SW4'),
  infiniBand('QDR', 40),
  infiniBand('FDR', 56),
  infiniBand('EDR', 100),
  infiniBand('HDR', 200),
  infiniBand('NDR', 400),
  infiniBand('XDR', 800),
  outside('QDR-SR4', 'InfiniBand at 10 GBd', 'QDR InfiniBand SR4'),
  outside('FDR-SR4', 'InfiniBand at 14.0625 GBd', 'FDR InfiniBand SR4'),
];
