/** Builds the program as it ships, but readable, and builds anew what a change concerns. */
import { join } from 'node:path';
import { root } from '../setup.mjs';

const PARTS = ['main', 'preload', 'renderer'];
/** The build puts what it works out of these into the program (`define` in vite.*.config.ts): then it is begun anew. */
const WORKED_OUT = join(root, 'src', 'shared');

/**
 * @param {string} folder where the parts are put
 * @param {{ began: (part: string) => void, ended: (part: string, built: boolean) => void }} told
 * @returns {Promise<() => Promise<unknown>>} ends the watch
 */
export async function watchBuild(folder, told) {
  const ends = await Promise.all(PARTS.map((part) => watchPart(part, join(folder, part), told)));
  return () => Promise.all(ends.map((end) => end()));
}

async function watchPart(part, outDir, { began, ended }) {
  const { build } = await import('vite');
  /** The one whose builds count; none while another is begun. */
  let heard = null;
  let isChangedAgain = false;

  const begin = async () => {
    const watcher = await build({
      configFile: join(root, `vite.${part}.config.ts`),
      logLevel: 'warn',
      build: { outDir, emptyOutDir: false, minify: false, watch: {} },
    });
    heard = watcher;
    watcher.on('change', (file) => {
      if (!file.startsWith(WORKED_OUT)) return;
      if (heard === watcher) void beginAnew();
      else isChangedAgain = true;
    });
    watcher.on('event', ({ code, result }) => {
      void result?.close();
      if (heard !== watcher) return;
      if (code === 'BUNDLE_START') began(part);
      if (code === 'BUNDLE_END' || code === 'ERROR') ended(part, code === 'BUNDLE_END');
    });
  };

  /** A change that cannot even be begun with leaves the one before in charge, which tells of the next change. */
  const beginAnew = async () => {
    const before = heard;
    heard = null;
    isChangedAgain = false;
    began(part);
    try {
      await begin();
      await before.close();
    } catch ({ message }) {
      console.error(message);
      heard = before;
      ended(part, false);
    }
    if (isChangedAgain) await beginAnew();
  };

  began(part);
  await begin();
  return () => heard?.close();
}
