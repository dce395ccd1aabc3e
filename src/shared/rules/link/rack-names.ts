import type { LinkPlan } from '../../plan/link-plan';
import { type RackName, rackAt } from '../../plan/places';
import { breakoutLink, duplexLink } from '../example-links';
import type { FindingValues } from '../finding';
import { linkRule } from '../link-rule';

const farRacks = ({ answers, groups }: LinkPlan): RackName[] =>
  groups.flatMap(({ index }) => rackAt(answers.documentation.far, index) ?? []);

/** The first two names that cannot be; names that are missing are told by labels/missing. */
const wrongNames = (plan: LinkPlan): FindingValues | null => {
  const { placement } = plan.answers.application;
  const near = rackAt(plan.answers.documentation.near, null);
  const far = farRacks(plan);
  const seen = new Set<string>();
  for (const { key, name } of far) {
    if (seen.has(key)) return { why: 'far', one: name, other: name };
    seen.add(key);
  }
  if (near === null) return null;
  for (const { key, name } of far)
    if ((key === near.key) !== (placement === 'same-rack'))
      return { why: placement, one: near.name, other: name };
  return null;
};

const at = (rack: string, room?: string) => ({
  rack,
  panel: rack === 'R01' ? 'P1' : 'P2',
  firstCassette: 1,
  firstPort: 1,
  ...(room === undefined ? {} : { room }),
});

export const rackNames = linkRule({
  id: 'form/rack-names',
  severity: 'block',
  step: 'documentation',
  source: 'A rack has one name, and a name is one rack (TIA-606)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const values = wrongNames(plan);
    if (values !== null) violation(values);
  },
  sentence: ({ why, one, other }) =>
    why === 'far'
      ? `Two far racks are both called ${one}.`
      : why === 'same-rack'
        ? `Both ends are in the same rack, but it is called ${one} at the near end and ${other} at the far end.`
        : `The ends are in different racks, but both are called ${one}.`,
  fix: ({ why }) =>
    why === 'far'
      ? 'Give each far rack a name of its own, or count its links together.'
      : 'Fix the names under documentation, or say under application where the ends are.',
  examples: {
    passes: [
      { what: 'two racks by two names', link: () => breakoutLink() },
      { what: 'one rack by one name', link: () => breakoutLink({ application: { placement: 'same-rack' } }) },
      {
        what: 'racks of one name in two rooms',
        link: () => duplexLink({ documentation: { near: at('R01', '1A'), far: at('R01', '2B') } }),
      },
    ],
    fails: [
      {
        what: 'two racks by one name',
        link: () => duplexLink({ documentation: { far: { ...at('r01 '), panel: 'P2' } } }),
      },
      {
        what: 'one rack by two names',
        link: () =>
          duplexLink({
            application: { placement: 'same-rack' },
            documentation: { near: at('R01'), far: at('R12') },
          }),
      },
      {
        what: 'one name for two far racks',
        link: () =>
          duplexLink({
            application: { perRack: [12, 12] },
            documentation: { far: { ...at('R12'), racks: ['R12', 'R12'] } },
          }),
      },
    ],
  },
});
