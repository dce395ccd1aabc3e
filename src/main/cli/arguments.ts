/** Reads a command's arguments: nothing is ignored, and what does not fit is answered with one sentence. */
import { parseArgs } from 'node:util';
import { failure, type Result, success } from '../../shared/result';
import type { Arguments, Command } from './command';

const quoted = (text: string): string => JSON.stringify(text);

const optionNames = ({ options }: Command): string =>
  [...Object.keys(options), 'help'].map((name) => `--${name}`).join(', ');

/** Errors: one sentence with what is wrong and what to type instead. `--help` is in `flags` whenever it was given. */
export const readArguments = (command: Command, words: readonly string[]): Result<Arguments, string> => {
  const options: Record<string, { type: 'boolean' | 'string'; short?: string }> = {
    help: { type: 'boolean', short: 'h' },
  };
  for (const [name, { kind }] of Object.entries(command.options))
    options[name] = { type: kind === 'flag' ? 'boolean' : 'string' };
  const { tokens } = parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });

  const flags = new Set<string>();
  const values = new Map<string, string>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!Object.hasOwn(options, name))
      return failure(`${command.name} has no option ${quoted(rawName)}: it knows ${optionNames(command)}`);
    if (flags.has(name) || values.has(name)) return failure(`${rawName} is given twice: give it once`);
    if (options[name]?.type === 'boolean') {
      if (value !== undefined) return failure(`${rawName} takes no value: leave out ${quoted(`=${value}`)}`);
      flags.add(name);
    } else {
      // A word that begins with a dash is taken for a forgotten value, unless it follows an equals sign.
      if (value === undefined || value === '' || (value.startsWith('-') && token.inlineValue !== true))
        return failure(
          `${rawName} needs a value: give ${rawName} ${command.options[name]?.placeholder ?? 'VALUE'}`,
        );
      values.set(name, value);
    }
  }
  if (flags.has('help')) return success({ flags, values, operands });

  const { names, optional } = command.operands;
  const missing = names[operands.length];
  if (missing !== undefined && optional !== true)
    return failure(`${command.name} needs ${missing}: give mpo-preflight ${command.usage[0]}`);
  const extra = operands[names.length];
  if (extra !== undefined)
    return failure(
      names.length === 0
        ? `${command.name} takes no ${quoted(extra)}: leave it out`
        : `${command.name} takes ${names.join(' and ')} alone: leave out ${quoted(extra)} or run it once more for it`,
    );
  return success({ flags, values, operands });
};
