import { breakoutLink } from '../example-links';
import type { LinkRule } from '../link-rule';

export const height: LinkRule = {
  id: 'form/height',
  severity: 'block',
  step: 'formFactor',
  source: 'Rack units of the enclosure (catalogue)',
  reads: ['formFactor', 'application', 'interface'],
  check: ({ plan }, violation) => {
    // The two sides of a field stand in one place and share its rack units.
    const needed = new Map<string, { units: number; free: number }>();
    for (const { enclosure, enclosures, place, group, answer } of plan.housings) {
      if (enclosure === null || answer === null) continue;
      const at = place.startsWith('field')
        ? 'field'
        : group === null || plan.groups.length === 1
          ? place
          : `far rack ${group + 1}`;
      const entry = needed.get(at) ?? { units: 0, free: answer.rackUnitsFree };
      entry.units += enclosures * enclosure.rackUnits * plan.paths;
      needed.set(at, entry);
    }
    const { rearsPerModule } = plan.answers.interface;
    for (const [at, { units, free }] of needed)
      if (units > free) violation({ at, units, free, paths: plan.paths, rears: rearsPerModule });
  },
  sentence: ({ at, units, free, paths }) =>
    `The enclosures at the ${at} end need ${units} rack units${paths === 2 ? ' for both paths' : ''}, but ${free} are free.`.replace(
      'far rack',
      'rack of far group',
    ),
  fix: ({ rears }) =>
    rears === 1
      ? 'Choose a denser enclosure, modules with two rears, or free more rack units.'
      : 'Choose a denser enclosure, or free more rack units.',
  examples: {
    passes: [{ what: '4U in 8 free units', link: () => breakoutLink() }],
    fails: [
      {
        what: '4U in 2 free units',
        link: () =>
          breakoutLink({
            formFactor: { far: { enclosure: 'lgx-4u', rackUnitsFree: 2, access: 'front', toolless: false } },
          }),
      },
    ],
  },
};
