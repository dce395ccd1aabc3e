import { ENCLOSURES } from '../../catalogue/enclosures';
import { enclosureNamed } from '../../plan/housings';
import type { Link } from '../../plan/link';
import { breakoutLink } from '../example-links';
import { linkRule } from '../link-rule';

/** Nothing is chosen at the far end, where a panel is installed already. */
const intoInstalled = (enclosure?: string): Link =>
  breakoutLink({
    application: {
      installed: { far: { keys: 'opposed', ...(enclosure === undefined ? {} : { enclosure }) } },
    },
    formFactor: { far: undefined },
  });

export const noEnclosure = linkRule({
  id: 'form/no-enclosure',
  severity: 'block',
  step: 'formFactor',
  source: 'Modules and adapters need a panel (step page)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const missing = new Set<string>();
    for (const { enclosure, place, answer } of plan.housings) {
      if (enclosure !== null) continue;
      const at = place === 'near' || place === 'far' ? place : 'field';
      const { application } = plan.answers;
      if (!missing.has(at))
        violation({
          at,
          wanted: enclosureNamed(place, answer, application) ?? '',
          chosen: answer === null ? 0 : 1,
          installed: at !== 'field' && application.installed?.[at] !== undefined ? 1 : 0,
        });
      missing.add(at);
    }
  },
  sentence: ({ at, wanted, chosen }) => {
    const where = at === 'field' ? 'in the central field' : `at the ${at} end`;
    return wanted === ''
      ? `Modules or adapters are planned ${where}, but no enclosure is chosen there.`
      : `No enclosure is called "${wanted}", which is ${chosen === 1 ? 'chosen' : 'installed'} ${where}.`;
  },
  fix: ({ at, wanted, installed }) =>
    `Choose an enclosure from the catalogue (${ENCLOSURES.map(({ id }) => id).join(', ')}), or describe your own in the quote${
      wanted === '' && installed === 1
        ? `; where the parts go into the installed panel, name its enclosure (installed.${at}.enclosure)`
        : ''
    }.`,
  examples: {
    passes: [
      { what: 'enclosures at both ends', link: () => breakoutLink() },
      { what: 'the installed enclosure, which is named once', link: () => intoInstalled('lgx-4u') },
    ],
    fails: [
      { what: 'an installed panel whose enclosure nobody names', link: () => intoInstalled() },
      { what: 'an installed enclosure that does not exist', link: () => intoInstalled('no-such') },
      {
        what: 'an enclosure that does not exist',
        link: () =>
          breakoutLink({
            formFactor: { far: { enclosure: 'no-such', rackUnitsFree: 4, access: 'front', toolless: false } },
          }),
      },
    ],
  },
});
