import { labelKey, orderedTrunks } from '../../plan/label-keys';
import { breakoutLink, duplexLink } from '../example-links';
import { linkRule } from '../link-rule';
import { missingForLabels } from './labels-missing';

const tiaFrom = (rack: string) =>
  breakoutLink({
    documentation: {
      scheme: 'tia-606',
      near: { rack, panel: 'P1', firstCassette: 1, firstPort: 1, room: '4BK', rackUnit: 10 },
      far: { rack: 'R30', panel: 'P1', firstCassette: 1, firstPort: 1, room: '4BK', rackUnit: 10 },
    },
  });

const byTrunk = (near: string, far: string, firstPort: number) =>
  ({
    scheme: 'trunk-fibre-port',
    trunk: 'T1',
    near: { rack: near, panel: 'P1', firstCassette: 1, firstPort },
    far: { rack: far, panel: 'P1', firstCassette: 1, firstPort },
  }) as const;

export const labelsCollide = linkRule({
  id: 'labels/collide',
  severity: 'block',
  step: 'documentation',
  source: 'A label names one port (TIA-606)',
  needs: ['plan', 'labels', 'beside'],
  check: ({ plan, labels, beside: { labelOwners } }, violation) => {
    // Labels that cannot be made yet look alike; that is told by labels/missing.
    if (missingForLabels(plan) !== null) return;
    // By trunk, fibre and port both ends of a trunk carry one name; by rack and panel a name is one place.
    const apart =
      plan.answers.documentation.scheme === 'trunk-fibre-port'
        ? [
            [...labels.near, ...labels['field-far']],
            [...labels['field-near'], ...labels.far],
          ]
        : [Object.values(labels).flat()];
    const keyed = new Map<string, string>();
    for (const own of apart) {
      const seen = new Set<string>();
      for (const label of own) {
        const key = labelKey(label, plan);
        if (seen.has(key)) return violation({ label, other: 'another of its own ports' });
        seen.add(key);
        keyed.set(key, label);
      }
    }
    const isOther = (id: string): boolean => id !== plan.link.id;
    for (const [key, label] of keyed) {
      const other = labelOwners.get(key)?.find(isOther);
      if (other !== undefined) return violation({ label, other: `link ${other}` });
    }
    for (const { name, key } of orderedTrunks(plan)) {
      const other = labelOwners.get(key)?.find(isOther);
      if (other !== undefined) return violation({ label: name, other: `a trunk of link ${other}` });
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
        what: 'racks that differ by a blank and by case',
        link: () => breakoutLink(),
        beside: () => ({
          ...breakoutLink({
            documentation: {
              near: { rack: ' r01', panel: 'P1', firstCassette: 1, firstPort: 1 },
              far: { rack: 'R13', panel: 'P1', firstCassette: 1, firstPort: 1 },
            },
          }),
          id: 'other',
        }),
      },
      {
        what: 'one port of a panel by TIA-606, for links from two racks',
        link: () => tiaFrom('R01'),
        beside: () => ({ ...tiaFrom('R02'), id: 'other' }),
      },
      {
        what: 'a trunk that another link numbers as its own',
        link: () => breakoutLink({ documentation: byTrunk('R01', 'R12', 1) }),
        beside: () => ({ ...breakoutLink({ documentation: byTrunk('R02', 'R13', 101) }), id: 'other' }),
      },
      {
        what: 'one name for two far racks',
        link: () =>
          duplexLink({
            application: { perRack: [12, 12] },
            documentation: {
              far: { rack: 'R12', racks: ['R12', 'R12'], panel: 'P1', firstCassette: 1, firstPort: 1 },
            },
          }),
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
});
