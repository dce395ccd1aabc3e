/**
 * What people type for a transceiver, and what must come first. `taken`: the name is taken as that interface. `meant`: it is not
 * taken, as it could mean more than one thing or is mistyped, and this one is offered first. `missing`: it is known, and the
 * catalogue does not have it yet, so nothing else may be offered. A blank line begins another kind.
 */
export type Expected = 'taken' | 'meant' | 'missing';

const LIST = `
SFP-10G-SR                  taken 10GBASE-SR
SFP-10G-SR-S                taken 10GBASE-SR
sfp-10g-sr                  taken 10GBASE-SR
SFP 10G SR                  taken 10GBASE-SR
SFP-10G-LR-S                taken 10GBASE-LR
SFP-10G-ER-S                taken 10GBASE-ER
SFP-10G-SR=                 taken 10GBASE-SR
Cisco SFP-10G-LR            taken 10GBASE-LR
SFP-10G-LRM                 missing 10GBASE-LRM
GLC-SX-MMD                  missing 1000BASE-SX
glc-lh-smd                  missing 1000BASE-LX
SFP-25G-SR-S                taken 25GBASE-SR
SFP-10/25G-LR-S             taken 25GBASE-LR
SFP-10/25G-CSR-S            missing 25G-eSR
QSFP-40G-SR4                taken 40GBASE-SR4
QSFP-40G-SR4-S              taken 40GBASE-SR4
qsfp 40g sr4 s              taken 40GBASE-SR4
QSFP-40G-CSR4               taken 40GBASE-eSR4
QSFP-40G-XSR4               taken 40GBASE-eSR4
QSFP-40G-SR-BD              taken 40G-SR-BiDi
QSFP-40G-LR4-S              taken 40GBASE-LR4
QSFP-4X10G-LR-S             taken 40G-PLR4
WSP-Q40GLR4L                taken 40GBASE-LR4
QSFP-40G-PLRL4              taken 40G-PLRL4
QSFP-40G-PSM4               taken 40G-PLR4
QSFP-40G-UNIV               missing 40G-UNIV
QSFP-100G-SR4-S             taken 100GBASE-SR4
100g-sr4-s                  meant 100GBASE-SR4
QSFP-100G-SL4               taken 100GBASE-SR4
QSFP-100G-XSR4              taken 100GBASE-SR4
QSFP-100G-LR4-S             taken 100GBASE-LR4
QSFP-100G-CWDM4-S           taken 100G-CWDM4
QSFP-100G-PSM4-S            taken 100G-PSM4
ALE QSFP-100G-PSM4          taken 100G-PSM4
QSFP-100G-DR-S              taken 100GBASE-DR
QSFP-100G-FR-S              taken 100GBASE-FR1
QSFP-100G-LR-S              taken 100GBASE-LR1
ModuleTek QSFP-100G-FR      taken 100G-CWDM4
QSFP-100G-SR1.2             taken 100G-SR1.2
QSFP-40/100-SRBD            missing 40/100G-SRBD
QSFP-100G-SRBD              missing 40/100G-SRBD
QSFP-100G-SWDM4             missing 100G-SWDM4
QSFP-100G-SM-SR             missing 100G-CWDM4-lite
QSFP-100G-ER4L-S            missing 100G-ER4L
CPAK-100G-SR10              taken 100GBASE-SR10
QDD-2X100-SR4-S             missing 2x100G-SR4
QDD-400G-SR8-S              taken 400GBASE-SR8
QDD-400G-SR4.2-BD           taken 400GBASE-SR4.2
QDD-400G-DR4-S              taken 400GBASE-DR4
qdd 400g dr4                taken 400GBASE-DR4
QDD-4X100G-FR-S             taken 400GBASE-DR4-2
QDD-4X100G-LR-S             missing 400G-PLR4
QDD-400G-FR4-S              taken 400GBASE-FR4
QDD-400G-LR4-S              taken 400G-LR4-10
QDD-400G-LR8-S              missing 400GBASE-LR8
QDD-400G-BD                 missing 400G-BiDi-duplex
QSFP-400G-DR4               taken 400GBASE-DR4
QDD-8X100G-FR               taken 800GBASE-DR8-2
OSFP-800G-DR8               taken 800GBASE-DR8
OSFP-800G-DR8P              taken 800GBASE-DR8
QDD-2X400G-FR4              taken 2x400G-FR4
QDD-400G-XDR4               taken 400GBASE-DR4-2
QDD-400G-PLR4               missing 400G-PLR4
QDD-400G-SR4                taken 400GBASE-VR4
QDD-400G-VSR4               taken 400GBASE-VR4
OSFP-800G-2FR4              taken 2x400G-FR4
OSFP-800G-2DR4              taken 2x400G-DR4
OSFP-800G-2XDR4             missing 2x400G-DR4-2
OSFP-800G-2LR4              missing 2x400G-LR4
OSFP-800G-2VSR4             missing 2x400G-VR4
OSFP-800G-VSR8              taken 800GBASE-VR8
LPO-800G-2DR4               taken 2x400G-DR4
JNP-QSFP-100G-SR4           taken 100GBASE-SR4
JNP-QSFP-40G-LR4            taken 40GBASE-LR4
EX-SFP-10GE-SR              taken 10GBASE-SR
Juniper JNP-SFP-25G-LR      taken 25GBASE-LR
MMA2P00-AS                  taken 25GBASE-SR
MMA1B00-C100D               taken 100GBASE-SR4
Mellanox MMS1V70-CM         taken 100GBASE-DR
MMA1T00-VS                  taken 200GBASE-SR4
MMS1W50-HM                  taken 200GBASE-FR4
MMA1Z00-NS400               taken 400GBASE-VR4
mma4z00-ns400               taken 400GBASE-VR4
MMS4X00-NS400               taken 400GBASE-DR4
MMS4X00 NS                  taken 2x400G-DR4
NVIDIA MMS4X00-NM           taken 2x400G-DR4
MMS4X00-NM16                taken 800GBASE-DR8
MMS4X50-NM                  taken 2x400G-FR4
MMS4X90-NR                  missing 2x400G-LR4
MMA4Z00-NS                  missing 2x400G-VR4
MMS4A00                     missing 2x800G-DR4
QSFP-SR4-40G                taken 40GBASE-SR4
QSFP28-SR4-100G             taken 100GBASE-SR4
QDD-DR4-400G-Si             taken 400GBASE-DR4
OSFP-DR8-800G               taken 800GBASE-DR8
Q28DD-200G-2SR4             missing 2x100G-SR4

QSFP28-100G-SR4             taken 100GBASE-SR4
QSFP28 100G SR4             taken 100GBASE-SR4
QSFP28 SR4                  taken 100GBASE-SR4
qsfp28 lr4                  taken 100GBASE-LR4
QSFP28-100G-LR4             taken 100GBASE-LR4
QSFP28-100G-DR1             taken 100GBASE-DR
QSFP28 PSM4                 taken 100G-PSM4
QSFP28 CWDM4                taken 100G-CWDM4
QSFP+ SR4                   taken 40GBASE-SR4
QSFP+ 40G SR4               taken 40GBASE-SR4
QSFP+ LR4                   taken 40GBASE-LR4
SFP+ SR                     taken 10GBASE-SR
SFP+ 10G LR                 taken 10GBASE-LR
SFP28 25G SR                taken 25GBASE-SR
SFP28 LR                    taken 25GBASE-LR
SFP56 SR                    taken 50GBASE-SR
QSFP56 200G SR4             taken 200GBASE-SR4
QSFP56 FR4                  taken 200GBASE-FR4
QSFP112-400G-DR4            taken 400GBASE-DR4
QSFP112 400G VR4            taken 400GBASE-VR4
QSFPDD-400G-DR4             taken 400GBASE-DR4
QSFP-DD 400G FR4            taken 400GBASE-FR4
QSFP-DD-400G-SR8            taken 400GBASE-SR8
OSFP 400G DR4               taken 400GBASE-DR4
OSFP 800G DR8               taken 800GBASE-DR8
OSFP-800G-2xDR4             taken 2x400G-DR4
800G 2xFR4 OSFP             taken 2x400G-FR4
800G-DR8+                   taken 800GBASE-DR8-2
SR4 100G                    taken 100GBASE-SR4
SR4-40G                     taken 40GBASE-SR4
100GE SR4                   taken 100GBASE-SR4
100Gb SR4                   meant 100GBASE-SR4
100 G SR4                   taken 100GBASE-SR4
100GbE SR4                  taken 100GBASE-SR4
100G SR4                    taken 100GBASE-SR4
100gbase-sr4                taken 100GBASE-SR4
100GBASE SR4                taken 100GBASE-SR4
40G BiDi                    taken 40G-SR-BiDi
BiDi 40G                    taken 40G-SR-BiDi
QSFP 40G BiDi               taken 40G-SR-BiDi
100G BiDi                   taken 100G-SR1.2
400G BiDi                   taken 400GBASE-SR4.2
40G PSM                     meant 40G-PLR4
100G PSM                    meant 100G-PSM4
PSM4                        taken 100G-PSM4
CWDM4                       taken 100G-CWDM4
400G XDR4                   taken 400GBASE-DR4-2
400G DR4+                   taken 400GBASE-DR4-2
4x100G-FR                   taken 400GBASE-DR4-2
4x10G-LR                    taken 40G-PLR4
2xDR4                       taken 2x400G-DR4
2x400G-DR4                  taken 2x400G-DR4
2xFR4                       taken 2x400G-FR4
400G-VR4                    taken 400GBASE-VR4

400G-SR4                    meant 400GBASE-VR4
400G SR4                    meant 400GBASE-VR4
QSFP112-400G-SR4            meant 400GBASE-VR4
800G-SR8                    meant 800GBASE-VR8
OSFP 800G SR8               meant 800GBASE-VR8
NDR SR4                     meant 400GBASE-VR4
400GBASE-SR5                meant 400GBASE-SR4
400G-LR4                    meant 400GBASE-LR4-6
40GBASE-SR5                 meant 40GBASE-SR4
100GBASE-SR44               meant 100GBASE-SR4
10GBASE-RS                  meant 10GBASE-SR
400GBASE-RD4                meant 400GBASE-DR4
4OGBASE-SR4                 meant 40GBASE-SR4
100G-SR4 MTP                meant 100GBASE-SR4
100G SR4 MPO-12             meant 100GBASE-SR4
MTP 40G SR4 OM4             meant 40GBASE-SR4
100G LR4 LC duplex          meant 100GBASE-LR4
100G SR                     meant 100GBASE-SR4
40G SR                      meant 40GBASE-SR4
40G LR                      meant 40GBASE-LR4
200G SR                     meant 200GBASE-SR4
100G ZR4L                   meant 100GBASE-LR4
SFP28-100G-SR4              meant 100GBASE-SR4
QSFP-40G-SR4-QQ             meant 40GBASE-SR4
MMS4X00-NS40                meant MMS4X00-NS400
QDD-400G-DR4-X              meant 400GBASE-DR4
HDR SR4                     meant 200GBASE-SR4
EDR SR4                     meant 100GBASE-SR4

16GFC                       missing 16GFC-SW
8GFC                        missing 8GFC-SW
32G FC                      missing 32GFC-SW
32GFC-LW                    missing 32GFC-LW
64GFC                       missing 64GFC-SW
128GFC                      missing 128GFC-SW4
256GFC                      missing 256GFC
FC16                        missing 16GFC-SW
DS-SFP-FC32G-SW             missing 32GFC-SW
EDR                         missing EDR
FDR SR4                     missing FDR-SR4
QDR SR4                     missing QDR-SR4
1000BASE-SX                 missing 1000BASE-SX
1000BASE-LX10               missing 1000BASE-LX
10GBASE-LRM                 missing 10GBASE-LRM
10GBASE-ZR                  missing 10GBASE-ZR
25G-eSR                     missing 25G-eSR
100G-SWDM4                  missing 100G-SWDM4
QSFP28-100G-SWDM4           missing 100G-SWDM4
100G-CLR4                   missing 100G-CLR4
100GBASE-ER4                missing 100GBASE-ER4
400GBASE-LR8                missing 400GBASE-LR8
800GBASE-DR4                missing 800GBASE-DR4
2x400G-SR4                  missing 2x400G-SR4
1.6T-DR8                    missing 1.6TBASE-DR8
`;

export const TYPED_NAMES: readonly (readonly [typed: string, expected: Expected, first: string])[] =
  LIST.split('\n').flatMap((line) => {
    const found = /^(.+?) {2,}(taken|meant|missing) (.+)$/.exec(line);
    if (found === null) return [];
    const [, typed = '', expected, first = ''] = found;
    return [[typed, expected as Expected, first] as const];
  });
