import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { defineConfig } from 'vite';
import { firstDesignText } from './scripts/build/first-design-text.ts';
import { namesEdition, rulesEdition } from './scripts/build/rules-edition.ts';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };

/**
 * The window: a page with its scripts and styles as files of their own, as the policy of the page (script-src 'self')
 * takes nothing inline. Chromium 114 is the oldest engine that it meets.
 */
export default defineConfig({
  root: resolve(root, 'src/renderer'),
  base: './',
  publicDir: false,
  define: {
    __VERSION__: JSON.stringify(version),
    __RULES_EDITION__: JSON.stringify(rulesEdition(root)),
    __NAMES_EDITION__: JSON.stringify(namesEdition(root)),
    __FIRST_DESIGN__: await firstDesignText(),
  },
  // The window speaks English (src/renderer/app.tsx).
  plugins: [optimizeLocales.vite({ locales: ['en-US'] })],
  // Replaced by a fresh value at each load (src/main/window/page.ts); component libraries read it from the page's meta.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    target: 'chrome130',
    outDir: resolve(root, 'out/renderer'),
    emptyOutDir: true,
    minify: true,
    sourcemap: false,
    reportCompressedSize: false,
    // Read from the disk at once, not over a network.
    chunkSizeWarningLimit: 5000,
    // A file inlined into a script or a style is one more source for the page's policy to allow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The guide's thread is an entry beside the page, so that both load the same files.
      input: {
        index: resolve(root, 'src/renderer/index.html'),
        'guide-worker': resolve(root, 'src/renderer/guide/desk/guide-worker.ts'),
      },
      output: {
        // By this name the page starts it.
        entryFileNames: ({ name }) =>
          name === 'guide-worker' ? 'assets/[name].js' : 'assets/[name]-[hash].js',
      },
    },
  },
});
