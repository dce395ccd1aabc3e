/** `npm run screenshots`: takes the pictures that the README shows, in a current Chromium, and puts them in assets/screenshots. */
import { copyFileSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { runFile } from './e2e/run-file.mjs';
import { ordinaryUser, setStage, strikeStage } from './e2e/stage.mjs';
import { isBuilt, requireNode, root, runNode } from './setup.mjs';
import { readWords } from './words.mjs';

const MOST_BYTES = 1_500_000;
const PLACE = join(root, 'assets', 'screenshots');

requireNode();
readWords(import.meta.filename);
process.exitCode = await main();

async function main() {
  const chromium = findChromium();
  if (chromium === null) {
    console.log('There is no Chromium here; CHROMIUM_UNDER_TEST may name one.');
    return 1;
  }
  if (!isBuilt() && (await runNode([join(root, 'scripts', 'build.mjs')])).code !== 0) return 1;
  const user = ordinaryUser();
  const folder = await setStage({ runtime: null, user });
  try {
    const told = { E2E_ENGINE: 'chromium', E2E_CHROMIUM: chromium.executable };
    const result = await runFile({ folder, user, file: join('pictures', 'screenshots.e2e.mjs'), told });
    if (result.failed > 0 || result.passed === 0) {
      console.log(result.output.trimEnd());
      return 1;
    }
    return putInPlace(join(folder, 'work', 'screenshots'));
  } finally {
    strikeStage(folder);
  }
}

/** All pictures are part of every clone, so together they stay small. */
function putInPlace(taken) {
  mkdirSync(PLACE, { recursive: true });
  let bytes = 0;
  for (const name of readdirSync(taken).sort()) {
    copyFileSync(join(taken, name), join(PLACE, name));
    bytes += statSync(join(PLACE, name)).size;
    console.log(`assets/screenshots/${name}`);
  }
  console.log(`${Math.round(bytes / 1000)} kB in all`);
  if (bytes <= MOST_BYTES) return 0;
  console.log(`Together they may have ${MOST_BYTES / 1000} kB: take fewer, or smaller ones.`);
  return 1;
}
