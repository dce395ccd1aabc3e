/** Every change a person can make to a quote, as a pure function from quote to quote. */
import { isBlankName } from '../names';
import type { QuoteDocument } from '../order/quote-document';
import { confirmedSteps, type Link } from '../plan/link';
import { STEP_IDS, type StepId } from '../steps/step';
import type { Answers } from '../steps/steps';

/** The same quote where the change leaves the link as it is. */
const withLink = (quote: QuoteDocument, id: string, change: (link: Link) => Link): QuoteDocument => {
  const links = quote.links.map((link) => (link.id === id ? change(link) : link));
  return links.some((link, index) => link !== quote.links[index]) ? { ...quote, links } : quote;
};

/** The link with just these of its steps as proposed. */
const withProposed = ({ proposed: _, ...link }: Link, steps: readonly StepId[]): Link =>
  steps.length === 0 ? link : { ...link, proposed: [...steps] };

const without = ({ proposed = [] }: Link, step: StepId): readonly StepId[] =>
  proposed.filter((one) => one !== step);

/**
 * Keeps a step's answer. Later answers stay as they are; what is confirmed is pulled back to this step, so that the engineer
 * walks through the rest again.
 */
export const answerStep = <K extends StepId>(
  quote: QuoteDocument,
  linkId: string,
  step: K,
  answer: NonNullable<Answers[K]>,
): QuoteDocument =>
  withLink(quote, linkId, (link) => ({
    ...withProposed(link, without(link, step)),
    answers: { ...link.answers, [step]: answer },
    confirmed: Math.min(confirmedSteps(link), STEP_IDS.indexOf(step)),
  }));

const isSame = (one: Answers, other: Answers, step: StepId): boolean =>
  JSON.stringify(one[step]) === JSON.stringify(other[step]);

/**
 * Takes answers over as a whole, such as those of a repair; what is confirmed is pulled back to the first step that changes. With
 * `asProposed`, what was not answered before is a proposal still.
 */
export const takeAnswers = (
  quote: QuoteDocument,
  linkId: string,
  answers: Answers,
  asProposed = false,
): QuoteDocument =>
  withLink(quote, linkId, (link) => {
    const first = STEP_IDS.findIndex((step) => !isSame(link.answers, answers, step));
    if (first < 0) return link;
    const proposed = STEP_IDS.filter((step) =>
      isSame(link.answers, answers, step)
        ? link.proposed?.includes(step)
        : asProposed && link.answers[step] === undefined,
    );
    return {
      ...withProposed(link, proposed),
      answers,
      confirmed: Math.min(confirmedSteps(link), first),
    };
  });

/**
 * Confirms a step, when all before it are; else leaves the quote as it is. What a file without a word about it is confirmed of is
 * written down with the first step that is looked at here.
 */
export const confirmStep = (quote: QuoteDocument, linkId: string, step: StepId): QuoteDocument =>
  withLink(quote, linkId, (link) => {
    const index = STEP_IDS.indexOf(step);
    const confirmed = confirmedSteps(link);
    if (index === confirmed) return { ...withProposed(link, without(link, step)), confirmed: index + 1 };
    return link.confirmed === undefined && index < confirmed ? { ...link, confirmed } : link;
  });

const freeId = (quote: QuoteDocument): string => {
  const taken = new Set(quote.links.map(({ id }) => id.toLowerCase()));
  let number = quote.links.length + 1;
  while (taken.has(`link-${number}`)) number++;
  return `link-${number}`;
};

export const emptyLink = (id: string, name: string): Link => ({ id, name, answers: {}, confirmed: 0 });

export const addLink = (quote: QuoteDocument, name: string): QuoteDocument => ({
  ...quote,
  links: [...quote.links, emptyLink(freeId(quote), name)],
});

const withNames = ({ documentation: _, ...rest }: Answers, names: Answers['documentation']): Answers =>
  names === undefined ? rest : { ...rest, documentation: names };

/**
 * The copy stands behind its original with names of its own, which are proposed and nobody's word yet: what was confirmed of the
 * other answers is as true of the copy.
 */
export const duplicateLink = (
  quote: QuoteDocument,
  linkId: string,
  namesOf: (original: Link) => Answers['documentation'],
): QuoteDocument => {
  const index = quote.links.findIndex(({ id }) => id === linkId);
  const original = quote.links[index];
  if (original === undefined) return quote;
  const names = namesOf(original);
  const named = names === undefined ? [] : (['documentation'] as const);
  const copy: Link = {
    ...withProposed(original, [...without(original, 'documentation'), ...named]),
    id: freeId(quote),
    name: `${original.name} (copy)`.slice(0, 200),
    answers: withNames(original.answers, names),
    confirmed: Math.min(confirmedSteps(original), STEP_IDS.indexOf('documentation')),
  };
  return { ...quote, links: [...quote.links.slice(0, index + 1), copy, ...quote.links.slice(index + 1)] };
};

export const renameLink = (quote: QuoteDocument, linkId: string, name: string): QuoteDocument =>
  isBlankName(name) ? quote : withLink(quote, linkId, (link) => ({ ...link, name: name.slice(0, 200) }));

/** Moves a link to a place in the list, counted from 0. */
export const moveLink = (quote: QuoteDocument, linkId: string, to: number): QuoteDocument => {
  const link = quote.links.find(({ id }) => id === linkId);
  if (link === undefined) return quote;
  const others = quote.links.filter(({ id }) => id !== linkId);
  const at = Math.max(0, Math.min(to, others.length));
  return { ...quote, links: [...others.slice(0, at), link, ...others.slice(at)] };
};

/** A quote has at least one link: deleting the last leaves an empty one. Ticks for the link go with it. */
export const deleteLink = (quote: QuoteDocument, linkId: string): QuoteDocument => {
  const links = quote.links.filter(({ id }) => id !== linkId);
  if (links.length === quote.links.length) return quote;
  const { ticks, ...rest } = quote;
  const kept = ticks?.filter(({ link }) => link !== linkId);
  return {
    ...rest,
    ...(kept === undefined ? {} : { ticks: kept }),
    links: links.length > 0 ? links : [emptyLink('link-1', 'New link')],
  };
};

/** Everything about a quote but its links; `undefined` takes an optional part out. */
export type QuoteChange = Partial<Pick<QuoteDocument, 'number' | 'name' | 'customer'>> & {
  readonly [K in 'seller' | 'terms' | 'settings' | 'enclosures' | 'modules']?: QuoteDocument[K] | undefined;
};

/** `editQuote(quote, { terms: undefined })` has no terms. */
export const editQuote = (quote: QuoteDocument, change: QuoteChange): QuoteDocument =>
  Object.fromEntries(
    Object.entries({ ...quote, ...change }).filter(([, value]) => value !== undefined),
  ) as QuoteDocument;

/** A named person's word for a point; a second tick of the same point replaces the first. */
export const tickPoint = (
  quote: QuoteDocument,
  tick: NonNullable<QuoteDocument['ticks']>[number],
): QuoteDocument => ({
  ...quote,
  ticks: [
    ...(quote.ticks ?? []).filter(({ link, point }) => link !== tick.link || point !== tick.point),
    tick,
  ],
});

export const untickPoint = (quote: QuoteDocument, linkId: string, point: number): QuoteDocument => ({
  ...quote,
  ticks: (quote.ticks ?? []).filter((one) => one.link !== linkId || one.point !== point),
});
