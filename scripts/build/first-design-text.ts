/** The first design as the build puts it into the window: found by the program's own code, bundled for this Node. */
import { resolve } from 'node:path';
import { build } from 'vite';
import type { CompleteAnswers } from '../../src/shared/steps/steps.ts';

/** `await firstDesignText(root of the project)` is JSON, such as `{"application":{"kind":"breakout", … }, … }`. */
export const firstDesignText = async (root: string): Promise<string> => {
  const built = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: resolve(root, 'scripts/build/first-design.ts'),
      write: false,
      minify: false,
      rolldownOptions: { output: { format: 'es', codeSplitting: false } },
    },
  });
  if (!('output' in built)) throw new Error('first-design.ts was not built as one program');
  const [{ code }] = built.output;
  const address = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
  const { firstDesign } = (await import(address)) as { firstDesign: () => CompleteAnswers };
  return JSON.stringify(firstDesign());
};
