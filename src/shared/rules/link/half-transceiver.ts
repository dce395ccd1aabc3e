import type { Endpoint } from '../../channel/endpoint';
import { receptaclesPerTransceiver } from '../../plan/count-items';
import type { LinkPlan } from '../../plan/link-plan';
import { parallelLink } from '../example-links';
import { linkRule } from '../link-rule';

/** One wide interface on two receptacles, as opposed to two ports in one housing. */
const isOneInterface = (end: Endpoint): boolean =>
  receptaclesPerTransceiver(end) === 2 && end.catalogue?.portSplit === false;

/** Both receptacles of a transceiver go to one transceiver at the other end, so each far rack takes them in twos. */
const halfAt = ({ answers, context, groups }: LinkPlan): Endpoint | null => {
  const { kind } = answers.application;
  if (kind !== 'parallel' && kind !== 'conversion') return null;
  const wide = [context.near, context.far].find(isOneInterface);
  return wide !== undefined && groups.some(({ links }) => links % 2 === 1) ? wide : null;
};

const DUAL = { interface: '800GBASE-SR8', receptacleKind: 'dual-MPO-12' } as const;

const dualLink = (application: Parameters<typeof parallelLink>[0]) =>
  parallelLink({ ...application, transceiver: { near: DUAL, far: DUAL } });

export const halfTransceiver = linkRule({
  id: 'advice/half-transceiver',
  severity: 'warn',
  step: 'application',
  source: 'Lanes and receptacles of the interface (catalogue)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const wide = halfAt(plan);
    if (wide !== null) violation({ name: wide.name, lanes: wide.transmit.length });
  },
  sentence: ({ name, lanes }) =>
    `${name} has its lanes on two receptacles, and a link of this rate needs both: with an odd number of cords to a rack one transceiver is left with ${lanes} lanes.`,
  fix: () => 'Count two links for each pair of transceivers, or split the port as a breakout.',
  examples: {
    passes: [
      { what: 'two cords for one pair of transceivers', link: () => dualLink({ application: { links: 2 } }) },
    ],
    fails: [
      {
        what: 'one cord between two transceivers of eight lanes',
        link: () => dualLink({ application: { links: 1 } }),
      },
      {
        what: 'the two receptacles of one transceiver to two racks',
        link: () => dualLink({ application: { links: 2, perRack: [1, 1] } }),
      },
    ],
  },
});
