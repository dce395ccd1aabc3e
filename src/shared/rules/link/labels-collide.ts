import { labelsOfPlan } from '../../plan/port-labels';
import { breakoutLink, duplexLink } from '../example-links';
import type { LinkRule } from '../link-rule';

export const labelsCollide: LinkRule = {
  id: 'labels/collide',
  severity: 'block',
  step: 'documentation',
  source: 'A label names one port (TIA-606)',
  reads: ['documentation', 'application', 'interface', 'formFactor'],
  check: ({ plan, labelOwners }, violation) => {
    const { near, far } = labelsOfPlan(plan);
    const nearSet = new Set(near);
    const own = far.find((label) => nearSet.has(label));
    if (own !== undefined) return violation({ label: own, other: 'its own other end' });
    for (const label of [...near, ...far]) {
      const other = labelOwners.get(label)?.find((id) => id !== plan.link.id);
      if (other !== undefined) return violation({ label, other: `link ${other}` });
    }
  },
  sentence: ({ label, other }) => `The label ${label} is also used by ${other}.`,
  fix: () => 'Change rack, panel, first cassette or first port of one of them.',
  examples: {
    passes: [
      { what: 'one link alone', link: () => breakoutLink() },
      {
        what: 'two links in different racks',
        link: () => breakoutLink(),
        beside: () => ({
          ...breakoutLink({
            documentation: {
              near: { rack: 'R02', panel: 'P1', firstCassette: 1, firstPort: 1 },
              far: { rack: 'R13', panel: 'P1', firstCassette: 1, firstPort: 1 },
            },
          }),
          id: 'other',
        }),
      },
    ],
    fails: [
      {
        what: 'two links with the same rack and panel',
        link: () => breakoutLink(),
        beside: () => ({ ...breakoutLink(), id: 'other' }),
      },
      {
        what: 'one name for both ends',
        link: () =>
          duplexLink({
            documentation: { far: { rack: 'R01', panel: 'P1', firstCassette: 1, firstPort: 1 } },
          }),
      },
    ],
  },
};
