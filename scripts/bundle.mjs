/** TypeScript as one file for this Node: run module by module it would be several times slower. */
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup.mjs';

/**
 * Bundles the module at `source`, a path below `from`, into `folder`.
 * @returns {Promise<string>} the file that was made
 */
export const bundle = async (source, folder, { minify = false, from = root } = {}) => {
  const { build } = await import('vite');
  const name = `${basename(source).replace(/\.\w+$/, '')}.mjs`;
  await build({
    configFile: false,
    root: from,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(from, source),
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      minify,
      reportCompressedSize: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: name, codeSplitting: false } },
    },
  });
  return join(folder, name);
};

/**
 * Bundles a module and imports it.
 * Example: `bundled('tests/prove/prove.ts', folder)` answers what that module exports.
 */
export const bundled = async (source, folder, options) =>
  import(pathToFileURL(await bundle(source, folder, options)).href);
