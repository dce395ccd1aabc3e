/** The texts of `--help`. */

import { wrapText } from '../present/layout';
import type { Command } from './command';
import { COMMANDS } from './registry';

const WIDTH = 96;
const PROGRAM = 'mpo-preflight';

const twoColumns = (rows: readonly (readonly [string, string])[]): string => {
  const widest = Math.max(...rows.map(([left]) => left.length));
  return rows
    .map(([left, right]) => wrapText(right, WIDTH, `  ${left.padEnd(widest)}  `, ' '.repeat(widest + 4)))
    .join('');
};

export const programHelp = (): string =>
  [
    `${PROGRAM} ${__VERSION__}: checks an MPO fibre channel before it is ordered. Works offline.\n\n`,
    `Usage: ${PROGRAM} COMMAND [OPTIONS]\n\n`,
    'Commands\n',
    twoColumns([
      ...COMMANDS.map(({ name, summary }) => [name, summary] as const),
      ['help COMMAND', 'how to use one command'],
    ]),
    '\nOptions\n',
    twoColumns([
      ['--help', 'this text; after a command, that of the command'],
      ['--version', 'the version of this program'],
    ]),
    '\nExit status: 0 when all is well, 1 when a channel must not be ordered like this, 2 when the input or\n',
    'the command line could not be understood.\n',
  ].join('');

export const commandHelp = ({ name, summary, usage, help, options }: Command): string =>
  [
    `${PROGRAM} ${name}: ${summary}\n\n`,
    ...usage.map((line, index) => `${index === 0 ? 'Usage:' : '      '} ${PROGRAM} ${line}\n`),
    '\n',
    ...help.map((paragraph) => `${wrapText(paragraph, WIDTH)}\n`),
    'Options\n',
    twoColumns([
      ...Object.entries(options).map(
        ([option, { placeholder, help: text }]) =>
          [`--${option}${placeholder === undefined ? '' : ` ${placeholder}`}`, text] as const,
      ),
      ['--help', 'this text'],
    ]),
  ].join('');
