import { breakoutLink } from '../example-links';
import { linkRule } from '../link-rule';

export const fibresForLanes = linkRule({
  id: 'advice/fibres-for-lanes',
  severity: 'warn',
  step: 'interface',
  source:
    "8- and 12-fibre modules share the MPO-12 shell and look alike (a vendor's guide to MPO breakout modules)",
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const { near } = plan.context;
    const { fibres, rear } = plan.answers.interface;
    const hasRears = plan.through === 'module' || plan.through === 'panel';
    if (!hasRears || near.kind !== 'parallel' || rear !== near.face.connector || rear === 'MPO-24') return;
    const lit = new Set([...near.transmit, ...near.receive].map(({ position }) => position)).size;
    if (lit < fibres && fibres > 8) violation({ name: near.name, lit, fibres });
  },
  sentence: ({ name, lit, fibres }) =>
    `${name} uses ${lit} fibres, but the parts have ${fibres}: they look like 8-fibre parts and leave ports down.`,
  fix: () => 'Order 8-fibre parts, unless a 12-fibre trunk is installed already.',
  examples: {
    passes: [
      { what: '8-fibre parts for SR4', link: () => breakoutLink() },
      {
        what: 'a breakout cable, which has the fibres of its port',
        link: () => breakoutLink({ application: { through: 'breakout-cable' }, interface: { fibres: 12 } }),
      },
    ],
    fails: [{ what: '12-fibre parts for SR4', link: () => breakoutLink({ interface: { fibres: 12 } }) }],
  },
});
