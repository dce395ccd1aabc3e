import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DROP_KEY_ARGUMENT, droppedFiles } from '../../../src/main/window/dropped-file';

const PATH = '/quotes/acme.mpoq';

const handleOf = (argument: string, once: string, path: string) => ({
  once,
  proof: createHmac('sha256', argument.slice(DROP_KEY_ARGUMENT.length))
    .update(`${once}\n${path}`)
    .digest('hex'),
});

describe('a file that is dropped on the window', () => {
  it('is taken from whoever has the key, once', () => {
    const dropped = droppedFiles();
    const handle = handleOf(dropped.argument, 'a', PATH);
    expect(dropped.accepts(handle, PATH)).toBe(true);
    expect(dropped.accepts(handle, PATH)).toBe(false);
    expect(dropped.accepts(handleOf(dropped.argument, 'b', PATH), PATH)).toBe(true);
  });

  it('is not another one than the handle is for', () => {
    const dropped = droppedFiles();
    expect(dropped.accepts(handleOf(dropped.argument, 'a', PATH), '/etc/passwd')).toBe(false);
    expect(dropped.accepts({ ...handleOf(dropped.argument, 'a', PATH), once: 'b' }, PATH)).toBe(false);
  });

  it('is refused without the key, or with that of another window', () => {
    const dropped = droppedFiles();
    for (const handle of [
      handleOf(droppedFiles().argument, 'a', PATH),
      { once: 'a', proof: '' },
      { once: 'a', proof: '00'.repeat(32) },
      { once: 'a', proof: 'no hexadecimal' },
    ])
      expect(dropped.accepts(handle, PATH)).toBe(false);
  });
});
