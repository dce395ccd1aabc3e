import type { LinkPlan } from '../../plan/link-plan';

const mismatch = ({ answers, context: { near, far } }: LinkPlan): string | null => {
  const { kind } = answers.application;
  const bothParallel = near.kind === 'parallel' && far.kind === 'parallel';
  const sameWidth = near.transmit.length === far.transmit.length;
  if (kind === 'parallel' || kind === 'conversion') {
    if (!bothParallel) return 'needs parallel optics at both ends';
    const lanes = `${near.transmit.length} lanes at the near end and ${far.transmit.length} at the far end`;
    return sameWidth ? null : `has ${lanes}: some would stay unused, and a port that is split is a breakout`;
  }
  if (bothParallel && sameWidth)
    return kind === 'breakout'
      ? 'has as many lanes at both ends, which a trunk or an array cord joins; half the lanes of a far port behind a splitter cable are not planned here'
      : 'has parallel optics at both ends, which a trunk or an array cord joins without a module';
  if (kind === 'breakout')
    return near.kind === 'parallel' && (far.kind === 'duplex' || far.transmit.length < near.transmit.length)
      ? null
      : 'needs a parallel interface at the near end and narrower ones at the far end';
  return near.kind === 'duplex' && far.kind === 'duplex' ? null : 'needs duplex interfaces at both ends';
};

import { breakoutLink, duplexLink, parallelLink } from '../example-links';
import { linkRule } from '../link-rule';

export const kindMismatch = linkRule({
  id: 'advice/kind-mismatch',
  severity: 'block',
  step: 'application',
  source: 'Parts of a channel, by application (step page)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const because = mismatch(plan);
    if (because !== null) violation({ kind: plan.answers.application.kind, because });
  },
  sentence: ({ kind, because }) => `The application "${kind}" ${because}.`,
  fix: () =>
    'Choose the application that fits the transceivers: breakout, duplex, patch field, parallel or conversion.',
  examples: {
    passes: [
      { what: 'a breakout from parallel to duplex', link: () => breakoutLink() },
      { what: 'a duplex link', link: () => duplexLink() },
      { what: 'a parallel link', link: () => parallelLink() },
    ],
    fails: [
      {
        what: 'a module between two SR4 ports',
        link: () => breakoutLink({ transceiver: { far: { interface: '40GBASE-SR4' } } }),
      },
      {
        what: 'four lanes to two as one link',
        link: () =>
          parallelLink({
            transceiver: { near: { interface: '200GBASE-SR4' }, far: { interface: '100GBASE-SR2' } },
          }),
      },
    ],
  },
});
