/**
 * Every step of every example fits its question and its drawing at 1280x800 without scrolling, and whatever is pressed there is
 * at least 24 by 24 px, or has that much room to itself (WCAG 2.2, 2.5.8).
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openInChromium } from '../chromium.mjs';
import { settled, until } from '../patience.mjs';
import { openQuote, walkedQuote } from '../screens.mjs';
import { STEPS, showStep } from '../steps.mjs';

const EXAMPLES = readdirSync(join(process.env.E2E_FOLDER, 'examples', 'quotes')).filter((name) =>
  name.endsWith('.json'),
);

/** Runs in the page: boxes of the step that hold more than they show, as sentences. */
const findScrolling = () => {
  const found = [];
  for (const box of document.querySelectorAll('main, main *:not(aside)')) {
    const { overflowY } = getComputedStyle(box);
    if ((overflowY !== 'auto' && overflowY !== 'scroll') || !box.checkVisibility()) continue;
    if (box.scrollHeight > box.clientHeight + 1)
      found.push(`${box.localName}.${box.className}: ${box.scrollHeight} px in ${box.clientHeight}`);
  }
  return found;
};

/** Runs in the page: what is pressed and is too small, as sentences. */
const findSmallTargets = () => {
  const LEAST = 24;
  const boxes = [
    ...document.querySelectorAll('button, a[href], input, select, [role="radio"], [role="tab"], summary'),
  ]
    .filter((one) => one.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }))
    .map((one) => {
      // A hidden input is pressed by the label around it.
      const target = one.closest('label') ?? one;
      return { target, box: target.getBoundingClientRect() };
    })
    .filter(({ box }) => box.width > 2 && box.height > 2);
  const centre = ({ left, top, width, height }) => [left + width / 2, top + height / 2];
  const found = new Set();
  for (const { target, box } of boxes) {
    if (box.width >= LEAST - 0.5 && box.height >= LEAST - 0.5) continue;
    const [x, y] = centre(box);
    const isCrowded = boxes.some(({ target: other, box: near }) => {
      if (other === target || other.contains(target) || target.contains(other)) return false;
      const [left, top] = [
        Math.max(near.left, Math.min(x, near.right)),
        Math.max(near.top, Math.min(y, near.bottom)),
      ];
      return Math.hypot(left - x, top - y) < LEAST / 2;
    });
    if (isCrowded)
      found.add(
        `${target.localName}.${target.className} "${target.textContent.trim().slice(0, 30)}": ${Math.round(box.width)} x ${Math.round(box.height)}`,
      );
  }
  return [...found];
};

test('every step of every example fits at 1280x800 and has targets that a finger finds', async () => {
  const window = await openInChromium();
  const found = [];
  try {
    const { page } = window;
    await window.resize(1280, 800);
    for (const name of EXAMPLES) {
      await openQuote(window, walkedQuote(window, name));
      for (const title of STEPS) {
        await showStep(page, title);
        const busy = page.locator('main [aria-busy="true"]');
        await until(`what is closed in ${title} is known`, async () => (await busy.count()) === 0);
        await settled(page);
        const wrong = [...(await page.evaluate(findScrolling)), ...(await page.evaluate(findSmallTargets))];
        for (const one of wrong) found.push(`${name}, ${title}: ${one}`);
      }
    }
    assert.deepEqual([...new Set(found)].join('\n'), '');
    assert.deepEqual(window.errors, []);
  } finally {
    await window.end();
  }
});
