import { expect, it, vi } from 'vitest';
import type { Listener } from '../../../src/main/ipc/serve';
import { takeCalls } from '../../../src/main/ipc/waiting-calls';
import { CHANNELS } from '../../../src/shared/ipc/channels';
import { CONTRACT } from '../../../src/shared/ipc/contract';

type Call = (event: string, ...args: unknown[]) => Promise<unknown>;

const taking = () => {
  const channels = new Map<string, Call>();
  const listener: Listener<string> = { handle: (channel, handler) => channels.set(channel, handler) };
  const { begun, answers } = takeCalls(listener);
  const call = (channel: string, ...args: unknown[]) => (channels.get(channel) as Call)('the page', ...args);
  return { channels, begun, answers, call };
};

it('takes every call of the contract, before the contract is there', () => {
  expect([...taking().channels.keys()]).toEqual([...CHANNELS]);
  expect([...CHANNELS].sort()).toEqual(Object.keys(CONTRACT).sort());
});

it('lets a call wait until somebody answers it, with who asked and what', async () => {
  const { answers, call } = taking();
  const waiting = call('save', 'text', true);
  answers.handle('save', async (...given) => given);
  expect(await waiting).toEqual(['the page', 'text', true]);
  expect(await call('save', 'again')).toEqual(['the page', 'again']);
});

it('tells of the first call, and not before it', async () => {
  const { begun, answers, call } = taking();
  const told = vi.fn();
  void begun.then(told);
  answers.handle('info', async () => 'answered');
  await Promise.resolve();
  expect(told).not.toHaveBeenCalled();
  await call('info');
  expect(told).toHaveBeenCalledTimes(1);
});

it('hands on what went wrong', async () => {
  const { answers, call } = taking();
  answers.handle('info', async () => {
    throw new Error('no information');
  });
  await expect(call('info')).rejects.toThrow('no information');
});
