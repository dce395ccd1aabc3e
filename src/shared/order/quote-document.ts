/**
 * The quote file `mpo-preflight/quote`, version 1: customer, terms and any number of links with their answers. Answers are
 * the only state; everything else is computed from them. `schema quote` publishes it.
 *
 * Example: `examples/quotes/40g-to-4x10g.json`.
 */
import { z } from 'zod';
import { ACCESS_KINDS, CASSETTE_FAMILIES } from '../catalogue/enclosures';
import { REGIONS } from '../catalogue/jackets';
import { linkSchema } from '../plan/link';
import { moduleProblems, moduleProduct } from '../plan/module-product';
import { settingsSchema } from '../plan/settings';
import { isCalendarDate } from '../reading/calendar-date';
import { headProblem } from '../reading/file-head';
import { parseJsonText } from '../reading/json-text';
import { nameText } from '../reading/name-text';
import { problemsFromSchema } from '../reading/schema-problems';
import { failure, type Problem, type Result, success } from '../result';

export const QUOTE_FORMAT = 'mpo-preflight/quote';
const NEWEST_VERSION = 1;

/** The ten points of the pre-order check, by number. */
const PRE_ORDER_POINTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** What a new quote calls its customer until somebody does: nobody has that name. */
export const NEW_CUSTOMER = 'New customer';

const customerSchema = z.strictObject({
  name: nameText(200),
  site: nameText(200).optional(),
  /** Decides which cable jackets the site may have. */
  region: z.enum(REGIONS),
  contact: nameText(200).optional(),
  reference: nameText(100).optional(),
});

type Customer = z.output<typeof customerSchema>;

/** The customer with its keys as the format lists them: a document must not tell in which order they were typed. */
export const customerInOrder = (customer: Customer): Customer => {
  const keys = Object.keys(customerSchema.shape) as (keyof Customer)[];
  return Object.fromEntries(
    keys.flatMap((key) => (customer[key] === undefined ? [] : [[key, customer[key]]])),
  ) as Customer;
};

export const ownEnclosure = z
  .strictObject({
    id: nameText(60),
    name: nameText(100),
    family: z.enum(CASSETTE_FAMILIES.map(({ id }) => id) as [string, ...string[]]),
    rackUnits: z.int().min(1).max(60),
    slots: z.int().min(1).max(400),
    access: z.array(z.enum(ACCESS_KINDS)).min(1).max(3),
    toolless: z.boolean(),
    source: nameText(200),
  })
  .describe('An enclosure that the catalogue does not have');

export type OwnEnclosure = z.output<typeof ownEnclosure>;

const NO_DATE = 'expected a day of the calendar such as 2026-05-31';

/** A person's word for a point that no rule can prove. */
const tickSchema = z.strictObject({
  link: nameText(60),
  point: z.literal([...PRE_ORDER_POINTS]),
  by: nameText(100),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: NO_DATE, abort: true })
    .refine(isCalendarDate, NO_DATE),
});

export const quoteSchema = z.strictObject({
  format: z.literal(QUOTE_FORMAT),
  version: z.literal(1),
  number: nameText(60),
  name: nameText(200),
  customer: customerSchema,
  seller: z.strictObject({ name: nameText(200), contact: nameText(200).optional() }).optional(),
  terms: z.array(z.string().min(1).max(1000)).max(40).optional(),
  settings: settingsSchema.optional(),
  enclosures: z.array(ownEnclosure).max(100).optional(),
  modules: z.array(moduleProduct).max(100).optional(),
  ticks: z.array(tickSchema).max(20_000).optional(),
  links: z.array(linkSchema).min(1).max(2000),
});
export type QuoteDocument = z.output<typeof quoteSchema>;

/** What the schema cannot say: ids are unique, and ticks and enclosures name things that exist once. */
const crossProblems = (quote: QuoteDocument): Problem[] => {
  const problems: Problem[] = [];
  const ids = new Map<string, number>();
  quote.links.forEach(({ id }, index) => {
    // Links name files, and some file systems do not tell case apart.
    const folded = id.toLowerCase();
    const first = ids.get(folded);
    if (first !== undefined)
      problems.push({
        path: `links[${index}].id`,
        message: `"${id}" is taken by links[${first}]: give each link an id of its own`,
      });
    else ids.set(folded, index);
  });
  quote.ticks?.forEach(({ link }, index) => {
    if (!quote.links.some(({ id }) => id === link))
      problems.push({ path: `ticks[${index}].link`, message: `no link has the id "${link}"` });
  });
  const enclosures = new Set<string>();
  quote.enclosures?.forEach(({ id }, index) => {
    if (enclosures.has(id))
      problems.push({ path: `enclosures[${index}].id`, message: `"${id}" is described twice` });
    enclosures.add(id);
  });
  const modules = new Set<string>();
  quote.modules?.forEach((product, index) => {
    const at = `modules[${index}]`;
    if (modules.has(product.id))
      problems.push({ path: `${at}.id`, message: `"${product.id}" is described twice` });
    modules.add(product.id);
    for (const { path, message } of moduleProblems(product))
      problems.push({ path: path === '' ? at : `${at}.${path}`, message });
  });
  return problems;
};

/** Checks a parsed value against the quote format. Errors: every problem with its path. */
export const readQuoteValue = (value: unknown): Result<QuoteDocument, readonly Problem[]> => {
  const parsed = quoteSchema.safeParse(value);
  if (!parsed.success) {
    const head = headProblem(value, QUOTE_FORMAT, NEWEST_VERSION);
    return failure(head === null ? problemsFromSchema(parsed.error, value) : [head]);
  }
  const problems = crossProblems(parsed.data);
  return problems.length > 0 ? failure(problems) : success(parsed.data);
};

export const readQuoteText = (source: string): Result<QuoteDocument, readonly Problem[]> => {
  const value = parseJsonText(source);
  return value.ok ? readQuoteValue(value.value) : value;
};
