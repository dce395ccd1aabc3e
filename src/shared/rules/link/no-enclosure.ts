import { ENCLOSURES } from '../../catalogue/enclosures';
import { breakoutLink } from '../example-links';
import type { LinkRule } from '../link-rule';

export const noEnclosure: LinkRule = {
  id: 'form/no-enclosure',
  severity: 'block',
  step: 'formFactor',
  source: 'Modules and adapters need a panel (step page)',
  reads: ['formFactor', 'application'],
  check: ({ plan }, violation) => {
    const missing = new Set<string>();
    for (const { enclosure, place, answer } of plan.housings) {
      if (enclosure !== null) continue;
      const at = place.startsWith('field') ? 'field' : place;
      if (!missing.has(at)) violation({ at, wanted: answer?.enclosure ?? '' });
      missing.add(at);
    }
  },
  sentence: ({ at, wanted }) =>
    wanted === ''
      ? `Modules or adapters are planned at the ${at} end, but no enclosure is chosen there.`
      : `No enclosure is called "${wanted}", which is chosen at the ${at} end.`,
  fix: () =>
    `Choose an enclosure from the catalogue (${ENCLOSURES.map(({ id }) => id).join(', ')}), or describe your own in the quote.`,
  examples: {
    passes: [{ what: 'enclosures at both ends', link: () => breakoutLink() }],
    fails: [
      {
        what: 'an enclosure that does not exist',
        link: () =>
          breakoutLink({
            formFactor: { far: { enclosure: 'no-such', rackUnitsFree: 4, access: 'front', toolless: false } },
          }),
      },
    ],
  },
};
