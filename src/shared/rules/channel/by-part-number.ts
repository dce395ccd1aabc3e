import { FIBRE_GRADES } from '../../catalogue/interface';
import type { PartNumber } from '../../optics/part-numbers/part-number';
import { sourcesOf } from '../../optics/part-numbers/sources';
import { channelRule } from '../channel-rule';
import { parallelChannel } from '../example-channels';

const BY_NAME =
  'A part number settles what an interface name leaves open (part numbers, edition of their own)';

/** `MPO-12 APC, 100 m on OS2`; empty where the part is all that the interface is. */
const settled = ({ receptacle, polish, reach }: PartNumber): string => {
  const face = [receptacle, polish].filter((word) => word !== undefined).join(' ');
  const reaches = FIBRE_GRADES.flatMap((grade) =>
    reach?.[grade] === undefined ? [] : [`${reach[grade]} m on ${grade}`],
  );
  return [face, ...reaches].filter((text) => text !== '').join(', ');
};

export const byPartNumber = channelRule({
  id: 'optics/by-part-number',
  severity: 'note',
  step: 'transceiver',
  source: BY_NAME,
  needs: ['channel'],
  check: ({ channel }, violation) => {
    for (const endpoint of [channel.near, channel.far]) {
      const part = endpoint?.part ?? null;
      if (part === null) continue;
      const what = settled(part);
      violation(
        null,
        {
          name: part.partNumber,
          vendor: part.vendor,
          interface: part.interface,
          settled: what,
          sure: part.sure,
          from: part.source.length === 0 ? '' : sourcesOf(part).join('; '),
        },
        part.sure === 'published' || what === '' ? 'note' : 'warn',
      );
    }
  },
  sentence: ({ name, vendor, interface: is, settled: what, sure, from }) =>
    `${name} was read as the ${is} of ${vendor}${what === '' ? '' : ` with ${what}`} (${sure}${from === '' ? '' : `: ${from}`}).`,
  fix: ({ sure }) =>
    sure === 'published'
      ? 'Order by this part number: another part of this interface may differ in receptacle or reach.'
      : 'Nobody has read this up: compare receptacle and reach with the data sheet of the part.',
  examples: {
    passes: [{ what: 'ends named by their interface', channel: () => parallelChannel() }],
    fails: [
      {
        what: 'a 400G DR4 module of 100 m by its part number',
        channel: () =>
          parallelChannel({ fibre: 'OS2', polish: ['APC', 'APC'], lengthM: 50 }, 'MMS4X00-NS400'),
      },
      { what: 'a part number without a source', channel: () => parallelChannel({}, 'JNP-QSFP-100G-SR4') },
    ],
  },
});
