/** The published schema of quotes, read by a validator that is not ours. */
import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeOrder } from '../../../src/shared/order/make-order';
import { readQuoteText, readQuoteValue } from '../../../src/shared/order/quote-document';
import { breakoutLink } from '../../../src/shared/rules/example-links';
import { quoteValue } from '../../order/build';
import { orderTexts } from '../../order/order-texts';
import { runCli } from '../cli/fake-io';

type Json = Record<string, unknown>;
type Validate = (value: unknown) => boolean;

const EXAMPLES = 'examples/quotes';
const files = readdirSync(EXAMPLES).sort();

const validatorOf = async (name: string): Promise<Validate> => {
  const { status, stdout } = await runCli(['schema', name]);
  expect(status).toBe(0);
  return new Ajv2020({ strict: false, allErrors: false }).compile(JSON.parse(stdout) as Json);
};

let isQuote: Validate;
let isChannel: Validate;
beforeAll(async () => {
  isQuote = await validatorOf('quote');
  isChannel = await validatorOf('channel');
});

describe('the schema of quotes', () => {
  it.each(files)('accepts %s', (file) => {
    expect(isQuote(JSON.parse(readFileSync(`${EXAMPLES}/${file}`, 'utf8')))).toBe(true);
  });

  const broken: readonly (readonly [what: string, break_: (quote: Json) => void])[] = [
    ['no format', (quote) => delete quote.format],
    ['another format', (quote) => Object.assign(quote, { format: 'mpo-preflight/channel' })],
    ['a newer version', (quote) => Object.assign(quote, { version: 2 })],
    ['no customer', (quote) => delete quote.customer],
    ['a region that is none', (quote) => Object.assign(quote, { customer: { name: 'X', region: 'Mars' } })],
    ['no links', (quote) => Object.assign(quote, { links: [] })],
    ['a key too many', (quote) => Object.assign(quote, { colour: 'blue' })],
    ['an id that is a path', (quote) => Object.assign((quote.links as Json[])[0] ?? {}, { id: '../x' })],
    [
      'half a link',
      (quote) =>
        Object.assign((quote.links as Json[])[0] ?? {}, { answers: { application: { links: 2.5 } } }),
    ],
    [
      'a thirteenth point',
      (quote) =>
        Object.assign(quote, { ticks: [{ link: 'example', point: 13, by: 'A', date: '2026-05-12' }] }),
    ],
    ['an order step of nothing', (quote) => Object.assign(quote, { settings: { trunkStepM: 0 } })],
  ];

  it.each(broken)('refuses %s, as the program does', (_, breakIt) => {
    const quote = quoteValue([breakoutLink()]) as Json;
    expect(isQuote(quote)).toBe(true);
    breakIt(quote);
    expect(isQuote(quote)).toBe(false);
    expect(readQuoteValue(quote).ok).toBe(false);
  });
});

describe('the schema of channels', () => {
  it.each(files)('accepts every channel file of the order of %s', (file) => {
    const quote = readQuoteText(readFileSync(`${EXAMPLES}/${file}`, 'utf8'));
    if (!quote.ok) throw new Error(JSON.stringify(quote.error));
    const channels = [...orderTexts(makeOrder(quote.value))].filter(([name]) => name.startsWith('channels/'));
    expect(channels.length).toBeGreaterThan(0);
    for (const [, text] of channels) expect(isChannel(JSON.parse(text))).toBe(true);
  });
});
