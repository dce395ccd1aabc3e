/** How sure a reach is comes from the row of the end that decides it. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { computeReach } from '../../src/shared/budget/budget';
import { decidingReach } from '../../src/shared/budget/deciding-reach';
import { type ChannelDocument, channelSchema } from '../../src/shared/channel/document';
import {
  breakoutChannel,
  channelOf,
  dataSheetChannel,
  duplexCord,
  parallelChannel,
} from '../../src/shared/rules/example-channels';
import { assembled } from '../channel/build';

const splitter = channelSchema.parse(
  JSON.parse(readFileSync('examples/channels/half-lanes-behind-a-splitter.json', 'utf8')),
);
const over = (near: string, far: string, fibre: 'OM3' | 'OM4' | 'OM5' | 'OS2') =>
  channelOf(near, far, [duplexCord({ fibre })], {});

it.each<readonly [string, ChannelDocument, unknown]>([
  ['of the end that reaches less far', breakoutChannel(), { value: 150, sure: 'published' }],
  [
    'of the other end where that reaches less far',
    over('10GBASE-ER', '10GBASE-LR', 'OS2'),
    { value: 10_000, sure: 'recalled' },
  ],
  [
    'of a lower row where a better fibre reaches no farther',
    over('25GBASE-SR', '25GBASE-SR', 'OM5'),
    { value: 100, sure: 'published' },
  ],
  [
    'disputed where sources disagree',
    parallelChannel({ fibre: 'OS2', polish: ['APC', 'APC'] }, '100G-PSM4'),
    { value: 500, sure: 'disputed' },
  ],
  ['that of the leg behind a splitter', splitter, { value: 50, sure: 'published', source: ['S91'] }],
])('is %s', (_, document, figure) => {
  const channel = assembled(document);
  const reach = computeReach(channel);
  if (reach === null) throw new Error('no reach');
  expect(decidingReach(channel, reach)).toMatchObject(figure as object);
});

it('is nobody’s where a data sheet gives it, and where nothing reaches on this fibre', () => {
  for (const document of [
    dataSheetChannel({ reachM: { OM4: 10 } }),
    over('10GBASE-SR', '10GBASE-SR', 'OS2'),
  ]) {
    const channel = assembled(document);
    const reach = computeReach(channel);
    expect(reach === null ? null : decidingReach(channel, reach)).toBeNull();
  }
});
