/** A cut sheet that must not be ordered, mended in the window by mouse and by keyboard alone, saved, and passed by the command line. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { keyboard, mouse } from '../hands.mjs';
import { openWindow } from '../window.mjs';

const FOLDER = process.env.E2E_FOLDER;
const SHEET = join(FOLDER, 'examples', 'channels', 'wrong-two-a-to-b-cords-in-method-a.json');
const CLI = join(FOLDER, 'app', 'out', 'cli', 'mpo-preflight.cjs');

const statusOfCheck = (path) =>
  spawnSync(process.execPath, [CLI, 'check', path], { encoding: 'utf8' }).status;

for (const hand of [mouse, keyboard])
  test(`fixes a refused cut sheet by ${hand === mouse ? 'mouse' : 'keyboard alone'}, and saves it`, async () => {
    const window = await openWindow();
    const { page, errors } = window;
    try {
      const hands = hand(page);
      const button = (name) => page.getByRole('button', { name, exact: true });
      await hands.press(button('Check a cut sheet'));
      await window.give(SHEET, () => hands.press(button('Open a file')));
      await page.getByText('0 of 6 links arrive').waitFor();
      await hands.press(button('Show drawing: Swap the far cord for A-to-A'));
      await page.getByText('6 of 6 links arrive').waitFor();
      await hands.press(button('Use this: Swap the far cord for A-to-A'));
      await page.getByText('1 channel checked, 1 changed, all may be ordered').waitFor();
      const { path, text } = await window.written(
        () => hands.press(button('Save this channel')),
        `mended-by-${hands.name}.json`,
      );
      const wirings = JSON.parse(text).parts.flatMap(({ part, wiring }) =>
        part === 'duplex-cord' ? wiring : [],
      );
      assert.deepEqual(wirings, ['A-to-B', 'A-to-A']);
      assert.deepEqual([statusOfCheck(SHEET), statusOfCheck(path)], [1, 0]);
      await hands.press(button('Undo: Swap the far cord for A-to-A'));
      await page.getByText('1 channel checked, 1 not to be ordered').waitFor();
      await page.getByText('0 of 6 links arrive').waitFor();
      assert.deepEqual(errors, []);
    } finally {
      await window.end();
    }
  });
