import { ENCLOSURES, type Enclosure } from '../../catalogue/enclosures';
import { blanksOf, enclosuresOf, type Panel } from '../../plan/panels';
import type { Place } from '../../steps/form-factor';
import { breakoutLink } from '../example-links';
import { linkRule, standingIn } from '../link-rule';
import { otherLinks, placeWords } from '../place-words';

/** The smallest enclosure of the catalogue that takes the same modules and plates, and opens as is wanted; undefined where none is smaller. */
const smallerFor = ({ slots, enclosure }: Panel, answer: Place | null): Enclosure | undefined =>
  ENCLOSURES.filter(
    (one) =>
      enclosure !== null &&
      one.family === enclosure.family &&
      one.slots >= slots &&
      one.slots < enclosure.slots &&
      one.rackUnits <= enclosure.rackUnits &&
      (answer === null || (one.access.includes(answer.access) && (one.toolless || !answer.toolless))),
  ).sort((a, b) => a.rackUnits - b.rackUnits || a.slots - b.slots)[0];

export const emptySlots = linkRule({
  id: 'form/empty-slots',
  severity: 'note',
  step: 'formFactor',
  source: 'Slots of the enclosures against modules and plates (catalogue)',
  needs: ['plan', 'shares', 'beside'],
  check: (view, violation) => {
    const { panels } = standingIn(view);
    const told = new Set<string>();
    for (const share of view.shares) {
      const panel = panels.get(share.panel);
      const at = placeWords(share, 1);
      // One far rack speaks for all, and one path for both.
      if (panel === undefined || told.has(at) || blanksOf(panel) === 0) continue;
      told.add(at);
      violation({
        at,
        blanks: blanksOf(panel),
        enclosures: enclosuresOf(panel),
        enclosure: panel.enclosure?.name ?? '',
        others: otherLinks(panel.links, view.plan.link.id),
        smaller: smallerFor(panel, share.answer)?.name ?? '',
      });
    }
  },
  sentence: ({ at, blanks, enclosures, enclosure, others }) =>
    `${blanks} slot${blanks === 1 ? '' : 's'} of ${enclosures === 1 ? `the ${enclosure}` : `${enclosures} enclosures (${enclosure})`} ${at}${others === '' ? '' : `, shared with ${others},`} stay${blanks === 1 ? 's' : ''} empty; blanks are in the order.`,
  fix: ({ smaller }) =>
    smaller === ''
      ? 'Nothing to do if the room is meant for growth.'
      : `Nothing to do if the room is meant for growth; else the ${smaller} is enough.`,
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
});
