import { total } from '../../plan/groups';
import { wholePieces } from '../../plan/whole-pieces';
import { type AnswerChanges, duplexLink } from '../example-links';
import { linkRule } from '../link-rule';

const field = (application: AnswerChanges['application']) =>
  duplexLink({ application: { kind: 'patch-field', ...application } });

export const nearSideApart = linkRule({
  id: 'advice/near-side-apart',
  severity: 'note',
  step: 'application',
  source: 'Each far rack has rear MPO ports of its own, on both sides of the field (step page, quantities)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const { groups, answers } = plan;
    const { kind, growthPercent } = answers.application;
    const [first] = groups;
    if (kind !== 'patch-field' || first === undefined) return;
    const { rearsPerModule } = answers.interface;
    const links = total(groups, (group) => group.links);
    const rears = total(groups, (group) => group.rears);
    const ports = first.linksPerChannel;
    const shared = wholePieces(links * (100 + growthPercent), 100 * ports);
    const modules = wholePieces(rears, rearsPerModule);
    const enough = wholePieces(shared, rearsPerModule);
    if (enough < modules)
      violation({ racks: groups.length, modules, enough, unused: rears * ports - links, paths: plan.paths });
  },
  sentence: ({ racks, modules, enough, unused, paths }) =>
    `Each of the ${racks} far racks has rear MPO ports of its own at the near end and on the near side of the field: ${modules} modules stand in both places${paths === 2 ? ' in each path' : ''}, with ${unused} ports unused, where ${enough} would hold all links.`,
  fix: () =>
    'Know it before ordering: near ports that far racks share are not planned here. Bring far racks together, or plan the near side by hand.',
  examples: {
    passes: [
      { what: 'one far rack', link: () => field({}) },
      { what: 'two far racks that fill their rear MPO ports', link: () => field({ perRack: [12, 12] }) },
    ],
    fails: [{ what: 'three far racks of two links', link: () => field({ links: 6, perRack: [2, 2, 2] }) }],
  },
});
