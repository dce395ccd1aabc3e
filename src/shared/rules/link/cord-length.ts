import { stockLengthM } from '../../plan/lengths';
import { duplexLink } from '../example-links';
import type { LinkRule } from '../link-rule';

export const cordLength: LinkRule = {
  id: 'advice/cord-length',
  severity: 'warn',
  step: 'budget',
  source: 'Stock lengths (catalogue, editable)',
  reads: ['budget'],
  check: ({ plan }, violation) => {
    const { duplexCordLengthsM, arrayCordLengthsM } = plan.context.settings;
    for (const { role, part } of plan.channels[0]?.chain ?? []) {
      if (!('lengthM' in part) || role === 'trunk' || part.lengthM === 0) continue;
      const stock = role === 'duplex-cord' ? duplexCordLengthsM : arrayCordLengthsM;
      if (stockLengthM(part.lengthM, stock) === null) {
        violation({ what: role.replace('-', ' '), lengthM: part.lengthM, longestM: Math.max(...stock) });
        return;
      }
    }
  },
  sentence: ({ what, lengthM, longestM }) =>
    `${/^[aeiou]/.test(String(what)) ? 'An' : 'A'} ${what} of ${lengthM} m is longer than any in stock (${longestM} m): it is made to order.`,
  fix: () => 'Allow for the lead time, or move the panel closer.',
  examples: {
    passes: [{ what: 'cords of stock length', link: () => duplexLink() }],
    fails: [{ what: 'duplex cords of 60 m', link: () => duplexLink({ budget: { nearCordM: 60 } }) }],
  },
};
