import { firstClash } from '../../channel/shape-clash';
import { channelRule } from '../channel-rule';
import { adapter, duplexChannel, moduleOf } from '../example-channels';

/** As many pairs as a sentence can hold. */
const PAIRS_SHOWN = 12;

export const renumbered = channelRule({
  id: 'polarity/renumbered',
  severity: 'warn',
  step: 'polarity',
  source:
    'Traced fibre by fibre; Method B with two identical modules is the usual cause (fact page, section 5)',
  needs: ['channel', 'light', 'lanes'],
  check: ({ channel, light, lanes }, violation) => {
    if (light.verdict !== 'works-renumbered' || firstClash(channel) !== null) return;
    const parallelNear = channel.near?.kind === 'parallel';
    const pairs = lanes
      .filter(({ from }) => from.end === (channel.far?.kind === 'parallel' ? 'far' : 'near'))
      .map(
        ({ from, to }) =>
          `${parallelNear || channel.far?.kind === 'parallel' ? from.lane : from.port} to ${to?.port}`,
      );
    violation(null, {
      map: pairs.slice(0, PAIRS_SHOWN).join(', '),
      breakout: parallelNear || channel.far?.kind === 'parallel' ? 1 : 0,
    });
  },
  sentence: ({ map }) => `Every link works, but port numbers change on the way: ${map}.`,
  fix: () =>
    'Print this port map for the installer, or turn one module (straight-inverted) so that port k leads to port k.',
  examples: {
    passes: [{ what: 'Method U1', channel: () => duplexChannel() }],
    fails: [
      {
        what: 'Method B with two identical straight modules',
        channel: () =>
          duplexChannel({
            nearModule: moduleOf({ fibres: 12, wiring: 'straight' }),
            farModule: moduleOf({ fibres: 12, wiring: 'straight' }),
            adapters: adapter('aligned'),
          }),
      },
    ],
  },
});
