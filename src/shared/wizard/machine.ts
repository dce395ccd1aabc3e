/**
 * The wizard as a state machine: eight states from the steps' data and `complete`, which is not final, as an order can always
 * be changed. Answers in the context are the only state; everything shown is computed from them.
 *
 * Guards call total functions only: a throwing guard would end the actor.
 */
import { type ActorRefFrom, assign, createActor, type SnapshotFrom, setup } from 'xstate';
import { siteOfQuote } from '../order/make-order';
import type { QuoteDocument } from '../order/quote-document';
import type { Link } from '../plan/link';
import type { PlanSite } from '../plan/link-plan';
import { STEP_IDS, type StepId } from '../steps/step';
import { type Answers, answersThrough } from '../steps/steps';
import { labelsInUse } from './beside-register';
import {
  addLink,
  answerStep,
  confirmStep,
  deleteLink,
  duplicateLink,
  editQuote,
  moveLink,
  type QuoteChange,
  renameLink,
  takeAnswers,
  tickPoint,
  untickPoint,
} from './edit-quote';
import { evaluateWalk, mayConfirm, mayVisit, type Walk } from './evaluate-walk';
import { freshNames } from './fresh-names';
import { amend, type History, record, redo, startHistory, undo } from './history';
import { staysWhole } from './stays-whole';

/** What undo goes back to: the quote, the link on screen and the step it was at. */
export interface Draft {
  readonly quote: QuoteDocument;
  readonly linkId: string;
  readonly step: StepId;
}

export interface WizardContext {
  readonly history: History<Draft>;
}

export type WizardEvent =
  | {
      readonly type: 'ANSWER';
      readonly step: StepId;
      readonly answer: NonNullable<Answers[StepId]>;
      /** It belongs to the change before it, such as an enclosure that was described to be used: one undo takes both back. */
      readonly belongsToLast?: boolean;
    }
  /** A repair, or everything that is left as it is proposed: nothing of it is confirmed. */
  | { readonly type: 'TAKE'; readonly answers: Answers }
  | { readonly type: 'NEXT' }
  | { readonly type: 'BACK' }
  | { readonly type: 'GO'; readonly step: StepId }
  | { readonly type: 'UNDO' }
  | { readonly type: 'REDO' }
  | { readonly type: 'OPEN'; readonly quote: QuoteDocument }
  /** The quote as it was before something was tried; it can be undone. */
  | { readonly type: 'RESTORE'; readonly quote: QuoteDocument }
  | { readonly type: 'SELECT_LINK'; readonly linkId: string }
  | { readonly type: 'ADD_LINK'; readonly name: string }
  | { readonly type: 'DUPLICATE_LINK'; readonly linkId: string }
  | { readonly type: 'RENAME_LINK'; readonly linkId: string; readonly name: string }
  | { readonly type: 'MOVE_LINK'; readonly linkId: string; readonly to: number }
  | { readonly type: 'DELETE_LINK'; readonly linkId: string }
  | { readonly type: 'TICK'; readonly tick: NonNullable<QuoteDocument['ticks']>[number] }
  | { readonly type: 'UNTICK'; readonly linkId: string; readonly point: number }
  | { readonly type: 'EDIT_QUOTE'; readonly change: QuoteChange };

export const draftOf = ({ history }: WizardContext): Draft => history.present;

export const linkOf = ({ quote, linkId }: Draft): Link =>
  quote.links.find(({ id }) => id === linkId) ?? (quote.links[0] as Link);

const SITES = new WeakMap<
  QuoteDocument['customer'],
  Pick<QuoteDocument, 'settings' | 'enclosures' | 'modules'> & { readonly site: PlanSite }
>();

/** The same customer, settings, enclosures and modules give the same object, so that plans made for it hold from answer to answer. */
export const siteOf = (quote: QuoteDocument): PlanSite => {
  const { customer, settings, enclosures, modules } = quote;
  const known = SITES.get(customer);
  if (
    known !== undefined &&
    known.settings === settings &&
    known.enclosures === enclosures &&
    known.modules === modules
  )
    return known.site;
  const site = siteOfQuote(quote);
  SITES.set(customer, { settings, enclosures, modules, site });
  return site;
};

export const walkOf = (draft: Draft): Walk => {
  const link = linkOf(draft);
  return evaluateWalk(
    link,
    draft.quote.links.filter((other) => other !== link),
    siteOf(draft.quote),
  );
};

/**
 * The link as far as the step on screen, with later steps proposed anew: a later answer that no longer fits is met when its
 * step comes, and must not keep the engineer from getting there.
 */
export const walkSoFar = (draft: Draft): Walk => {
  const link = linkOf(draft);
  return evaluateWalk(
    { ...link, answers: answersThrough(link.answers, draft.step) },
    draft.quote.links.filter((other) => other !== link),
    siteOf(draft.quote),
  );
};

/** The step a link opens at: the first that is not confirmed, else the last. */
const openingStep = (link: Link): StepId =>
  STEP_IDS[Math.min(link.confirmed ?? 0, STEP_IDS.length - 1)] ?? 'application';

const select = (quote: QuoteDocument, linkId: string): Draft => {
  const link = linkOf({ quote, linkId, step: 'application' });
  return { quote, linkId: link.id, step: openingStep(link) };
};

const after = (step: StepId): StepId | undefined => STEP_IDS[STEP_IDS.indexOf(step) + 1];
const before = (step: StepId): StepId | undefined => STEP_IDS[STEP_IDS.indexOf(step) - 1];

/** The draft after an event; the same draft where the event changes nothing. */
const nextDraft = (draft: Draft, event: WizardEvent): Draft => {
  const { quote, linkId, step } = draft;
  switch (event.type) {
    case 'ANSWER':
      return {
        quote: answerStep(quote, linkId, event.step, event.answer as never),
        linkId,
        step: event.step,
      };
    case 'TAKE':
      return { ...draft, quote: takeAnswers(quote, linkId, event.answers) };
    case 'NEXT':
      return { quote: confirmStep(quote, linkId, step), linkId, step: after(step) ?? step };
    case 'BACK':
      return { ...draft, step: before(step) ?? step };
    case 'GO':
      return { ...draft, step: event.step };
    case 'OPEN':
      return select(event.quote, event.quote.links[0]?.id ?? '');
    case 'RESTORE': {
      const link = linkOf({ ...draft, quote: event.quote });
      return {
        quote: event.quote,
        linkId: link.id,
        step: mayVisit(link, step) ? step : openingStep(link),
      };
    }
    case 'SELECT_LINK':
      return select(quote, event.linkId);
    case 'ADD_LINK': {
      const added = addLink(quote, event.name);
      return select(added, added.links.at(-1)?.id ?? linkId);
    }
    case 'DUPLICATE_LINK': {
      const site = siteOf(quote);
      const copied = duplicateLink(quote, event.linkId, (original) =>
        freshNames(original, site, labelsInUse(quote.links, site)),
      );
      const at = copied.links.findIndex(({ id }) => id === event.linkId);
      return copied === quote ? draft : select(copied, copied.links[at + 1]?.id ?? linkId);
    }
    case 'RENAME_LINK':
      return { ...draft, quote: renameLink(quote, event.linkId, event.name) };
    case 'MOVE_LINK':
      return { ...draft, quote: moveLink(quote, event.linkId, event.to) };
    case 'DELETE_LINK': {
      const left = deleteLink(quote, event.linkId);
      return event.linkId === linkId ? select(left, left.links[0]?.id ?? '') : { ...draft, quote: left };
    }
    case 'TICK':
      return { ...draft, quote: tickPoint(quote, event.tick) };
    case 'UNTICK':
      return { ...draft, quote: untickPoint(quote, event.linkId, event.point) };
    case 'EDIT_QUOTE':
      return { ...draft, quote: editQuote(quote, event.change) };
    default:
      return draft;
  }
};

/** Moving about is no change to undo; answering, confirming and editing are. */
const isRemembered = (event: WizardEvent, from: Draft, to: Draft): boolean =>
  event.type !== 'OPEN' && from.quote !== to.quote;

const applied = (history: History<Draft>, event: WizardEvent): History<Draft> => {
  if (event.type === 'UNDO') return undo(history);
  if (event.type === 'REDO') return redo(history);
  const next = nextDraft(history.present, event);
  if (event.type === 'OPEN') return startHistory(next);
  // What no file can hold is no answer, whoever offered it.
  if (!staysWhole(history.present.quote, next.quote)) return history;
  if (event.type === 'ANSWER' && event.belongsToLast) return amend(history, next);
  return isRemembered(event, history.present, next) ? record(history, next) : { ...history, present: next };
};

/** Where the machine stands for a draft: its step, or `complete` when the last step is confirmed and nothing forbids the order. */
const isComplete = (draft: Draft): boolean => draft.step === STEP_IDS.at(-1) && walkOf(draft).complete;

const SETTLE = [
  { guard: 'isComplete' as const, target: '#wizard.complete' },
  ...STEP_IDS.map((step) => ({
    guard: { type: 'isAt' as const, params: { step } },
    target: `#wizard.${step}`,
  })),
];

export const wizardMachine = setup({
  types: {
    context: {} as WizardContext,
    events: {} as WizardEvent,
    input: {} as { readonly quote: QuoteDocument },
  },
  guards: {
    isAt: ({ context }, { step }: { step: StepId }) => context.history.present.step === step,
    isComplete: ({ context }) => isComplete(context.history.present),
    mayConfirm: ({ context }) => {
      const draft = context.history.present;
      return mayConfirm(walkSoFar(draft), draft.step);
    },
    mayVisit: ({ context, event }) =>
      event.type === 'GO' && mayVisit(linkOf(context.history.present), event.step),
    hasBefore: ({ context }) => before(context.history.present.step) !== undefined,
    mayAnswer: ({ context, event }) =>
      event.type === 'ANSWER' && mayVisit(linkOf(context.history.present), event.step),
    canUndo: ({ context }) => context.history.past.length > 0,
    canRedo: ({ context }) => context.history.future.length > 0,
  },
  actions: {
    apply: assign({ history: ({ context, event }) => applied(context.history, event) }),
  },
}).createMachine({
  id: 'wizard',
  // One settling step an event; more would be a loop, which is better refused than run.
  options: { maxIterations: 10 },
  context: ({ input }) => ({
    history: startHistory(select(input.quote, input.quote.links[0]?.id ?? '')),
  }),
  initial: 'settling',
  on: {
    ANSWER: { guard: 'mayAnswer', target: '.settling', actions: 'apply' },
    TAKE: { target: '.settling', actions: 'apply' },
    NEXT: { guard: 'mayConfirm', target: '.settling', actions: 'apply' },
    BACK: { guard: 'hasBefore', target: '.settling', actions: 'apply' },
    GO: { guard: 'mayVisit', target: '.settling', actions: 'apply' },
    UNDO: { guard: 'canUndo', target: '.settling', actions: 'apply' },
    REDO: { guard: 'canRedo', target: '.settling', actions: 'apply' },
    OPEN: { target: '.settling', actions: 'apply' },
    RESTORE: { target: '.settling', actions: 'apply' },
    SELECT_LINK: { target: '.settling', actions: 'apply' },
    ADD_LINK: { target: '.settling', actions: 'apply' },
    DUPLICATE_LINK: { target: '.settling', actions: 'apply' },
    RENAME_LINK: { target: '.settling', actions: 'apply' },
    MOVE_LINK: { target: '.settling', actions: 'apply' },
    DELETE_LINK: { target: '.settling', actions: 'apply' },
    TICK: { target: '.settling', actions: 'apply' },
    UNTICK: { target: '.settling', actions: 'apply' },
    EDIT_QUOTE: { target: '.settling', actions: 'apply' },
  },
  states: {
    settling: { always: SETTLE },
    ...(Object.fromEntries(STEP_IDS.map((step) => [step, {}])) as Record<StepId, object>),
    complete: {},
  },
});

export type Wizard = ActorRefFrom<typeof wizardMachine>;
export type WizardSnapshot = SnapshotFrom<Wizard>;

/** The machine at work on a quote: `startWizard(quote).send({ type: 'NEXT' })`. It holds nothing that has to be stopped. */
export const startWizard = (quote: QuoteDocument): Wizard =>
  createActor(wizardMachine, { input: { quote } }).start();
