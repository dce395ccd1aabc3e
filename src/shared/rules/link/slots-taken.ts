import type { Enclosure } from '../../catalogue/enclosures';
import { placesOf } from '../../plan/places';
import { duplexLink } from '../example-links';
import { type LinkView, linkRule } from '../link-rule';
import { otherLinks, placeWords } from '../place-words';

interface Need {
  readonly place: string;
  readonly needed: number;
  /** Null where nobody has counted them. */
  readonly free: number | null;
  readonly enclosure: Enclosure | null;
  readonly others: string;
}

/** What the link needs of each installed enclosure by itself, and then with the links that share the panel. */
function* needsOf({ plan, shares, beside }: Pick<LinkView, 'plan' | 'shares' | 'beside'>): Generator<Need> {
  for (const { end, group, modules, installed, enclosure } of placesOf(plan)) {
    const place = placeWords({ end, group }, plan.groups.length);
    if (installed !== null)
      yield { place, needed: modules, free: installed.slotsFree, enclosure, others: '' };
  }
  if (beside.standing === null) return;
  for (const { panel: key, panelName } of shares) {
    const panel = beside.standing.panels.get(key);
    if (panel?.isInstalled !== true) continue;
    const others = otherLinks(panel.links, plan.link.id);
    yield {
      place: `at ${panelName}`,
      needed: panel.modules,
      free: panel.slotsFree,
      enclosure: panel.enclosure,
      others,
    };
  }
}

const installedFar = (links: number, slotsFree?: number, firstCassette = 1, near = 'R01') =>
  duplexLink({
    application: {
      links,
      installed: {
        far: { keys: 'opposed', enclosure: 'lgx-4u', ...(slotsFree === undefined ? {} : { slotsFree }) },
      },
    },
    documentation: {
      near: { rack: near, panel: 'P1', firstCassette: 1, firstPort: 1 },
      far: { rack: 'R12', panel: 'P1', firstCassette, firstPort: 1 },
    },
  });

export const slotsTaken = linkRule({
  id: 'form/slots-taken',
  severity: 'block',
  step: 'formFactor',
  source: 'Slots that are free in the installed enclosure (step page)',
  needs: ['shares', 'beside', 'plan'],
  check: (view, violation) => {
    for (const { place, needed, free, enclosure, others } of needsOf(view)) {
      // No enclosure has more free slots than an empty one, looked into or not.
      const most = Math.min(free ?? Number.POSITIVE_INFINITY, enclosure?.slots ?? Number.POSITIVE_INFINITY);
      if (needed <= most) continue;
      violation({
        place,
        needed,
        free: most,
        known: free === most ? 'yes' : 'no',
        others,
        name: enclosure?.name ?? '',
      });
      return;
    }
  },
  sentence: ({ place, needed, free, known, others, name }) =>
    `${needed} ${needed === 1 ? 'module is' : 'modules are'} to go into the ${name} that is installed ${place}${others === '' ? '' : `, those of ${others} included`}, but ${
      known === 'yes'
        ? `${free} of its slots ${free === 1 ? 'is' : 'are'} free`
        : `it has ${free} slots even where it is empty`
    }.`,
  fix: () => 'Plan a new enclosure beside it, or fewer modules.',
  examples: {
    passes: [
      { what: 'four modules in four free slots', link: () => installedFar(24, 4) },
      {
        what: 'the four free slots shared by two links',
        link: () => installedFar(12, 4),
        beside: () => ({ ...installedFar(12, 4, 3, 'R02'), id: 'other' }),
      },
    ],
    fails: [
      { what: 'four modules in three free slots', link: () => installedFar(24, 3) },
      { what: 'thirteen modules in an enclosure of twelve slots', link: () => installedFar(78) },
      { what: 'the same, said to have thirteen free', link: () => installedFar(78, 13) },
      {
        what: 'the three free slots needed by two links',
        link: () => installedFar(12, 3),
        beside: () => ({ ...installedFar(12, 3, 3, 'R02'), id: 'other' }),
      },
    ],
  },
});
