import type { TrunkRun } from '../../plan/places';
import { breakoutLink, duplexLink, INSTALLED_TRUNK } from '../example-links';
import { linkRule, standingIn } from '../link-rule';

/** Of two descriptions one of which has no name nobody can tell whether they are of one trunk. */
const mayBeOneTrunk = (one: TrunkRun, other: TrunkRun): boolean =>
  one.to === other.to && (one.trunk === other.trunk || one.trunk === '' || other.trunk === '');

const nameSaid = ({ trunk }: TrunkRun): string => (trunk === '' ? 'no name' : `the name ${trunk}`);

/** Links that count some of the same legs as free must end with the same one. */
const overlaps = (one: TrunkRun, other: TrunkRun): boolean =>
  one.first <= (other.lastFree ?? other.last) && other.first <= (one.lastFree ?? one.last);

const legsSaid = ({ lastFree }: TrunkRun): string => `leg ${lastFree} as its last free one`;

/** What the two say otherwise; null where they agree, or where one of them does not say. */
const difference = (one: TrunkRun, other: TrunkRun): readonly [own: string, other: string] | null => {
  if (one.trunk !== other.trunk) return overlaps(one, other) ? [nameSaid(one), nameSaid(other)] : null;
  if (one.said !== other.said) return [one.said, other.said];
  return overlaps(one, other) &&
    one.lastFree !== null &&
    other.lastFree !== null &&
    one.lastFree !== other.lastFree
    ? [legsSaid(one), legsSaid(other)]
    : null;
};

const over = (trunk: Record<string, unknown>) => ({
  application: { installed: { trunk: { ...INSTALLED_TRUNK, legs: 12, ...trunk } as typeof INSTALLED_TRUNK } },
});

const another = (trunk: Record<string, unknown>) => ({
  ...duplexLink({
    ...over({ firstLeg: 7, legs: 6, ...trunk }),
    interface: { fibres: 8 },
    documentation: {
      near: { rack: 'R01', panel: 'P1', firstCassette: 9, firstPort: 1 },
      far: { rack: 'R12', panel: 'P1', firstCassette: 9, firstPort: 1 },
    },
  }),
  id: 'other',
});

export const installedTrunkDiffers = linkRule({
  id: 'advice/installed-trunk-differs',
  severity: 'block',
  step: 'application',
  source: 'A trunk is one thing, whatever links run over it (step page, quantities)',
  needs: ['plan', 'shares', 'beside'],
  check: (view, violation) => {
    const { panels } = standingIn(view);
    for (const share of view.shares) {
      if (share.end !== 'near') continue;
      for (const other of panels.get(share.panel)?.runs ?? [])
        for (const run of share.runs) {
          const differs =
            other.link !== view.plan.link.id && mayBeOneTrunk(run, other) ? difference(run, other) : null;
          if (differs === null) continue;
          const [own, theirs] = differs;
          return violation({ own, theirs, by: other.link, from: share.panelName, to: run.toName });
        }
    }
  },
  sentence: ({ own, theirs, by, from, to }) =>
    `Of the installed trunk between ${from} and ${to} this link says "${own}", and link ${by} says "${theirs}".`,
  fix: () => 'Say the same in both. Where they are two trunks, give each its name (installed.trunk.name).',
  examples: {
    passes: [
      { what: 'the only link over its trunk', link: () => breakoutLink(over({})) },
      {
        what: 'two links that say the same, each with legs of its own',
        link: () => breakoutLink(over({})),
        beside: () => another({}),
      },
      {
        what: 'a second trunk with a name of its own',
        link: () => breakoutLink(over({ name: 'New trunk' })),
        beside: () => another({ name: 'Old trunk', firstLeg: 1, lengthM: 50 }),
      },
    ],
    fails: [
      {
        what: 'another length of the same trunk, told of other legs',
        link: () => breakoutLink(over({ legs: 6 })),
        beside: () => another({ lengthM: 50 }),
      },
      {
        what: 'another length of the same trunk, told of the same legs',
        link: () => breakoutLink(over({})),
        beside: () => another({ lengthM: 50 }),
      },
      {
        what: 'a trunk without a name beside one that has one, over the same legs',
        link: () => breakoutLink(over({})),
        beside: () => another({ name: 'Old trunk', firstLeg: 1 }),
      },
      {
        what: 'legs that a trunk of the other link does not have',
        link: () => breakoutLink(over({})),
        beside: () => another({ legs: 12 }),
      },
    ],
  },
});
