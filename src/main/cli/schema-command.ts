import { type Command, UsageError } from './command';
import { EXIT_ACCEPTED } from './exit-status';

/** What can be published, by name; each schema is imported only when it is asked for. */
const SCHEMAS: Readonly<Record<string, () => Promise<unknown>>> = {
  channel: async () => (await import('./schema/channel-schema')).channelJsonSchema(),
  quote: async () => (await import('./schema/quote-schema')).quoteJsonSchema(),
};

export const schemaCommand: Command = {
  name: 'schema',
  summary: 'prints the JSON Schema of a file format',
  usage: Object.keys(SCHEMAS).map((name) => `schema ${name}`),
  help: [
    'Prints a JSON Schema (draft 2020-12) that editors and other programs can check files with. It knows every shape and range; what takes two fields or two parts to judge is found by check alone.',
  ],
  operands: { names: [Object.keys(SCHEMAS).join('|')] },
  options: {},
  run: async ({ operands }, io) => {
    const name = operands[0] as string;
    const schema = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
    if (schema === undefined)
      throw new UsageError(
        `there is no schema ${JSON.stringify(name)}: give ${Object.keys(SCHEMAS).join(' or ')}`,
      );
    await io.stdout.write(`${JSON.stringify(await schema(), null, 2)}\n`);
    return EXIT_ACCEPTED;
  },
};
