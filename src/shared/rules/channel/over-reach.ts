import { metresFromMillimetres } from '../../units';
import { channelRule } from '../channel-rule';
import { duplexChannel, trunk } from '../example-channels';

export const overReach = channelRule({
  id: 'budget/over-reach',
  severity: 'block',
  step: 'budget',
  source: 'Operating range of the interface on this fibre (IEEE 802.3, catalogue)',
  needs: ['budget'],
  check: ({ budget }, violation) => {
    if (budget === null || budget.reach === null || budget.length <= budget.reach) return;
    violation(null, {
      lengthM: metresFromMillimetres(budget.length),
      reachM: metresFromMillimetres(budget.reach),
      grade: budget.lowestGrade ?? '',
      of: budget.reachIsOfLeg ? 'leg' : 'interfaces',
    });
  },
  sentence: ({ lengthM, reachM, grade, of }) =>
    of === 'leg'
      ? `The channel is ${lengthM} m long, but a leg of a splitter reaches ${reachM} m on ${grade} with half of the lanes, whatever the loss.`
      : `The channel is ${lengthM} m long, but these interfaces reach ${reachM} m on ${grade}, whatever the loss.`,
  fix: () => 'Choose a better fibre grade or an interface with more reach, or shorten the route.',
  examples: {
    passes: [{ what: '34 m of OM4 for 10GBASE-SR', channel: () => duplexChannel() }],
    fails: [
      {
        what: '500 m of OM4 for 10GBASE-SR',
        channel: () => duplexChannel({ trunk: trunk({ lengthM: 500 }) }),
      },
    ],
  },
});
