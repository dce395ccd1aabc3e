/**
 * The wizard walked as a model: every state that a few right and wrong answers, going on and going back lead to, for each
 * application. States are told apart by the step, what is answered and what is confirmed.
 */
import { describe, expect, it } from 'vitest';
import { type SnapshotFrom, transition } from 'xstate';
import { type AdjacencyMap, getAdjacencyMap } from 'xstate/graph';
import { makeOrder } from '../../src/shared/order/make-order';
import type { QuoteDocument } from '../../src/shared/order/quote-document';
import { STEP_IDS, type StepId } from '../../src/shared/steps/step';
import type { Answers, CompleteAnswers } from '../../src/shared/steps/steps';
import {
  draftOf,
  linkOf,
  type WizardEvent,
  walkOf,
  walkSoFar,
  wizardMachine,
} from '../../src/shared/wizard/machine';
import { exampleOf } from '../guide/build';
import { isValid } from '../guide/changed-answers';
import { orderTexts } from '../order/order-texts';
import { QUOTE } from './quote';

type Snapshot = SnapshotFrom<typeof wizardMachine>;

type Wrong = (right: CompleteAnswers) => Answers;

/** Interfaces that do not talk, the other fibre mode, no room in the rack, and a budget that nothing meets. */
const SILENT: Wrong = ({ transceiver }) => ({
  transceiver: { ...transceiver, far: { interface: '400GBASE-SR8' } },
});
const OTHER_GLASS: Wrong = ({ modePolish }) => ({
  modePolish: { ...modePolish, fibre: modePolish.fibre === 'OS2' ? 'OM4' : 'OS2' },
});
const NO_ROOM: Wrong = ({ formFactor }) => ({
  formFactor: Object.fromEntries(
    Object.entries(formFactor).map(([place, box]) => [place, { ...box, rackUnitsFree: 0 }]),
  ),
});
const NO_BUDGET: Wrong = ({ budget }) => ({ budget: { ...budget, limitDb: 0.05 } });

const APPLICATIONS: readonly [example: string, wrong: readonly Wrong[]][] = [
  ['40g-to-4x10g', [SILENT, NO_ROOM]],
  ['leaf-spine', [OTHER_GLASS, NO_BUDGET]],
  ['meet-me', [NO_ROOM, OTHER_GLASS]],
  ['sr4-to-sr4', [SILENT, NO_BUDGET]],
  ['24-fibre', [OTHER_GLASS]],
  ['400g-dr4', [NO_BUDGET, OTHER_GLASS]],
];

const answerOf = <K extends StepId>(step: K, answers: Answers): WizardEvent[] =>
  answers[step] === undefined ? [] : [{ type: 'ANSWER', step, answer: answers[step] as never }];

const linkAt = ({ context }: Snapshot) => linkOf(draftOf(context));

/** A short name for a step's answer: 0 where there is none, else which of the known ones it is. */
const nameOf = (known: readonly Answers[], step: StepId, answer: unknown): number =>
  answer === undefined ? 0 : 1 + known.findIndex((answers) => answers[step] === answer);

const model = (example: string, wrong: readonly Wrong[]) => {
  const right = exampleOf(example).link.answers as CompleteAnswers;
  const known: readonly Answers[] = [right, ...wrong.map((make) => make(right))];
  const events = ({ context }: Snapshot): WizardEvent[] => {
    const { step } = draftOf(context);
    return [{ type: 'NEXT' }, { type: 'BACK' }, ...known.flatMap((answers) => answerOf(step, answers))];
  };
  const serializeState = (snapshot: Snapshot): string => {
    const { answers, confirmed } = linkAt(snapshot);
    const answered = STEP_IDS.map((step) => nameOf(known, step, answers[step])).join('');
    return `${String(snapshot.value)} ${draftOf(snapshot.context).step} ${answered} ${confirmed ?? 0}`;
  };
  const map = getAdjacencyMap(wizardMachine, {
    input: { quote: QUOTE },
    events,
    serializeState,
    limit: 5000,
  });
  return { states: Object.entries(map as AdjacencyMap<Snapshot, WizardEvent>), serializeState };
};

interface Edge {
  readonly event: WizardEvent;
  readonly state: Snapshot;
}

const edgesOf = (transitions: object): readonly Edge[] => Object.values(transitions);

/** Names of the states from which one of `goals` is reached, by walking every edge backwards. */
const leadingTo = (
  goals: readonly string[],
  edges: readonly (readonly [from: string, to: string])[],
): ReadonlySet<string> => {
  const before = new Map<string, string[]>();
  for (const [from, to] of edges) before.set(to, [...(before.get(to) ?? []), from]);
  const reached = new Set(goals);
  const open = [...goals];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const from of before.get(at) ?? [])
      if (!reached.has(from)) {
        reached.add(from);
        open.push(from);
      }
  return reached;
};

const filesOf = (quote: QuoteDocument): string => JSON.stringify([...orderTexts(makeOrder(quote))]);

describe.each(APPLICATIONS)('the model of the wizard, %s', (example, wrong) => {
  const { states, serializeState } = model(example, wrong);
  const edges = states.flatMap(([name, { transitions }]) =>
    edgesOf(transitions).map(({ state }) => [name, serializeState(state)] as const),
  );
  const complete = states.filter(([, { state }]) => state.value === 'complete');

  it('leads to complete from every state', () => {
    const leading = leadingTo(
      complete.map(([name]) => name),
      edges,
    );
    expect(states.length).toBeGreaterThan(30);
    expect(states.map(([name]) => name).filter((name) => !leading.has(name))).toEqual([]);
  });

  it('refuses to go on from an answered step only where a rule that blocks or a problem is shown', () => {
    for (const [name, { state, transitions }] of states) {
      const draft = draftOf(state.context);
      const next = edgesOf(transitions).find(({ event }) => event.type === 'NEXT');
      const stays = next === undefined || serializeState(next.state) === name;
      if (!stays || state.value === 'complete' || linkOf(draft).answers[draft.step] === undefined) continue;
      const { evaluated, states: shown } = walkSoFar(draft);
      const isLast = draft.step === STEP_IDS.at(-1) && linkOf(draft).confirmed === STEP_IDS.length;
      const told =
        evaluated.problems.length > 0 ||
        Object.values(shown).includes('conflict') ||
        (isLast && !walkOf(draft).complete);
      expect(`${name} ${told}`).toBe(`${name} true`);
    }
  });

  it('goes on only where nothing that is answered so far is forbidden', () => {
    for (const [name, { state, transitions }] of states) {
      const next = edgesOf(transitions).find(({ event }) => event.type === 'NEXT');
      if (next === undefined || serializeState(next.state) === name) continue;
      const { step } = draftOf(state.context);
      const { states: shown } = walkSoFar(draftOf(state.context));
      const soFar = STEP_IDS.slice(0, STEP_IDS.indexOf(step) + 1).map((one) => shown[one]);
      expect(`${name} ${soFar.includes('conflict') || shown[step] === 'open'}`).toBe(`${name} false`);
    }
  });

  it('is complete with designs alone that are lit, within budget and exported alike twice', () => {
    expect(complete.length).toBeGreaterThan(0);
    for (const [, { state }] of complete) {
      const { quote } = draftOf(state.context);
      const { evaluated } = walkOf(draftOf(state.context));
      expect(isValid(linkAt(state).answers, exampleOf(example).site)).toBe(true);
      for (const { accepted, view } of evaluated.judged) {
        expect(accepted).toBe(true);
        expect(Number(view.budget?.margin)).toBeGreaterThanOrEqual(0);
      }
      expect(filesOf(quote)).toBe(filesOf(JSON.parse(JSON.stringify(quote))));
    }
  });

  it('undoes and does again whatever was answered or confirmed', () => {
    for (const [, { state, transitions }] of states)
      for (const { state: after } of edgesOf(transitions)) {
        if (draftOf(after.context).quote === draftOf(state.context).quote) continue;
        const [undone] = transition(wizardMachine, after, { type: 'UNDO' });
        const [redone] = transition(wizardMachine, undone, { type: 'REDO' });
        expect(draftOf(undone.context).quote).toBe(draftOf(state.context).quote);
        expect(draftOf(redone.context).quote).toBe(draftOf(after.context).quote);
      }
  });
});
