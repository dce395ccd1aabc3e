import type { FibreMode } from '../../catalogue/interface';
import { modeOfEnd } from '../../channel/endpoint';
import { modeOfGrade } from '../../channel/face';
import { channelRule } from '../channel-rule';
import { breakoutChannel, channelOf, duplexCord } from '../example-channels';

const inWords = (mode: FibreMode): string => (mode === 'SMF' ? 'single-mode' : 'multimode');

export const wrongMode = channelRule({
  id: 'fibre/wrong-mode',
  severity: 'block',
  step: 'modePolish',
  source: 'The interface is specified for one fibre mode (IEEE 802.3, catalogue)',
  needs: ['channel'],
  check: ({ channel }, violation) => {
    const fibred = channel.parts.filter(({ fibre }) => fibre !== null);
    for (const [endpoint, placed] of [
      [channel.near, fibred[0]],
      [channel.far, fibred.at(-1)],
    ] as const) {
      if (endpoint === null || placed === undefined || placed.fibre === null) continue;
      const mode = modeOfEnd(endpoint);
      if (modeOfGrade(placed.fibre) !== mode)
        violation(placed.index, { interface: endpoint.name, mode: inWords(mode), fibre: placed.fibre });
    }
  },
  sentence: ({ interface: name, mode, fibre }) =>
    `${name} is made for ${mode} fibre, but ${fibre} is plugged into it.`,
  fix: ({ mode }) =>
    `Order the channel in ${mode === 'single-mode' ? 'OS2' : 'OM3, OM4 or OM5'}, or choose a transceiver for the fibre that is there.`,
  examples: {
    passes: [{ what: 'a multimode transceiver on OM4', channel: () => breakoutChannel() }],
    fails: [
      { what: '10GBASE-LR on OM4', channel: () => channelOf('10GBASE-LR', '10GBASE-LR', [duplexCord()]) },
    ],
  },
});
