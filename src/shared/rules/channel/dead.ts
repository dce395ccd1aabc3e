import { channelRule } from '../channel-rule';
import { breakoutChannel, channelOf, duplexChannel, duplexCord, moduleOf } from '../example-channels';
import { DARK_NEEDS, explainDark, mendSentence, UNFOLLOWED } from '../mend-sentence';

export const dead = channelRule({
  id: 'polarity/dead',
  severity: 'block',
  step: 'polarity',
  source: 'Traced fibre by fibre (TIA-568 polarity methods)',
  needs: [...DARK_NEEDS, 'light'],
  check: (view, violation) => {
    if (view.light.verdict !== 'dead') return;
    const { part, values } = explainDark(view);
    violation(part, values);
  },
  sentence: ({ cause, meets }) => {
    if (cause === 'shape') return UNFOLLOWED;
    return meets === 'transmitters'
      ? 'Transmitter faces transmitter: every link of this channel is down.'
      : 'No link is connected both ways: every link of this channel is down.';
  },
  fix: mendSentence,
  examples: {
    passes: [{ what: 'Method U1 with A-to-B cords', channel: () => duplexChannel() }],
    fails: [
      {
        what: 'two transceivers joined by an A-to-A cord',
        channel: () => channelOf('10GBASE-SR', '10GBASE-SR', [duplexCord({ wiring: 'A-to-A' })]),
      },
      {
        what: 'a straight 12-fibre module on an SR4',
        channel: () => breakoutChannel({ module: moduleOf({ wiring: 'straight', fibres: 12 }) }),
      },
      {
        what: 'the same U1 module at both ends behind one key-up to key-up adapter',
        channel: () => duplexChannel({ farModule: moduleOf({ fibres: 12, wiring: 'U2' }) }),
      },
    ],
  },
});
