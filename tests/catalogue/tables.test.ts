import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { ADAPTERS } from '../../src/shared/catalogue/adapters';
import {
  LOSS_GRADES,
  PAIR_KINDS,
  PAIR_LOSS,
  REFERENCE_PAIR_LOSS,
} from '../../src/shared/catalogue/connector-loss';
import { DUPLEX_CORDS } from '../../src/shared/catalogue/duplex-cords';
import { CASSETTE_FAMILIES, ENCLOSURES, findFamily } from '../../src/shared/catalogue/enclosures';
import { FAN_OUTS } from '../../src/shared/catalogue/fan-outs';
import { attenuationAt, FIBRES, fibreColour } from '../../src/shared/catalogue/fibres';
import { FIBRE_MODES } from '../../src/shared/catalogue/interface';
import { JACKETS } from '../../src/shared/catalogue/jackets';
import { ARRAY_CORD_LENGTHS, DUPLEX_CORD_LENGTHS, TRUNK_LEGS } from '../../src/shared/catalogue/lengths';
import { METHOD_PARTS } from '../../src/shared/catalogue/polarity-methods';
import {
  adapterSchema,
  cassetteFamilySchema,
  duplexCordSchema,
  enclosureSchema,
  fanOutSchema,
  fibreTableSchema,
  jacketSchema,
  methodPartsSchema,
  pairLossSchema,
  stockLengthsSchema,
} from '../../src/shared/catalogue/table-schemas';
import { modulePorts } from '../../src/shared/catalogue/wirings';

const problemsOf = (schema: z.ZodType, rows: readonly unknown[]): string[] =>
  rows.flatMap((row) => {
    const parsed = schema.safeParse(row);
    return parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  });

const TABLES: readonly (readonly [string, z.ZodType, readonly unknown[]])[] = [
  ['fibres', fibreTableSchema, Object.values(FIBRES)],
  [
    'pair losses',
    pairLossSchema,
    Object.values(PAIR_LOSS).flatMap((grades) =>
      Object.values(grades).flatMap((pairs) => Object.values(pairs)),
    ),
  ],
  ['duplex cords', duplexCordSchema, Object.values(DUPLEX_CORDS)],
  ['adapters', adapterSchema, ADAPTERS],
  ['fan-outs', fanOutSchema, FAN_OUTS],
  ['polarity methods', methodPartsSchema, Object.values(METHOD_PARTS)],
  ['cassette families', cassetteFamilySchema, CASSETTE_FAMILIES],
  ['enclosures', enclosureSchema, ENCLOSURES],
  ['jackets', jacketSchema, Object.values(JACKETS).flatMap((spaces) => Object.values(spaces))],
  ['stock lengths', stockLengthsSchema, [DUPLEX_CORD_LENGTHS, ARRAY_CORD_LENGTHS]],
];

describe('the catalogue tables', () => {
  it.each(TABLES)(
    'hold %s in the shape they say, each figure with its source and sureness',
    (_, schema, rows) => {
      expect(rows.length).toBeGreaterThan(0);
      expect(problemsOf(schema, rows)).toEqual([]);
    },
  );

  it.each(TABLES)('notice %s that lose a field', (_, schema, rows) => {
    const { [Object.keys(rows[0] as object)[0] as string]: _lost, ...rest } = rows[0] as Record<
      string,
      unknown
    >;
    expect(problemsOf(schema, [rest])).not.toEqual([]);
  });

  it('notice a source that nobody lists', () => {
    expect(problemsOf(jacketSchema, [{ ...JACKETS.EU.general, source: ['S999'] }])).toEqual([
      'source.0: no such source',
    ]);
  });

  it('notice an adapter that leads two fibre positions to one', () => {
    const [first] = ADAPTERS;
    const map = first?.map.map(([from], index) => [
      from,
      index === 1 ? first.map[0]?.[1] : first.map[index]?.[1],
    ]);
    expect(problemsOf(adapterSchema, [{ ...first, map }])).toEqual(['map: a fibre position is used twice']);
  });

  it('give every enclosure a family that exists, and every id once', () => {
    for (const { family } of ENCLOSURES) expect(findFamily(family)?.id).toBe(family);
    expect(new Set(ENCLOSURES.map(({ id }) => id)).size).toBe(ENCLOSURES.length);
    expect(new Set(CASSETTE_FAMILIES.map(({ id }) => id)).size).toBe(CASSETTE_FAMILIES.length);
  });

  it('have a trunk of every size from 12 to 144 fibres that is sold', () => {
    expect(TRUNK_LEGS.map((legs) => legs * 12)).toEqual([12, 24, 48, 72, 144]);
  });
});

describe('fibres', () => {
  it('lose 3 dB/km at 850 nm, 0.4 at 1310 and 0.25 at 1550', () => {
    expect(attenuationAt('OM4', 850).planDbPerKm.value).toBe(3);
    expect(attenuationAt('OS2', 1310).planDbPerKm.value).toBe(0.4);
    expect(attenuationAt('OS2', 1550).planDbPerKm.value).toBe(0.25);
  });

  it('are coloured blue to aqua, and again with a tracer', () => {
    expect(fibreColour(1)).toBe('blue');
    expect(fibreColour(12)).toBe('aqua');
    expect(fibreColour(13)).toBe('blue, tracer');
    expect(fibreColour(24)).toBe('aqua, tracer');
  });
});

describe('modules', () => {
  it('have the ports that the fact page prints', () => {
    expect(modulePorts('straight', 'MPO-12', 8)).toEqual([
      [1, 2],
      [3, 4],
      [9, 10],
      [11, 12],
    ]);
    expect(modulePorts('straight-inverted', 'MPO-12', 12)[0]).toEqual([11, 12]);
    expect(modulePorts('U1', 'MPO-12', 8)).toEqual([
      [12, 1],
      [11, 2],
      [10, 3],
      [9, 4],
    ]);
    expect(modulePorts('U2', 'MPO-16', 16)[7]).toEqual([8, 9]);
    expect(modulePorts('row-pairs', 'MPO-24', 24)[11]).toEqual([12, 24]);
  });
});

describe('the loss of a mated pair', () => {
  it.each(FIBRE_MODES)(
    'is 0.75 dB of any connector by the standard, 0.5 dB of LC and SC by planning: %s',
    (mode) => {
      const { 'worst-case': worst, planning } = PAIR_LOSS[mode];
      for (const kind of PAIR_KINDS) {
        expect(worst[kind].maxDb).toMatchObject({ value: 0.75, sure: 'published', source: ['S92'] });
        expect(planning[kind].maxDb).toMatchObject({ value: kind === 'MPO' ? 0.75 : 0.5, source: ['S56'] });
      }
    },
  );

  it('falls from grade to grade', () => {
    for (const mode of FIBRE_MODES)
      for (const kind of PAIR_KINDS) {
        const losses = LOSS_GRADES.map((grade) => PAIR_LOSS[mode][grade][kind].maxDb.value);
        expect(losses).toEqual([...losses].sort((one, other) => other - one));
      }
  });

  it('against a reference cord is that of the edition in force, not the 0.3 dB of the one before', () => {
    for (const mode of FIBRE_MODES) expect(REFERENCE_PAIR_LOSS[mode].toStandard.value).toBe(0.5);
  });
});

describe('a high-density slot', () => {
  it('takes the cassette of 36 fibres and 18 LC ports that is sold for it', () => {
    expect(findFamily('hd-24')).toMatchObject({ maxFibres: 36, maxPorts: { LC: 18 } });
  });
});
