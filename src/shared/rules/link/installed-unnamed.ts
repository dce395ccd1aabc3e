import type { Link } from '../../plan/link';
import { breakoutLink, parallelLink } from '../example-links';
import { linkRule } from '../link-rule';

const withPanel = (far: Record<string, unknown>): Link =>
  breakoutLink({ application: { installed: { far: { keys: 'opposed', ...far } } } });

export const installedUnnamed = linkRule({
  id: 'form/installed-unnamed',
  severity: 'note',
  step: 'formFactor',
  source: 'Modules go into an installed enclosure only where it is named (step page)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    for (const { place, modules, enclosure } of plan.housings) {
      if ((place !== 'near' && place !== 'far') || modules === 0 || enclosure === null) continue;
      const panel = plan.answers.application.installed?.[place];
      if (panel === undefined || panel.enclosure !== undefined) continue;
      violation({ at: place, enclosure: enclosure.name, counted: panel.slotsFree === undefined ? 0 : 1 });
      // One far rack speaks for all.
      if (place === 'far') return;
    }
  },
  sentence: ({ at, enclosure, counted }) =>
    `A panel is installed at the ${at} end, but nobody names its enclosure, so that the ${enclosure} is ordered for the modules${counted === 1 ? ' and the free slots count for nothing' : ''}.`,
  fix: ({ at }) => `Name it (installed.${at}.enclosure) if the modules are to go into it.`,
  examples: {
    passes: [
      { what: 'nothing installed', link: () => breakoutLink() },
      { what: 'the installed enclosure by its name', link: () => withPanel({ enclosure: 'lgx-4u' }) },
      {
        what: 'a panel that no modules go into',
        link: () => parallelLink({ application: { installed: { near: { keys: 'opposed' } } } }),
      },
    ],
    fails: [
      { what: 'a panel of which only the keys are known', link: () => withPanel({}) },
      { what: 'free slots of an enclosure that has no name', link: () => withPanel({ slotsFree: 0 }) },
    ],
  },
});
