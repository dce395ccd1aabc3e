/** One call of the program: finds the command, hands over its arguments, answers the exit status. */

import { printable } from '../present/printable';
import { readArguments } from './arguments';
import { UsageError } from './command';
import { EXIT_ACCEPTED, EXIT_INVALID } from './exit-status';
import { commandHelp, programHelp } from './help';
import type { Io } from './io';
import { COMMANDS, findCommand } from './registry';

const complain = async (io: Io, sentence: string): Promise<number> => {
  await io.stderr.write(`mpo-preflight: ${printable(sentence)}\n`);
  return EXIT_INVALID;
};

const print = async (io: Io, text: string): Promise<number> => {
  await io.stdout.write(text);
  return EXIT_ACCEPTED;
};

const unknownCommand = (name: string): string =>
  `there is no command ${JSON.stringify(name)}: the commands are ${COMMANDS.map((command) => command.name).join(', ')} and help`;

const help = (words: readonly string[], io: Io): Promise<number> => {
  const [name, extra] = words;
  if (name === undefined || name === '--help') return print(io, programHelp());
  if (extra !== undefined) return complain(io, `help takes one command: leave out ${JSON.stringify(extra)}`);
  const command = findCommand(name);
  return command === undefined ? complain(io, unknownCommand(name)) : print(io, commandHelp(command));
};

const version = (words: readonly string[], io: Io): Promise<number> =>
  words.length === 0
    ? print(io, `mpo-preflight ${__VERSION__}\n`)
    : complain(io, `--version stands alone: leave out ${JSON.stringify(words[0])}`);

const dispatch = async (words: readonly string[], io: Io): Promise<number> => {
  const [name, ...rest] = words;
  if (name === undefined) return complain(io, 'no command is given: mpo-preflight --help lists them all');
  if (name === 'help' || name === '--help' || name === '-h') return help(rest, io);
  if (name === '--version') return version(rest, io);
  const command = findCommand(name);
  if (command === undefined)
    return complain(
      io,
      name.startsWith('-')
        ? `there is no option ${JSON.stringify(name)} before the command: put it after one of ${COMMANDS.map((one) => one.name).join(', ')}`
        : unknownCommand(name),
    );
  const args = readArguments(command, rest);
  if (!args.ok) return complain(io, args.error);
  if (args.value.flags.has('help')) return print(io, commandHelp(command));
  return command.run(args.value, io);
};

/** Never rejects: whatever goes wrong is one sentence on standard error and status 2. */
export const run = async (words: readonly string[], io: Io): Promise<number> => {
  try {
    return await dispatch(words, io);
  } catch (error) {
    if (error instanceof UsageError) return complain(io, error.message);
    const reason = error instanceof Error ? error.message : String(error);
    // Where standard error cannot be written either, the status has to do.
    return complain(io, `this did not work: ${reason.split('\n')[0]}`).catch(() => EXIT_INVALID);
  }
};
