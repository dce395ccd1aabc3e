/**
 * The part of a link that is chosen and not measured, as a satisfiability problem: with the application's facts and both
 * transceivers fixed, every value of every other variable is a proposition, and every combination that a rule refuses a
 * clause. It shares the rules with the guide and nothing of its search, so that a solver of the trade can be asked the same
 * questions: it is a second opinion on what is open, and a peer for speed.
 */
import type LogicSolver from 'logic-solver';
import { ACCESS_KINDS } from '../../../src/shared/catalogue/enclosures';
import { MODULE_PRESETS_24, ROW_PRESETS } from '../../../src/shared/catalogue/wirings';
import type { Constraint } from '../../../src/shared/guide/constraint';
import { CONSTRAINTS } from '../../../src/shared/guide/constraints';
import { type Draft, emptyDraft } from '../../../src/shared/guide/draft';
import { questionAt, questionOf } from '../../../src/shared/guide/questions';
import { settleStructure } from '../../../src/shared/guide/structure';
import { type Task, taskOf, withAnswer, withHeld } from '../../../src/shared/guide/task';
import type { Variable } from '../../../src/shared/guide/variable';
import { VARIABLES } from '../../../src/shared/guide/variables';
import type { PlanSite } from '../../../src/shared/plan/link-plan';
import type { Answers } from '../../../src/shared/steps/steps';

/** Found, counted or measured: not chosen here. */
const FIXED: readonly (keyof Draft)[] = [
  'kind',
  'placement',
  'servicedSingly',
  'redundancy',
  'links',
  'perRack',
  'growthPercent',
  'trunk',
  'modules',
  'routes',
  'ends',
];

const SIDES = ['near', 'far'] as const;

/** Questions of the fixed variables and what was found on site; all of them have to be held in a task that is asked about. */
export const isFixed = (index: number): boolean =>
  VARIABLES.some(({ name, questions }) => FIXED.includes(name) && questions.includes(index)) ||
  SIDES.some((side) =>
    ['keys', 'enclosure'].some((key) => questionOf(`application.installed.${side}.${key}`).index === index),
  );

interface Choice {
  readonly variable: Variable;
  readonly domain: readonly unknown[];
  readonly texts: ReadonlyMap<string, number>;
}

const textOf = (value: unknown): string => JSON.stringify(value) ?? 'none';

/** Wirings of two rows that an engineer may ask for: left alone, the planner tries them all. */
const ASKED_FOR: Partial<Record<keyof Draft, readonly unknown[]>> = {
  cableRows: ROW_PRESETS,
  moduleRows: MODULE_PRESETS_24,
};

/** How an enclosure is reached into is answered with it; left alone, it is as the enclosure offers. */
const withWorkAsked = (variable: Variable, free: Task): readonly Task[] => {
  const asked = (tasks: readonly Task[], key: string, answers: readonly unknown[]): readonly Task[] => {
    const index = variable.questions.find((one) => questionAt(one).key.endsWith(key));
    if (index === undefined) return tasks;
    return tasks.flatMap((task) => [
      task,
      ...answers.map((answer) => withAnswer(task, questionAt(index), answer)),
    ]);
  };
  return asked(asked([free], '.access', ACCESS_KINDS), '.toolless', [true, false]);
};

const choiceOf = (variable: Variable, draft: Draft, free: Task): Choice => {
  // Of a method's own modules and cords every one is listed: which of them there are follows from another choice.
  const all = new Map<string, unknown>(ASKED_FOR[variable.name]?.map((value) => [textOf(value), value]));
  for (const method of ['A', 'B', 'U1'] as const)
    for (const task of withWorkAsked(variable, free))
      for (const value of variable.values({ ...draft, method }, task)) all.set(textOf(value), value);
  return {
    variable,
    domain: [...all.values()],
    texts: new Map([...all.keys()].map((text, place) => [text, place])),
  };
};

const nameOf = ({ variable }: Choice, place: number): string => `${variable.name}=${place}`;

/** Every combination of the choices' values, written into one draft that is used again. */
function* combinations(draft: Draft, choices: readonly Choice[], at = 0): Generator<readonly number[]> {
  const choice = choices[at];
  if (choice === undefined) {
    yield [];
    return;
  }
  for (let place = 0; place < choice.domain.length; place++) {
    (draft as unknown as Record<string, unknown>)[choice.variable.name] = choice.domain[place];
    for (const rest of combinations(draft, choices, at + 1)) yield [place, ...rest];
  }
}

export interface DiscretePart {
  /** True where a design has every held answer of the task in it. */
  readonly isPossible: (task: Task) => boolean;
  readonly clauses: number;
}

/**
 * `Logic` is the solver, handed in so that this file can be bundled without it.
 * Example: 25 clauses say which fibres go with the modes and distances of a 40GBASE-SR4 breakout.
 */
export const discretePart = (answers: Answers, site: PlanSite, Logic: typeof LogicSolver): DiscretePart => {
  const all = taskOf(answers, () => true, site);
  const free = withHeld(all, ({ index }) => isFixed(index));
  const draft = emptyDraft();
  for (const variable of VARIABLES)
    if (FIXED.includes(variable.name))
      Object.assign(draft, { [variable.name]: [...variable.values(draft, all)][0] });
  draft.structure = settleStructure(draft, all);
  const choices = VARIABLES.filter(({ name }) => !FIXED.includes(name) && name !== 'structure').map(
    (variable) => choiceOf(variable, draft, free),
  );
  const solver = new Logic.Solver();
  let clauses = 0;
  for (const choice of choices)
    solver.require(Logic.exactlyOne(...choice.domain.map((_, place) => nameOf(choice, place))));
  const forbid = (constraint: Constraint): void => {
    const asked = choices.filter(({ variable }) => constraint.scope.includes(variable.name));
    const made: Draft = { ...draft };
    for (const places of combinations(made, asked)) {
      made.structure = settleStructure(made, all);
      if (constraint.check(made, all) === null) continue;
      const terms = places.map((place, at) => `-${nameOf(asked[at] as Choice, place)}`);
      solver.require(Logic.or(...terms));
      clauses++;
    }
  };
  for (const constraint of CONSTRAINTS) forbid(constraint);
  const isPossible = (task: Task): boolean => {
    const excluded = choices.flatMap((choice) => {
      const stays = new Set([...choice.variable.values(draft, task)].map(textOf));
      const someHeld = choice.variable.questions.some((index) => task.held[index]);
      if (!someHeld) return [];
      return choice.domain.flatMap((value, place) =>
        stays.has(textOf(value)) ? [] : [`-${nameOf(choice, place)}`],
      );
    });
    return solver.solveAssuming(Logic.and(...excluded)) !== null;
  };
  return { isPossible, clauses };
};
