import { WIRING_SURENESS } from '../../catalogue/wirings';
import { channelRule } from '../channel-rule';
import { channelOf, cord, duplexChannel } from '../example-channels';

const named = (wiring: unknown): string | null =>
  typeof wiring === 'string' && WIRING_SURENESS[wiring as keyof typeof WIRING_SURENESS]?.sure === 'disputed'
    ? wiring
    : null;

export const mapAssumed = channelRule({
  id: 'polarity/map-assumed',
  severity: 'note',
  step: 'polarity',
  source:
    'Vendors wire 24-fibre and pair-flipped parts differently under one name (fact page, sections 2 and 3, disputed)',
  needs: ['channel'],
  check: ({ channel }, violation) => {
    for (const { part, index } of channel.parts) {
      const wiring =
        part.part === 'array-cable' ? named(part.rows) : part.part === 'module' ? named(part.wiring) : null;
      if (wiring !== null) violation(index, { wiring });
      else if (part.part === 'breakout-cord' && part.connector === 'MPO-24' && part.map === undefined)
        violation(index, { wiring: 'direct 100GBASE-SR10 harness' });
    }
  },
  sentence: ({ wiring }) => `The verdict assumes the wiring "${wiring}" for this part; vendors differ.`,
  fix: () => "Compare with the vendor's drawing before ordering, and give a custom map where it differs.",
  examples: {
    passes: [{ what: 'twelve-fibre parts with published wirings', channel: () => duplexChannel() }],
    fails: [
      {
        what: 'a 24-fibre cord with its rows swapped',
        channel: () => {
          const { type: _, ...rest } = cord({ connector: 'MPO-24', fibres: 24 }) as Extract<
            ReturnType<typeof cord>,
            { part: 'array-cable' }
          >;
          return channelOf('100GBASE-SR10', '100GBASE-SR10', [{ ...rest, rows: 'rows-swapped' }]);
        },
      },
    ],
  },
});
