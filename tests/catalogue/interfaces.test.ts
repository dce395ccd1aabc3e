import { describe, expect, it } from 'vitest';
import type { Interface } from '../../src/shared/catalogue/interface';
import { interfaceSchema } from '../../src/shared/catalogue/interface-schema';
import { INTERFACES } from '../../src/shared/catalogue/interfaces';
import { SOURCES } from '../../src/shared/catalogue/sources';

const byId = (id: string): Interface => {
  const found = INTERFACES.find((item) => item.id === id);
  if (found === undefined) throw new Error(`no interface ${id}`);
  return found;
};

const limits = (id: string) =>
  Object.fromEntries(Object.entries(byId(id).lossLimitDb).map(([grade, { value }]) => [grade, value]));

const sample = byId('40GBASE-SR4');

describe('the shipped interfaces', () => {
  it.each(INTERFACES.map((item) => [item.id, item] as const))('%s is as the schema wants it', (_, item) => {
    const parsed = interfaceSchema.safeParse(item);
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  it('hold the limits that the budget rules are written around', () => {
    expect(limits('40GBASE-SR4')).toEqual({ OM3: 1.9, OM4: 1.5, OM5: 1.5 });
    expect(limits('100GBASE-SR4')).toEqual({ OM3: 1.8, OM4: 1.9, OM5: 1.9 });
    expect(limits('100GBASE-DR')).toEqual({ OS2: 3 });
    expect(limits('400GBASE-DR4')).toEqual({ OS2: 3 });
    expect(limits('100GBASE-FR1')).toEqual({ OS2: 4 });
    expect(limits('100GBASE-LR4')).toEqual({ OS2: 6.3 });
    expect(limits('40G-PLRL4')).toEqual({ OS2: null });
  });

  it('keep optical lanes on own fibres apart from two ports in one housing', () => {
    expect(byId('2x400G-FR4')).toMatchObject({ breakable: false, portSplit: true });
    expect(byId('2x400G-DR4')).toMatchObject({ breakable: true, portSplit: true });
    expect(byId('800GBASE-DR8')).toMatchObject({ breakable: true, portSplit: false });
  });

  it('never break wavelengths out, and 400GBASE-SR4.2 only to 100G-SR1.2', () => {
    const wavelengthMultiplexed = INTERFACES.filter(({ wavelengths }) => wavelengths.plan.endsWith('wdm4'));
    expect(wavelengthMultiplexed.length).toBeGreaterThan(0);
    for (const item of wavelengthMultiplexed) expect(item.breakable, item.id).toBe(false);
    expect(byId('40G-SR-BiDi').breakouts).toEqual([]);
    expect(byId('400GBASE-SR4.2').breakouts.map((far) => [far.count, far.interface])).toEqual([
      [4, '100G-SR1.2'],
    ]);
  });

  it('carry a formula where a limit depends on the signal, and no number beside it', () => {
    expect(byId('100GBASE-DR').receive.sensitivityOmaDbm).toMatchObject({
      value: null,
      formula: 'max(-3.9, SECQ - 5.3)',
    });
    for (const { id, transmit, receive } of INTERFACES) {
      for (const figure of [...Object.values(transmit), ...Object.values(receive)]) {
        if (figure.formula !== undefined) expect(figure.value, id).toBeNull();
      }
    }
  });

  it('list their alternatives wherever a figure is disputed', () => {
    const disputed = INTERFACES.flatMap(({ id, wavelengths, reachM, lossLimitDb, transmit, receive }) =>
      [wavelengths, ...[reachM, lossLimitDb, transmit, receive].flatMap((figures) => Object.values(figures))]
        .filter(({ sure }) => sure === 'disputed')
        .map(({ alternatives }) => [id, alternatives?.length ?? 0] as const),
    );
    expect(disputed.length).toBeGreaterThan(10);
    expect(disputed.filter(([, count]) => count < 2)).toEqual([]);
  });

  it('offer each variant that is sold, the usual one first', () => {
    const variants = (id: string) => byId(id).receptacles.map(({ kind, polish }) => `${kind} ${polish}`);
    expect(variants('200GBASE-SR4')).toEqual(['MPO-12 UPC', 'MPO-12 APC']);
    expect(variants('400GBASE-SR8')).toEqual(['MPO-16 APC', 'MPO-24 APC']);
    expect(variants('800GBASE-DR8')).toEqual(['MPO-16 APC', 'dual-MPO-12 APC']);
    expect(variants('800GBASE-DR8-2')).toEqual(['dual-MPO-12 APC', 'MPO-16 APC']);
  });
});

describe('the schema of an interface', () => {
  const refuses = (broken: unknown): void => {
    expect(interfaceSchema.safeParse(broken).success).toBe(false);
  };

  it('refuses a figure without a source', () => {
    refuses({ ...sample, reachM: { OM3: { value: 100, sure: 'published', source: [] } } });
  });

  it('refuses a source that is not listed', () => {
    refuses({ ...sample, reachM: { OM3: { value: 100, sure: 'published', source: ['S999'] } } });
    refuses({ ...sample, reachM: { OM3: { value: 100, sure: 'published', source: ['toString'] } } });
  });

  it('refuses an unknown key', () => {
    refuses({ ...sample, colour: 'aqua' });
  });

  it('refuses a fibre grade that does not exist', () => {
    refuses({ ...sample, reachM: { OM9: { value: 100, sure: 'published', source: ['R'] } } });
  });

  it('refuses a power figure without its unit in the name', () => {
    refuses({ ...sample, transmit: { avg_min: { value: -7.6, sure: 'published', source: ['S69'] } } });
  });

  it('refuses an interface without a receptacle', () => {
    refuses({ ...sample, receptacles: [] });
  });
});

describe('the list of sources', () => {
  it('names documents instead of addresses that mean nothing to a reader', () => {
    for (const [id, text] of Object.entries(SOURCES)) {
      expect(text, id).not.toMatch(/\/\/\d+\.\d+\.\d+\.\d+/);
      expect(text, id).not.toMatch(/index id/);
      expect(text.length, id).toBeGreaterThan(10);
    }
  });
});
