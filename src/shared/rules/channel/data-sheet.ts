import { channelRule } from '../channel-rule';
import { dataSheetChannel, parallelChannel } from '../example-channels';

export const dataSheet = channelRule({
  id: 'optics/data-sheet',
  severity: 'warn',
  step: 'transceiver',
  source: 'Typed in by the engineer, not from the catalogue',
  needs: ['channel'],
  check: ({ channel }, violation) => {
    for (const endpoint of [channel.near, channel.far])
      if (endpoint?.custom) violation(null, { name: endpoint.name });
  },
  sentence: ({ name }) =>
    `The figures of ${name} were typed in from a data sheet and are checked against nothing.`,
  fix: () => 'Keep the data sheet with the order, and have a second person compare lanes, reach and limit.',
  examples: {
    passes: [{ what: 'catalogue interfaces', channel: () => parallelChannel() }],
    fails: [
      {
        what: 'an interface typed in',
        channel: () => dataSheetChannel({ limitDb: { OM4: 2.9 } }),
      },
    ],
  },
});
