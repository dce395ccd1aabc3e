import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };

/** The main process as one CommonJS file: Electron before 28 has no other, and no module is packed beside it. */
export default defineConfig({
  root,
  publicDir: false,
  define: { __VERSION__: JSON.stringify(version) },
  ssr: { noExternal: true, external: ['electron'], target: 'node' },
  build: {
    ssr: resolve(root, 'src/main/main.ts'),
    target: 'node18',
    outDir: resolve(root, 'out/main'),
    emptyOutDir: true,
    minify: true,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'main.cjs', codeSplitting: false },
    },
  },
});
