import type { Face } from '../../channel/face';
import { channelRule } from '../channel-rule';
import {
  adapter,
  breakoutChannel,
  channelOf,
  cord,
  duplexCord,
  moduleOf,
  parallelChannel,
} from '../example-channels';

const clash = (a: Face['connector'], b: Face['connector']): boolean => a !== null && b !== null && a !== b;

const reason = (a: string, b: string): string => {
  const pair = [a, b];
  if (pair.includes('LC') || pair.includes('SC')) return 'the one does not fit the other';
  if (pair.includes('MPO-16') && !pair.includes('MPO-32'))
    return 'MPO-16 has an offset key and smaller pins, so the one cannot enter the other';
  if (pair.includes('MPO-12') && pair.includes('MPO-24'))
    return 'the shells fit, but one row of fibres does not mate with two';
  return 'the one cannot enter the other';
};

export const shapeClash = channelRule({
  id: 'mating/shape-clash',
  severity: 'block',
  step: 'interface',
  source:
    'Connector shapes: IEC 61754-7-1, -2, -3 and TIA-604-5, -18 for MPO; LC and SC are different shells (published)',
  needs: ['channel'],
  check: ({ channel }, violation) => {
    const report = (part: number, near: string | null, far: string | null): void =>
      violation(part, { near: String(near), far: String(far) });
    for (const { nearFace, farFace, adapter: between, near, far, shownAt } of channel.joints) {
      if (between === null) {
        if (clash(nearFace.connector, farFace.connector))
          report(far === channel.parts.length ? near : far, nearFace.connector, farFace.connector);
        continue;
      }
      if (clash(nearFace.connector, between.connector))
        report(shownAt, nearFace.connector, between.connector);
      if (clash(between.connector, farFace.connector) && far < channel.parts.length)
        report(far, between.connector, farFace.connector);
    }
  },
  sentence: ({ near, far }) => `${near} meets ${far} here: ${reason(String(near), String(far))}.`,
  fix: ({ near, far }) =>
    `Use the same connector on both sides of the mated pair (${near} or ${far}), or a conversion part or hybrid cord that has one of each.`,
  examples: {
    passes: [{ what: 'MPO-12 all the way', channel: () => breakoutChannel() }],
    fails: [
      {
        what: 'an MPO-12 cord at an MPO-16 transceiver',
        channel: () => parallelChannel({ polish: ['APC', 'APC'] }, '400GBASE-SR8'),
      },
      {
        what: 'an MPO-24 plug in an MPO-12 adapter',
        channel: () =>
          channelOf(null, null, [
            {
              ...cord({ connector: 'MPO-24', fibres: 24 }),
              type: undefined,
              rows: 'rows-kept',
            } as ReturnType<typeof cord>,
            adapter(),
            cord({ pins: ['pinned', 'unpinned'] }),
          ]),
      },
      {
        what: 'an LC cord in an SC front',
        channel: () => breakoutChannel({ module: moduleOf({ front: 'SC' }), duplex: duplexCord() }),
      },
    ],
  },
});
