import type { Channel } from '../../channel/channel';
import { partNumber } from '../../channel/part-number';
import { labelOffset } from '../../channel/trace';
import { type MissingStrand, missingStrands } from '../../channel/unjudged';
import { channelRule } from '../channel-rule';
import { breakoutChannel, channelOf, fanoutOf, parallelChannel } from '../example-channels';
import { DARK_NEEDS, explainDark } from '../mend-sentence';
import { namedNumbers } from '../number-words';

const placeOf = ({ end, departure: { part, leg, hole } }: MissingStrand): string =>
  `${end} ${part} ${hole === null ? `down ${leg}` : leg}`;

const numberOf = (channel: Channel, { end, port, lane }: MissingStrand): number =>
  channel[end]?.kind === 'parallel' ? lane + channel[end].laneOffset : port + labelOffset(channel, end);

/** `lanes 5-8 of 800GBASE-DR8 at the near end leave by leg 2 of part 0`. */
const inWords = (channel: Channel, strands: readonly MissingStrand[]): string => {
  const [first] = strands;
  if (first === undefined) return '';
  const { end, departure } = first;
  const endpoint = channel[end];
  const who = namedNumbers(
    endpoint?.kind === 'parallel' ? 'lane' : 'port',
    strands.map((strand) => numberOf(channel, strand)),
  );
  const isOne = who.startsWith('lane ') || who.startsWith('port ');
  const of = `${who} of ${endpoint?.name} at the ${end} end`;
  return departure.hole === null
    ? `${of} ${isOne ? 'leaves' : 'leave'} by leg ${departure.leg} of part ${partNumber(departure.part)}`
    : `${of} ${isOne ? 'needs' : 'need'} positions of leg ${departure.leg} of part ${partNumber(departure.part)} that it does not feed, so that another cable would have to`;
};

export const cannotBeJudged = channelRule({
  id: 'polarity/cannot-be-judged',
  severity: 'block',
  step: 'polarity',
  source:
    'A channel file shows one way through; what leaves by another leg of a fan-out is not in it (docs/file-formats.md)',
  needs: [...DARK_NEEDS, 'occupied', 'light'],
  check: (view, violation) => {
    const { channel, occupied, light } = view;
    if (light.verdict !== 'cannot-be-judged') return;
    const groups = new Map<string, MissingStrand[]>();
    for (const strand of missingStrands(channel, occupied)) {
      const place = placeOf(strand);
      groups.set(place, [...(groups.get(place) ?? []), strand]);
    }
    const [first] = groups.values();
    const { part, values } = explainDark(view);
    violation(first?.[0]?.departure.part ?? null, {
      ...(values.cause === 'part'
        ? {
            mend: `part ${part === null ? '' : partNumber(part)} as ${values.shouldBe} instead of ${values.is}`,
          }
        : {}),
      what: [...groups.values()].map((strands) => inWords(channel, strands)).join('; '),
    });
  },
  sentence: ({ what }) =>
    `One channel cannot tell whether this works, as what is missing is not in the file: ${what}.`,
  fix: ({ mend }) =>
    `${mend === undefined ? 'Trace' : `If all lanes are meant to stay on this leg, order ${mend}, which brings every link up; otherwise trace`} the link by hand over all of its cables, and where each lane is a link of its own, check it between interfaces that have one lane.`,
  examples: {
    passes: [
      { what: 'a channel without a fan-out', channel: () => breakoutChannel() },
      { what: 'both ends with as many lanes as the cable between them', channel: () => parallelChannel() },
      {
        what: 'a leg that brings a far end all of its lanes',
        channel: () => channelOf('400GBASE-SR8', '200GBASE-SR4', [fanoutOf({ legs: ['UPC', 'UPC'] })]),
      },
    ],
    fails: [
      {
        what: 'eight lanes at both ends, four of them on a leg that is not in the file',
        channel: () =>
          channelOf('400GBASE-SR8', '400GBASE-SR8', [
            fanoutOf(),
            { part: 'mpo-adapter', keys: 'opposed', connector: 'MPO-12' },
            fanoutOf({ facing: 'near', pins: 'pinned' }),
          ]),
      },
    ],
  },
});
