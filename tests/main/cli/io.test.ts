/** Writing to streams that are slow, full or gone. */
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { outputTo } from '../../../src/main/cli/io';
import { run } from '../../../src/main/cli/run';

const failing = (code: string): Writable =>
  new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error('write'), { code })) });

describe('an output', () => {
  it('has written when the receiver took the text, not before', async () => {
    let release: (() => void) | undefined;
    const slow = new Writable({
      write: (_chunk, _encoding, done) => {
        release = done;
      },
    });
    let written = false;
    const writing = outputTo(slow)
      .write('text')
      .then(() => {
        written = true;
      });
    await Promise.resolve();
    expect(written).toBe(false);
    release?.();
    await writing;
    expect(written).toBe(true);
  });

  it('says so quietly when its reader has gone, also the second time', async () => {
    const output = outputTo(failing('EPIPE'));
    expect(await output.write('text')).toBe(false);
    expect(await output.write('text')).toBe(false);
  });

  it('fails when the disk is full', async () => {
    await expect(outputTo(failing('ENOSPC')).write('text')).rejects.toThrow();
  });
});

const noTable = (): never => {
  throw new Error('there is no table');
};

describe('a run', () => {
  it('that cannot write its report ends with one sentence and status 2', async () => {
    let complaint = '';
    const status = await run(['check', 'examples/channels/qsfp-to-four-sfp.json'], {
      stdin: () => {
        throw new Error('not to be read');
      },
      stdout: outputTo(failing('ENOSPC')),
      stderr: {
        write: async (text) => {
          complaint += text;
          return true;
        },
        isTerminal: false,
        columns: undefined,
      },
      env: {},
      readTable: noTable,
    });
    expect(status).toBe(2);
    expect(complaint).toMatch(/^mpo-preflight: .*\n$/);
  });

  it('that can complain nowhere still ends with status 2', async () => {
    const full = outputTo(failing('ENOSPC'));
    expect(
      await run(['nonsense'], {
        stdin: () => {
          throw new Error('not to be read');
        },
        stdout: full,
        stderr: full,
        env: {},
        readTable: noTable,
      }),
    ).toBe(2);
  });
});
