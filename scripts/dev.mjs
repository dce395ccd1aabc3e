/**
 * `npm run dev`: the window with the sources as they are. A change of the renderer loads the page again, a change of the program
 * around it starts the program again. Ctrl-C ends it.
 *
 *     npm run dev                     a copy of the sample quote
 *     npm run dev -- --quote=FILE     a copy of that one
 *
 * What runs is built as it ships, so that the page has its policy and the program has no door for this. It lies in a folder of
 * its own, with the data that the program keeps; all of it goes at the end.
 */
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join, relative, resolve } from 'node:path';
import { thirdPartyNotices } from './build/third-party-notices.mjs';
import { afterBuilds } from './dev/after-builds.mjs';
import { startProgram } from './dev/program.mjs';
import { watchBuild } from './dev/watch-build.mjs';
import { startDisplay } from './e2e/display.mjs';
import { environmentOf, giveTo, ordinaryUser, strikeStage } from './e2e/stage.mjs';
import { findRuntime } from './runtime.mjs';
import { whyNoSandbox } from './sandbox.mjs';
import { ensureDependencies, requireNode, root } from './setup.mjs';
import { readWords, refuseWords } from './words.mjs';

const PICTURE = join(root, 'out', 'dev.png');
/** The tour was seen, so that it is not in the way. */
const SETTINGS = { version: 1, preferences: { 'tour-seen': 'true' } };

/** What stays behind only if this process is killed outright. */
const leaving = [];
const leave = async (code) => {
  for (const one of leaving.splice(0).reverse()) await one();
  process.exit(code);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void leave(0));

const { values } = readWords(import.meta.filename, {
  options: { quote: { type: 'string', default: join(root, 'examples', 'quotes', '40g-to-4x10g.json') } },
});
if (!existsSync(values.quote)) refuseWords(`There is no quote ${values.quote}`);
requireNode();
if (!(await dev(resolve(values.quote)))) await leave(1);

/** Whether the program was started. */
async function dev(quoteFile) {
  if (!ensureDependencies()) return false;
  const user = ordinaryUser();
  const why = whyNoSandbox(user);
  if (why !== null) console.error(`The window does not open here, as ${why}`);
  const runtime = why === null ? findRuntime() : null;
  if (runtime === null) return false;
  const stage = setUp({ runtime, user, quoteFile });
  leaving.push(() => strikeStage(stage.folder));
  const display = await displayFor(stage.folder, user);
  if (display === null) return false;

  const isSeen = display === undefined;
  let program = null;
  const picture = async () => {
    if (!isSeen && (await program?.picture(PICTURE))) console.log(`  as seen in ${relative(root, PICTURE)}`);
  };
  const restart = async () => {
    await program?.stop();
    program = startProgram({
      command: stage.executable,
      args: [stage.app, `--user-data-dir=${stage.data}`, ...(isSeen ? [] : ['--disable-gpu'])],
      options: { ...user, cwd: stage.folder, env: environment(stage.folder, user, display) },
      file: stage.file,
      ended: (code) => {
        program = null;
        if (code === 0) void leave(0);
        else console.log(`The program ended with ${code}. The next change starts it again.`);
      },
    });
    console.log('Started the program. Ctrl-C or closing the window ends it.');
    await picture();
  };
  const reload = async () => {
    if (program === null) return restart();
    await program.reload();
    console.log('Loaded the page again.');
    await picture();
  };
  leaving.push(() => program?.stop());
  console.log(`Building for Electron ${runtime.version} ...`);
  const saying = (act) => () => act().catch(({ message }) => console.error(message));
  const then = afterBuilds({ reload: saying(reload), restart: saying(restart) });
  leaving.push(await watchBuild(join(stage.app, 'out'), then));
  return true;
}

/** Neither out/ nor the data of an installed program is touched. */
function setUp({ runtime, user, quoteFile }) {
  const folder = mkdtempSync(join(tmpdir(), 'mpo-preflight-dev-'));
  const stage = {
    folder,
    app: join(folder, 'app'),
    data: join(folder, 'data'),
    file: join(folder, 'work', `${basename(quoteFile, extname(quoteFile))}.mpoq`),
    executable: runtime.executable,
  };
  for (const name of ['home', 'work', 'run', 'data']) mkdirSync(join(folder, name), { mode: 0o700 });
  mkdirSync(join(stage.app, 'out', 'main'), { recursive: true });
  copyFileSync(join(root, 'package.json'), join(stage.app, 'package.json'));
  writeFileSync(join(stage.app, 'out', 'main', 'third-party-notices.txt'), thirdPartyNotices(root));
  writeFileSync(join(stage.data, 'settings.json'), JSON.stringify(SETTINGS));
  copyFileSync(quoteFile, stage.file);
  if (user !== null) {
    // The clone may lie where only root may go.
    cpSync(runtime.folder, join(folder, 'runtime'), { recursive: true, verbatimSymlinks: true });
    stage.executable = join(folder, 'runtime', relative(runtime.folder, runtime.executable));
    giveTo(folder, user);
  }
  return stage;
}

/** Undefined where the person sees the window; else one that nobody sees, or null. */
async function displayFor(folder, user) {
  if (process.platform !== 'linux') return undefined;
  if (user === null && (process.env.DISPLAY || process.env.WAYLAND_DISPLAY)) return undefined;
  const display = await startDisplay(folder, user);
  if (display === null) {
    console.error('There is no display here, and Xvfb, which makes one that nobody sees, did not start.');
    return null;
  }
  leaving.push(display.stop);
  mkdirSync(join(PICTURE, '..'), { recursive: true });
  console.log('There is no display here for this user: the window opens on one that nobody sees.');
  return display;
}

function environment(folder, user, display) {
  return user === null && display === undefined
    ? process.env
    : environmentOf(folder, { DISPLAY: display.name });
}
