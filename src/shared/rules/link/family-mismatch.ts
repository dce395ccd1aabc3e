import { ENCLOSURES } from '../../catalogue/enclosures';
import { breakoutLink } from '../example-links';
import { linkRule } from '../link-rule';

export const familyMismatch = linkRule({
  id: 'form/family-mismatch',
  severity: 'block',
  step: 'formFactor',
  source:
    'A cassette fits only its own enclosure (fact page "How light travels through an MPO channel", section 9)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    for (const { place, enclosure } of plan.housings) {
      if (place !== 'near' && place !== 'far') continue;
      const id = plan.answers.application.installed?.[place]?.enclosure;
      const installed = ENCLOSURES.find((one) => one.id === id);
      if (installed === undefined || enclosure === null || installed.family === enclosure.family) continue;
      violation({ at: place, installed: installed.name, chosen: enclosure.name });
      return;
    }
  },
  sentence: ({ at, installed, chosen }) =>
    `At the ${at} end a ${installed} is installed, and cassettes for a ${chosen} do not fit it.`,
  fix: () =>
    'Choose the installed enclosure, or plan the new one beside it and say that nothing is installed.',
  examples: {
    passes: [
      {
        what: 'the installed enclosure chosen',
        link: () =>
          breakoutLink({ application: { installed: { far: { keys: 'opposed', enclosure: 'lgx-4u' } } } }),
      },
    ],
    fails: [
      {
        what: 'LGX cassettes for an installed high-density enclosure',
        link: () =>
          breakoutLink({ application: { installed: { far: { keys: 'opposed', enclosure: 'hd-1u-12' } } } }),
      },
    ],
  },
});
