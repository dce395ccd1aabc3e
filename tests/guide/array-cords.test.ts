/** What the guide says of array cords, of direct cords and of parallel ends that are not equal. */
import { describe, expect, it } from 'vitest';
import { type OptionState, optionsOfStep } from '../../src/shared/guide/options';
import type { Link } from '../../src/shared/plan/link';
import { breakoutLink, duplexLink, parallelLink } from '../../src/shared/rules/example-links';
import type { StepId } from '../../src/shared/steps/step';
import { exampleOf } from './build';
import { isValid } from './changed-answers';

const { site } = exampleOf('40g-to-4x10g');

const optionsIn = (link: Link, step: StepId, key: string): readonly OptionState[] => {
  const state = optionsOfStep(link, step, site).find(({ field }) => field.key === key);
  if (state === undefined) throw new Error(`there is no field ${key}`);
  return state.options;
};

const openIn = (link: Link, step: StepId, key: string): unknown[] =>
  optionsIn(link, step, key).flatMap(({ value, closed }) => (closed === null ? [value] : []));

const rulesOf = ({ closed }: OptionState): readonly string[] => closed?.rules.map(({ id }) => id) ?? [];

/** Trunk type, keys and the pairs over them that bring every lane home: odd turns, or a Type C trunk undone by a Type C cord. */
const PAIRS = {
  A: ['A-B', 'B-A'],
  B: ['A-A', 'B-B', 'C-C'],
  U1: ['A-A', 'B-B', 'C-C'],
} as const;

describe('pairs of array cords', () => {
  it.each(Object.entries(PAIRS))('of Method %s are open where the link passes in order', (method, pairs) => {
    const link = parallelLink({ polarity: { method: method as keyof typeof PAIRS } });
    const open = openIn(link, 'polarity', 'arrayCords');
    expect(open).toEqual(expect.arrayContaining([...pairs]));
    const dead = optionsIn(link, 'polarity', 'arrayCords').filter(({ value }) => !open.includes(value));
    expect(dead.length).toBeGreaterThan(0);
    for (const option of dead) expect(rulesOf(option)).toEqual(['polarity/dead']);
  });

  it('are kept by every witness, which can be ordered as it stands', () => {
    for (const { value, witness } of optionsIn(parallelLink(), 'polarity', 'arrayCords')) {
      if (witness === null) continue;
      const answers = witness();
      expect(answers.polarity.arrayCords).toBe(value);
      expect(isValid(answers, site)).toBe(true);
    }
  });

  it('follow the trunk that is installed, not the one the method would have', () => {
    const installed = {
      trunk: {
        ...({ type: 'A', pins: 'unpinned', fibres: 8, fibre: 'OM4', polish: 'UPC' } as const),
        ...{ lengthM: 30, legs: 8 },
      },
    };
    const open = openIn(parallelLink({ application: { installed } }), 'polarity', 'arrayCords');
    expect(open).toEqual(expect.arrayContaining(['A-B', 'B-A']));
    expect(open).not.toContain('B-B');
  });

  it.each([
    ['duplex links', duplexLink()],
    ['a breakout', breakoutLink()],
    ['a direct cord', parallelLink({ application: { placement: 'same-rack' } })],
  ] as const)('are closed for %s, by a rule that says so', (_, link) => {
    const options = optionsIn(link, 'polarity', 'arrayCords');
    expect(options).toHaveLength(9);
    // A pair that goes with this method nowhere is closed by that, which is the shorter reason.
    for (const option of options)
      expect(rulesOf(option)).toEqual([
        PAIRS.U1.includes(option.value as 'B-B') ? 'polarity/cords-elsewhere' : expect.any(String),
      ]);
  });

  it('close no method: the pair gives way, and no later answer is lost over it', () => {
    const link = parallelLink({ polarity: { method: 'U1', arrayCords: 'A-A' } });
    const [a] = optionsIn(link, 'polarity', 'method');
    expect(a?.value).toBe('A');
    expect(a?.closed).toBeNull();
    expect(a?.witness?.().polarity.arrayCords).not.toBe('A-A');
  });
});

describe('a direct cord', () => {
  it('closes the methods whose cord would join transmitters with transmitters', () => {
    const link = parallelLink({ application: { placement: 'same-rack' } });
    const closed = optionsIn(link, 'polarity', 'method').filter((one) => one.closed !== null);
    expect(closed.map(({ value }) => value)).toEqual(['A', 'C']);
    for (const option of closed) expect(rulesOf(option)).toEqual(['polarity/dead']);
  });

  it('leaves them open over a trunk', () => {
    expect(openIn(parallelLink(), 'polarity', 'method')).toEqual(['A', 'B', 'C', 'U1', 'U2']);
  });
});

describe('parallel ends of unequal lanes', () => {
  const near = { interface: '200GBASE-SR4', polish: 'UPC' } as const;

  it('are closed as one link, and open as a breakout', () => {
    const of = (link: Link): OptionState | undefined =>
      optionsIn(link, 'transceiver', 'far.interface').find(({ value }) => value === '100GBASE-SR2');
    const parallel = of(parallelLink({ transceiver: { near, far: { interface: '200GBASE-SR4' } } }));
    expect(parallel && rulesOf(parallel)).toEqual(['advice/kind-mismatch']);
    const breakout = of(
      breakoutLink({
        application: { placement: 'same-rack' },
        transceiver: { near, far: { interface: '100GBASE-SR2' } },
      }),
    );
    expect(breakout?.closed).toBeNull();
  });
});
