/**
 * The wizard's own states walked as a model: wherever a few right and wrong answers, going on, back and to a step, and opening
 * the link anew lead to, for each application. States are told apart by where the machine is, what is answered and what is
 * confirmed.
 */
import { describe, expect, it } from 'vitest';
import { type SnapshotFrom, transition } from 'xstate';
import { type AdjacencyMap, getAdjacencyMap } from 'xstate/graph';
import { makeOrder } from '../../src/shared/order/make-order';
import type { QuoteDocument } from '../../src/shared/order/quote-document';
import { STEP_IDS, type StepId } from '../../src/shared/steps/step';
import type { Answers, CompleteAnswers } from '../../src/shared/steps/steps';
import { linkOf, walkOf, walkSoFar } from '../../src/shared/wizard/draft';
import type { WizardEvent } from '../../src/shared/wizard/events';
import { draftOf, wizardMachine } from '../../src/shared/wizard/machine';
import { refusalOf } from '../../src/shared/wizard/refusal';
import { exampleOf } from '../guide/build';
import { isValid } from '../guide/changed-answers';
import { orderTexts } from '../order/order-texts';
import { placeOf } from './place';
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
    return [
      { type: 'NEXT' },
      { type: 'BACK' },
      ...STEP_IDS.map((to): WizardEvent => ({ type: 'GO', step: to })),
      { type: 'SELECT_LINK', linkId: 'link-1' },
      ...known.flatMap((answers) => answerOf(step, answers)),
    ];
  };
  const serializeState = (snapshot: Snapshot): string => {
    const { answers, confirmed } = linkAt(snapshot);
    const answered = STEP_IDS.map((step) => nameOf(known, step, answers[step])).join('');
    return `${placeOf(snapshot)} ${answered} ${confirmed ?? 0}`;
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
  const edges = states.flatMap(([name, { state: from, transitions }]) =>
    edgesOf(transitions).map(({ event, state: to }) => ({ name, from, event, to })),
  );
  const complete = states.filter(([, { state }]) => placeOf(state) === 'complete');

  it('reaches each of the eight steps, and leads to complete from every state', () => {
    const leading = leadingTo(
      complete.map(([name]) => name),
      edges.map(({ name, to }) => [name, serializeState(to)]),
    );
    expect(new Set(states.map(([, { state }]) => placeOf(state)))).toEqual(
      new Set([...STEP_IDS, 'complete']),
    );
    expect(states.map(([name]) => name).filter((name) => !leading.has(name))).toEqual([]);
  });

  it('is at the step of its draft, and complete at the last as soon as nothing is open', () => {
    for (const [, { state }] of states) {
      const draft = draftOf(state.context);
      const isComplete = draft.step === STEP_IDS.at(-1) && walkOf(draft).complete;
      expect(placeOf(state)).toBe(isComplete ? 'complete' : draft.step);
    }
  });

  it('goes on and back by a step, and to the step that is asked for', () => {
    const leads = (event: WizardEvent, from: StepId): StepId | undefined => {
      const index = STEP_IDS.indexOf(from);
      if (event.type === 'NEXT') return STEP_IDS[Math.min(index + 1, STEP_IDS.length - 1)];
      if (event.type === 'BACK') return STEP_IDS[index - 1];
      return event.type === 'GO' ? event.step : undefined;
    };
    for (const { from, event, to } of edges) {
      const expected = leads(event, draftOf(from.context).step);
      if (expected !== undefined && from.can(event)) expect(draftOf(to.context).step).toBe(expected);
    }
  });

  it('takes just what it says that it can, and leaves everything as it is where it has a reason not to', () => {
    for (const { name, from, event, to } of edges) {
      const refusal = refusalOf(from.context.history, event);
      expect(`${name} ${event.type} ${from.can(event)}`).toBe(`${name} ${event.type} ${refusal === null}`);
      if (refusal !== null) expect(to).toBe(from);
    }
  });

  it('refuses to go on from an answered step only with what is shown: a rule that blocks, or a problem', () => {
    for (const { name, from, event } of edges) {
      const draft = draftOf(from.context);
      const refusal = event.type === 'NEXT' ? refusalOf(from.context.history, event) : null;
      if (refusal === null || linkOf(draft).answers[draft.step] === undefined) continue;
      const { evaluated, states: shown } = walkSoFar(draft);
      const isShown =
        refusal.because === 'conflict'
          ? shown[refusal.finding.step] === 'conflict'
          : refusal.because === 'problem' && evaluated.problems.length > 0;
      expect(`${name} ${refusal.because} ${isShown}`).toBe(`${name} ${refusal.because} true`);
    }
  });

  it('goes on only where nothing that is answered so far is forbidden', () => {
    for (const { name, from, event } of edges) {
      if (event.type !== 'NEXT' || !from.can(event)) continue;
      const { step } = draftOf(from.context);
      const { states: shown } = walkSoFar(draftOf(from.context));
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

  it('undoes and does again whatever was answered or confirmed, where that was done', () => {
    for (const { from, to } of edges) {
      if (draftOf(to.context).quote === draftOf(from.context).quote) continue;
      const [undone] = transition(wizardMachine, to, { type: 'UNDO' });
      const [redone] = transition(wizardMachine, undone, { type: 'REDO' });
      expect(draftOf(undone.context).quote).toBe(draftOf(from.context).quote);
      expect(serializeState(undone)).toBe(serializeState(from));
      expect(draftOf(redone.context).quote).toBe(draftOf(to.context).quote);
      expect(serializeState(redone)).toBe(serializeState(to));
    }
  });
});
