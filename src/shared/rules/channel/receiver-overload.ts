import { readBudget } from '../../budget/readings';
import type { Endpoint } from '../../channel/endpoint';
import { decibelsFromMicroDb } from '../../units';
import { channelRule } from '../channel-rule';
import { channelOf, duplexCord } from '../example-channels';

const figure = (endpoint: Endpoint | null, side: 'transmit' | 'receive'): number | null =>
  endpoint?.catalogue?.[side].averageMaxDbm?.value ?? null;

export const receiverOverload = channelRule({
  id: 'budget/receiver-overload',
  severity: 'warn',
  step: 'budget',
  source: 'Average transmit power (max) against average receive power (max) of the interface (catalogue)',
  needs: ['channel', 'budget'],
  check: ({ channel, budget }, violation) => {
    if (budget === null) return;
    for (const [from, to] of [
      [channel.near, channel.far],
      [channel.far, channel.near],
    ] as const) {
      const sent = figure(from, 'transmit');
      const most = figure(to, 'receive');
      if (sent === null || most === null || sent <= most) continue;
      const lostDb = decibelsFromMicroDb(readBudget(channel, budget.terms).typical);
      const neededDb = Math.round((sent - most) * 1000) / 1000;
      if (lostDb >= neededDb) continue;
      violation(null, { from: from?.name ?? '', to: to?.name ?? '', neededDb, lostDb });
      if (from?.name === to?.name) return;
    }
  },
  sentence: ({ from, to, neededDb, lostDb }) =>
    `${from} can send more than ${to} takes: at least ${neededDb} dB must be lost between them, and this channel typically loses ${lostDb} dB.`,
  fix: () => 'Add a fixed attenuator at each receiver, or choose an interface made for this length.',
  examples: {
    passes: [
      {
        what: 'a short 10GBASE-SR link',
        channel: () => channelOf('10GBASE-SR', '10GBASE-SR', [duplexCord()]),
      },
    ],
    fails: [
      {
        what: '10GBASE-ER over 2 m',
        channel: () => channelOf('10GBASE-ER', '10GBASE-ER', [duplexCord({ fibre: 'OS2' })]),
      },
    ],
  },
});
