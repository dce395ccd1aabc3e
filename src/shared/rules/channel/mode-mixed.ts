import type { FibreGrade } from '../../catalogue/interface';
import { modeOfEnd } from '../../channel/endpoint';
import { modeOfGrade } from '../../channel/face';
import { channelRule } from '../channel-rule';
import { breakoutChannel, duplexCord } from '../example-channels';

export const modeMixed = channelRule({
  id: 'fibre/mode-mixed',
  severity: 'block',
  step: 'modePolish',
  source: 'Cores of 50 and 9 micrometres do not couple (fact page, section 7)',
  needs: ['channel'],
  check: ({ channel }, violation) => {
    const fibred = channel.parts.filter(({ fibre }) => fibre !== null);
    const modes = new Set(fibred.map(({ fibre }) => modeOfGrade(fibre as FibreGrade)));
    if (modes.size < 2) return;
    // The transceivers say which part is the stranger; without them the first part does.
    const end = channel.near ?? channel.far;
    const meant = end === null ? modeOfGrade(fibred[0]?.fibre ?? 'OM4') : modeOfEnd(end);
    for (const { fibre, index } of fibred)
      if (fibre !== null && modeOfGrade(fibre) !== meant)
        violation(index, { fibre, meant: meant === 'SMF' ? 'single-mode' : 'multimode' });
  },
  sentence: ({ fibre, meant }) =>
    `${fibre} in a ${meant} channel: single-mode and multimode cores do not couple.`,
  fix: ({ meant }) =>
    `Order this part in ${meant === 'single-mode' ? 'OS2' : 'OM3, OM4 or OM5'} like the rest of the channel.`,
  examples: {
    passes: [{ what: 'OM4 throughout', channel: () => breakoutChannel() }],
    fails: [
      {
        what: 'single-mode duplex cords on a multimode channel',
        channel: () => breakoutChannel({ duplex: duplexCord({ fibre: 'OS2' }) }),
      },
    ],
  },
});
