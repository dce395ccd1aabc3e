import { describe, expect, it } from 'vitest';
import type { Interface } from '../../src/shared/catalogue/interface';
import { INTERFACES } from '../../src/shared/catalogue/interfaces';
import { checkCatalogue } from '../../src/shared/catalogue/self-check';

const byId = (id: string): Interface => {
  const found = INTERFACES.find((item) => item.id === id);
  if (found === undefined) throw new Error(`no interface ${id}`);
  return found;
};

/** What the check says of the shipped catalogue once one entry is changed. */
const problemsAfter = (id: string, change: (item: Interface) => Partial<Interface>): readonly string[] =>
  checkCatalogue(INTERFACES.map((item) => (item.id === id ? { ...item, ...change(item) } : item))).map(
    ({ path, message }) => `${path}: ${message}`,
  );

const without = <K extends keyof Interface>(id: string, key: K): readonly string[] =>
  checkCatalogue(
    INTERFACES.map((item) => {
      if (item.id !== id) return item;
      const { [key]: _, ...rest } = item;
      return rest as Interface;
    }),
  ).map(({ path, message }) => `${path}: ${message}`);

const recalled = <T>(value: T) => ({ value, sure: 'recalled', source: ['R'] }) as const;

describe('the catalogue checked against itself', () => {
  it('has no problems as shipped', () => {
    expect(checkCatalogue(INTERFACES)).toEqual([]);
  });

  it('finds a limit that the average powers contradict', () => {
    expect(
      problemsAfter('100GBASE-SR4', () => ({ lossLimitDb: { OM3: recalled(1.8), OM4: recalled(2.2) } })),
    ).toEqual(['100GBASE-SR4.lossLimitDb: average powers and largest limit are 0.30 dB apart']);
  });

  it('accepts average powers that are exactly 0.2 dB off', () => {
    expect(problemsAfter('400GBASE-DR4', () => ({ lossLimitDb: { OS2: recalled(3.2) } }))).toEqual([]);
  });

  it('finds average powers that differ without an explanation', () => {
    expect(without('10GBASE-SR', 'averagePowersDifferBecause')).toEqual([
      '10GBASE-SR.lossLimitDb: average powers and largest limit are 0.30 dB apart',
    ]);
  });

  it('finds an explanation that outlived its difference', () => {
    expect(problemsAfter('100GBASE-SR4', () => ({ averagePowersDifferBecause: 'Once they did.' }))).toEqual([
      '100GBASE-SR4.averagePowersDifferBecause: explains a difference that is not there',
    ]);
  });

  const withFarEnd = (id: string, count: number, far: string | null) =>
    problemsAfter(id, () => ({ breakouts: [{ count, interface: far, sure: 'recalled', source: ['R'] }] }));

  it('finds a far end that the catalogue does not have', () => {
    expect(withFarEnd('40GBASE-SR4', 4, '10GBASE-XR')).toEqual([
      '40GBASE-SR4.breakouts[0]: no interface 10GBASE-XR',
    ]);
  });

  it('finds a far end of which nothing at all is said', () => {
    expect(withFarEnd('40GBASE-SR4', 2, null)).toEqual([
      '40GBASE-SR4.breakouts[0]: names no far end and has no note',
    ]);
  });

  it('finds a far end with another symbol rate', () => {
    expect(withFarEnd('40GBASE-SR4', 4, '25GBASE-SR')).toEqual([
      '40GBASE-SR4.breakouts[0]: 25GBASE-SR has another line rate',
    ]);
  });

  it('finds a far end with another modulation', () => {
    expect(
      problemsAfter('25GBASE-SR', ({ lineRate }) => ({ lineRate: { ...lineRate, modulation: 'PAM4' } })),
    ).toEqual(['100GBASE-SR4.breakouts[0]: 25GBASE-SR has another line rate']);
  });

  it('finds a far end for the other kind of fibre', () => {
    expect(withFarEnd('40G-PLR4', 4, '10GBASE-SR')).toContain(
      '40G-PLR4.breakouts[0]: 10GBASE-SR is made for the other kind of fibre',
    );
  });

  it('finds far ends that need more or fewer lanes than there are', () => {
    expect(withFarEnd('40GBASE-SR4', 3, '10GBASE-SR')).toEqual([
      '40GBASE-SR4.breakouts[0]: 3 times 1 lanes is not 4',
    ]);
    expect(withFarEnd('400GBASE-SR8', 8, '100GBASE-SR2')).toEqual([
      '400GBASE-SR8.breakouts[0]: 8 times 2 lanes is not 8',
    ]);
  });

  it('finds a far end at another wavelength', () => {
    expect(withFarEnd('40G-PLR4', 4, '10GBASE-ER')).toEqual([
      '40G-PLR4.breakouts[0]: 10GBASE-ER works at other wavelengths',
    ]);
  });

  it('finds a far end with another wavelength plan', () => {
    expect(withFarEnd('400GBASE-SR4.2', 8, '50GBASE-SR')).toEqual([
      '400GBASE-SR4.2.breakouts[0]: 50GBASE-SR works at other wavelengths',
    ]);
  });

  it('finds an id that is there twice', () => {
    expect(checkCatalogue([...INTERFACES, byId('10GBASE-SR')]).map(({ path }) => path)).toContain(
      '10GBASE-SR.id',
    );
  });

  it('finds an alias that two interfaces claim, however it is spelt', () => {
    expect(problemsAfter('40G-PLR4', () => ({ aliases: ['40g sr4'] }))).toEqual([
      '40G-PLR4.aliases: 40g sr4 also names 40GBASE-SR4',
    ]);
  });

  it('finds an alias that is the id of another interface', () => {
    expect(problemsAfter('40G-PLR4', () => ({ aliases: ['40GBASE-SR4'] }))).toEqual([
      '40G-PLR4.aliases: 40GBASE-SR4 also names 40GBASE-SR4',
    ]);
  });

  const withLayout = (
    id: string,
    kind: Interface['receptacles'][0]['kind'],
    layout: Interface['receptacles'][0]['layout'],
  ) => problemsAfter(id, ({ receptacles }) => ({ receptacles: [{ ...receptacles[0], kind, layout }] }));

  it('finds a layout that is too long for its connector', () => {
    expect(withLayout('400GBASE-SR8', 'MPO-12', 'mpo16-8-lanes')).toEqual([
      '400GBASE-SR8.receptacles[0]: mpo16-8-lanes has 16 positions, MPO-12 has 12',
    ]);
  });

  it('finds a layout with fewer lanes than the interface', () => {
    expect(withLayout('40GBASE-SR4', 'MPO-12', 'mpo12-2-lanes')).toEqual([
      '40GBASE-SR4.receptacles[0]: transmits 2 lanes, the interface has 4',
      '40GBASE-SR4.receptacles[0]: receives 2 lanes, the interface has 4',
      '40GBASE-SR4.receptacles[0]: lights 4 fibres, the interface has 8',
    ]);
  });

  it('counts both faces of a dual receptacle', () => {
    expect(withLayout('800GBASE-DR8', 'MPO-12', 'mpo12-4-lanes')).toContain(
      '800GBASE-DR8.receptacles[0]: transmits 4 lanes, the interface has 8',
    );
  });

  it('finds a wrong number of fibres', () => {
    expect(problemsAfter('40GBASE-SR4', () => ({ fibres: 12 }))).toEqual([
      '40GBASE-SR4.receptacles[0]: lights 8 fibres, the interface has 12',
    ]);
  });

  it('finds a BiDi layout under an interface with one wavelength', () => {
    expect(withLayout('10GBASE-SR', 'LC', 'duplex-bidi')).toContain(
      '10GBASE-SR.receptacles[0]: duplex-bidi does not go with the wavelength plan single',
    );
  });

  it('finds wavelengths that are said to break out', () => {
    expect(problemsAfter('40GBASE-LR4', () => ({ breakable: true }))).toEqual([
      '40GBASE-LR4.breakable: no lane has a fibre pair of its own',
    ]);
  });

  it('finds a claim about reordering that the layout does not bear out', () => {
    expect(problemsAfter('40GBASE-LR4', () => ({ lanesReorder: true }))).toEqual([
      '40GBASE-LR4.lanesReorder: must be true exactly where lanes have fibres of their own',
    ]);
    expect(problemsAfter('40GBASE-SR4', () => ({ lanesReorder: false }))).toEqual([
      '40GBASE-SR4.lanesReorder: must be true exactly where lanes have fibres of their own',
    ]);
  });

  it('finds far ends of an interface that cannot be parted', () => {
    expect(problemsAfter('40GBASE-SR4', () => ({ breakable: false }))).toEqual([
      '40GBASE-SR4.breakouts: has far ends but is neither breakable nor two ports',
    ]);
  });

  it('finds two ports on one receptacle', () => {
    expect(problemsAfter('400GBASE-DR4', () => ({ portSplit: true }))).toEqual([
      '400GBASE-DR4.portSplit: two ports need two receptacles',
    ]);
  });

  it('finds a better fibre that reaches less far', () => {
    expect(
      problemsAfter('40GBASE-SR4', ({ reachM }) => ({ reachM: { ...reachM, OM4: recalled(90) } })),
    ).toEqual(['40GBASE-SR4.reachM.OM4: reaches 90 m, a lower grade 100 m']);
  });

  it('finds a reach on the other kind of fibre', () => {
    expect(
      problemsAfter('40GBASE-SR4', ({ reachM, lossLimitDb }) => ({
        reachM: { ...reachM, OS2: recalled(500) },
        lossLimitDb: { ...lossLimitDb, OS2: recalled(1.9) },
      })),
    ).toEqual(['40GBASE-SR4.reachM.OS2: a MMF interface does not run on OS2']);
  });

  it('finds a reach without a limit', () => {
    expect(problemsAfter('40GBASE-SR4', () => ({ lossLimitDb: { OM3: recalled(1.9) } }))).toEqual([
      '40GBASE-SR4.reachM.OM4: has no limit up to this length',
      '40GBASE-SR4.reachM.OM5: has no limit up to this length',
    ]);
  });

  it('lets the OM4 limit serve an OM5 that reaches no further', () => {
    expect(
      problemsAfter('40GBASE-SR4', () => ({ lossLimitDb: { OM3: recalled(1.9), OM4: recalled(1.5) } })),
    ).toEqual([]);
  });

  it('finds a limit without a reach', () => {
    expect(
      problemsAfter('10GBASE-LR', ({ reachM }) => ({
        reachM,
        lossLimitDb: { OM3: recalled(1), OS2: recalled(6.2) },
      })),
    ).toEqual(['10GBASE-LR.lossLimitDb.OM3: has no reach']);
  });

  it('finds an interface that reaches nowhere', () => {
    expect(problemsAfter('10GBASE-LR', () => ({ reachM: {} }))).toEqual([
      '10GBASE-LR.lossLimitDb.OS2: has no reach',
      '10GBASE-LR.reachM: has no row',
    ]);
  });

  it('finds a wavelength plan with too few bands', () => {
    expect(
      problemsAfter('100G-CWDM4', ({ wavelengths }) => ({
        wavelengths: { ...wavelengths, bandsNm: wavelengths.bandsNm.slice(1) },
      })),
    ).toEqual(['100G-CWDM4.wavelengths.bandsNm: cwdm4 has 4, not 3']);
  });

  it('finds bands that run into each other', () => {
    expect(
      problemsAfter('40G-SR-BiDi', ({ wavelengths }) => ({
        wavelengths: {
          ...wavelengths,
          bandsNm: [
            [832, 890],
            [882, 918],
          ],
        },
      })),
    ).toEqual(['40G-SR-BiDi.wavelengths.bandsNm: must rise and must not overlap']);
  });

  it('finds an interface that does not say why it cannot be broken out', () => {
    expect(without('40GBASE-LR4', 'noBreakoutBecause')).toEqual([
      '40GBASE-LR4.noBreakoutBecause: is missing',
    ]);
  });

  it('finds a reason against breaking out where nobody asks for one', () => {
    expect(problemsAfter('10GBASE-SR', () => ({ noBreakoutBecause: 'It has one lane.' }))).toEqual([
      '10GBASE-SR.noBreakoutBecause: is set without need',
    ]);
    expect(problemsAfter('40GBASE-SR4', () => ({ noBreakoutBecause: 'It does.' }))).toEqual([
      '40GBASE-SR4.noBreakoutBecause: is set without need',
    ]);
  });
});
