/**
 * `npm run icons`: draws assets/icon.svg in each size that a system asks for, and puts the sizes together for Windows (.ico)
 * and macOS (.icns). What it writes is committed: a package is made without a browser.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';
import { iconOfMac, iconOfWindows, SIZES } from './package/icon-files.mjs';
import { root } from './setup.mjs';
import { readWords } from './words.mjs';

readWords(import.meta.filename);
const browserHere = findChromium();
if (browserHere === null) {
  console.error('There is no Chromium here to draw the icon with; CHROMIUM_UNDER_TEST may name one.');
  process.exit(1);
}
const drawing = readFileSync(join(root, 'assets', 'icon.svg'), 'utf8');
const folder = join(root, 'assets', 'icons');
mkdirSync(folder, { recursive: true });

// It draws one picture of ours and asks for no address, so that for root it needs no sandbox.
const sandbox = process.getuid?.() !== 0;
const browser = await chromium.launch({
  executablePath: browserHere.executable,
  chromiumSandbox: sandbox,
  args: ['--disable-background-networking', '--no-first-run'],
});
const pictures = new Map();
try {
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>html, body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`,
    );
    const picture = await page.screenshot({ omitBackground: true });
    await page.close();
    pictures.set(size, picture);
    writeFileSync(join(folder, `${size}x${size}.png`), picture);
  }
} finally {
  await browser.close();
}
writeFileSync(join(root, 'assets', 'icon.ico'), iconOfWindows(pictures));
writeFileSync(join(root, 'assets', 'icon.icns'), iconOfMac(pictures));
console.log(`Written: assets/icons (${SIZES.join(', ')} pixels), assets/icon.ico, assets/icon.icns`);
