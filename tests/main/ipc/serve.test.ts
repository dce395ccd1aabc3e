import { describe, expect, it } from 'vitest';
import { makeLog } from '../../../src/main/diagnostics/log';
import { type Handlers, serve } from '../../../src/main/ipc/serve';
import { CONTRACT } from '../../../src/shared/ipc/contract';

type Call = (event: string, ...args: unknown[]) => Promise<unknown>;

/** A program whose handlers can be replaced; events are the sender's name. */
const serving = (handlers: Partial<Record<keyof Handlers, (...args: never[]) => unknown>>) => {
  const calls = new Map<string, Call>();
  const warnings: string[] = [];
  serve<string>(
    { handle: (channel, handler) => calls.set(channel, handler) },
    handlers as unknown as Handlers,
    (event) => event === 'own page',
    makeLog(
      () => new Date(0),
      (line) => warnings.push(line),
    ).warn,
  );
  const call = (channel: string, ...args: unknown[]): Promise<unknown> =>
    calls.get(channel)?.('own page', ...args) ?? Promise.reject(new Error('no such channel'));
  return { calls, call, warnings };
};

describe('the calls of the window', () => {
  it('are all served', () => {
    expect([...serving({}).calls.keys()].sort()).toEqual(Object.keys(CONTRACT).sort());
  });

  it('of another page are refused, every one', async () => {
    const { calls, warnings } = serving({});
    for (const [channel, call] of calls) {
      const refused = call('another page');
      if (CONTRACT[channel as keyof typeof CONTRACT].fails)
        expect(await refused).toMatchObject({ ok: false, error: { code: 'failed' } });
      else await expect(refused).rejects.toThrow('not for this page');
    }
    expect(warnings).toHaveLength(calls.size);
  });

  it('are handed on as they were agreed', async () => {
    const { call } = serving({
      save: (text: string, anyway?: boolean) => ({ ok: true, value: { name: `${text} ${anyway}`, file: 1 } }),
      readPreference: (key: string) => key,
    });
    expect(await call('save', 'a')).toEqual({ ok: true, value: { name: 'a undefined', file: 1 } });
    expect(await call('save', 'a', true)).toEqual({ ok: true, value: { name: 'a true', file: 1 } });
    expect(await call('readPreference', 'a.b')).toBe('a.b');
  });

  it.each([
    ['save', 7],
    ['save', 'a', 'yes'],
    ['save', 'a', true, 'more'],
    ['saveAs', 'a', ''],
    ['open', -1],
    ['open', '/etc/passwd'],
    ['exportFile', { suggestedName: 'a', content: 7 }],
    ['exportFile', { suggestedName: 'a', content: { name: 'a', headings: [], rows: new Uint8Array(3) } }],
    ['exportFile', { suggestedName: 'a', content: 'b', path: '/etc' }],
    ['exportOrder', { text: 'a', suggestedName: 'b', folder: '/etc' }],
  ])('with other arguments are refused: %s %j', async (channel, ...args) => {
    const { call } = serving({});
    expect(await call(channel, ...args)).toMatchObject({ ok: false, error: { code: 'failed' } });
  });

  it('take a preference by a plain key only', async () => {
    const { call } = serving({ readPreference: () => null });
    await expect(call('readPreference', '../x')).rejects.toThrow();
    await expect(call('writePreference', 'a', 'x'.repeat(70_000))).rejects.toThrow();
  });

  it('are not answered with more than was agreed', async () => {
    const { call } = serving({
      open: () => ({
        ok: true,
        value: { name: 'a', text: 'b', readOnlyBecause: null, path: '/home/somebody/a' },
      }),
    });
    const answer = await call('open');
    expect(answer).toMatchObject({ ok: false });
    expect(JSON.stringify(answer)).not.toContain('somebody');
  });

  it('that break are answered in a sentence that gives nothing away', async () => {
    const { call, warnings } = serving({
      save: () => {
        throw new Error('/home/somebody/secret');
      },
    });
    expect(JSON.stringify(await call('save', 'a'))).not.toContain('somebody');
    expect(warnings[0]).toMatch(/^The call save failed\. Error/);
    expect(warnings[0]).not.toMatch(/somebody|secret/);
  });
});
