import { describe, expect, it } from 'vitest';
import type { ChannelEnd, CustomInterface } from '../../src/shared/channel/document';
import { type Endpoint, resolveEnd } from '../../src/shared/channel/endpoint';
import { type Disagreement, disagreements } from '../../src/shared/channel/interoperate';
import type { Problem } from '../../src/shared/result';

const end = (from: string | ChannelEnd): Endpoint => {
  const problems: Problem[] = [];
  const endpoint = resolveEnd(typeof from === 'string' ? { interface: from } : from, 'near', problems);
  if (endpoint === null) throw new Error(JSON.stringify(problems));
  return endpoint;
};

const between = (near: string | ChannelEnd, far: string | ChannelEnd): Disagreement[] =>
  disagreements(end(near), end(far));
const kindsBetween = (near: string | ChannelEnd, far: string | ChannelEnd): string[] =>
  between(near, far).map(({ kind }) => kind);

const sheet = (change: Partial<CustomInterface> = {}): ChannelEnd => ({
  custom: {
    name: 'from a sheet',
    mode: 'MMF',
    receptacle: 'LC',
    polish: 'UPC',
    lanes: [{ lane: 1, tx: 2, rx: 1 }],
    gbpsPerLane: 10,
    wavelengthNm: 850,
    reachM: { OM4: 400 },
    ...change,
  },
});

const fourLanes = [1, 2, 3, 4].map((lane) => ({ lane, tx: lane, rx: 13 - lane }));

describe('two interfaces that talk', () => {
  it.each([
    ['40GBASE-SR4', '40GBASE-SR4'],
    ['40GBASE-SR4', '10GBASE-SR'],
    ['400GBASE-DR4', '100GBASE-DR'],
    ['400GBASE-DR4-2', '100GBASE-DR'],
    ['400GBASE-SR4.2', '100G-SR1.2'],
    ['800GBASE-DR8', '400GBASE-DR4'],
    ['100GBASE-DR', '100GBASE-FR1'],
    ['40GBASE-SR4', '40GBASE-eSR4'],
    ['2x400G-FR4', '400GBASE-FR4'],
  ])('%s and %s have nothing to disagree on, from either side', (near, far) => {
    expect(between(near, far)).toEqual([]);
    expect(between(far, near)).toEqual([]);
  });
});

describe('two interfaces that cannot talk', () => {
  it('disagree on the rate of a lane, in bits or in modulation', () => {
    expect(between('10GBASE-SR', '25GBASE-SR')).toEqual([
      { kind: 'rate', near: '10.3125 GBd NRZ', far: '25.78125 GBd NRZ' },
    ]);
    // 25 Gb/s a lane both, but with other error correction, and therefore at another symbol rate.
    expect(between('25GBASE-SR', '400GBASE-SR16')[0]).toEqual({
      kind: 'rate',
      near: '25.78125 GBd NRZ',
      far: '26.5625 GBd NRZ',
    });
  });

  it('disagree on the wavelength', () => {
    expect(between('10GBASE-SR', '10GBASE-LR')).toEqual([
      { kind: 'wavelength', near: '840-860 nm', far: '1260-1355 nm' },
    ]);
    expect(kindsBetween('10GBASE-ER', '10GBASE-LR')).toEqual(['wavelength']);
    expect(kindsBetween('10GBASE-LR', '10GBASE-ER')).toEqual(['wavelength']);
  });

  it('disagree on the plan of wavelengths where both use the same fibre', () => {
    expect(kindsBetween('100GBASE-LR4', '100G-CWDM4')).toEqual(['wavelength']);
    expect(kindsBetween('40G-SR-BiDi', '40GBASE-SR4')).toContain('rate');
  });

  it('disagree on rate and wavelength at once', () => {
    expect(kindsBetween('10GBASE-SR', '25GBASE-LR')).toEqual(['rate', 'wavelength']);
  });

  it('cannot be broken out of wavelengths on one fibre', () => {
    expect(between('40GBASE-LR4', '10GBASE-LR')).toEqual([
      {
        kind: 'no-breakout',
        wide: '40GBASE-LR4',
        narrow: '10GBASE-LR',
        because: 'Its four lanes are wavelengths on one fibre, which no passive module can part.',
      },
    ]);
    expect(between('10GBASE-LR', '40GBASE-LR4')).toMatchObject([
      { kind: 'no-breakout', wide: '40GBASE-LR4', narrow: '10GBASE-LR' },
    ]);
    for (const [wide, narrow] of [
      ['100GBASE-LR4', '25GBASE-LR'],
      ['400GBASE-FR4', '100GBASE-FR1'],
      ['100G-CWDM4', '25GBASE-LR'],
      ['40G-SR-BiDi', '10GBASE-SR'],
    ] as const)
      expect(kindsBetween(wide, narrow)).toContain('no-breakout');
  });

  it('cannot be two and four wavelengths: 400GBASE-SR4.2 breaks out to 100G-SR1.2 only', () => {
    expect(kindsBetween('400GBASE-SR4.2', '50GBASE-SR')).toEqual(['wavelength']);
    expect(kindsBetween('400GBASE-SR4.2', '100GBASE-SR1')).toEqual(['rate', 'wavelength']);
  });

  it('have lanes that do not divide into each other', () => {
    const ten = sheet({
      receptacle: 'MPO-24',
      lanes: Array.from({ length: 10 }, (_, index) => ({ lane: index + 1, tx: index + 14, rx: index + 2 })),
    });
    expect(between('40GBASE-SR4', ten)).toEqual([{ kind: 'lanes', near: 4, far: 10 }]);
    expect(between(ten, '40GBASE-SR4')).toEqual([{ kind: 'lanes', near: 10, far: 4 }]);
    // No duplex port holds two lanes that a one-lane port could share.
    expect(kindsBetween('100G-SR1.2', '50GBASE-SR')).toContain('no-breakout');
  });
});

describe('a breakout on which sources disagree', () => {
  it('is doubted, with what they say', () => {
    expect(between('100G-PSM4', '25GBASE-LR')).toEqual([
      {
        kind: 'unproven-breakout',
        wide: '100G-PSM4',
        narrow: '25GBASE-LR',
        note: expect.stringMatching(/^only where the vendor qualifies it/),
      },
    ]);
  });
});

describe('a breakout that no source lists', () => {
  it('is doubted, with the reason', () => {
    expect(between('40G-PLR4', '10GBASE-LR')).toEqual([]);
    expect(between('100GBASE-SR10', sheet({ gbpsPerLane: 10 }))).toEqual([
      {
        kind: 'unproven-breakout',
        wide: '100GBASE-SR10',
        narrow: 'from a sheet',
        note: 'no source at hand lists it',
      },
    ]);
  });
});

describe('an interface from a data sheet', () => {
  it('is compared by its nominal rate', () => {
    expect(between(sheet(), '10GBASE-SR')).toEqual([]);
    expect(between('10GBASE-SR', sheet({ gbpsPerLane: 25 }))).toEqual([
      { kind: 'rate', near: '10.3125 GBd NRZ', far: '25 Gb/s a lane' },
    ]);
    expect(between(sheet({ gbpsPerLane: 25 }), sheet({ gbpsPerLane: 50 }))).toEqual([
      { kind: 'rate', near: '25 Gb/s a lane', far: '50 Gb/s a lane' },
    ]);
  });

  it('has a band of 6.5 nm to each side of a single wavelength', () => {
    // 10GBASE-SR works from 840 to 860 nm.
    expect(kindsBetween(sheet({ wavelengthNm: 866.5 }), '10GBASE-SR')).toEqual([]);
    expect(kindsBetween(sheet({ wavelengthNm: 866.6 }), '10GBASE-SR')).toEqual(['wavelength']);
    expect(kindsBetween(sheet({ wavelengthNm: 833.5 }), '10GBASE-SR')).toEqual([]);
    expect(kindsBetween(sheet({ wavelengthNm: 833.4 }), '10GBASE-SR')).toEqual(['wavelength']);
  });

  it('may give its band, which meets another at a shared edge', () => {
    expect(kindsBetween(sheet({ wavelengthNm: [860, 900] }), '10GBASE-SR')).toEqual([]);
    expect(between(sheet({ wavelengthNm: [861, 900] }), '10GBASE-SR')).toEqual([
      { kind: 'wavelength', near: '861-900 nm', far: '840-860 nm' },
    ]);
    expect(between('10GBASE-SR', sheet({ wavelengthNm: 1310 }))).toMatchObject([{ far: '1310 nm' }]);
  });

  it('with four lanes breaks out, though no source lists it', () => {
    const wide = sheet({ receptacle: 'MPO-12', lanes: fourLanes });
    expect(between(wide, '10GBASE-SR')).toMatchObject([
      { kind: 'unproven-breakout', wide: 'from a sheet', narrow: '10GBASE-SR' },
    ]);
    expect(between('10GBASE-SR', wide)).toMatchObject([{ wide: 'from a sheet', narrow: '10GBASE-SR' }]);
  });

  it('agrees with itself', () => {
    expect(between(sheet(), sheet())).toEqual([]);
  });
});
