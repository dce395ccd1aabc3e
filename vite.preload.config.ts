import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };

/** The preload as one CommonJS file with nothing left to require but Electron: a sandboxed preload cannot load others. */
export default defineConfig({
  root,
  publicDir: false,
  define: { __VERSION__: JSON.stringify(version) },
  ssr: { noExternal: true, external: ['electron'], target: 'node' },
  build: {
    ssr: resolve(root, 'src/main/preload/preload.ts'),
    target: 'node20',
    outDir: resolve(root, 'out/preload'),
    emptyOutDir: true,
    minify: true,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  },
});
