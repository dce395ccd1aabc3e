import type { FibreGrade } from '../../catalogue/interface';
import { modeOfGrade } from '../../channel/face';
import { channelRule } from '../channel-rule';
import { breakoutChannel, duplexCord } from '../example-channels';

export const gradeMixed = channelRule({
  id: 'fibre/grade-mixed',
  severity: 'warn',
  step: 'modePolish',
  source:
    'A mixed multimode channel reaches as far as its lowest grade (fact page, section 7); IBM calls mixed types in one link unsupported (documentation of 9176-MLR, multimode physical layer)',
  needs: ['channel'],
  check: ({ channel }, violation) => {
    const grades: FibreGrade[] = [];
    for (const { fibre } of channel.parts)
      if (fibre !== null && modeOfGrade(fibre) === 'MMF' && !grades.includes(fibre)) grades.push(fibre);
    if (grades.length < 2) return;
    grades.sort();
    const lowest = grades[0] as FibreGrade;
    const part = channel.parts.find(({ fibre }) => fibre === lowest);
    violation(part?.index ?? null, { grades: grades.join(', '), lowest });
  },
  sentence: ({ grades, lowest }) =>
    `The channel mixes ${grades}: it works, with the reach and limit of ${lowest}, though some vendors call that unsupported.`,
  fix: ({ lowest }) =>
    `Order all parts in one grade, or accept the figures of ${lowest} and ask the vendor of the devices.`,
  examples: {
    passes: [{ what: 'OM4 throughout', channel: () => breakoutChannel() }],
    fails: [
      {
        what: 'OM3 cords behind an OM4 module',
        channel: () => breakoutChannel({ duplex: duplexCord({ fibre: 'OM3' }) }),
      },
    ],
  },
});
