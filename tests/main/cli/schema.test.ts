/** The published schemas, held against a validator that is not ours. */
import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { readChannelValue } from '../../../src/shared/channel/read-channel';
import { runCli } from './fake-io';

type Json = Record<string, unknown>;

const EXAMPLES = 'examples/channels';
const exampleFiles = readdirSync(EXAMPLES).sort();
const read = (file: string): Json => JSON.parse(readFileSync(`${EXAMPLES}/${file}`, 'utf8')) as Json;

let schema: Json;
let isValid: (value: unknown) => boolean;
beforeAll(async () => {
  const { stdout, status } = await runCli(['schema', 'channel']);
  expect(status).toBe(0);
  schema = JSON.parse(stdout) as Json;
  isValid = new Ajv2020({ strict: true, allowUnionTypes: true, strictTuples: false }).compile(schema);
});

/** Every object schema inside a schema, with its place. */
const objectsIn = (value: unknown, place: string): (readonly [string, Json])[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as Json).type === 'object' ? [[place, value as Json] as const] : [];
  return [...own, ...Object.entries(value).flatMap(([key, item]) => objectsIn(item, `${place}/${key}`))];
};

describe('the schema of a channel', () => {
  it('says what it is', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:mpo-preflight:channel:1',
      title: expect.any(String),
      description: expect.any(String),
    });
  });

  it('allows no unknown key anywhere', () => {
    const objects = objectsIn(schema, '');
    expect(objects.length).toBeGreaterThan(10);
    for (const [place, object] of objects) expect(object.additionalProperties, place).toBe(false);
  });

  it.each(exampleFiles)('agrees with the program about %s', (file) => {
    const value = read(file);
    expect(isValid(value)).toBe(readChannelValue(value).ok);
  });

  it('accepts the example of every part', () => {
    const kinds = new Set(
      exampleFiles
        .filter((file) => isValid(read(file)))
        .flatMap((file) => (read(file).parts as Json[]).map(({ part }) => part)),
    );
    expect([...kinds].sort()).toEqual([
      'array-cable',
      'array-fanout',
      'breakout-cord',
      'duplex-cord',
      'module',
      'mpo-adapter',
      'splice',
    ]);
  });

  const broken: readonly (readonly [what: string, change: (channel: Json) => void])[] = [
    ['an unknown key', (channel) => Object.assign(channel, { colour: 'red' })],
    ['another version', (channel) => Object.assign(channel, { version: 2 })],
    ['no far end', (channel) => Reflect.deleteProperty(channel, 'far')],
    ['no parts', (channel) => Object.assign(channel, { parts: [] })],
    [
      '65 parts',
      (channel) => Object.assign(channel, { parts: Array(65).fill((channel.parts as Json[])[0]) }),
    ],
    ['an unknown part', (channel) => Object.assign((channel.parts as Json[])[1] as Json, { part: 'tap' })],
    ['a negative length', (channel) => Object.assign((channel.parts as Json[])[0] as Json, { lengthM: -1 })],
    ['a length as text', (channel) => Object.assign((channel.parts as Json[])[0] as Json, { lengthM: '5' })],
    ['ten fibres', (channel) => Object.assign((channel.parts as Json[])[0] as Json, { fibres: 10 })],
    ['an unknown wiring', (channel) => Object.assign((channel.parts as Json[])[2] as Json, { wiring: 'U3' })],
    ['one pin state', (channel) => Object.assign((channel.parts as Json[])[0] as Json, { pins: ['pinned'] })],
    ['an unknown loss', (channel) => Object.assign(channel.budget as Json, { fiberLossDbPerKm: 3 })],
  ];

  it.each(broken)('refuses %s, as the program does', (_, change) => {
    const channel = read('qsfp-to-four-sfp.json');
    expect(isValid(channel)).toBe(true);
    change(channel);
    expect(isValid(channel)).toBe(false);
    expect(readChannelValue(channel).ok).toBe(false);
  });

  it('accepts MTP where the program does', () => {
    const channel = read('qsfp-to-four-sfp.json');
    Object.assign((channel.parts as Json[])[0] as Json, { connector: 'MTP-12' });
    expect(isValid(channel)).toBe(true);
    expect(readChannelValue(channel).ok).toBe(true);
  });
});
