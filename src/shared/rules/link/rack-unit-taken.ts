import { enclosuresOf, type Panel } from '../../plan/panels';
import { breakoutLink, duplexLink } from '../example-links';
import { linkRule, standingIn } from '../link-rule';

const at = (panel: string, rackUnit: number, far: string) => ({
  near: { rack: 'R01', panel, firstCassette: 1, firstPort: 1, rackUnit },
  far: { rack: far, panel: 'P1', firstCassette: 1, firstPort: 1 },
});

const beside = (panel: string, rackUnit: number) => ({
  ...duplexLink({ documentation: at(panel, rackUnit, 'R13') }),
  id: 'other',
});

/** Rack units that a panel takes: those of what is ordered for it, or of the one enclosure that is there. */
const heightOf = (panel: Panel | undefined): number => {
  const units = panel?.enclosure?.rackUnits ?? 1;
  return panel === undefined || panel.isInstalled ? units : units * Math.max(1, enclosuresOf(panel));
};

/** Whether a unit names the top of a panel or its foot, two that stand nearer than the lower of them is high are in each other's way. */
export const rackUnitTaken = linkRule({
  id: 'form/rack-unit-taken',
  severity: 'block',
  step: 'documentation',
  source: 'One rack unit holds one panel (TIA-606 names a panel by its rack unit)',
  needs: ['shares', 'beside'],
  check: (view, violation) => {
    const { panels, racks } = standingIn(view);
    for (const { panel: own, panelName, rack, rackUnit } of view.shares) {
      if (rackUnit === null) continue;
      const panel = panels.get(own);
      const elsewhere = panel?.rackUnits.find(({ value }) => value !== String(rackUnit));
      if (elsewhere !== undefined)
        return violation({
          own: panelName,
          other: panelName,
          rackUnit,
          otherUnit: elsewhere.value,
          by: elsewhere.link,
        });
      const other = racks
        .get(rack)
        ?.placed.find(
          ([key, unit]) =>
            key !== own &&
            Math.abs(unit - rackUnit) < Math.max(1, Math.min(heightOf(panel), heightOf(panels.get(key)))),
        );
      if (other === undefined) continue;
      const [key, otherUnit] = other;
      return violation({ own: panelName, other: panels.get(key)?.name ?? '?', rackUnit, otherUnit, by: '' });
    }
  },
  sentence: ({ own, other, rackUnit, otherUnit, by }) => {
    if (by !== '') return `${own} is said to be at rack unit ${rackUnit}, and by link ${by} at ${otherUnit}.`;
    return rackUnit === otherUnit
      ? `${own} and ${other} are both said to be at rack unit ${rackUnit}.`
      : `${own} at rack unit ${rackUnit} and ${other} at rack unit ${otherUnit} overlap: they are higher than the units between them.`;
  },
  fix: () => 'Give each panel its own rack unit, or both the same name where they are one panel.',
  examples: {
    passes: [
      {
        what: 'the panels of both paths with a rack unit each',
        link: () =>
          breakoutLink({
            application: { redundancy: 'A/B' },
            documentation: {
              ...at('P1', 40, 'R12'),
              near: { rack: 'R01', panel: 'P1', firstCassette: 1, firstPort: 1, rackUnit: 40, rackUnitB: 36 },
            },
          }),
      },
      {
        what: 'two panels at two rack units',
        link: () => breakoutLink({ documentation: at('P1', 40, 'R12') }),
        beside: () => beside('P2', 36),
      },
    ],
    fails: [
      {
        what: 'the panels of both paths at one rack unit',
        link: () =>
          breakoutLink({
            application: { redundancy: 'A/B' },
            documentation: {
              ...at('P1', 40, 'R12'),
              near: { rack: 'R01', panel: 'P1', firstCassette: 1, firstPort: 1, rackUnit: 40, rackUnitB: 40 },
            },
          }),
      },
      {
        what: 'two panels at one rack unit',
        link: () => breakoutLink({ documentation: at('P1', 40, 'R12') }),
        beside: () => beside('P2', 40),
      },
      {
        what: 'two panels of four rack units, one rack unit apart',
        link: () => breakoutLink({ documentation: at('P1', 40, 'R12') }),
        beside: () => beside('P2', 41),
      },
      {
        what: 'one panel at two rack units',
        link: () => breakoutLink({ documentation: at('P1', 40, 'R12') }),
        beside: () => ({
          ...duplexLink({
            documentation: {
              ...at('P1', 36, 'R13'),
              near: { rack: 'R01', panel: 'P1', firstCassette: 9, firstPort: 1, rackUnit: 36 },
            },
          }),
          id: 'other',
        }),
      },
    ],
  },
});
