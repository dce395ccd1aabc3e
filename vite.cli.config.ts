import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };

/** Puts the one interpreter line first, after minifying, whatever the entry begins with. */
function interpreterLine(): Plugin {
  return {
    name: 'interpreter-line',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && file.isEntry) {
          file.code = `#!/usr/bin/env node\n${file.code.replace(/^#!.*\n/, '')}`;
        }
      }
    },
  };
}

/**
 * The command line as one CommonJS file that needs nothing but Node: it starts faster than a tree of modules, and
 * it can be copied anywhere. Node 18 is the oldest engine that it meets (inside older Electron runtimes).
 */
export default defineConfig({
  root,
  publicDir: false,
  define: { __VERSION__: JSON.stringify(version) },
  plugins: [interpreterLine()],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: resolve(root, 'src/main/cli/main.ts'),
    target: 'node20',
    outDir: resolve(root, 'out/cli'),
    emptyOutDir: true,
    minify: true,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        format: 'cjs',
        entryFileNames: 'mpo-preflight.cjs',
        // One file; modules behind import() are still evaluated only when the import is reached.
        codeSplitting: false,
      },
    },
  },
});
