import { breakoutLink, duplexLink } from '../example-links';
import { linkRule, standingIn } from '../link-rule';

const names = (near: string, far: string, firstCassette: number, room?: string) => ({
  near: { rack: near, panel: 'P1', firstCassette, firstPort: 1, ...(room === undefined ? {} : { room }) },
  far: { rack: far, panel: 'P1', firstCassette, firstPort: 1 },
});

const beside = (near: string, room?: string) => ({
  ...duplexLink({ documentation: names(near, 'R13', 9, room) }),
  id: 'other',
});

export const roomMissing = linkRule({
  id: 'labels/room-missing',
  severity: 'block',
  step: 'documentation',
  source: 'A rack without a room may be any of that name (step page, labels)',
  needs: ['plan', 'shares', 'beside'],
  check: (view, violation) => {
    const { rooms } = standingIn(view);
    for (const { rackAlone, room, rackName } of view.shares) {
      const said = rackAlone === null ? [] : (rooms.get(rackAlone) ?? []);
      const other = said.find(({ value }) => (value === '') !== (room === ''));
      if (other === undefined) continue;
      const by = other.link === view.plan.link.id ? 'its other end' : `link ${other.link}`;
      return violation({ rack: rackName, by, has: room === '' ? 0 : 1 });
    }
  },
  sentence: ({ rack, by, has }) =>
    Number(has) === 1
      ? `${rack} is named with its room here, and without one by ${by}: nobody knows whether they are one rack.`
      : `${rack} is named without a room here, and with one by ${by}: nobody knows whether they are one rack.`,
  fix: () => 'Name the room in both, or in neither.',
  examples: {
    passes: [
      { what: 'no room anywhere', link: () => breakoutLink(), beside: () => beside('R01') },
      {
        what: 'a rack of the same name in a room of its own',
        link: () => breakoutLink({ documentation: names('R01', 'R12', 1, 'Hall 1') }),
        beside: () => beside('R01', 'Hall 2'),
      },
    ],
    fails: [
      {
        what: 'a room that one of two links names',
        link: () => breakoutLink({ documentation: names('R01', 'R12', 1, 'Hall 1') }),
        beside: () => beside('R01'),
      },
    ],
  },
});
