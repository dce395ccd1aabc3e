import { ENCLOSURES, type Enclosure } from '../../catalogue/enclosures';
import type { Housing, LinkPlan } from '../../plan/link-plan';
import { slotsInstalled } from '../../plan/panels';
import { breakoutLink, parallelLink } from '../example-links';
import { linkRule, standingIn } from '../link-rule';

interface Difference {
  readonly what: 'other' | 'slots' | 'adapters';
  readonly named: string;
  readonly planned: string;
  readonly needed: number;
  readonly holds: number;
}

const nameOf = (id: string, planned: Enclosure): string =>
  (planned.id === id ? planned : ENCLOSURES.find((one) => one.id === id))?.name ?? `"${id}"`;

/** What is said of an installed enclosure against the one that is planned there; null where they agree. */
const differenceAt = ({ answers }: LinkPlan, housing: Housing): Difference | null => {
  const { place, enclosure, family, modules, adapters } = housing;
  const installed = place === 'near' || place === 'far' ? answers.application.installed?.[place] : undefined;
  if (installed === undefined || enclosure === null) return null;
  const { enclosure: id, slotsFree = 0 } = installed;
  const same = { named: enclosure.name, planned: enclosure.name };
  if (id !== undefined && id !== enclosure.id)
    return { what: 'other', named: nameOf(id, enclosure), planned: enclosure.name, needed: 0, holds: 0 };
  if (id !== undefined && slotsFree > enclosure.slots)
    return { what: 'slots', ...same, needed: slotsFree, holds: enclosure.slots };
  // A panel of adapters is there as a whole: one enclosure has to hold all that are counted on.
  const holds = enclosure.slots * (family?.adaptersPerPlate ?? 1);
  return modules === 0 && adapters > holds ? { what: 'adapters', ...same, needed: adapters, holds } : null;
};

/** Twenty of the twenty-four openings of a panel that is there. */
const inAnInstalledPanel = (firstCassette: number) =>
  parallelLink({
    application: { links: 20, installed: { near: { keys: 'opposed', enclosure: 'lgx-1u', slotsFree: 0 } } },
    formFactor: { near: { enclosure: 'lgx-1u', rackUnitsFree: 8, access: 'front', toolless: false } },
    documentation: {
      near: { rack: 'R01', panel: 'P1', firstCassette, firstPort: 1 },
      far: { rack: 'R12', panel: 'P1', firstCassette, firstPort: 1 },
    },
  });

export const installedDiffers = linkRule({
  id: 'form/installed-differs',
  severity: 'block',
  step: 'formFactor',
  source: 'What is installed, as answered, and slots of the enclosure (catalogue)',
  needs: ['plan', 'shares', 'beside'],
  check: (view, violation) => {
    const { plan } = view;
    for (const housing of plan.housings) {
      const difference = differenceAt(plan, housing);
      if (difference === null) continue;
      // An enclosure by another name may be a slip of the pen; adapters past its openings cannot be there.
      const at = `the ${housing.place} end`;
      violation({ at, ...difference }, difference.what === 'adapters' ? 'block' : 'warn');
    }
    const { panels } = standingIn(view);
    for (const { panel: key, panelName } of view.shares) {
      const panel = panels.get(key);
      if (panel?.isInstalled !== true || panel.enclosure === null || panel.links.count === 1) continue;
      const needed = slotsInstalled(panel);
      const { slots: holds, name: named } = panel.enclosure;
      if (needed > holds)
        return violation({ at: panelName, what: 'full', named, planned: named, needed, holds });
    }
  },
  sentence: ({ at, what, named, planned, needed, holds }) => {
    if (what === 'other') return `At ${at} ${named} is installed, but ${planned} is planned.`;
    if (what === 'slots')
      return `${needed} slots of the installed ${named} at ${at} are said to be free, but it has ${holds}.`;
    return what === 'adapters'
      ? `${needed} adapters of the installed ${named} at ${at} are counted on, but it holds ${holds}.`
      : `All links together need ${needed} slots of the installed ${named} at ${at}, but it has ${holds}.`;
  },
  fix: () => 'Look at the installed enclosure, and name the one that is there, or plan a new one.',
  examples: {
    passes: [
      { what: 'nothing installed', link: () => breakoutLink() },
      {
        what: 'the installed enclosure planned, with room in it',
        link: () =>
          breakoutLink({
            application: { installed: { far: { keys: 'opposed', enclosure: 'lgx-4u', slotsFree: 6 } } },
          }),
      },
    ],
    fails: [
      {
        what: 'another enclosure than the installed one',
        link: () =>
          parallelLink({ application: { installed: { near: { keys: 'opposed', enclosure: 'lgx-1u' } } } }),
      },
      {
        what: 'more free slots than the enclosure has',
        link: () =>
          breakoutLink({
            application: { installed: { far: { keys: 'opposed', enclosure: 'lgx-4u', slotsFree: 13 } } },
          }),
      },
      {
        what: 'more adapters of two links than one installed panel holds',
        link: () => inAnInstalledPanel(1),
        beside: () => ({ ...inAnInstalledPanel(11), id: 'other' }),
      },
      {
        what: 'more adapters than one installed panel holds',
        link: () => parallelLink({ application: { links: 97, installed: { near: { keys: 'opposed' } } } }),
      },
    ],
  },
});
