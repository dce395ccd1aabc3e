/** The list of constraints against the rules, and their judgement against the product's own of the whole link. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENCLOSURES, type Enclosure } from '../../src/shared/catalogue/enclosures';
import type { Blamed } from '../../src/shared/guide/constraint';
import { CONSTRAINTS } from '../../src/shared/guide/constraints';
import { type Draft, emptyDraft } from '../../src/shared/guide/draft';
import { valuesOfDraft } from '../../src/shared/guide/draft-values';
import type { Failure } from '../../src/shared/guide/failure';
import { INTEROPERATION_RULES, KIND_RULES } from '../../src/shared/guide/interoperation';
import { isEqual } from '../../src/shared/guide/is-equal';
import { QUESTIONS, type Question } from '../../src/shared/guide/questions';
import { solve } from '../../src/shared/guide/solve';
import { settleStructure, throughOrigins } from '../../src/shared/guide/structure';
import { type Task, taskOf, withHeld } from '../../src/shared/guide/task';
import type { Variable } from '../../src/shared/guide/variable';
import { VARIABLES } from '../../src/shared/guide/variables';
import type { PlanSite } from '../../src/shared/plan/link-plan';
import { CHANNEL_RULES } from '../../src/shared/rules/channel-rules';
import { LINK_RULES } from '../../src/shared/rules/link-rules';
import { MODULES } from '../properties/answers';
import { changedExamples, EXAMPLES, exampleOf } from './build';
import { isValid, NOT_OF_THE_DESIGN } from './changed-answers';

/** Lanes in another order block where they are not put back. */
const SOMETIMES = ['polarity/lanes-swapped'];

const blocking = [...CHANNEL_RULES, ...LINK_RULES]
  .filter(
    ({ id, severity }) => (severity === 'block' || SOMETIMES.includes(id)) && !NOT_OF_THE_DESIGN.includes(id),
  )
  .map(({ id }) => id)
  .sort();

describe('the constraints of the guide', () => {
  it('ask every rule that can block, and no other', () => {
    const asked = new Set([
      ...CONSTRAINTS.flatMap(({ rules }) => rules),
      ...INTEROPERATION_RULES,
      ...KIND_RULES,
    ]);
    expect([...asked].sort()).toEqual(blocking);
  });

  it('accept what the rules accept together, and nothing else, on every example', () => {
    for (const { name, link, site } of EXAMPLES)
      expect(`${name} ${solve(taskOf(link.answers, () => true, site)).found}`).toBe(
        `${name} ${isValid(link.answers, site)}`,
      );
  });

  it('accept what the rules accept together, and nothing else, on examples changed at random', () => {
    fc.assert(
      fc.property(changedExamples(4), ({ answers, site }) => {
        expect(solve(taskOf(answers, () => true, site)).found).toBe(isValid(answers, site));
      }),
      { numRuns: 400 },
    );
  });
});

/** The draft that wholly held answers stand for; null where the two transceivers do not talk. */
const draftOf = (task: Task): Draft | null => {
  const draft = emptyDraft();
  for (const variable of VARIABLES) {
    const [only] = variable.values(draft, task);
    if (only === undefined && variable.name === 'ends') return null;
    Object.assign(draft, { [variable.name]: only });
  }
  return draft;
};

/** Values that a search takes only where they are given. */
const UNASKED: Readonly<Record<string, readonly unknown[]>> = {
  modules: MODULES.flatMap(({ id }) => [{ far: id }, { near: id, far: id }]),
  nearPlace: [{ enclosure: 'own', rackUnitsFree: 2 }],
  farPlace: [{ enclosure: 'own', rackUnitsFree: 2 }],
};

/** The draft with other values of some variables, drawn from those they may take when nothing is held. */
const redrawn = (
  draft: Draft,
  task: Task,
  isRedrawn: (variable: Variable) => boolean,
  pick: (count: number) => number,
): Draft | null => {
  const made = { ...draft };
  for (const variable of VARIABLES) {
    if (variable.name !== 'structure' && !isRedrawn(variable)) continue;
    const all = [...variable.values(made, task), ...(UNASKED[variable.name] ?? [])];
    if (all.length === 0) return null;
    Object.assign(made, { [variable.name]: all[pick(all.length)] });
  }
  return made;
};

/** A draft of which two values in three are those that were given or are usual. */
const drawn = (task: Task, next: (count: number) => number): Draft | null =>
  redrawn(
    emptyDraft(),
    task,
    () => true,
    (count) => (next(3) === 0 ? next(count) : 0),
  );

/** The site with something else that it may sell or set. */
const changedSite = (site: PlanSite, pick: <T>(all: readonly T[]) => T): PlanSite => {
  const { settings, enclosures, modules = [] } = site;
  const [first] = ENCLOSURES;
  const own = { ...(first as Enclosure), id: 'own', rackUnits: pick([1, 3]), slots: pick([1, 4]) };
  return {
    ...site,
    region: pick(['UK', 'US', 'EU']),
    settings: {
      ...settings,
      trunkStepM: pick([1, 5]),
      arrayCordLengthsM: pick([settings.arrayCordLengthsM, [5, 60]]),
      duplexCordLengthsM: pick([settings.duplexCordLengthsM, [2, 90]]),
      breakoutCablePorts: pick([settings.breakoutCablePorts, 30]),
      spareCordsPercent: pick([0, 10]),
    },
    enclosures: [...enclosures, own],
    modules: pick([modules, modules.map((one) => ({ ...one, lossDb: 2.5, family: 'hd-12' }))]),
  };
};

const ruleOf = (failure: Failure): string => (failure.kind === 'finding' ? failure.finding.rule : 'problem');

describe('the judgement of a constraint', () => {
  it('is equal for all drafts that it takes for alike', () => {
    const told = (blame: Blamed | null, draft: Draft): string =>
      blame === null ? 'nothing' : JSON.stringify([ruleOf(blame.failure), blame.origins(draft)]);
    let alike = 0;
    let failures = 0;
    const hold = (draft: Draft, task: Task, judged: Map<string, Blamed | null>): void => {
      for (const constraint of CONSTRAINTS) {
        if (constraint.isIdle?.(draft) === true) continue;
        const key = JSON.stringify([constraint.name, constraint.key(draft)]);
        const wrong = constraint.check(draft, task);
        const before = judged.get(key);
        judged.set(key, wrong);
        if (before === undefined) continue;
        alike++;
        if (wrong !== null) failures++;
        expect(`${constraint.name} ${told(before, draft)}`).toBe(`${constraint.name} ${told(wrong, draft)}`);
      }
    };
    fc.assert(
      fc.property(changedExamples(2), fc.infiniteStream(fc.nat()), ({ answers, site: known }, numbers) => {
        const pick = <T>(all: readonly T[]): T => all[Number(numbers.next().value) % all.length] as T;
        const task = taskOf(answers, () => false, changedSite(known, pick));
        const judged = new Map<string, Blamed | null>();
        const next = (count: number): number => Number(numbers.next().value) % count;
        const base = drawn(task, next);
        if (base === null) return;
        for (let round = 0; round < 24; round++) {
          // Mostly the transceivers alone: drafts that differ in much are hardly ever alike.
          const draft = redrawn(base, task, ({ name }) => name === 'ends' || next(20) === 0, next);
          if (draft === null) continue;
          hold({ ...draft, structure: settleStructure(draft, task) }, task, judged);
        }
      }),
      { numRuns: 300 },
    );
    expect(alike).toBeGreaterThan(10_000);
    expect(failures).toBeGreaterThan(500);
  }, 120_000);
});

describe('the scope of a constraint', () => {
  it('holds every value that its judgement depends on', () => {
    let judged = 0;
    let failures = 0;
    fc.assert(
      fc.property(changedExamples(2), fc.infiniteStream(fc.nat()), ({ answers, site }, numbers) => {
        const task = taskOf(answers, () => false, site);
        const next = (count: number): number => Number(numbers.next().value) % count;
        const draft = drawn(task, next);
        if (draft === null) return;
        for (const constraint of CONSTRAINTS) {
          if (constraint.isIdle?.(draft) === true) continue;
          const { name, scope } = constraint;
          const other = redrawn(draft, task, (variable) => !scope.includes(variable.name), next);
          if (other === null) continue;
          // What follows from values outside the scope is outside it too.
          if (scope.includes('structure')) other.structure = draft.structure;
          judged++;
          const wrong = constraint.check(draft, task);
          if (wrong !== null) failures++;
          expect(`${name} ${constraint.check(other, task) === null}`).toBe(`${name} ${wrong === null}`);
        }
      }),
      { numRuns: 500 },
    );
    expect(judged).toBeGreaterThan(2500);
    expect(failures).toBeGreaterThan(250);
  });
});

describe('the answers that a constraint blames', () => {
  it('are those that decide the carrier, where the word for it belongs to another application', () => {
    const { link, site } = exampleOf('40g-to-4x10g');
    const draft = draftOf(taskOf(link.answers, () => true, site)) as Draft;
    const cable: Draft = { ...draft, placement: 'same-rack', through: 'panel', servicedSingly: false };
    expect(throughOrigins(cable)).toContain('servicedSingly');
    expect(throughOrigins({ ...cable, through: 'module' })).not.toContain('servicedSingly');
  });

  it('are enough: it fails alike whatever the others are', () => {
    let failures = 0;
    fc.assert(
      fc.property(changedExamples(4), fc.nat(), ({ answers, site }, pick) => {
        const task = taskOf(answers, () => true, site);
        const free = taskOf(answers, () => false, site);
        const draft = draftOf(task);
        if (draft === null) return;
        for (const constraint of CONSTRAINTS) {
          const wrong = constraint.check(draft, task);
          if (wrong === null) continue;
          failures++;
          const names = new Set(wrong.origins(draft).flat());
          for (const { name, values } of VARIABLES) {
            if (names.has(name) || name === 'structure') continue;
            const others = [...values(draft, free)];
            const other = others[pick % others.length];
            const changed = { ...draft, [name]: other };
            changed.structure = settleStructure(changed, task);
            const still = constraint.check(changed, task);
            expect(
              `${constraint.name} ${JSON.stringify(wrong.failure)} without ${name}: ${still !== null}`,
            ).toMatch(/: true$/);
          }
        }
      }),
      { numRuns: 1500 },
    );
    expect(failures).toBeGreaterThan(300);
  });
});

describe('a search', () => {
  it('finds a design wherever one is known that has the held answers in it', () => {
    let mended = 0;
    fc.assert(
      fc.property(
        changedExamples(3),
        fc.array(fc.boolean(), { minLength: QUESTIONS.length, maxLength: QUESTIONS.length }),
        ({ answers, site }, stays) => {
          const all = taskOf(answers, () => true, site);
          const some = solve(withHeld(all, ({ index }) => stays[index] === true));
          if (!some.found) return;
          const values = valuesOfDraft(some.draft);
          const agrees = ({ index }: Question): boolean =>
            !values.has(index) || isEqual(values.get(index), all.given[index]);
          if (!QUESTIONS.every(agrees)) mended++;
          expect(solve(withHeld(all, agrees)).found).toBe(true);
        },
      ),
      { numRuns: 600 },
    );
    expect(mended).toBeGreaterThan(50);
  });
});
