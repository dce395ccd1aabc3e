import { breakoutFanOut } from '../../plan/fan-out';
import { breakoutLink } from '../example-links';
import { linkRule } from '../link-rule';

const splitTo = (near: string, far: string) =>
  breakoutLink({ transceiver: { near: { interface: near }, far: { interface: far } } });

export const cableUnlisted = linkRule({
  id: 'polarity/cable-unlisted',
  severity: 'warn',
  step: 'transceiver',
  source: 'The fan-outs of the catalogue, each with its source',
  needs: ['plan'],
  check: ({ plan: { answers, context } }, violation) => {
    if (answers.application.kind !== 'breakout' || context.far.kind !== 'parallel') return;
    const fanOut = breakoutFanOut(context.near, context.far);
    if (fanOut?.sure === 'recalled' || fanOut?.sure === 'disputed') violation({ cable: fanOut.name });
  },
  sentence: ({ cable }) =>
    `No vendor at hand lists a ${cable}: its fibre map is worked out from the lanes, and the cable is made to order.`,
  fix: () =>
    "Send the map in the channel files to the vendor, and compare the vendor's drawing before ordering.",
  examples: {
    passes: [
      {
        what: 'an eight-lane port to two four-lane ones',
        link: () => splitTo('400GBASE-SR8', '200GBASE-SR4'),
      },
      { what: 'a 1:2 splitter', link: () => splitTo('400GBASE-VR4', '200GBASE-VR2') },
      { what: 'a breakout to duplex ends', link: () => breakoutLink() },
    ],
    fails: [
      {
        what: 'an eight-lane port to four of two lanes',
        link: () => splitTo('400GBASE-SR8', '100GBASE-SR2'),
      },
    ],
  },
});
