import type { Link } from '../../plan/link';
import { breakoutLink, duplexLink } from '../example-links';
import { linkRule, standingIn } from '../link-rule';

const another = (routeLengthM: number, near = 'R01', far = 'R12'): Link => ({
  ...duplexLink({
    application: { routeLengthM },
    documentation: {
      near: { rack: near, panel: 'P1', firstCassette: 9, firstPort: 1 },
      far: { rack: far, panel: 'P1', firstCassette: 9, firstPort: 1 },
    },
  }),
  id: 'other',
});

export const routesDiffer = linkRule({
  id: 'advice/routes-differ',
  severity: 'warn',
  step: 'application',
  source: 'A cable is cut to its route (step page, lengths)',
  needs: ['plan', 'shares', 'beside'],
  check: (view, violation) => {
    const { panels } = standingIn(view);
    const told = new Set<string>();
    for (const share of view.shares) {
      // Each route is told from the end where it begins.
      if (share.end === 'far') continue;
      for (const { to, toName, routeM } of share.ways) {
        const other = panels
          .get(share.panel)
          ?.routes.get(to)
          ?.find(({ value, link }) => link !== view.plan.link.id && value !== String(routeM));
        const pair = `${share.panel}\n\n${to}`;
        if (other === undefined || told.has(pair)) continue;
        told.add(pair);
        violation({ from: share.panelName, to: toName, routeM, other: other.value, by: other.link });
      }
    }
  },
  sentence: ({ from, to, routeM, other, by }) =>
    `Between ${from} and ${to} this link has a route of ${routeM} m, and link ${by} one of ${other} m.`,
  fix: () => 'Measure it again, unless the two cables run along ways of their own.',
  examples: {
    passes: [
      { what: 'the only link between its panels', link: () => breakoutLink() },
      { what: 'the same route in both', link: () => breakoutLink(), beside: () => another(20) },
      {
        what: 'another route to another panel',
        link: () => breakoutLink(),
        beside: () => another(60, 'R01', 'R13'),
      },
    ],
    fails: [
      { what: 'a route three times as long', link: () => breakoutLink(), beside: () => another(60) },
      {
        what: 'the same, told from the other end',
        link: () => breakoutLink(),
        beside: () => another(60, 'R12', 'R01'),
      },
    ],
  },
});
