/** One line of JSON for one of many channels: its report, or what is wrong with it. */
import type { Problem, Result } from '../../../shared/result';
import { ERROR_FORMAT, reportChannel } from '../../../shared/rules/channel-report';
import type { JudgedChannel } from '../../../shared/rules/view-channel';
import { EXIT_ACCEPTED, EXIT_INVALID, EXIT_REFUSED } from '../exit-status';
import { firstProblems } from './problems';

interface Answer {
  /** Without a line feed. */
  readonly json: string;
  readonly status: number;
}

export const statusOf = ({ accepted }: JudgedChannel): number => (accepted ? EXIT_ACCEPTED : EXIT_REFUSED);

/** `line` is where the channel stands: its line, or its first row. */
export const answerOf = (judged: Result<JudgedChannel, readonly Problem[]>, line: number): Answer =>
  judged.ok
    ? { json: JSON.stringify(reportChannel(judged.value)), status: statusOf(judged.value) }
    : {
        json: JSON.stringify({
          format: ERROR_FORMAT,
          version: 1,
          line,
          problems: firstProblems(judged.error),
        }),
        status: EXIT_INVALID,
      };
