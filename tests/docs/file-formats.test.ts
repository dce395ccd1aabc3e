/** docs/file-formats.md names every field that the program reads or writes. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { channelJsonSchema } from '../../src/main/cli/schema/channel-schema';
import { quoteJsonSchema } from '../../src/main/cli/schema/quote-schema';
import { openHint } from '../../src/main/files/open-hint';
import { listText } from '../../src/main/order/order-manifest';
import { CUT_SHEET_FIELDS } from '../../src/shared/documents/cut-sheet-fields';
import { makeOrder } from '../../src/shared/order/make-order';
import { readQuoteText } from '../../src/shared/order/quote-document';
import { runCli } from '../main/cli/fake-io';
import { MemoryDisk } from '../main/files/memory-disk';
import { orderTexts } from '../order/order-texts';

const PAGE = readFileSync('docs/file-formats.md', 'utf8');

/** Text of one chapter, with its sub-chapters. */
const chapter = (title: string): string =>
  PAGE.split(/^## /m).find((text) => text.startsWith(`${title}\n`)) ?? '';

/** Every word in backticks or, in a JSON example, in double quotes. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set([
    ...[...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) => (code ?? '').split(/[^A-Za-z0-9-]+/)),
    ...[...text.matchAll(/"([A-Za-z0-9-]+)"/g)].map(([, word]) => word as string),
  ]);

const each = (value: unknown, visit: (object: Record<string, unknown>) => void): void => {
  if (Array.isArray(value)) for (const item of value) each(item, visit);
  else if (typeof value === 'object' && value !== null) {
    visit(value as Record<string, unknown>);
    for (const item of Object.values(value)) each(item, visit);
  }
};

/** Names of fields and of choices in a JSON Schema. */
const namesInSchema = (schema: object): string[] => {
  const names = new Set<string>();
  each(schema, ({ properties, enum: choices, const: only }) => {
    if (typeof properties === 'object' && properties !== null)
      for (const name of Object.keys(properties)) names.add(name);
    for (const choice of Array.isArray(choices) ? choices : [only])
      if (typeof choice === 'string' && !choice.startsWith('mpo-preflight/'))
        for (const word of choice.split('/')) names.add(word);
  });
  return [...names];
};

const keysIn = (value: unknown): string[] => {
  const keys = new Set<string>();
  each(value, (object) => {
    for (const key of Object.keys(object)) keys.add(key);
  });
  return [...keys];
};

const missingFrom = (title: string, names: Iterable<string>, besides = ''): string[] => {
  const words = wordsOf(chapter(title) + besides);
  return [...names].filter((name) => !words.has(name));
};

const filesIn = (folder: string): string[] => readdirSync(folder).map((file) => `${folder}/${file}`);

describe('the page about file formats', () => {
  it('names every field and every choice of a channel', () => {
    expect(missingFrom('channel', namesInSchema(channelJsonSchema()))).toEqual([]);
  });

  it('names every field and every choice of a quote', () => {
    // An end of a link is the end of a channel.
    expect(missingFrom('quote', namesInSchema(quoteJsonSchema()), chapter('channel'))).toEqual([]);
  });

  it('names every field of the reports on the examples', async () => {
    const keys = new Set<string>();
    for (const file of filesIn('examples/channels')) {
      const { stdout } = await runCli(['check', file, '--json']);
      if (stdout !== '') for (const key of keysIn(JSON.parse(stdout))) keys.add(key);
    }
    expect(keys.size).toBeGreaterThan(20);
    expect(missingFrom('channel-report', keys)).toEqual([]);
  });

  it('names every column of a table', () => {
    const page = chapter('A cut sheet as a table');
    const missing = CUT_SHEET_FIELDS.filter(({ title }) => !page.includes(`\`${title}\``));
    expect(missing.map(({ title }) => title)).toEqual([]);
  });

  it('names every field of a line that is not a channel', async () => {
    const { stdout } = await runCli(['check', '--lines', '-'], { stdin: '\n' });
    expect(missingFrom('channel-error', keysIn(JSON.parse(stdout)))).toEqual([]);
  });

  it('names every field of a list of repairs', async () => {
    const keys = new Set<string>();
    for (const name of ['wrong-a-to-a-cord', 'wrong-two-plugs-without-adapter']) {
      const { stdout } = await runCli(['repair', `examples/channels/${name}.json`, '--json']);
      for (const key of keysIn(JSON.parse(stdout))) keys.add(key);
    }
    expect(missingFrom('channel-repairs', keys, chapter('channel'))).toEqual([]);
  });

  it('names every field of the list of an order folder, and of the hint of an open file', async () => {
    const listed = JSON.parse(
      listText('order-manifest.json', [{ name: 'order.json', bytes: 1, sha256: 'a'.repeat(64) }]),
    );
    expect(missingFrom('The list of an order folder', keysIn(listed))).toEqual([]);
    const disk = new MemoryDisk();
    disk.put('/customer/a.mpoq', '');
    await openHint(disk, () => 0).moveTo('/customer/a.mpoq');
    const hint = JSON.parse(disk.text('/customer/~$a.mpoq') ?? '');
    expect(keysIn(hint).length).toBeGreaterThan(5);
    expect(missingFrom('The hint of an open file', keysIn(hint))).toEqual([]);
  });

  it('names every field of the orders and port maps of the examples', () => {
    const keys = { order: new Set<string>(), 'port-map': new Set<string>() };
    for (const file of filesIn('examples/quotes')) {
      const quote = readQuoteText(readFileSync(file, 'utf8'));
      if (!quote.ok) continue;
      const files = orderTexts(makeOrder(quote.value));
      for (const name of ['order', 'port-map'] as const)
        for (const key of keysIn(JSON.parse(files.get(`${name}.json`) ?? '{}'))) keys[name].add(key);
    }
    expect(keys.order.size).toBeGreaterThan(40);
    expect(missingFrom('order', keys.order, chapter('quote') + chapter('channel-report'))).toEqual([]);
    expect(missingFrom('port-map', keys['port-map'])).toEqual([]);
  });
});
