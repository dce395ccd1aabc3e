import { modeOfGrade } from '../../channel/face';
import type { ChannelRule } from '../channel-rule';
import { breakoutChannel, duplexCord } from '../example-channels';

export const modeMixed: ChannelRule = {
  id: 'fibre/mode-mixed',
  severity: 'block',
  step: 'modePolish',
  source: 'Cores of 50 and 9 micrometres do not couple (fact page, section 7)',
  reads: ['fibres'],
  check: ({ channel }, violation) => {
    let first: (typeof channel.parts)[number] | null = null;
    for (const placed of channel.parts) {
      if (placed.fibre === null) continue;
      if (first === null) first = placed;
      else if (modeOfGrade(placed.fibre) !== modeOfGrade(first.fibre ?? placed.fibre))
        violation(placed.index, { fibre: placed.fibre, first: first.fibre ?? '', firstPart: first.index });
    }
  },
  sentence: ({ fibre, first, firstPart }) =>
    `${fibre} here, but ${first} in part ${firstPart}: single-mode and multimode cores do not couple.`,
  fix: ({ first }) =>
    `Order every part of the channel in the fibre the transceivers are made for; the first part has ${first}.`,
  examples: {
    passes: [{ what: 'OM4 throughout', channel: () => breakoutChannel() }],
    fails: [
      {
        what: 'single-mode duplex cords on a multimode channel',
        channel: () => breakoutChannel({ duplex: duplexCord({ fibre: 'OS2' }) }),
      },
    ],
  },
};
