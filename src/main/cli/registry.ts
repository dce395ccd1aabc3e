/** Every command, in the order of the help. A new command is one file and one line here. */
import { catalogueCommand } from './catalogue-command';
import { checkCommand } from './check-command';
import type { Command } from './command';
import { optionsCommand } from './options-command';
import { orderCommand } from './order-command';
import { readTableCommand } from './read-table-command';
import { repairCommand } from './repair-command';
import { schemaCommand } from './schema-command';

export const COMMANDS: readonly Command[] = [
  checkCommand,
  repairCommand,
  orderCommand,
  optionsCommand,
  schemaCommand,
  catalogueCommand,
];

export const findCommand = (name: string): Command | undefined =>
  [...COMMANDS, readTableCommand].find((command) => command.name === name);
