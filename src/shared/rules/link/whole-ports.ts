import { breakoutLink } from '../example-links';
import { linkRule } from '../link-rule';

export const wholePorts = linkRule({
  id: 'advice/whole-ports',
  severity: 'note',
  step: 'application',
  source: 'One port does not feed two racks (step page)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    if (plan.answers.application.kind !== 'breakout') return;
    let ports = 0;
    let lanes = 0;
    let links = 0;
    for (const group of plan.groups) {
      ports += group.channels;
      lanes += group.channels * group.linksPerChannel;
      links += group.links;
    }
    if (lanes > links) violation({ ports, links, unused: lanes - links });
  },
  sentence: ({ ports, links, unused }) =>
    `${links === 1 ? 'One far end takes' : `${links} far ends take`} ${ports === 1 ? 'one whole port' : `${ports} whole ports`}, as a port feeds one rack only; ${unused} lane${unused === 1 ? ' stays' : 's stay'} free.`,
  fix: () => 'Nothing to do; the free lanes are there for growth.',
  examples: {
    passes: [{ what: '24 far ends in one rack', link: () => breakoutLink() }],
    fails: [
      {
        what: '24 far ends, six in each of four racks',
        link: () => breakoutLink({ application: { perRack: [6, 6, 6, 6] } }),
      },
    ],
  },
});
