/** The first design as the build puts it into the window: found by the program's own code. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundled } from '../bundle.mjs';

/** `await firstDesignText()` is JSON, such as `{"application":{"kind":"breakout", … }, … }`. */
export const firstDesignText = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'mpo-preflight-first-design-'));
  try {
    const { firstDesign } = await bundled<typeof import('./first-design.ts')>(
      'scripts/build/first-design.ts',
      folder,
    );
    return JSON.stringify(firstDesign());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
