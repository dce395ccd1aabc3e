import { type Surplus, surplusOf } from '../../plan/surplus';
import { breakoutLink, duplexLink } from '../example-links';
import { linkRule } from '../link-rule';

/** One and several; the number stands before it. */
const WORDS: Readonly<Record<keyof Surplus, readonly [one: string, several: string]>> = {
  trunkLegs: ['leg of the trunks', 'legs of the trunks'],
  ports: ['port of the modules', 'ports of the modules'],
  plateOpenings: ['opening of the adapter plates', 'openings of the adapter plates'],
  lanes: ['lane of the ports', 'lanes of the ports'],
  receptacles: ['receptacle of the transceivers', 'receptacles of the transceivers'],
};

export const surplus = linkRule({
  id: 'advice/surplus',
  severity: 'note',
  step: 'interface',
  source: 'Parts come whole (step page, quantities)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const counts = Object.entries(surplusOf(plan)) as [keyof Surplus, number][];
    if (counts.length === 0) return;
    const free = counts.map(([what, count]) => `${count} ${WORDS[what][count === 1 ? 0 : 1]}`);
    // Cables that stand in no panel are ordered for what is there alone.
    const hasRears = plan.groups.some(({ rears }) => rears > 0);
    violation({
      free: free.join(', '),
      growth: hasRears ? plan.answers.application.growthPercent : 0,
    });
  },
  sentence: ({ free, growth }) =>
    `Parts come whole, so that some of what is ordered stays free${growth === 0 ? '' : ', what is for growth included'}: ${free}.`,
  fix: () => 'Nothing to do; know it when the link is to grow.',
  examples: {
    passes: [
      {
        what: 'twenty-four ports of six modules, on six legs',
        link: () => duplexLink({ application: { links: 24 }, interface: { trunkLegs: 4 } }),
      },
    ],
    fails: [
      { what: 'ten links on twelve ports', link: () => duplexLink({ application: { links: 10 } }) },
      { what: 'five ports on a trunk of six legs', link: () => breakoutLink({ application: { links: 20 } }) },
    ],
  },
});
