import { type AdapterKeys, KEY_WORDS } from '../../catalogue/adapters';
import { channelRule } from '../channel-rule';
import { angledBreakoutChannel } from '../example-channels';

export const angledWedge = channelRule({
  id: 'mating/angled-wedge',
  severity: 'block',
  step: 'polarity',
  source:
    'The 8-degree face is tied to the key: key-up to key-down makes two angled faces parallel, key-up to key-up leaves an air gap (geometry)',
  needs: ['channel'],
  check: ({ channel }, violation) => {
    for (const { nearFace, farFace, adapter, shownAt } of channel.joints) {
      if (adapter === null || nearFace.polish !== 'APC' || farFace.polish !== 'APC') continue;
      // An up-angled end leans the other way, so it turns the question round; two of them turn it twice.
      const oneIsTurned = nearFace.upAngled !== farFace.upAngled;
      if ((adapter.keys === 'aligned') !== oneIsTurned)
        violation(shownAt, { keys: adapter.keys, upAngled: oneIsTurned ? 1 : nearFace.upAngled ? 2 : 0 });
    }
  },
  sentence: ({ keys, upAngled }) =>
    Number(upAngled) === 1
      ? `A standard and an up-angled APC plug mate in a ${KEY_WORDS[keys as AdapterKeys]} adapter: an air gap stays between their angled end faces, and the signal is lost.`
      : `Two ${Number(upAngled) === 2 ? 'up-angled' : 'standard'} APC plugs mate in a ${KEY_WORDS[keys as AdapterKeys]} adapter: an air gap stays between their angled end faces, and the signal is lost.`,
  fix: ({ keys, upAngled }) =>
    keys === 'aligned'
      ? 'Use a key-up to key-down adapter (Methods A, C and U1), or order exactly one of the two plugs up-angled.'
      : Number(upAngled) === 1
        ? 'Use a key-up to key-up adapter, or order both plugs with the standard angle.'
        : 'Use a key-up to key-down adapter and standard angled plugs.',
  examples: {
    passes: [
      {
        what: 'two standard angled plugs in a key-up to key-down adapter',
        channel: () => angledBreakoutChannel(),
      },
      {
        what: 'one up-angled plug in a key-up to key-up adapter',
        channel: () =>
          angledBreakoutChannel({
            keys: 'aligned',
            cord: { upAngled: [false, true] },
            module: { wiring: 'U2' },
          }),
      },
    ],
    fails: [
      {
        what: 'two standard angled plugs in a key-up to key-up adapter',
        channel: () => angledBreakoutChannel({ keys: 'aligned', module: { wiring: 'U2' } }),
      },
      {
        what: 'one up-angled plug in a key-up to key-down adapter',
        channel: () => angledBreakoutChannel({ cord: { upAngled: [false, true] } }),
      },
    ],
  },
});
