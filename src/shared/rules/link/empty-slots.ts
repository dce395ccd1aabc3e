import { breakoutLink } from '../example-links';
import type { LinkRule } from '../link-rule';

export const emptySlots: LinkRule = {
  id: 'form/empty-slots',
  severity: 'note',
  step: 'formFactor',
  source: 'Slots of the enclosures against modules and plates (catalogue)',
  reads: ['formFactor', 'application', 'interface'],
  check: ({ plan }, violation) => {
    const installed = plan.answers.application.installed ?? {};
    for (const { blanks, place, enclosure, group } of plan.housings) {
      // One far rack speaks for all; what is installed gets no blanks from this order.
      if (blanks === 0 || (group !== null && group > 0) || place in installed) continue;
      violation({ at: place, blanks, enclosure: enclosure?.name ?? '' });
    }
  },
  sentence: ({ at, blanks, enclosure }) =>
    `${blanks} slot${blanks === 1 ? '' : 's'} of the ${enclosure} at the ${String(at).replace('-', ' ')} end stay${blanks === 1 ? 's' : ''} empty; blanks are in the order.`,
  fix: () => 'Nothing to do if the room is meant for growth.',
  examples: {
    passes: [
      {
        what: 'three modules in three slots',
        link: () =>
          breakoutLink({
            application: { links: 12, placement: 'same-rack' },
            formFactor: { far: { enclosure: 'lgx-1u', rackUnitsFree: 4, access: 'front', toolless: false } },
          }),
      },
    ],
    fails: [{ what: 'six modules in twelve slots', link: () => breakoutLink() }],
  },
};
