/** Problems of an input, few enough to be read. */
import type { Problem } from '../../../shared/result';
import { shortened } from '../../present/layout';
import { printable } from '../../present/printable';
import type { Io } from '../io';

/** More than these help nobody: whoever mends the first sees the rest on the next run. */
const MOST_PROBLEMS = 20;

/** A key may be megabytes long; its beginning finds it. */
const LONGEST_PATH = 200;
const LONGEST_MESSAGE = 500;

/** At most 20 problems of readable length, and one more that counts the others. */
export const firstProblems = (problems: readonly Problem[]): readonly Problem[] => {
  const first = problems.slice(0, MOST_PROBLEMS).map(({ path, message }) => ({
    path: shortened(path, LONGEST_PATH),
    message: shortened(message, LONGEST_MESSAGE),
  }));
  const left = problems.length - first.length;
  return left === 0 ? first : [...first, { path: '', message: `and ${left} more` }];
};

/** `cut-sheet.json: parts[2].pins: expected …`, one a line, on standard error. */
export const printProblems = async (input: string, problems: readonly Problem[], io: Io): Promise<void> => {
  const lines = firstProblems(problems).map(({ path, message }) =>
    printable([input, path, message].filter((text) => text !== '').join(': ')),
  );
  await io.stderr.write(`${lines.join('\n')}\n`);
};
