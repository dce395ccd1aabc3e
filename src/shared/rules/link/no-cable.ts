import { breakoutFanOut } from '../../plan/fan-out';
import { breakoutLink } from '../example-links';
import { linkRule } from '../link-rule';

export const noCable = linkRule({
  id: 'optics/no-cable',
  severity: 'block',
  step: 'transceiver',
  source: 'The fan-outs of the catalogue, each with its source',
  needs: ['plan'],
  check: ({ plan: { answers, context } }, violation) => {
    const { near, far } = context;
    const [wide, narrow] = [near.transmit.length, far.transmit.length];
    if (answers.application.kind !== 'breakout' || near.kind !== 'parallel' || far.kind !== 'parallel')
      return;
    // Other numbers of lanes are no breakout at all, which is another rule's to say.
    if (narrow >= wide || wide % narrow !== 0 || breakoutFanOut(near, far) !== undefined) return;
    violation({
      near: near.name,
      far: far.name,
      single: near.face.connector ?? '',
      wide,
      leg: far.face.connector ?? '',
      narrow,
    });
  },
  sentence: ({ near, far, single, wide, leg, narrow }) =>
    `No cable is listed here that shares the ${wide} lanes of ${near} behind ${single} out over ${leg} plugs of ${narrow} ${narrow === 1 ? 'lane' : 'lanes'} for ${far}.`,
  fix: () =>
    'Take a transceiver with another receptacle or another breakout, or ask a vendor for a drawing and check it as a channel.',
  examples: {
    passes: [
      { what: 'a breakout to duplex ends', link: () => breakoutLink() },
      {
        what: 'a splitter cable that is sold',
        link: () =>
          breakoutLink({
            transceiver: {
              near: { interface: '400GBASE-VR4' },
              far: { interface: '200GBASE-VR2' },
            },
          }),
      },
    ],
    fails: [
      {
        what: '400GBASE-SR8 behind MPO-24 to two 200GBASE-SR4: even its lane positions are disputed',
        link: () =>
          breakoutLink({
            transceiver: {
              near: { interface: '400GBASE-SR8', receptacleKind: 'MPO-24' },
              far: { interface: '200GBASE-SR4' },
            },
          }),
      },
    ],
  },
});
