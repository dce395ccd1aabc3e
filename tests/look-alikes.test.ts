/** Which names are one, and which are two that nobody tells apart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookAlike, lookKey } from '../src/shared/look-alikes';
import { nameKey } from '../src/shared/names';
import { besideOf, evaluateLink, planAndJudge } from '../src/shared/order/evaluate-link';
import { DEFAULT_SETTINGS } from '../src/shared/plan/settings';
import { breakoutLink } from '../src/shared/rules/example-links';

const SITE = { settings: DEFAULT_SETTINGS, region: 'EU', enclosures: [] } as const;

/** Two kinds: `one` name written in two ways, which blocks, or two that only look `alike`, which warns. */
const PAIRS = [
  ['full width', 'B1', '\uff22\uff11', 'one'],
  ['a zero-width blank', 'B1', 'B\u200b1', 'one'],
  ['a no-break blank', 'Row B1', 'Row\u00a0B1', 'one'],
  ['a soft hyphen', 'B1', 'B\u00ad1', 'one'],
  ['a combining form', '\u00c41', 'A\u03081', 'one'],
  ['a ligature', 'fi1', '\ufb011', 'one'],
  ['case', 'Stra\u00dfe 1', 'STRASSE 1', 'one'],
  ['a mark of direction', 'B1', '\u202aB1\u202c', 'one'],
  ['a Cyrillic A', 'A1', '\u04101', 'alike'],
  ['a Greek B', 'B1', '\u03921', 'alike'],
  ['O and 0', 'R01', 'RO1', 'alike'],
  ['l and 1', 'B1', 'Bl', 'alike'],
  ['I and 1', 'B1', 'BI', 'alike'],
  ['m and rn', 'Room 1', 'Roorn 1', 'alike'],
  ['a blank left out', 'B 1', 'B1', 'alike'],
  ['a no-break hyphen', 'B-1', 'B\u20111', 'alike'],
] as const;

const at = (rack: string, panel: string, firstCassette: number) => ({
  ...{ rack, panel, firstCassette, firstPort: 1 },
});

/** What is found of a link beside another whose near rack or panel has the other name, in the same cassettes. */
const foundOf = (one: string, other: string, where: 'rack' | 'panel') => {
  const named = (id: string, name: string, far: string) => ({
    ...breakoutLink({
      documentation: {
        near: where === 'rack' ? at(name, 'P7', 1) : at('R07', name, 1),
        far: at(far, 'P7', 1),
      },
    }),
    id,
  });
  const planned = [named('one', one, 'R98'), named('other', other, 'R99')].map((link) =>
    planAndJudge(link, SITE),
  );
  const beside = besideOf(planned);
  return planned.map((link) => evaluateLink(link, beside));
};

describe.each(PAIRS)('%s', (_, one, other, kind) => {
  it.each(['rack', 'panel'] as const)('makes %ss that are told of in both links', (where) => {
    for (const { findings, accepted } of foundOf(one, other, where)) {
      const rules = findings.map(({ rule }) => rule);
      expect(rules.includes('labels/collide')).toBe(kind === 'one');
      expect(rules.includes('labels/look-alike')).toBe(kind === 'alike');
      expect(accepted).toBe(kind === 'alike');
    }
  });
});

/** Names of a few signs, many of which look alike or print as nothing. */
const sign = fc.constantFrom(
  ...['B', 'b', 'O', 'o', '0', 'l', 'I', 'i', '1', 'L', 'rn', 'm', '-', ' ', '\u2011', '\u00a0', '\u200b'],
  ...['\u0410', 'A', '\u0430', 'a', '\u0391', '\uff21', '\u00ad', '\u0308', '\u039d', 'N', '\u03bd', 'v'],
);
const names = fc.uniqueArray(
  fc.array(sign, { minLength: 1, maxLength: 4 }).map((all) => `R${all.join('')}`),
  {
    minLength: 2,
    maxLength: 6,
  },
);

describe('of all pairs of names', () => {
  it('those of one key block, those of one look alone warn, and the others do neither, seen from either', () => {
    fc.assert(
      fc.property(names, (drawn) => {
        for (const one of drawn)
          for (const other of drawn) {
            if (one >= other) continue;
            const isOne = nameKey(one) === nameKey(other);
            for (const { findings } of foundOf(one, other, 'rack')) {
              const rules = findings.map(({ rule }) => rule);
              expect(rules.includes('labels/collide')).toBe(isOne);
              expect(rules.includes('labels/look-alike')).toBe(!isOne && lookKey(one) === lookKey(other));
            }
            expect(lookAlike(one, other)).toBe(lookAlike(other, one));
          }
      }),
      { numRuns: 15 },
    );
  });

  it('a look is kept whatever prints as nothing stands between', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.nat(12), (name, place) => {
        const signs = [...name];
        const broken = [...signs.slice(0, place), '\u2060', ...signs.slice(place)].join('');
        expect(lookKey(broken)).toBe(lookKey(name));
      }),
    );
  });

  it.each([
    ['Lisu', 'ꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ', 'BPDTGKJCZFMNLSRVHWXYAElOU'],
    ['Coptic', 'ⲎⲔⲘⲚⲞⲢⲤⲦⲨⲬⲒⲟⲣⲥ', 'HKMNOPCTYXlopc'],
    ['Tifinagh', 'ⵔⵝⵏⴹⵕⴸ', 'OXlEQV'],
    ['Cherokee', 'ᎪᏴᏟᎠᎬᏀᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᏔᎩᏃᏎᏮ', 'ABCDEGHJKLMPRSTVWYZ46'],
    ['Old Italic', '\u{10301}\u{10302}\u{10309}\u{10311}\u{10315}\u{10317}\u{1031a}', 'BClMTX8'],
    ['Deseret', '\u{10404}\u{10415}\u{1041b}\u{10420}\u{1042c}\u{1043d}\u{10448}', 'OCLSocs'],
    ['Elbasan', '\u{10513}\u{10516}\u{10518}\u{1051c}\u{1051d}\u{10525}\u{10526}\u{10527}', 'NOKCVFLX'],
    [
      'Miao',
      '\u{16f08}\u{16f0a}\u{16f16}\u{16f28}\u{16f35}\u{16f3a}\u{16f3b}\u{16f40}\u{16f42}',
      'VTLlRS3AU',
    ],
    ['Warang Citi', '\u{118a0}\u{118a3}\u{118a9}\u{118af}\u{118b5}\u{118bb}\u{118bc}', 'VLZ4O5T'],
    ['small Warang Citi', '\u{118c0}\u{118c1}\u{118c4}\u{118ca}\u{118d5}\u{118d7}\u{118dc}', 'vsz36oy'],
    ['other', '\u10ff\u101d\u05e1\u0647\u212e', 'ooooe'],
  ])('letters and digits of the %s script look like Latin ones', (_, strange, latin) => {
    const signs = [...strange];
    expect(signs).toHaveLength(latin.length);
    signs.forEach((sign, at) => {
      const one = `R${sign}7`;
      const other = `R${latin[at]}7`;
      expect([sign, lookAlike(one, other)]).toEqual([sign, true]);
    });
  });

  it('names with other letters or numbers do not look alike', () => {
    const honest = ['B1', 'B2', 'BL', 'C1', 'b-1', 'B11', 'N1', 'V1', 'S1', 'Z2', 'R1', 'P1'];
    const alike = honest.flatMap((one) => honest.filter((other) => lookAlike(one, other)));
    expect(alike).toEqual([]);
  });
});
