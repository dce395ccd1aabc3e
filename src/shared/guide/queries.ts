/**
 * What a window asks of the guide, as data both ways, so that it may be answered in another thread than the one that asks.
 *
 * Example: `finishQuery({ kind: 'impasse', link, site, step: 'polarity', ahead: false })` is
 * `{ soFar: null, whole: null, design: null }` where an order is left.
 */
import type { ChannelDocument } from '../channel/document';
import type { Link } from '../plan/link';
import type { PlanSite } from '../plan/link-plan';
import type { Option, StepId } from '../steps/step';
import { type Answers, answersThrough, type CompleteAnswers } from '../steps/steps';
import { fieldsOf } from './choices';
import { answerWithOption, taskFor } from './choose';
import { type Compared, type Comparison, comparisonSearch } from './compare';
import { impasseOf, waysOut } from './impasse';
import { type NextSpeed, nextSpeedSearch } from './next-speed';
import { type Reason, stateOfOption } from './options';
import { proposeDesign } from './propose-design';
import { findQuestion } from './questions';
import { boundsOf, type NumberRange, rangeSearch } from './range';
import { type ChannelRepair, seekRepairs } from './repair-channel/repairs-of-channel';
import { type Repair, repairsOfLink } from './repair-link';
import { taskOf } from './task';

interface OfLink {
  readonly link: Link;
  readonly site: PlanSite;
}

export interface AskedOption {
  readonly field: string;
  readonly value: Option['value'];
  /** The step's answer on screen. */
  readonly shown: NonNullable<Answers[StepId]>;
}

/** What is known of options, each list in the order asked. */
interface StatesOfOptions {
  /** Null for an option that is open, or that is not what stands in the way. */
  readonly closed: readonly (Reason | null)[];
  /** Null as a whole until it is worked out; null for an option that is closed or that was not to be looked at. */
  readonly taken: readonly (TakenOption | null)[] | null;
}

export interface TakenOption {
  /** The step's answer with the option. */
  readonly answer: NonNullable<Answers[StepId]>;
  /** What is then proposed for the whole link. */
  readonly design: CompleteAnswers;
}

/** A closed option that is to work. */
export interface WishedOption {
  readonly step: StepId;
  readonly field: string;
  readonly value: Option['value'];
}

/** Numbers that stay possible, and what the field may hold at all. */
interface FoundRange {
  readonly range: NumberRange;
  readonly allowed: NumberRange;
}

export interface Impasse {
  /** Why the answers as far as the step leave no order; null where they do. */
  readonly soFar: Reason | null;
  /** The same of all answers, later ones too. */
  readonly whole: Reason | null;
}

interface FoundImpasse extends Impasse {
  /** The answers as far as the step with the rest proposed; null until it is worked out, and where no order is left. */
  readonly design: CompleteAnswers | null;
}

export interface Found<T> {
  readonly repairs: readonly T[];
  readonly isLooking: boolean;
}

/** Each question that can be asked, with what comes back; where an answer comes in parts, each holds all so far. */
interface Queries {
  /** Why options are closed, and then what those that are open become; each in the order asked. */
  readonly options: {
    readonly asks: OfLink & {
      readonly step: StepId;
      readonly options: readonly AskedOption[];
      /** Fields whose open options are worked out ahead of a press; none where that would hold up the page. */
      readonly ahead: readonly string[];
    };
    readonly answers: StatesOfOptions;
  };
  /** What the step will be asked about, judged before it is on screen: nothing is told, but all of it is known then. */
  readonly ahead: { readonly asks: OfLink & { readonly step: StepId }; readonly answers: never };
  readonly impasse: {
    readonly asks: OfLink & {
      readonly step: StepId;
      /** Whether what going on will ask for is worked out before; not where that would hold up the page. */
      readonly ahead: boolean;
    };
    readonly answers: FoundImpasse;
  };
  /** By field; what has no range to tell is not in it. */
  readonly ranges: {
    readonly asks: OfLink & { readonly step: StepId; readonly fields: readonly string[] };
    readonly answers: ReadonlyMap<string, FoundRange>;
  };
  readonly comparison: {
    readonly asks: OfLink & { readonly of: Compared; readonly withSpeeds: boolean };
    /** `speeds` are null where they are not asked for, or still sought. */
    readonly answers: { readonly comparison: Comparison; readonly speeds: readonly NextSpeed[] | null };
  };
  readonly repairs: {
    /** `through` is the last step whose answers count; null for all answers. */
    readonly asks: OfLink & { readonly through: StepId | null; readonly wanted: WishedOption | null };
    readonly answers: Found<Repair>;
  };
  readonly 'channel-repairs': {
    readonly asks: { readonly document: ChannelDocument };
    readonly answers: Found<ChannelRepair>;
  };
}

export type QueryKind = keyof Queries;
export type Query<K extends QueryKind = QueryKind> = {
  readonly [Kind in K]: { readonly kind: Kind } & Queries[Kind]['asks'];
}[K];
export type AnswerTo<K extends QueryKind> = Queries[K]['answers'];

/** Yields an answer, or undefined where there is only a place to pause. */
export type Work<A> = Generator<A | undefined, void, undefined>;

const whyClosed = (link: Link, site: PlanSite, step: StepId, asked: AskedOption): Reason | null => {
  const question = findQuestion(step, asked.field);
  if (question === undefined || step === 'documentation') return null;
  const option = { value: asked.value, label: '', explain: '' };
  const { closed } = stateOfOption(link, taskFor(link, question, site, asked.shown), question, option);
  return closed === null || closed.regardless ? null : closed;
};

const takenOption = (link: Link, site: PlanSite, step: StepId, asked: AskedOption): TakenOption | null => {
  const { field, value, shown } = asked;
  const answer = answerWithOption(link, step, shown as never, field, value, site);
  if (answer === null) return null;
  return { answer, design: proposeDesign({ ...link.answers, [step]: answer }, site) };
};

/** The reasons first, as they are waited for. */
function* statesOfOptions(query: Query<'options'>): Work<StatesOfOptions> {
  const { link, site, step, options, ahead } = query;
  const closed: (Reason | null)[] = [];
  for (const option of options) {
    closed.push(whyClosed(link, site, step, option));
    yield;
  }
  yield { closed, taken: null };
  if (ahead.length === 0) return;
  const taken: (TakenOption | null)[] = [];
  for (const [index, option] of options.entries()) {
    const isWanted = closed[index] === null && ahead.includes(option.field);
    taken.push(isWanted ? takenOption(link, site, step, option) : null);
    yield;
  }
  yield { closed, taken };
}

function* ahead({ link, site, step }: Query<'ahead'>): Work<never> {
  const shown = link.answers[step] ?? proposeDesign(link.answers, site)[step];
  yield;
  for (const { key, options } of fieldsOf(step, shown, site))
    for (const { value } of options ?? []) {
      whyClosed(link, site, step, { field: key, value, shown });
      yield;
    }
}

function* impasse({ link, site, step, ahead }: Query<'impasse'>): Work<FoundImpasse> {
  const given = answersThrough(link.answers, step);
  const soFar = impasseOf(given, site);
  yield;
  const found = { soFar, whole: soFar ?? impasseOf(link.answers, site) };
  yield { ...found, design: null };
  if (ahead && soFar === null) yield { ...found, design: proposeDesign(given, site) };
}

function* ranges({ link, site, step, fields }: Query<'ranges'>): Work<AnswerTo<'ranges'>> {
  const found = new Map<string, FoundRange>();
  const task = taskOf(link.answers, () => true, site);
  for (const field of fields) {
    const question = findQuestion(step, field);
    const allowed = question === undefined ? null : boundsOf(question);
    if (question === undefined || allowed === null) continue;
    const range = yield* rangeSearch(task, question);
    if (range !== null) found.set(field, { range, allowed: { min: allowed.min, max: allowed.max } });
  }
  yield found;
}

function* comparison({ link, site, of, withSpeeds }: Query<'comparison'>): Work<AnswerTo<'comparison'>> {
  const compared = yield* comparisonSearch(link, site, of);
  yield { comparison: compared, speeds: null };
  if (withSpeeds) yield { comparison: compared, speeds: yield* nextSpeedSearch(link, site) };
}

const MOST_CHANGES = 3;

/** Those of one change first, so that there is something to read while the rest is sought. */
function* repairs({ link, site, through, wanted: wished }: Query<'repairs'>): Work<Found<Repair>> {
  const question = wished === null ? undefined : findQuestion(wished.step, wished.field);
  const wanted = question === undefined ? null : { question, value: wished?.value };
  for (let most = 1; most <= MOST_CHANGES; most++)
    yield {
      repairs:
        through === null
          ? repairsOfLink(link, site, wanted, most)
          : waysOut(link, through, site, wanted, most),
      isLooking: most < MOST_CHANGES,
    };
}

function* channelRepairs({ document }: Query<'channel-repairs'>): Work<Found<ChannelRepair>> {
  let found: readonly ChannelRepair[] = [];
  for (const list of seekRepairs(document)) {
    if (list !== undefined) found = list;
    yield list === undefined ? undefined : { repairs: list, isLooking: true };
  }
  yield { repairs: found, isLooking: false };
}

const WORKS: { readonly [K in QueryKind]: (query: Query<K>) => Work<AnswerTo<K>> } = {
  options: statesOfOptions,
  ahead,
  impasse,
  ranges,
  comparison,
  repairs,
  'channel-repairs': channelRepairs,
};

/** The answers to a query, with places to pause between them. */
export const workOn = (query: Query): Work<AnswerTo<QueryKind>> =>
  (WORKS[query.kind] as (query: Query) => Work<AnswerTo<QueryKind>>)(query);

/** The last answer to a query, without a pause. */
export const finishQuery = <K extends QueryKind>(query: Query<K>): AnswerTo<K> => {
  let last: AnswerTo<QueryKind> | undefined;
  for (const answer of workOn(query as Query)) last = answer ?? last;
  return last as AnswerTo<K>;
};
