import { channelRule } from '../channel-rule';
import { angledBreakoutChannel } from '../example-channels';

export const angledWedge = channelRule({
  id: 'mating/angled-wedge',
  severity: 'block',
  step: 'polarity',
  source:
    'The 8 degree face is tied to the key: opposed keys make two angled faces parallel, aligned keys make a wedge (geometry)',
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
      ? `A standard and an up-angled APC plug meet through an adapter with ${keys} keys: their 8 degree faces form a wedge and the light is lost.`
      : `Two ${Number(upAngled) === 2 ? 'up-angled' : 'standard'} APC plugs meet through an adapter with ${keys} keys: their 8 degree faces form a wedge and the light is lost.`,
  fix: ({ keys, upAngled }) =>
    keys === 'aligned'
      ? 'Use an adapter with opposed keys (Methods A, C and U1), or order exactly one of the two plugs up-angled.'
      : Number(upAngled) === 1
        ? 'Use an adapter with aligned keys, or order both plugs with the standard angle.'
        : 'Use an adapter with opposed keys and standard angled plugs.',
  examples: {
    passes: [
      { what: 'two standard angled plugs through opposed keys', channel: () => angledBreakoutChannel() },
      {
        what: 'one up-angled plug through aligned keys',
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
        what: 'two standard angled plugs through aligned keys',
        channel: () => angledBreakoutChannel({ keys: 'aligned', module: { wiring: 'U2' } }),
      },
      {
        what: 'one up-angled plug through opposed keys',
        channel: () => angledBreakoutChannel({ cord: { upAngled: [false, true] } }),
      },
    ],
  },
});
