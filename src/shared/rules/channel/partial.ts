import { channelRule } from '../channel-rule';
import { breakoutChannel, duplexChannel, moduleOf, trunk } from '../example-channels';
import { DARK_NEEDS, explainDark, mendSentence, UNFOLLOWED } from '../mend-sentence';

export const partial = channelRule({
  id: 'polarity/partial',
  severity: 'block',
  step: 'polarity',
  source: 'Traced fibre by fibre (TIA-568 polarity methods)',
  needs: [...DARK_NEEDS, 'light'],
  check: (view, violation) => {
    const { verdict, standing, expected } = view.light;
    if (verdict !== 'partial') return;
    const { part, values } = explainDark(view);
    violation(part, { ...values, standing, expected });
  },
  sentence: ({ cause, standing, expected }) => {
    if (cause === 'shape') return UNFOLLOWED;
    // Lanes of transceivers that cannot talk may well get light, only not from a lane that they belong to.
    return cause === 'optics'
      ? `Only ${standing} of ${expected} links have lanes that belong together at both ends.`
      : `Only ${standing} of ${expected} links are connected both ways; the others are down.`;
  },
  fix: mendSentence,
  examples: {
    passes: [{ what: 'every lane of a breakout', channel: () => breakoutChannel() }],
    fails: [
      {
        what: 'twelve-fibre modules over an eight-fibre trunk',
        channel: () => duplexChannel({ trunk: trunk({ fibres: 8 }), nearModule: moduleOf({ fibres: 12 }) }),
      },
    ],
  },
});
