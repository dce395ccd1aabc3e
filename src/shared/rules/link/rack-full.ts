import { breakoutLink, duplexLink } from '../example-links';
import { linkRule, standingIn } from '../link-rule';
import { otherLinks } from '../place-words';

/** A link into another panel of the rack that the example begins in, whose free units are the same 8. */
const beside = (panel: string, firstCassette: number) => ({
  ...duplexLink({
    application: { links: 48 },
    documentation: {
      near: { rack: 'R01', panel, firstCassette, firstPort: 1 },
      far: { rack: 'R13', panel: 'P1', firstCassette: 1, firstPort: 1 },
    },
  }),
  id: 'other',
});

const roomFor = (rackUnitsFree: number) =>
  breakoutLink({
    formFactor: { near: { enclosure: 'lgx-4u', rackUnitsFree, access: 'front', toolless: false } },
  });

export const rackFull = linkRule({
  id: 'form/rack-full',
  severity: 'block',
  step: 'formFactor',
  source: 'Rack units of the enclosures of all links (catalogue)',
  needs: ['plan', 'shares', 'beside'],
  check: (view, violation) => {
    const { racks } = standingIn(view);
    const own = view.shares.filter(({ installed }) => installed === null);
    for (const key of new Set(own.map(({ rack }) => rack))) {
      const rack = racks.get(key);
      // One end that is too high by itself is told by form/height, and answers that differ by form/place-differs.
      if (rack === undefined || rack.ends < 2 || rack.unitsFree.length !== 1) continue;
      const free = Number(rack.unitsFree[0]?.value);
      if (rack.units > free)
        violation({
          rack: rack.name,
          units: rack.units,
          free,
          others: otherLinks(rack.links, view.plan.link.id),
        });
    }
  },
  sentence: ({ rack, units, free, others }) =>
    `The enclosures in rack ${rack} need ${units} rack ${units === 1 ? 'unit' : 'units'} ${others === '' ? 'for both ends of the link' : `together with those of ${others}`}, but ${free} ${free === 1 ? 'is' : 'are'} free.`,
  fix: () =>
    'Put links into one panel where its slots are free, choose denser enclosures, another rack, or free more rack units.',
  examples: {
    passes: [
      { what: '4U in 8 free units', link: () => breakoutLink() },
      { what: 'two panels of 4U in 8 free units', link: () => roomFor(8), beside: () => beside('P2', 1) },
      {
        what: 'two links in one panel of 4U',
        link: () => roomFor(8),
        beside: () => beside('P1', 2),
      },
    ],
    fails: [
      {
        what: 'two panels of 4U where both links count on the same four units',
        link: () => roomFor(4),
        beside: () => {
          const other = beside('P2', 1);
          const near = { enclosure: 'lgx-4u', rackUnitsFree: 4, access: 'front', toolless: false } as const;
          return {
            ...other,
            answers: { ...other.answers, formFactor: { near, far: { ...near, rackUnitsFree: 8 } } },
          };
        },
      },
    ],
  },
});
