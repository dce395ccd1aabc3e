import { breakoutLink, duplexLink } from '../example-links';
import { type LinkRule, standingIn } from '../link-rule';

const at = (panel: string, rackUnit: number, far: string) => ({
  near: { rack: 'R01', panel, firstCassette: 1, firstPort: 1, rackUnit },
  far: { rack: far, panel: 'P1', firstCassette: 1, firstPort: 1 },
});

const beside = (panel: string, rackUnit: number) => ({
  ...duplexLink({ documentation: at(panel, rackUnit, 'R13') }),
  id: 'other',
});

export const rackUnitTaken: LinkRule = {
  id: 'form/rack-unit-taken',
  severity: 'block',
  step: 'documentation',
  source: 'One rack unit holds one panel (TIA-606 names a panel by its rack unit)',
  reads: ['documentation', 'formFactor', 'application'],
  check: (view, violation) => {
    const { panels, racks } = standingIn(view);
    for (const { panel: own, panelName, rack, rackUnit, end } of view.shares) {
      if (rackUnit === null) continue;
      // The panels of both paths are answered for as one.
      const paths = view.shares
        .filter((one) => one.end === end && one.rack === rack)
        .map(({ panel }) => panel);
      const other = racks
        .get(rack)
        ?.placed.find(([panel, unit]) => panel !== own && !paths.includes(panel) && unit === rackUnit);
      if (other === undefined) continue;
      return violation({ own: panelName, other: panels.get(other[0])?.name ?? '?', rackUnit });
    }
  },
  sentence: ({ own, other, rackUnit }) => `${own} and ${other} are both said to be at rack unit ${rackUnit}.`,
  fix: () => 'Give each panel its own rack unit, or both the same name where they are one panel.',
  examples: {
    passes: [
      {
        what: 'two panels at two rack units',
        link: () => breakoutLink({ documentation: at('P1', 40, 'R12') }),
        beside: () => beside('P2', 36),
      },
    ],
    fails: [
      {
        what: 'two panels at one rack unit',
        link: () => breakoutLink({ documentation: at('P1', 40, 'R12') }),
        beside: () => beside('P2', 40),
      },
    ],
  },
};
