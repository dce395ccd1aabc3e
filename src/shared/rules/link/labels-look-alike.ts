import { looksOf, type SeenName } from '../../plan/seen-names';
import { breakoutLink, duplexLink } from '../example-links';
import { linkRule } from '../link-rule';

const names = (near: string, far: string, firstCassette = 1) => ({
  near: { rack: near, panel: 'P1', firstCassette, firstPort: 1 },
  far: { rack: far, panel: 'P1', firstCassette, firstPort: 1 },
});

const beside = (near: string, panel = 'P1') => ({
  ...breakoutLink({
    documentation: {
      near: { rack: near, panel, firstCassette: 9, firstPort: 1 },
      far: { rack: 'R13', panel: 'P1', firstCassette: 1, firstPort: 1 },
    },
  }),
  id: 'other',
});

/** What cannot be told by its look: `U+0410`. Empty where all signs are on every keyboard. */
const unusualSign = (name: string): string => {
  const sign = [...name].find((one) => one > '~');
  const code = sign?.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return code === undefined ? '' : `U+${code}`;
};

const signs = (own: SeenName, other: SeenName): string => unusualSign(own.name) || unusualSign(other.name);

export const labelsLookAlike = linkRule({
  id: 'labels/look-alike',
  severity: 'warn',
  step: 'documentation',
  source: "Letters and digits of one look (Unicode's confusables, UTS 39)",
  needs: ['plan', 'names', 'beside'],
  check: ({ plan, names: own, beside: { looks } }, violation) => {
    const all = looks ?? looksOf(own);
    const told = new Set<string>();
    for (const seen of own) {
      // Of racks in two rooms of one look, and of panels in two racks, it is told of the room or the rack.
      if ([...told].some((key) => seen.key.startsWith(`${key}\n`))) continue;
      const other = all.get(seen.look)?.find(({ key, name }) => key !== seen.key && name !== seen.name);
      if (other === undefined) continue;
      told.add(seen.key);
      const of = other.link === plan.link.id ? ' of this link' : ` of link ${other.link}`;
      const by = seen.kind === 'link' ? '' : of;
      violation({ kind: seen.kind, name: seen.name, other: other.name, by, sign: signs(seen, other) });
    }
  },
  sentence: ({ kind, name, other, by, sign }) =>
    `The ${kind} ${name} and the ${kind} ${other}${by} are two names that look alike${sign === '' ? '' : ` (one is written with ${sign})`}.`,
  fix: () => 'Write them alike if they are one, or give one of them a name that looks different.',
  examples: {
    passes: [
      {
        what: 'racks whose names differ to the eye',
        link: () => breakoutLink({ documentation: names('B1', 'B2') }),
      },
      { what: 'one rack of two links', link: () => breakoutLink(), beside: () => beside(' r01') },
    ],
    fails: [
      {
        what: 'racks B1 and BI of one link',
        link: () => breakoutLink({ documentation: names('B1', 'BI') }),
      },
      {
        what: 'racks R01 and RO1 of two links',
        link: () => breakoutLink(),
        beside: () => beside('RO1'),
      },
      {
        what: 'panels PA and PА, one of them Cyrillic',
        link: () =>
          breakoutLink({
            documentation: { near: { rack: 'R01', panel: 'PA', firstCassette: 1, firstPort: 1 } },
          }),
        beside: () => beside('R01', 'P\u0410'),
      },
      {
        what: 'links leaf-1 and leaf-l',
        link: () => ({ ...breakoutLink(), id: 'leaf-1' }),
        beside: () => ({ ...beside('R20'), id: 'leaf-l' }),
      },
      {
        what: 'trunks T11 and Tl1',
        link: () => duplexLink({ documentation: { scheme: 'trunk-fibre-port', trunk: 'T11' } }),
        beside: () => ({
          ...duplexLink({
            documentation: {
              ...names('R20', 'R21'),
              scheme: 'trunk-fibre-port',
              trunk: 'Tl',
            },
          }),
          id: 'other',
        }),
      },
    ],
  },
});
