import { channelRule } from '../channel-rule';
import { angledBreakoutChannel, breakoutChannel, cord } from '../example-channels';

const withArticle = (polish: string | number | undefined): string => (polish === 'APC' ? 'an APC' : 'a UPC');

const opening = (polish: string | number | undefined): string => (polish === 'APC' ? 'An APC' : 'A UPC');

export const polishClash = channelRule({
  id: 'mating/polish-clash',
  severity: 'block',
  step: 'modePolish',
  source: 'Flat and angled ferrules must never be mated (transceiver vendor, published)',
  needs: ['channel'],
  check: ({ channel }, violation) => {
    for (const { nearFace, farFace, near, far } of channel.joints) {
      if (nearFace.polish === null || farFace.polish === null || nearFace.polish === farFace.polish) continue;
      violation(far === channel.parts.length ? near : far, {
        near: nearFace.polish,
        far: farFace.polish,
        where: near < 0 || far === channel.parts.length ? 'transceiver' : 'joint',
      });
    }
  },
  sentence: ({ near, far, where }) =>
    where === 'transceiver'
      ? `${opening(near)} end face mates with ${withArticle(far)} one at the transceiver: angled against flat scratches both, and the signal is lost.`
      : `${opening(near)} end face mates with ${withArticle(far)} one: angled against flat scratches both, and the signal is lost.`,
  fix: () =>
    'Give both sides of this mated pair the same polish; where the two parts must differ, a cord with one APC and one UPC end goes between.',
  examples: {
    passes: [
      { what: 'flat all the way', channel: () => breakoutChannel() },
      {
        what: 'angled rear MPO ports with a flat LC front, which is the normal DR4 cassette',
        channel: () => angledBreakoutChannel(),
      },
    ],
    fails: [
      {
        what: 'an angled cord into a flat rear MPO port',
        channel: () => breakoutChannel({ cord: cord({ polish: ['UPC', 'APC'] }) }),
      },
      {
        what: 'a flat cord at an angled transceiver',
        channel: () => angledBreakoutChannel({ cord: { polish: ['UPC', 'APC'] } }),
      },
      {
        what: 'a flat duplex cord into an angled LC front',
        channel: () => angledBreakoutChannel({ module: { frontPolish: 'APC' } }),
      },
    ],
  },
});
