/** A process that reads a table for the command line, and what is told when it does not come back. */
import { describe, expect, it } from 'vitest';
import { readApart } from '../../../src/main/cli/read-apart';

const readBy = (script: string, waitMs?: number): unknown => {
  const read = readApart([process.execPath, '-e', script, '--'], waitMs)(new TextEncoder().encode('a,b\n'));
  return read.ok ? read.value : read.error;
};

const BROKE_OFF = {
  code: 'failed',
  message: 'reading it broke off: split it, or save the sheet alone as a new file',
};

describe('a table that another process reads', () => {
  it('is handed to it, and its answer is taken', () => {
    expect(
      readBy(
        'process.stdin.on("data", (bytes) => process.stdout.write(JSON.stringify({ ok: true, value: [String(bytes), process.argv.at(-1)] })))',
      ),
    ).toEqual(['a,b\n', 'read-table']);
  });

  it('that dies is one sentence, whatever it said before', () => {
    expect(readBy('process.abort()')).toEqual(BROKE_OFF);
    expect(readBy('process.stdout.write("{}"); process.exitCode = 2')).toEqual(BROKE_OFF);
    expect(readBy('process.stdout.write("[{")')).toEqual(BROKE_OFF);
  });

  it('that hangs is killed', () => {
    expect(readBy('setInterval(() => {}, 1000)', 1000)).toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/^reading it takes longer than \d+ seconds: split it/),
    });
  });
});
