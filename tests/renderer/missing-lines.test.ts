import { describe, expect, it } from 'vitest';
import { missingLines } from '../../src/renderer/order/missing-lines';
import { breakoutLink } from '../../src/shared/rules/example-links';
import { orderOf } from '../order/build';

const named = (count: number, answered: boolean) =>
  Array.from({ length: count }, (_, index) => {
    const { answers, ...link } = breakoutLink();
    const { documentation: _documentation, ...others } = answers;
    const id = `${answered ? 'whole' : 'open'}-${index + 1}`;
    return { ...link, id, name: id, answers: answered ? answers : others };
  });

describe('what an order says of links without lines', () => {
  it('is nothing where every link has its lines, however many findings stand against it', () => {
    const { links, lines } = orderOf(named(2, true));
    expect(lines.length).toBeGreaterThan(0);
    expect(links.some(({ accepted }) => !accepted)).toBe(true);
    expect(missingLines(links)).toEqual([]);
  });

  it('names up to three and counts the rest', () => {
    expect(missingLines(orderOf(named(2, false)).links)).toEqual([
      'No lines yet for open-1 and open-2: not every step is answered.',
    ]);
    expect(missingLines(orderOf([...named(1, true), ...named(5, false)]).links)).toEqual([
      'No lines yet for open-1, open-2, open-3 and 2 more: not every step is answered.',
    ]);
  });
});
