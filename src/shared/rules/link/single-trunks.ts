/** Three trunks of one leg can still be pulled one by one. */
const MOST_SINGLE_TRUNKS = 3;

import { breakoutLink } from '../example-links';
import { linkRule } from '../link-rule';

export const singleTrunks = linkRule({
  id: 'advice/single-trunks',
  severity: 'note',
  step: 'interface',
  source: 'Trunks come with 1, 2, 4, 6 or 12 legs (step page)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    for (const { trunks, legsPerTrunk } of plan.groups)
      if (legsPerTrunk === 1 && trunks > MOST_SINGLE_TRUNKS) {
        violation({ trunks });
        return;
      }
  },
  sentence: ({ trunks }) => `${trunks} trunks of one leg run to one rack.`,
  fix: () => 'Order trunks of 4, 6 or 12 legs: fewer pulls and fewer labels.',
  examples: {
    passes: [{ what: 'the planned trunk size', link: () => breakoutLink() }],
    fails: [{ what: 'six single trunks', link: () => breakoutLink({ interface: { trunkLegs: 1 } }) }],
  },
});
