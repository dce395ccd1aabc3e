import { breakoutLink } from '../example-links';
import { linkRule, standingIn } from '../link-rule';
import { placeWords } from '../place-words';

const installedFar = (slotsFree?: number) =>
  breakoutLink({
    application: {
      installed: {
        far: { keys: 'opposed', enclosure: 'lgx-4u', ...(slotsFree === undefined ? {} : { slotsFree }) },
      },
    },
  });

export const slotsUnknown = linkRule({
  id: 'form/slots-unknown',
  severity: 'warn',
  step: 'application',
  source: 'New modules need free slots in the installed enclosure (step page)',
  needs: ['plan', 'shares', 'beside'],
  check: (view, violation) => {
    const { panels } = standingIn(view);
    const told = new Set<string>();
    for (const share of view.shares) {
      if (share.installed === null || share.modules === 0) continue;
      // Another link of the same panel may know.
      if (panels.get(share.panel)?.slotsFree != null) continue;
      const at = placeWords(share, view.plan.groups.length);
      if (told.has(at)) continue;
      told.add(at);
      violation({ at, modules: share.modules, enclosure: share.enclosure?.name ?? '' });
    }
  },
  sentence: ({ at, modules, enclosure }) =>
    `${modules} module${modules === 1 ? ' goes' : 's go'} into the ${enclosure} that is installed ${at}, and nobody has said how many of its slots are free.`,
  fix: () => 'Count the empty slots of the installed enclosure, or plan a new one beside it.',
  examples: {
    passes: [
      { what: 'nothing installed', link: () => breakoutLink() },
      { what: 'six modules in eight free slots', link: () => installedFar(8) },
    ],
    fails: [{ what: 'six modules in an enclosure that nobody has looked into', link: () => installedFar() }],
  },
});
