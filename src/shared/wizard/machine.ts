/**
 * The wizard as a state machine of two regions. In one a person walks: eight states, one a step, each with its ways on, back and
 * to the others. The last is complete when it is confirmed and nothing forbids the order, which is not final, as an order can
 * always be changed. In the other the quote changes, with one history for undo; where that leads to another step, or makes the
 * order complete, the walk settles there by an event of its own, as guards see what was before the event that they guard.
 *
 * Guards call total functions only: a throwing guard would end the actor.
 */
import { type ActorRefFrom, assign, createActor, raise, type SnapshotFrom, setup } from 'xstate';
import type { QuoteDocument } from '../order/quote-document';
import { STEP_IDS, type StepId } from '../steps/step';
import { afterEvent, keep } from './change-draft';
import { type Draft, openLink, walkOf } from './draft';
import { confirmStep } from './edit-quote';
import type { QuoteEvent, WizardEvent } from './events';
import { type History, startHistory } from './history';
import { type Refusal, refusalOf } from './refusal';

export interface WizardContext {
  readonly history: History<Draft>;
}

export const draftOf = ({ history }: WizardContext): Draft => history.present;

/** Raised by the machine itself: the walk goes to where the quote's region has led. */
interface Settle {
  readonly type: 'SETTLE';
}

const wizard = setup({
  types: {
    context: {} as WizardContext,
    events: {} as WizardEvent | Settle,
    input: {} as { readonly quote: QuoteDocument },
  },
  guards: {
    isTaken: ({ context, event }) => event.type === 'SETTLE' || refusalOf(context.history, event) === null,
    leadsTo: ({ context, event }, { step }: { readonly step: StepId }) =>
      event.type === 'GO' && event.step === step && refusalOf(context.history, event) === null,
    isAt: ({ context }, { step }: { readonly step: StepId }) => draftOf(context).step === step,
    isComplete: ({ context }) => walkOf(draftOf(context)).complete,
  },
  actions: {
    confirm: assign({
      history: ({ context: { history } }) => {
        const { quote, linkId, step } = history.present;
        return keep(history, { ...history.present, quote: confirmStep(quote, linkId, step) });
      },
    }),
    arrive: assign({
      history: ({ context: { history } }, { step }: { readonly step: StepId }) =>
        history.present.step === step ? history : { ...history, present: { ...history.present, step } },
    }),
    change: assign({
      history: ({ context, event }) => afterEvent(context.history, event as QuoteEvent),
    }),
    settle: raise({ type: 'SETTLE' }),
  },
});

/** The state's id is its step, whichever region or state it is targeted from. */
const at = (step: StepId): `#${StepId}` => `#${step}`;

const GO = STEP_IDS.map((step) => ({
  guard: { type: 'leadsTo' as const, params: { step } },
  target: at(step),
}));

const SETTLE = STEP_IDS.map((step) => ({
  guard: { type: 'isAt' as const, params: { step } },
  target: at(step),
}));

const stepState = (step: StepId) => {
  const index = STEP_IDS.indexOf(step);
  const [before, after] = [STEP_IDS[index - 1], STEP_IDS[index + 1]];
  return wizard.createStateConfig({
    id: step,
    entry: { type: 'arrive', params: { step } },
    on: {
      NEXT: { guard: 'isTaken', actions: 'confirm', ...(after && { target: at(after) }) },
      ...(before && { BACK: at(before) }),
      GO,
    },
  });
};

const CHANGE = { guard: 'isTaken' as const, actions: ['change' as const, 'settle' as const] };

export const wizardMachine = wizard.createMachine({
  id: 'wizard',
  // An event, a settling one and a look whether it is complete; more would be a loop, which is better refused than run.
  options: { maxIterations: 10 },
  context: ({ input }) => ({ history: startHistory(openLink(input.quote)) }),
  type: 'parallel',
  states: {
    walk: {
      initial: 'settling',
      on: { SETTLE },
      states: {
        settling: { always: SETTLE },
        ...(Object.fromEntries(STEP_IDS.map((step) => [step, stepState(step)])) as Record<
          StepId,
          ReturnType<typeof stepState>
        >),
        documentation: {
          ...stepState('documentation'),
          initial: 'open',
          states: { open: { always: { guard: 'isComplete', target: 'complete' } }, complete: {} },
        },
      },
    },
    quote: {
      on: {
        ANSWER: CHANGE,
        TAKE: CHANGE,
        UNDO: CHANGE,
        REDO: CHANGE,
        OPEN: CHANGE,
        RESTORE: CHANGE,
        SELECT_LINK: CHANGE,
        ADD_LINK: CHANGE,
        DUPLICATE_LINK: CHANGE,
        RENAME_LINK: CHANGE,
        MOVE_LINK: CHANGE,
        DELETE_LINK: CHANGE,
        TICK: CHANGE,
        UNTICK: CHANGE,
        EDIT_QUOTE: CHANGE,
      },
    },
  },
});

export type Wizard = ActorRefFrom<typeof wizardMachine>;
export type WizardSnapshot = SnapshotFrom<Wizard>;

/** The machine at work on a quote: `startWizard(quote).send({ type: 'NEXT' })`. It holds nothing that has to be stopped. */
export const startWizard = (quote: QuoteDocument): Wizard =>
  createActor(wizardMachine, { input: { quote } }).start();

/** Sends an event, and answers why it is refused; null where it is taken. */
export const sendTo = (actor: Wizard, event: WizardEvent): Refusal | null => {
  const refusal = refusalOf(actor.getSnapshot().context.history, event);
  if (refusal === null) actor.send(event);
  return refusal;
};
