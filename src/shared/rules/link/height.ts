import { placesOf, rackUnitsAlone } from '../../plan/places';
import { breakoutLink } from '../example-links';
import { linkRule } from '../link-rule';
import { placeWords } from '../place-words';

export const height = linkRule({
  id: 'form/height',
  severity: 'block',
  step: 'formFactor',
  source: 'Rack units of the enclosure (catalogue)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const { application, interface: shape } = plan.answers;
    // A conversion module has one rear, and panels have none.
    const mayDouble = application.kind !== 'conversion' && shape.rearsPerModule === 1;
    for (const place of placesOf(plan)) {
      if (place.answer === null) continue;
      const units = rackUnitsAlone(place, plan);
      const free = place.answer.rackUnitsFree;
      const at = placeWords(place, plan.groups.length);
      if (units > free)
        violation({ at, units, free, paths: plan.paths, rears: mayDouble && place.modules > 0 ? 1 : 2 });
    }
  },
  sentence: ({ at, units, free, paths }) =>
    `The enclosures ${at} need ${units} rack ${units === 1 ? 'unit' : 'units'}${paths === 2 ? ' for both paths' : ''}, but ${free} ${free === 1 ? 'is' : 'are'} free.`,
  fix: ({ rears }) =>
    rears === 1
      ? 'Choose a denser enclosure, modules with two rear MPO ports, or free more rack units.'
      : 'Choose a denser enclosure, or free more rack units.',
  examples: {
    passes: [
      { what: '4U in 8 free units', link: () => breakoutLink() },
      {
        what: 'an enclosure that is installed already',
        link: () =>
          breakoutLink({
            application: { installed: { far: { keys: 'opposed', enclosure: 'lgx-4u' } } },
            formFactor: { far: { enclosure: 'lgx-4u', rackUnitsFree: 0, access: 'front', toolless: false } },
          }),
      },
    ],
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
});
