/** Who presses keys, listens, or has colours of the system's own: nothing is out of their reach. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openInChromium } from '../chromium.mjs';
import { isFocused } from '../hands.mjs';
import { settled, until } from '../patience.mjs';
import { openQuote, walkedQuote } from '../screens.mjs';
import { showStep } from '../steps.mjs';

const withQuote = async (name, work) => {
  const window = await openInChromium();
  try {
    await openQuote(window, walkedQuote(window, name));
    await work(window.page);
    assert.deepEqual(window.errors, []);
  } finally {
    await window.end();
  }
};

test('the first key leads past header and steps to the question', () =>
  withQuote('40g-to-4x10g.json', async (page) => {
    const skip = page.getByRole('button', { name: 'Skip to the question' });
    const isFirst = await skip.evaluate((own) => document.querySelector('button, a[href], input') === own);
    assert.ok(isFirst);
    // What was opened takes the focus in its own time; from the head of the window the way back is short.
    await until('the way back from the head of the window leads to it', async () => {
      await page.getByRole('banner').getByRole('button').locator('visible=true').first().focus();
      await page.keyboard.press('Shift+Tab');
      return isFocused(skip);
    });
    const { width, height } = await skip.boundingBox();
    assert.ok(width > 100 && height >= 24, `${width} x ${height}`);
    await page.keyboard.press('Enter');
    await until('the question has the focus', () => isFocused(page.getByRole('main')));
    assert.ok((await skip.boundingBox()).width <= 1);
  }));

test('a new margin and an undo are read out', () =>
  withQuote('40g-to-4x10g.json', async (page) => {
    await showStep(page, 'Link budget');
    const said = page.locator('output.announcer');
    await page.getByRole('textbox', { name: /^Near cords/ }).fill('20');
    await page.keyboard.press('Tab');
    await said
      .getByText(/Margin \d\.\d+ dB/)
      .first()
      .waitFor();
    await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
    await said.getByText('Undone.').waitFor();
    await page.getByRole('banner').getByRole('button', { name: 'Redo' }).click();
    await said.getByText('Redone.').waitFor();
  }));

test('with the colours of the system what is chosen and what is closed differ by more than colour', () =>
  withQuote('installed-panels-and-trunks.json', async (page) => {
    await page.emulateMedia({ forcedColors: 'active' });
    for (const [step, look] of [
      ['Interface', '.segment'],
      ['Polarity', '.card'],
    ]) {
      await showStep(page, step);
      await page.locator(`${look}[data-closed]`).first().waitFor();
      await settled(page);
      const seen = await page.evaluate((selector) => {
        const styleOf = (state) => {
          const one = document.querySelector(`main ${selector}${state}`);
          const { outlineStyle, outlineWidth, borderStyle, textDecorationLine } = getComputedStyle(one);
          return { outline: `${outlineStyle} ${outlineWidth}`, mark: `${borderStyle} ${textDecorationLine}` };
        };
        return {
          chosen: styleOf('[data-on]'),
          open: styleOf(':not([data-on], [data-closed])'),
          closed: styleOf('[data-closed]:not([data-on])'),
        };
      }, look);
      assert.equal(seen.chosen.outline, 'solid 2px', step);
      assert.notEqual(seen.open.outline, seen.chosen.outline, step);
      assert.notEqual(seen.closed.mark, seen.open.mark, step);
    }
  }));
