import { isCableAlone } from '../../plan/cord-labels';
import { stockLengthM } from '../../plan/lengths';
import { duplexLink } from '../example-links';
import { linkRule } from '../link-rule';

export const cordLength = linkRule({
  id: 'advice/cord-length',
  severity: 'warn',
  step: 'budget',
  source: 'Stock lengths (catalogue, editable)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const { duplexCordLengthsM, arrayCordLengthsM } = plan.context.settings;
    const { budget, application } = plan.answers;
    const isOneCord = application.placement === 'same-rack' && isCableAlone(plan);
    if (budget.nearCordM === 0 || (budget.farCordM === 0 && !isOneCord)) {
      const end = budget.nearCordM === 0 ? 'near' : 'far';
      violation({ what: isOneCord ? 'cord' : `${end} cords`, lengthM: 0, longestM: 0 });
    }
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
    lengthM === 0
      ? `A length of 0 m is given for the ${what}, and the shortest in stock is ordered.`
      : `${/^[aeiou]/.test(String(what)) ? 'An' : 'A'} ${what} of ${lengthM} m is longer than any in stock (${longestM} m): it is made to order.`,
  fix: ({ lengthM }) =>
    lengthM === 0 ? 'Measure the way of the cords.' : 'Allow for the lead time, or move the panel closer.',
  examples: {
    passes: [{ what: 'cords of stock length', link: () => duplexLink() }],
    fails: [
      { what: 'duplex cords of 60 m', link: () => duplexLink({ budget: { nearCordM: 60 } }) },
      { what: 'cords of 0 m', link: () => duplexLink({ budget: { farCordM: 0 } }) },
    ],
  },
});
