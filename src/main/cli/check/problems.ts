/** Problems of an input, few enough to be read. */
import type { Problem } from '../../../shared/result';
import type { Io } from '../io';
import { printable } from '../present/printable';

/** More than these help nobody: whoever mends the first sees the rest on the next run. */
export const MOST_PROBLEMS = 20;

/** At most 20 problems, and one more that counts the others. */
export const firstProblems = (problems: readonly Problem[]): readonly Problem[] =>
  problems.length <= MOST_PROBLEMS
    ? problems
    : [
        ...problems.slice(0, MOST_PROBLEMS),
        { path: '', message: `and ${problems.length - MOST_PROBLEMS} more` },
      ];

/** `cut-sheet.json: parts[2].pins: expected …`, one a line, on standard error. */
export const printProblems = async (input: string, problems: readonly Problem[], io: Io): Promise<void> => {
  const lines = firstProblems(problems).map(({ path, message }) =>
    printable([input, path, message].filter((text) => text !== '').join(': ')),
  );
  await io.stderr.write(`${lines.join('\n')}\n`);
};
