import type { Access, Enclosure } from '../../catalogue/enclosures';
import { placesOf } from '../../plan/places';
import type { Place } from '../../steps/form-factor';
import { breakoutLink } from '../example-links';
import { linkRule } from '../link-rule';
import { placeWords } from '../place-words';

const ACCESS_WORDS: Readonly<Record<Access, string>> = {
  front: 'front access',
  rear: 'rear access',
  sliding: 'sliding access',
};

/** What is wanted and the enclosure does not have; a place whose access nobody has answered yet wants none. */
const notOffered = (
  enclosure: Pick<Enclosure, 'access' | 'toolless'>,
  { access, toolless }: Partial<Place>,
): string | null => {
  if (access !== undefined && !enclosure.access.includes(access)) return ACCESS_WORDS[access];
  return toolless === true && !enclosure.toolless ? 'tool-less work' : null;
};

export const access = linkRule({
  id: 'form/access',
  severity: 'block',
  step: 'formFactor',
  source: 'How the enclosure opens (catalogue)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    for (const place of placesOf(plan)) {
      const { enclosure, answer } = place;
      const wrong = enclosure === null || answer === null ? null : notOffered(enclosure, answer);
      if (enclosure === null || wrong === null) continue;
      violation({ at: placeWords(place, plan.groups.length), wrong, enclosure: enclosure.name });
      return;
    }
  },
  sentence: ({ at, wrong, enclosure }) => `The ${enclosure} ${at} does not offer ${wrong}.`,
  fix: () => 'Choose an enclosure that does, or agree with the customer that it is not needed and answer so.',
  examples: {
    passes: [{ what: 'front access', link: () => breakoutLink() }],
    fails: [
      {
        what: 'tool-less work wanted of an LGX enclosure',
        link: () =>
          breakoutLink({
            formFactor: { near: { enclosure: 'lgx-4u', rackUnitsFree: 8, access: 'front', toolless: true } },
          }),
      },
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
});
