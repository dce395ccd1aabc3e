import { decibelsFromMicroDb } from '../../units';
import { channelRule } from '../channel-rule';
import { breakoutChannel } from '../example-channels';
import { catalogueLimitDb } from './loss-implausible';

export const limitOverridden = channelRule({
  id: 'budget/limit-overridden',
  severity: 'note',
  step: 'budget',
  source: 'Given by the engineer',
  needs: ['budget'],
  check: ({ budget }, violation) => {
    if (budget?.limitIsOverridden !== true || budget.limit === null) return;
    const catalogue = catalogueLimitDb(budget);
    const limitDb = decibelsFromMicroDb(budget.limit);
    if (catalogue !== limitDb)
      violation(null, { limitDb, catalogue: catalogue === null ? 'no limit' : `${catalogue} dB` });
  },
  sentence: ({ limitDb, catalogue }) =>
    `The limit of ${limitDb} dB was typed in; the catalogue has ${catalogue}.`,
  fix: () => 'Keep the data sheet that the figure comes from with the order.',
  examples: {
    passes: [{ what: 'the catalogue limit', channel: () => breakoutChannel() }],
    fails: [
      {
        what: 'a limit from a data sheet',
        channel: () => ({ ...breakoutChannel(), budget: { limitDb: 2.4 } }),
      },
    ],
  },
});
