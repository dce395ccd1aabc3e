/** A closed transceiver is told in words that hold whatever the other end becomes, as long as nobody has chosen it. */
import { describe, expect, it } from 'vitest';
import { INTERFACES } from '../../src/shared/catalogue/interfaces';
import { optionsOfStep } from '../../src/shared/guide/options';
import type { Link } from '../../src/shared/plan/link';
import { breakoutLink } from '../../src/shared/rules/example-links';
import type { ApplicationKind } from '../../src/shared/steps/application';
import { exampleOf } from './build';

const { site } = exampleOf('40g-to-4x10g');
const NAMES = INTERFACES.map(({ id }) => id).sort((a, b) => b.length - a.length);

/** Interfaces that a sentence names, the longest names first, as one may hold another. */
const namedIn = (sentence: string): ReadonlySet<string> => {
  let rest = sentence;
  const named = new Set<string>();
  for (const name of NAMES)
    if (rest.includes(name)) {
      named.add(name);
      rest = rest.replaceAll(name, '');
    }
  return named;
};

const unanswered = (kind: ApplicationKind): Link => {
  const link = breakoutLink({ application: { kind } });
  const { transceiver: _, ...answers } = link.answers;
  return { ...link, answers };
};

describe('a transceiver that is closed while the other end is open', () => {
  it.each(['breakout', 'duplex', 'patch-field', 'parallel'] as const)(
    'is told without one that nobody chose, in a %s',
    (kind) => {
      let closed = 0;
      for (const { field, options } of optionsOfStep(unanswered(kind), 'transceiver', site))
        for (const { value, closed: reason } of options) {
          if (reason === null || !/interface$/.test(field.key)) continue;
          closed++;
          for (const name of namedIn(reason.sentence))
            expect([value, reason.sentence]).toEqual([name, reason.sentence]);
        }
      expect(closed).toBeGreaterThan(0);
    },
    60_000,
  );
});
