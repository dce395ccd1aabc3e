import { PANEL_ANSWERS, type PanelAnswer, panelAnswer, type Said } from '../../plan/panels';
import { breakoutLink, duplexLink, parallelLink } from '../example-links';
import { linkRule, standingIn } from '../link-rule';

const WHAT: Readonly<Record<PanelAnswer | 'unitsFree', string>> = {
  enclosure: 'the enclosure',
  installed: 'whether it is installed',
  slotsFree: 'the slots that are free in it',
  access: 'the access',
  toolless: 'the work in it',
  adapters: 'its adapters',
  pairLossDb: 'the loss of one mated pair at it',
  unitsFree: 'the rack units that are free in it',
};

/** What somebody says of a place otherwise than this link does; undefined where all agree, or where the link does not say. */
const otherwise = (said: readonly Said[], own: string | null): Said | undefined =>
  own === null ? undefined : said.find(({ value }) => value !== own);

const atOther = { rack: 'R13', panel: 'P1', firstCassette: 1, firstPort: 1 };

/** Another link that begins in the example's near panel, in cassettes that are free. */
const beside = (changes: Parameters<typeof breakoutLink>[0] = {}) => ({
  ...duplexLink({
    documentation: { near: { rack: 'R01', panel: 'P1', firstCassette: 9, firstPort: 1 }, far: atOther },
    ...changes,
  }),
  id: 'other',
});

/** A link whose cords are plugged into an installed panel of adapters, and another that says something else of it. */
const overAPanel = (near: Record<string, unknown>, firstCassette: number) =>
  parallelLink({
    application: { installed: { near: { keys: 'opposed', enclosure: 'lgx-1u', ...near } } },
    formFactor: { near: { enclosure: 'lgx-1u', rackUnitsFree: 8, access: 'front', toolless: false } },
    documentation: {
      near: { rack: 'R01', panel: 'P1', firstCassette, firstPort: 1 },
      far: { rack: 'R12', panel: 'P1', firstCassette, firstPort: 1 },
    },
  });

/** Another link of the same rack, in a panel that is there already. */
const inAnInstalledPanel = (rackUnitsFree: number) =>
  beside({
    application: { installed: { near: { keys: 'opposed', enclosure: 'lgx-4u' } } },
    documentation: { near: { rack: 'R01', panel: 'P2', firstCassette: 1, firstPort: 1 }, far: atOther },
    formFactor: { near: { enclosure: 'lgx-4u', rackUnitsFree, access: 'front', toolless: false } },
  });

export const placeDiffers = linkRule({
  id: 'form/place-differs',
  severity: 'block',
  step: 'formFactor',
  source: 'A panel stands in one place, whatever links end in it (step page, quantities)',
  needs: ['plan', 'shares', 'beside'],
  check: (view, violation) => {
    const { panels, racks } = standingIn(view);
    const told = new Set<string>();
    const tell = (place: string, what: keyof typeof WHAT, own: string, other: Said): void => {
      const key = `${place} ${what}`;
      if (told.has(key)) return;
      told.add(key);
      const by = other.link === view.plan.link.id ? 'its other end' : `link ${other.link}`;
      violation({ place, what: WHAT[what], own, other: other.value, by });
    };
    for (const share of view.shares) {
      const panel = panels.get(share.panel);
      for (const what of PANEL_ANSWERS) {
        const own = panelAnswer(share, what);
        const other = otherwise(panel?.said[what] ?? [], own);
        if (own !== null && other !== undefined) tell(share.panelName, what, own, other);
      }
      const rack = racks.get(share.rack);
      const units = share.answer === null ? null : String(share.answer.rackUnitsFree);
      const other = otherwise(rack?.unitsFree ?? [], units);
      // Where every enclosure is installed, nothing depends on how many units are free.
      if (rack !== undefined && rack.units > 0 && units !== null && other !== undefined)
        tell(share.rackName, 'unitsFree', units, other);
    }
  },
  sentence: ({ place, what, own, other, by }) =>
    `${place} is one place, but of ${what} this link says "${own}" and ${by} says "${other}".`,
  fix: () => 'Answer the same in both, or name another rack or panel in one of them.',
  examples: {
    passes: [
      { what: 'a panel of its own', link: () => breakoutLink() },
      { what: 'a panel shared with a link that says the same', link: () => breakoutLink(), beside },
      {
        what: 'as many rack units free, told of an enclosure that is installed',
        link: () => breakoutLink(),
        beside: () => inAnInstalledPanel(8),
      },
    ],
    fails: [
      {
        what: 'another loss at one installed panel',
        link: () => overAPanel({ pairLossDb: 0.75 }, 1),
        beside: () => ({ ...overAPanel({ pairLossDb: 0.35 }, 9), id: 'other' }),
      },
      {
        what: 'a loss at one installed panel that the other link does not know',
        link: () => overAPanel({}, 1),
        beside: () => ({ ...overAPanel({ pairLossDb: 0.75 }, 9), id: 'other' }),
      },
      {
        what: 'other adapters in one installed panel',
        link: () => overAPanel({}, 1),
        beside: () => ({ ...overAPanel({ exchangeAdapters: true }, 9), id: 'other' }),
      },
      {
        what: 'another enclosure in the same panel',
        link: () => breakoutLink(),
        beside: () =>
          beside({
            formFactor: { near: { enclosure: 'lgx-1u', rackUnitsFree: 8, access: 'front', toolless: false } },
          }),
      },
      {
        what: 'a panel that is installed for one link alone',
        link: () => breakoutLink(),
        beside: () =>
          beside({ application: { installed: { near: { keys: 'opposed', enclosure: 'lgx-4u' } } } }),
      },
      {
        what: 'other rack units free in the same rack',
        link: () => breakoutLink(),
        beside: () =>
          beside({
            documentation: {
              near: { rack: 'R01', panel: 'P2', firstCassette: 1, firstPort: 1 },
              far: atOther,
            },
            formFactor: {
              near: { enclosure: 'lgx-4u', rackUnitsFree: 12, access: 'front', toolless: false },
            },
          }),
      },
      {
        what: 'other rack units free in the same rack, told of an enclosure that is installed',
        link: () => breakoutLink(),
        beside: () => inAnInstalledPanel(0),
      },
    ],
  },
});
