import { describe, expect, it } from 'vitest';
import type { Link } from '../../src/shared/plan/link';
import { type Placement, placeChannels } from '../../src/shared/plan/placements';
import { breakoutLink, duplexLink } from '../../src/shared/rules/example-links';
import { planOf } from '../order/build';

const places = (link: Link): Placement[] => [...placeChannels(planOf(link))];
const rows = (link: Link, ...keys: (keyof Placement)[]) =>
  places(link).map((placement) => keys.map((key) => placement[key]));

describe('placing channels', () => {
  it('fills each channel before the next, and tells how many links the last one has', () => {
    expect(rows(duplexLink({ application: { links: 14 } }), 'channel', 'links', 'firstLink')).toEqual([
      [0, 6, 0],
      [1, 6, 6],
      [2, 2, 12],
    ]);
  });

  it('starts each far rack on a channel, a rear and a trunk of its own', () => {
    const link = breakoutLink({ application: { links: 12, perRack: [6, 6], growthPercent: 50 } });
    // Two channels and three rears a rack: one trunk of four legs each.
    expect(
      rows(
        link,
        'channel',
        'channelInGroup',
        'links',
        'firstLink',
        'nearRear',
        'farRear',
        'trunk',
        'trunkLeg',
      ),
    ).toEqual([
      [0, 0, 4, 0, 0, 0, 0, 0],
      [1, 1, 2, 4, 1, 1, 0, 1],
      [2, 0, 4, 6, 3, 0, 1, 0],
      [3, 1, 2, 10, 4, 1, 1, 1],
    ]);
  });

  it('takes the next trunk when the legs of one are used', () => {
    expect(
      rows(duplexLink({ application: { links: 30 }, interface: { trunkLegs: 2 } }), 'trunk', 'trunkLeg'),
    ).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
      [2, 0],
    ]);
  });

  it('counts A and B alike', () => {
    const link = duplexLink({ application: { links: 7, redundancy: 'A/B' } });
    const [a, b] = ['A', 'B'].map((path) =>
      places(link)
        .filter((placement) => placement.path === path)
        .map((placement) => ({ ...placement, path: null })),
    );
    expect(a).toHaveLength(2);
    expect(b).toEqual(a);
    expect(a).toEqual(places(duplexLink({ application: { links: 7 } })));
  });

  it('uses no rear, trunk leg or link twice in one path', () => {
    for (const growthPercent of [0, 25, 100])
      for (const perRack of [[50], [1, 49], [7, 8, 9, 26]]) {
        const all = places(duplexLink({ application: { links: 50, perRack, growthPercent } }));
        const distinct = (key: (placement: Placement) => unknown) => new Set(all.map(key)).size;
        expect(distinct(({ nearRear }) => nearRear)).toBe(all.length);
        expect(distinct(({ trunk, trunkLeg }) => `${trunk}.${trunkLeg}`)).toBe(all.length);
        expect(distinct(({ group, farRear }) => `${group.index}.${farRear}`)).toBe(all.length);
        expect(all.reduce((sum, { links }) => sum + links, 0)).toBe(50);
        let next = 0;
        for (const { firstLink, links } of all) {
          expect(firstLink).toBe(next);
          next += links;
        }
      }
  });
});
