import { lowestGrade } from '../../budget/budget';
import { largestFor } from '../../budget/limit';
import { modeOfEnd } from '../../channel/endpoint';
import { metresFromMillimetres } from '../../units';
import { channelRule } from '../channel-rule';
import { parallelChannel } from '../example-channels';

const multimode = (lengthM: number) => parallelChannel({ lengthM, polish: ['APC', 'APC'] }, '400GBASE-SR4');

export const shorterReachSold = channelRule({
  id: 'budget/shorter-reach-sold',
  severity: 'warn',
  step: 'transceiver',
  source: "Vendors' sheets of parts sold under this name (catalogue, published)",
  needs: ['channel', 'budget'],
  check: ({ channel, budget }, violation) => {
    if (budget === null || (budget.reach !== null && budget.length > budget.reach)) return;
    const lengthM = metresFromMillimetres(budget.length);
    for (const endpoint of [channel.near, channel.far]) {
      const shorter = endpoint?.catalogue?.shorterReachM;
      if (endpoint === null || shorter === undefined) continue;
      const grade = lowestGrade(channel, modeOfEnd(endpoint));
      const reachM = grade === null ? null : largestFor(shorter, grade);
      if (grade !== null && reachM !== null && lengthM > reachM)
        violation(null, { interface: endpoint.name, reachM, lengthM, grade });
    }
  },
  sentence: ({ interface: name, reachM, lengthM, grade }) =>
    `Some parts sold as ${name} reach only ${reachM} m on ${grade}, and this channel is ${lengthM} m long.`,
  fix: ({ lengthM }) =>
    `Look at the data sheet of the part that is ordered: it must be made for ${lengthM} m.`,
  examples: {
    passes: [
      { what: '400GBASE-SR4 over 40 m of OM4', channel: () => multimode(40) },
      { what: 'an interface that is sold with one reach', channel: () => parallelChannel({ lengthM: 90 }) },
      { what: 'farther than any part of the name reaches', channel: () => multimode(300) },
    ],
    fails: [{ what: '400GBASE-SR4 over 80 m of OM4', channel: () => multimode(80) }],
  },
});
