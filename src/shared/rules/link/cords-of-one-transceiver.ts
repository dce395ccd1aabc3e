import { receptaclesPerTransceiver } from '../../plan/count-items';
import { parallelLink } from '../example-links';
import { linkRule } from '../link-rule';

const DUAL = { interface: '800GBASE-SR8', receptacleKind: 'dual-MPO-12' } as const;

export const cordsOfOneTransceiver = linkRule({
  id: 'advice/cords-of-one-transceiver',
  severity: 'note',
  step: 'application',
  source: 'Receptacles of the interface (catalogue)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const { application } = plan.answers;
    if (application.kind !== 'parallel') return;
    const ends = [plan.context.near, plan.context.far];
    const dual = ends.find((end) => receptaclesPerTransceiver(end) === 2);
    if (dual !== undefined) violation({ name: dual.name, links: application.links });
  },
  sentence: ({ name, links }) =>
    `${name} has two receptacles, and each cord counts as a link: ${links} ${links === 1 ? 'link is' : 'links are'} ${Math.ceil(Number(links) / 2)} of these transceivers at an end.`,
  fix: () => 'Count two links for each such transceiver.',
  examples: {
    passes: [{ what: 'a transceiver with one receptacle', link: () => parallelLink() }],
    fails: [
      {
        what: 'transceivers with two receptacles',
        link: () => parallelLink({ application: { links: 16 }, transceiver: { near: DUAL, far: DUAL } }),
      },
    ],
  },
});
