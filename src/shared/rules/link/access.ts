import { breakoutLink } from '../example-links';
import type { LinkRule } from '../link-rule';

export const access: LinkRule = {
  id: 'form/access',
  severity: 'warn',
  step: 'formFactor',
  source: 'How the enclosure opens (catalogue)',
  reads: ['formFactor'],
  check: ({ plan }, violation) => {
    for (const { enclosure, answer, place } of plan.housings) {
      if (enclosure === null || answer === null) continue;
      const wrong = !enclosure.access.includes(answer.access)
        ? `${answer.access} access`
        : answer.toolless && !enclosure.toolless
          ? 'tool-less work'
          : null;
      if (wrong === null) continue;
      violation({ at: place, wrong, enclosure: enclosure.name });
      return;
    }
  },
  sentence: ({ at, wrong, enclosure }) => `The ${enclosure} at the ${at} end does not offer ${wrong}.`,
  fix: () => 'Choose an enclosure that does, or agree with the customer that it is not needed.',
  examples: {
    passes: [{ what: 'front access', link: () => breakoutLink() }],
    fails: [
      {
        what: 'a sliding tray wanted of an LGX enclosure',
        link: () =>
          breakoutLink({
            formFactor: {
              far: { enclosure: 'lgx-4u', rackUnitsFree: 8, access: 'sliding', toolless: false },
            },
          }),
      },
    ],
  },
};
