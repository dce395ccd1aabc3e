import { nameKey } from '../../names';
import { breakoutLink, duplexLink } from '../example-links';
import { linkRule } from '../link-rule';

const far = { rack: 'R12', panel: 'P1', firstCassette: 1, firstPort: 1 };

export const farRacks = linkRule({
  id: 'advice/far-racks',
  severity: 'block',
  step: 'documentation',
  source: 'Links by far rack decide ports, trunks and panels (step page, quantities)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const { rack, racks: names = [] } = plan.answers.documentation.far;
    const racks = plan.groups.length;
    const [only = rack] = names;
    if (names.length > racks) violation({ named: names.length, racks, rack: '', other: '' });
    else if (racks === 1 && nameKey(only) !== nameKey(rack))
      violation({ named: 1, racks, rack, other: only });
  },
  sentence: ({ named, racks, rack, other }) =>
    other !== ''
      ? `The far rack is called both ${rack} and ${other}.`
      : racks === 1
        ? `${named} far racks are named, but not how many links go to each.`
        : `${named} far racks are named, but the links are split over ${racks}.`,
  fix: () => 'Say how many links go to each far rack (perRack), or name as many racks as there are.',
  examples: {
    passes: [
      { what: 'one far rack', link: () => breakoutLink() },
      {
        what: 'two racks, with the links of each',
        link: () =>
          duplexLink({
            application: { perRack: [12, 12] },
            documentation: { far: { ...far, racks: ['R12', 'R13'] } },
          }),
      },
    ],
    fails: [
      {
        what: 'four racks, and nobody knows how many links go to each',
        link: () => breakoutLink({ documentation: { far: { ...far, racks: ['R12', 'R13', 'R14', 'R15'] } } }),
      },
      {
        what: 'one far rack with two names',
        link: () => breakoutLink({ documentation: { far: { ...far, racks: ['R9'] } } }),
      },
    ],
  },
});
