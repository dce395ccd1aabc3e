import { channelRule } from '../channel-rule';
import { breakoutChannel, channelOf, duplexCord } from '../example-channels';

export const wavelengthClash = channelRule({
  id: 'optics/wavelength-clash',
  severity: 'block',
  step: 'transceiver',
  source: 'A receiver sees only its own wavelengths (IEEE 802.3, catalogue)',
  needs: ['channel', 'disagreements'],
  check: ({ channel: { near, far }, disagreements }, violation) => {
    if (near === null || far === null) return;
    for (const one of disagreements)
      if (one.kind === 'wavelength')
        violation(null, { near: near.name, far: far.name, nearNm: one.near, farNm: one.far });
  },
  sentence: ({ near, far, nearNm, farNm }) =>
    `${near} works at ${nearNm}, ${far} at ${farNm}: they do not send and receive at the same wavelengths.`,
  fix: ({ near }) => `Choose a far transceiver that works at the wavelength of ${near}.`,
  examples: {
    passes: [{ what: '850 nm at both ends', channel: () => breakoutChannel() }],
    fails: [
      {
        what: '1310 nm against 1550 nm',
        channel: () => channelOf('10GBASE-LR', '10GBASE-ER', [duplexCord({ fibre: 'OS2' })]),
      },
    ],
  },
});
