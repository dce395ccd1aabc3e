import type { TrunkRun } from '../../plan/places';
import { breakoutLink, duplexLink, INSTALLED_TRUNK } from '../example-links';
import { linkRule, standingIn } from '../link-rule';

const legsWords = ({ first, last }: Pick<TrunkRun, 'first' | 'last'>): string =>
  first === last ? `leg ${first}` : `legs ${first} to ${last}`;

const overlaps = (one: TrunkRun, other: TrunkRun): boolean =>
  one.to === other.to && one.trunk === other.trunk && one.first <= other.last && other.first <= one.last;

/** Six legs, or others, of the trunk between the example's panels. */
const over = (trunk: { readonly firstLeg?: number } = {}) => ({
  application: { installed: { trunk: { ...INSTALLED_TRUNK, legs: 6, ...trunk } } },
});

const cassettes = (near: string, far: string) => ({
  scheme: 'rack-panel-cassette-port' as const,
  near: { rack: near, panel: 'P1', firstCassette: 9, firstPort: 1 },
  far: { rack: far, panel: 'P1', firstCassette: 9, firstPort: 1 },
});

const another = (trunk: { readonly firstLeg?: number }, near = 'R01', far = 'R12') => ({
  ...duplexLink({
    ...over(trunk),
    interface: { fibres: 8 },
    documentation: cassettes(near, far),
  }),
  id: 'other',
});

export const installedLegsShared = linkRule({
  id: 'advice/installed-legs-shared',
  severity: 'block',
  step: 'application',
  source: 'Each rear MPO port in use takes one leg of a trunk (step page, quantities)',
  needs: ['plan', 'shares', 'beside'],
  check: (view, violation) => {
    const { panels } = standingIn(view);
    const told = new Set<string>();
    for (const share of view.shares) {
      if (share.end !== 'near') continue;
      const others = (panels.get(share.panel)?.runs ?? []).filter(({ link }) => link !== view.plan.link.id);
      for (const run of share.runs)
        for (const other of others) {
          if (!overlaps(run, other) || told.has(other.link)) continue;
          told.add(other.link);
          violation({
            own: legsWords(run),
            other: legsWords(other),
            by: other.link,
            from: share.panelName,
            to: run.toName,
          });
        }
    }
  },
  sentence: ({ own, other, by, from, to }) =>
    `This link takes ${own} of the installed trunk between ${from} and ${to}, and link ${by} takes ${other} of it.`,
  fix: ({ by }) =>
    `Say which leg is the first that is free to this link (firstLeg), behind those of link ${by}. Where they are two trunks, give each its name (installed.trunk.name).`,
  examples: {
    passes: [
      { what: 'the only link over its trunk', link: () => breakoutLink(over()) },
      {
        what: 'legs behind those of another link',
        link: () => breakoutLink(over({ firstLeg: 7 })),
        beside: () => another({}),
      },
      {
        what: 'another link over a trunk to another rack',
        link: () => breakoutLink(over()),
        beside: () => another({}, 'R01', 'R13'),
      },
    ],
    fails: [
      {
        what: 'the same legs for two links',
        link: () => breakoutLink(over()),
        beside: () => another({}),
      },
      {
        what: 'one leg too near to those of another link',
        link: () => breakoutLink(over({ firstLeg: 6 })),
        beside: () => another({}),
      },
      {
        what: 'the same legs, told from the other end',
        link: () => breakoutLink(over()),
        beside: () => another({}, 'R12', 'R01'),
      },
    ],
  },
});
