/** A system without user namespaces is told of in a sentence, before the engine ends with a line of its own. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { whyNoSandbox } from '../../scripts/sandbox.mjs';

const folders: string[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** In the place of the system's own command. */
const unshareThat = (text: string): void => {
  const folder = mkdtempSync(join(tmpdir(), 'unshare-'));
  folders.push(folder);
  const file = join(folder, 'unshare');
  writeFileSync(file, `#!/bin/sh\n${text}\n`);
  chmodSync(file, 0o755);
  vi.stubEnv('PATH', folder);
};

describe('the sandbox', () => {
  it('starts where a namespace can be made', () => {
    unshareThat('exit 0');
    expect(whyNoSandbox(null)).toBeNull();
  });

  it('does not where none can, which is said', () => {
    unshareThat('exit 1');
    expect(whyNoSandbox(null)).toMatch(/^this system lets an ordinary user make no namespace/);
  });

  it('is left to the engine where there is no way to ask', () => {
    vi.stubEnv('PATH', '/nowhere');
    expect(whyNoSandbox(null)).toBeNull();
  });
});
