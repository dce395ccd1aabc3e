/** Wirings of 24-fibre parts are tried once for all that bends no fibre: what was planned before must not show. */
import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import type { Link } from '../../src/shared/plan/link';
import { DEFAULT_SETTINGS } from '../../src/shared/plan/settings';
import { duplexLink, parallelLink } from '../../src/shared/rules/example-links';

const site = { settings: DEFAULT_SETTINGS, region: 'EU', enclosures: [] } as const;

const exampleLink = (file: string): Link => {
  const path = new URL(`../../examples/quotes/${file}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')).links.at(-1);
};

const MPO_24 = { interface: { rear: 'MPO-24', fibres: 24 } } as const;
const SR10 = { interface: '100GBASE-SR10' } as const;
const LINKS: Readonly<Record<string, Link>> = {
  conversion: exampleLink('24-fibre-to-3x8'),
  'ten-lane breakout': exampleLink('100g-sr10-to-10x10g'),
  'duplex over a 24-fibre trunk': duplexLink(MPO_24),
  'ten lanes from MPO to MPO': parallelLink({ ...MPO_24, transceiver: { near: SR10, far: SR10 } }),
};

const put = <K extends keyof Link['answers']>(link: Link, step: K, change: object): Link => ({
  ...link,
  answers: { ...link.answers, [step]: { ...link.answers[step], ...change } },
});

/** Each differs from the last in something: first in what bends no fibre, then in what does. */
const variations = (link: Link): readonly Link[] => [
  link,
  put(link, 'application', { routeLengthM: 3 }),
  put(link, 'interface', { modulePins: 'unpinned' }),
  put(link, 'modePolish', { rearPolish: 'APC', fibre: 'OM3' }),
  put(link, 'budget', { splices: 2 }),
  put(link, 'polarity', { method: 'A' }),
  put(link, 'polarity', { method: 'B' }),
  put(link, 'application', { installed: { near: { keys: 'aligned' } } }),
  put(link, 'application', { installed: { near: { keys: 'opposed' }, far: { keys: 'aligned' } } }),
  put(link, 'interface', { cableRows: 'rows-swapped' }),
  link,
];

afterEach(() => vi.resetModules());

const partsOf = async (link: Link) => {
  const { planLink } = await import('../../src/shared/plan/plan-link');
  const planned = planLink(link, site);
  return planned.ok ? planned.value.channels.map(({ document }) => document.parts) : planned.error;
};

it.each(Object.entries(LINKS))(
  'a %s is planned as if nothing had been planned before it',
  async (_, link) => {
    const afterOthers = [];
    for (const one of variations(link)) afterOthers.push(await partsOf(one));
    const alone = [];
    for (const one of variations(link)) {
      vi.resetModules();
      alone.push(await partsOf(one));
    }
    expect(afterOthers).toEqual(alone);
    expect(new Set(alone.map((parts) => JSON.stringify(parts))).size).toBeGreaterThan(4);
  },
);
