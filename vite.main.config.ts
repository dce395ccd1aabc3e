import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { namesEdition, rulesEdition } from './scripts/build/rules-edition.ts';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };

/**
 * The main process as two CommonJS files, the second of which is loaded when the page is there, the process that reads tables, and
 * the thread that writes orders:
 * Electron before 28 knows no other kind, and no module is packed beside them.
 */
export default defineConfig({
  root,
  publicDir: false,
  define: {
    __VERSION__: JSON.stringify(version),
    __RULES_EDITION__: JSON.stringify(rulesEdition(root)),
    __NAMES_EDITION__: JSON.stringify(namesEdition(root)),
  },
  ssr: { noExternal: true, external: ['electron'], target: 'node' },
  build: {
    ssr: true,
    target: 'node20',
    outDir: resolve(root, 'out/main'),
    emptyOutDir: true,
    minify: true,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      external: ['electron'],
      input: {
        main: resolve(root, 'src/main/main.ts'),
        // By these names they are started.
        'table-reader': resolve(root, 'src/main/table-reader/utility-process.ts'),
        'order-writer': resolve(root, 'src/main/order/thread.ts'),
      },
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
    },
  },
});
