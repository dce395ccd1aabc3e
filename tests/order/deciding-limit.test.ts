/** The order says how sure the limit is that its margin is counted from. */
import { expect, it } from 'vitest';
import type { Link } from '../../src/shared/plan/link';
import { breakoutLink, duplexLink } from '../../src/shared/rules/example-links';
import { orderOf } from './build';

it.each<readonly [string, Link, string | null]>([
  ['recalled where no text was at hand', breakoutLink(), 'recalled'],
  ['published where a page prints it', duplexLink(), 'published'],
  ['not told of a limit that was typed in', breakoutLink({ budget: { limitDb: 2 } }), null],
])('is %s', (_, link, sure) => {
  expect(orderOf([link]).links[0]?.budget?.limitSure).toBe(sure);
});
