/** The watch over a thread that reads, with threads that do what a reader must not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answerOfBytes } from '../../../src/main/table-reader/answer-bytes';
import { readInThread } from '../../../src/main/table-reader/read-in-thread';
import { CUT_SHEET_LIMITS, type ReaderLimits } from '../../../src/main/table-reader/reader-limits';

const folder = mkdtempSync(join(tmpdir(), 'mpo-preflight-reader-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const readBy = async (script: string, limits: Partial<ReaderLimits> = {}): Promise<unknown> => {
  const file = join(folder, `${files++}.cjs`);
  writeFileSync(file, `const { parentPort, workerData } = require('node:worker_threads');\n${script}`);
  const answer = answerOfBytes(
    await readInThread(file, Uint8Array.of(1, 2, 3), { ...CUT_SHEET_LIMITS, ...limits }),
  );
  return answer.ok ? answer.value : answer.error;
};

const WAY_OUT = 'split it, or save the sheet alone as a new file';

describe('a table that is read', () => {
  it('is handed to the thread, and its answer is handed on', async () => {
    expect(
      await readBy(
        'parentPort.postMessage(new TextEncoder().encode(JSON.stringify({ ok: true, value: [...workerData.table] })))',
      ),
    ).toEqual([1, 2, 3]);
  });

  it('is given up when it takes longer than it may', async () => {
    expect(await readBy('for (;;);', { timeMs: 300 })).toEqual({
      code: 'too-large',
      message: `reading it takes longer than 0.3 seconds: ${WAY_OUT}`,
    });
  });

  it.each([
    ['values', 'const all = []; for (;;) all.push({ at: all.length });'],
    // What the engine's own limits do not see.
    ['bytes', 'const all = []; for (;;) all.push(new Uint8Array(1e6).fill(1));'],
  ])('is given up when its %s take more memory than they may', async (_, script) => {
    expect(await readBy(script, { memoryMib: 96 })).toEqual({
      code: 'too-large',
      message: `reading it takes more than 96 MiB of memory: ${WAY_OUT}`,
    });
  });

  it.each([
    ['fails', 'throw new Error("secret");'],
    ['ends without an answer', ''],
    ['answers what is cut off', 'parentPort.postMessage(new TextEncoder().encode("[{"));'],
  ])('is told from one whose reader %s', async (_, script) => {
    expect(await readBy(script)).toEqual({ code: 'failed', message: `reading it broke off: ${WAY_OUT}` });
  });
});
