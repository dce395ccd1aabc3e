/** The eight steps of a new quote, by mouse and by keyboard alone, to an order on the disk. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { answerDialogs, choose, end, nameOf, OTHER, start, until, usedDesk } from './program.mjs';

const STEPS = [
  'Application',
  'Transceiver',
  'Interface',
  'Mode and polish',
  'Polarity',
  'Form factor',
  'Link budget',
  'Documentation',
];

const entry = (page, title) =>
  page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: new RegExp(`^\\d? ?${title}`) });

const isCurrent = async (page, title) => (await entry(page, title).getAttribute('aria-current')) === 'step';

/** Goes on with what is proposed; `goOn` presses the button that leads to the next step. */
const walk = async (page, goOn) => {
  for (const [index, title] of STEPS.entries()) {
    await until(`${title} is on screen`, () => isCurrent(page, title));
    const next = STEPS[index + 1] ?? 'Pre-order check';
    await goOn(
      page
        .getByRole('main')
        .getByRole('button', { name: new RegExp(`^${next}`) })
        .last(),
    );
  }
  await page.getByRole('heading', { level: 1 }).filter({ hasText: /check/i }).waitFor();
};

const KINDS = {
  'a breakout': /^Port breakout/,
  'a duplex link': /^Rack to rack, duplex/,
};

for (const [kind, card] of Object.entries(KINDS)) {
  test(`walks ${kind} by mouse and saves it`, async () => {
    const desk = usedDesk();
    const program = await start(desk);
    const { app, page, errors } = program;
    try {
      await page.getByRole('radio', { name: card }).click({ force: true });
      await walk(page, (button) => button.click());
      const path = desk.file('walked.mpoq');
      await answerDialogs(app, { path });
      await choose(app, 'File', 'Save');
      await page
        .getByText(/^Saved/)
        .first()
        .waitFor();
      assert.equal(JSON.parse(readFileSync(path, 'utf8')).links[0].confirmed, 8);

      const order = desk.file('order.out');
      await answerDialogs(app, { path: order });
      await choose(app, 'File', 'Export…');
      await page.getByText(/^Written: order\.out/).waitFor();
      assert.ok(readFileSync(order).byteLength > 200);
      assert.deepEqual(errors, []);
    } finally {
      await end(program);
    }
  });
}

test('walks an angled single-mode link that was opened from a file', async () => {
  const desk = usedDesk();
  const program = await start(desk, { args: [desk.file('other.mpoq', OTHER)] });
  const { page, errors } = program;
  try {
    await page.getByText(nameOf(OTHER)).first().waitFor();
    await entry(page, 'Mode and polish').getByText(/APC/).waitFor();
    await walk(page, (button) => button.click());
    assert.deepEqual(errors, []);
  } finally {
    await end(program);
  }
});

test('walks the eight steps by keyboard alone', async () => {
  const program = await start(usedDesk());
  const { page } = program;
  try {
    await until('Application is on screen', () => isCurrent(page, 'Application'));
    for (const [index, title] of STEPS.entries()) {
      await until(`${title} is on screen`, () => isCurrent(page, title));
      const next = STEPS[index + 1] ?? 'Pre-order check';
      let reached = false;
      for (let press = 0; press < 120 && !reached; press += 1) {
        await page.keyboard.press('Tab');
        reached = await page.evaluate((wanted) => {
          const { activeElement } = document;
          return (
            activeElement?.closest('main') !== null &&
            activeElement?.textContent?.trim().startsWith(wanted) === true
          );
        }, next);
      }
      assert.ok(reached, `Tab reaches "${next}"`);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('heading', { level: 1 }).filter({ hasText: /check/i }).waitFor();
  } finally {
    await end(program);
  }
});
