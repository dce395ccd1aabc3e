import { duplexLink } from '../example-links';
import { linkRule, standingIn } from '../link-rule';

const at = (firstCassette: number, firstPort = 1) => ({
  scheme: 'rack-panel-cassette-port' as const,
  near: { rack: 'R01', panel: 'P1', firstCassette, firstPort },
  far: { rack: 'R12', panel: 'P1', firstCassette: firstCassette + 20, firstPort },
});

const FEW = { application: { links: 6 } };

const beside = (firstCassette: number, firstPort?: number) => ({
  ...duplexLink({ ...FEW, documentation: at(firstCassette, firstPort) }),
  id: 'other',
});

export const cassetteShared = linkRule({
  id: 'labels/cassette-shared',
  severity: 'block',
  step: 'documentation',
  source: 'Modules and plates are each a link’s own, and a number names one of them (step page, quantities)',
  needs: ['plan', 'shares', 'beside'],
  check: (view, violation) => {
    const { panels } = standingIn(view);
    for (const { panel: key, panelName, cassettes } of view.shares) {
      if (cassettes === null) continue;
      const other = panels
        .get(key)
        ?.cassettes.find(
          ({ link, first, last }) =>
            link !== view.plan.link.id && first <= cassettes.last && cassettes.first <= last,
        );
      if (other === undefined) continue;
      const number = Math.max(other.first, cassettes.first);
      return violation({ number, at: panelName, by: other.link, next: other.last + 1 });
    }
  },
  sentence: ({ number, at: panel, by }) =>
    `Cassette ${number} of ${panel} is named by this link and by link ${by}, and each has one of its own.`,
  fix: ({ by, next }) => `Begin with cassette ${next} in one of them: those before it are of link ${by}.`,
  examples: {
    passes: [
      { what: 'the only link of its panel', link: () => duplexLink(FEW) },
      {
        what: 'cassettes behind those of another link',
        link: () => duplexLink({ ...FEW, documentation: at(1) }),
        beside: () => beside(2),
      },
    ],
    fails: [
      {
        what: 'one cassette for two links, each with ports of its own',
        link: () => duplexLink({ ...FEW, documentation: at(1) }),
        beside: () => beside(1, 7),
      },
    ],
  },
});
