import { receptaclesPerTransceiver } from '../../plan/count-items';
import { total } from '../../plan/groups';
import type { LinkPlan } from '../../plan/link-plan';
import { wholePieces } from '../../plan/whole-pieces';
import { breakoutLink, duplexLink } from '../example-links';
import { linkRule } from '../link-rule';

/** Receptacles of transceivers that the links of one path leave free, at one end; far racks do not share a transceiver. */
const freeAt = ({ answers, context, groups }: LinkPlan, end: 'near' | 'far'): number => {
  const each = receptaclesPerTransceiver(context[end]);
  const isBroken = answers.application.kind === 'breakout' && end === 'near';
  const used = total(groups, ({ channels, links }) => (isBroken ? channels : links));
  if (end === 'near') return wholePieces(used, each) * each - used;
  return total(groups, ({ links }) => wholePieces(links, each) * each - links);
};

const dual = { interface: '2x400G-FR4' };

export const freeReceptacles = linkRule({
  id: 'advice/free-receptacles',
  severity: 'note',
  step: 'transceiver',
  source: 'Receptacles of the interface (catalogue)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    for (const end of ['near', 'far'] as const) {
      const free = freeAt(plan, end);
      if (free === 0) continue;
      const { name, transmit } = plan.context[end];
      const lanes = free * transmit.length;
      violation({ end, name, free, lanes, paths: plan.paths });
    }
  },
  sentence: ({ end, name, free, lanes, paths }) =>
    `${free === 1 ? 'One receptacle' : `${free} receptacles`} of ${name} at the ${end} end ${free === 1 ? 'stays' : 'stay'} free${Number(paths) > 1 ? ' in each path' : ''}, ${lanes === 1 ? 'one lane' : `${lanes} lanes`} in all.`,
  fix: () => 'Nothing to do; the free receptacles are there for growth.',
  examples: {
    passes: [
      { what: 'transceivers of one receptacle', link: () => breakoutLink() },
      {
        what: 'both receptacles in use',
        link: () => duplexLink({ application: { links: 2 }, transceiver: { near: dual, far: dual } }),
      },
    ],
    fails: [
      {
        what: 'one link between transceivers of two receptacles',
        link: () => duplexLink({ application: { links: 1 }, transceiver: { near: dual, far: dual } }),
      },
    ],
  },
});
