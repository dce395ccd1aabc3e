/** What holds on every screen: no text is cut from the smallest window up and at 200 %, and axe-core finds nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeViolations } from './axe.mjs';
import { openInChromium } from './chromium.mjs';
import { cutTextOf } from './cut-text.mjs';
import { settled } from './patience.mjs';

const USUAL = { name: '1280x800', width: 1280, height: 800 };
const SMALLEST = { name: '1024x640', width: 1024, height: 640 };
const ENLARGED = { name: '1024x640 at 200 %', width: 1024, height: 640, zoom: 2 };

/**
 * `look(screen)` looks at the screen in every size, and leaves the window in the first of them; what is wrong is collected
 * as sentences in `found`. `bring` brings up again what goes when the size changes. `narrow`: what is looked at is there in
 * the smaller sizes alone.
 */
const scrutiny = async (window, { narrow = false } = {}) => {
  const { page } = window;
  const sizes = narrow ? [SMALLEST, ENLARGED] : [USUAL, SMALLEST, ENLARGED];
  const resize = ({ width, height, zoom = 1 }) => window.resize(width, height, zoom);
  const found = [];
  const screens = [];
  const look = async (screen, bring = async () => undefined) => {
    screens.push(screen);
    for (const size of sizes) {
      await resize(size);
      await bring();
      await settled(page);
      for (const text of await cutTextOf(page)) found.push(`${screen}, ${size.name}: ${text}`);
    }
    await resize(sizes[0]);
    await bring();
    for (const violation of await axeViolations(page)) found.push(`${screen}, ${violation}`);
  };
  await resize(sizes[0]);
  return { look, found, screens };
};

/** One test a group of screens, each in a window of its own. */
export const testScreens = (groups) => {
  for (const [name, { tour, narrow, show }] of Object.entries(groups))
    test(`${name} shows all its text from the smallest window up and at 200 %, and is readable to all`, async () => {
      const window = await openInChromium({ tour });
      try {
        const { look, found, screens } = await scrutiny(window, { narrow });
        await show(window, look);
        assert.ok(screens.length > 0);
        assert.deepEqual(found, []);
        assert.deepEqual(window.errors, []);
      } finally {
        await window.end();
      }
    });
};
