import { describe, expect, it } from 'vitest';
import { readChannelText, readChannelValue } from '../../src/shared/channel/read-channel';
import { breakoutChannel } from '../../src/shared/rules/example-channels';

/** The file of the contract, field for field. */
const CONTRACT = {
  format: 'mpo-preflight/channel',
  version: 1,
  name: 'leaf 1 to servers 1-4',
  near: { interface: '40GBASE-SR4' },
  far: { interface: '10GBASE-SR' },
  parts: [
    {
      part: 'array-cable',
      role: 'cord',
      type: 'B',
      connector: 'MPO-12',
      fibres: 8,
      pins: ['unpinned', 'unpinned'],
      fibre: 'OM4',
      polish: ['UPC', 'UPC'],
      lengthM: 5,
    },
    { part: 'mpo-adapter', keys: 'opposed', connector: 'MPO-12' },
    {
      part: 'module',
      wiring: 'U1',
      rear: 'MPO-12',
      fibres: 8,
      pins: 'pinned',
      front: 'LC',
      fibre: 'OM4',
      frontPolish: 'UPC',
      rearPolish: 'UPC',
    },
    { part: 'duplex-cord', wiring: 'A-to-B', connector: 'LC', fibre: 'OM4', polish: 'UPC', lengthM: 2 },
  ],
  budget: {
    connectorLossDb: { LC: 0.25, SC: 0.25, MPO: 0.35 },
    fibreLossDbPerKm: 3.0,
    spliceLossDb: 0.1,
    agingMarginDb: 0,
    limitDb: 1.9,
    extraTerms: [{ what: '50/50 tap splitter', lossDb: 3.7 }],
  },
};

const changed = (path: readonly (string | number)[], value: unknown): unknown => {
  const copy = structuredClone(CONTRACT) as unknown;
  let at = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const last = path.at(-1) as string | number;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
};

const pathsOf = (value: unknown): string[] => {
  const read = readChannelValue(value);
  return read.ok ? [] : read.error.map(({ path }) => path);
};

describe('a channel file', () => {
  it('of the contract is read as it stands', () => {
    expect(readChannelValue(CONTRACT)).toEqual({ ok: true, value: CONTRACT });
    expect(readChannelText(JSON.stringify(CONTRACT, null, 2))).toEqual({ ok: true, value: CONTRACT });
  });

  it('may have a byte order mark and Windows line ends', () => {
    const text = `\ufeff${JSON.stringify(CONTRACT, null, 2).replaceAll('\n', '\r\n')}`;
    expect(readChannelText(text)).toEqual({ ok: true, value: CONTRACT });
  });

  it('may call the connectors MTP', () => {
    const read = readChannelValue(changed(['parts', 1, 'connector'], 'MTP-12'));
    expect(read.ok && read.value.parts[1]).toEqual({
      part: 'mpo-adapter',
      keys: 'opposed',
      connector: 'MPO-12',
    });
  });

  it('may leave out name and budget, and have open ends', () => {
    const { name: _, budget: __, ...rest } = { ...breakoutChannel() };
    expect(readChannelValue({ ...rest, near: null, far: null }).ok).toBe(true);
  });

  it.each<[string, unknown, string]>([
    ['an unknown key', changed(['colour'], 'aqua'), 'colour'],
    ['an unknown key in a part', changed(['parts', 3, 'length'], 2), 'parts[3].length'],
    ['an unknown key in the budget', changed(['budget', 'spliceDb'], 2), 'budget.spliceDb'],
    ['a missing end', changed(['near'], undefined), 'near'],
    ['no parts', changed(['parts'], []), 'parts'],
    [
      '65 parts',
      changed(
        ['parts'],
        Array.from({ length: 65 }, () => CONTRACT.parts[1]),
      ),
      'parts',
    ],
    ['a part of no kind', changed(['parts', 1, 'part'], 'mpo-adaptor'), 'parts[1].part'],
    ['a negative length', changed(['parts', 0, 'lengthM'], -1), 'parts[0].lengthM'],
    ['a length over 120 km', changed(['parts', 0, 'lengthM'], 120_000.1), 'parts[0].lengthM'],
    ['a length in words', changed(['parts', 0, 'lengthM'], '5'), 'parts[0].lengthM'],
    ['ten fibres', changed(['parts', 0, 'fibres'], 10), 'parts[0].fibres'],
    ['pins of one end only', changed(['parts', 0, 'pins'], ['pinned']), 'parts[0].pins'],
    ['a fibre of no grade', changed(['parts', 0, 'fibre'], 'OM2'), 'parts[0].fibre'],
    ['a wiring of no name', changed(['parts', 2, 'wiring'], 'U3'), 'parts[2].wiring'],
    [
      'a duplex position of no side',
      changed(['parts', 2, 'wiring'], { custom: [['1C', 1]] }),
      'parts[2].wiring.custom[0][0]',
    ],
    [
      'a position of 0',
      changed(['parts', 2, 'wiring'], { custom: [['1A', 0]] }),
      'parts[2].wiring.custom[0][1]',
    ],
    ['a third receptacle', changed(['near', 'receptacle'], 3), 'near.receptacle'],
    ['a negative loss', changed(['budget', 'limitDb'], -0.1), 'budget.limitDb'],
    ['another format', changed(['format'], 'mpo-preflight/quote'), 'format'],
    ['no format', changed(['format'], undefined), 'format'],
    ['a newer version', changed(['version'], 2), 'version'],
    ['version 0', changed(['version'], 0), 'version'],
    ['a version in words', changed(['version'], '1'), 'version'],
    ['a list', [CONTRACT], ''],
    ['nothing', null, ''],
  ])('with %s is refused with its place', (_, value, path) => {
    expect(pathsOf(value)).toEqual([path]);
  });

  it('with 64 parts and 120 km is as large as it may be', () => {
    const parts = Array.from({ length: 64 }, () => ({ ...CONTRACT.parts[0], lengthM: 120_000 }));
    expect(pathsOf({ ...CONTRACT, parts })).toEqual([]);
  });

  it('names everything that is wrong at once', () => {
    const value = changed(['parts', 0, 'fibres'], 10) as typeof CONTRACT;
    expect(pathsOf({ ...value, far: { interface: '' }, extra: 1 })).toEqual([
      'far.interface',
      'parts[0].fibres',
      'extra',
    ]);
  });

  it('says in words what stands in the way of reading it', () => {
    const messageOf = (value: unknown): string | undefined => {
      const read = readChannelValue(value);
      return read.ok ? undefined : read.error[0]?.message;
    };
    expect(messageOf(changed(['format'], 'mpo-preflight/quote'))).toBe(
      'expected "mpo-preflight/channel", found "mpo-preflight/quote"',
    );
    expect(messageOf(changed(['format'], 7))).toBe(
      'expected "mpo-preflight/channel": this does not look like a channel file',
    );
    expect(messageOf(changed(['format'], 'x'.repeat(100)))).toBe(
      `expected "mpo-preflight/channel", found "${'x'.repeat(60)}"`,
    );
    expect(messageOf(changed(['version'], 2))).toBe(
      'version 2 was written by a newer program; this one reads version 1',
    );
    expect(messageOf([])).toBe('a channel file is one JSON object with "format": "mpo-preflight/channel"');
    expect(messageOf(changed(['version'], 1.5))).not.toMatch(/newer/);
  });

  it('that is not JSON is refused with line and column', () => {
    const read = readChannelText('{\n  "format": \n}');
    expect(read.ok ? null : read.error).toEqual([
      { path: 'line 3, column 1', message: expect.stringMatching(/^not valid JSON: /) },
    ]);
  });
});
