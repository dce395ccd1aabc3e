/** Two orders over an installed panel with aligned keys, as somebody takes them who knows nothing of polarity: always what is offered. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { orderByCommandLine } from '../command-line.mjs';
import { mouse, openList } from '../hands.mjs';
import { until } from '../patience.mjs';
import { goOn, nameCustomer, walk } from '../steps.mjs';
import { openWindow } from '../window.mjs';

const interfaceAt = (page, end) =>
  page.getByRole('group', { name: end }).getByRole('combobox', { name: 'Interface' });

/** Both panels were found on site with aligned keys, which the engineer says in the first step. */
const application = async (page, hands) => {
  const main = page.getByRole('main');
  await hands.choose(main.getByRole('radio', { name: /^Port breakout/ }));
  await hands.press(main.getByRole('button', { name: /(Answered|More): / }));
  for (const panel of ['Near panel', 'Far panel'])
    await main.getByRole('combobox', { name: panel }).selectOption({ label: 'Key-up to key-up' });
};

const transceivers = (near, far) => async (page, hands) => {
  await hands.pick(interfaceAt(page, 'Near end'), near);
  const other = interfaceAt(page, 'Far end');
  // The far end that goes with it has come along.
  assert.equal(await other.inputValue(), far);
};

/** Takes the order to its end over the aligned panels, and answers what the first step says then. */
const orderedOverAlignedPanels = async (Transceiver, name) => {
  const window = await openWindow();
  const { page, errors } = window;
  try {
    const hands = mouse(page);
    await walk(page, hands, { Application: application, Transceiver });
    await nameCustomer(page, hands);
    await page
      .getByText(/10 of 10 points proven/)
      .first()
      .waitFor();
    const { path, text } = await window.written(
      () => hands.command(page.getByRole('button', { name: 'File' }), /^Save$/),
      name,
    );
    assert.ok(orderByCommandLine(path).isReady);
    assert.deepEqual(errors, []);
    return JSON.parse(text).links[0].answers.application;
  } finally {
    await window.end();
  }
};

test('reaches an order for 100GBASE-SR4 to four 25GBASE-SR by what is proposed alone', async () => {
  const { installed } = await orderedOverAlignedPanels(
    transceivers('100GBASE-SR4', '25GBASE-SR'),
    'sr4.mpoq',
  );
  assert.equal(installed.near.keys, 'aligned');
});

const WAYS = {
  'exchanged adapters': {
    way: /^Use this: Exchange the adapters/,
    isTaken: ({ installed }) => installed.near.exchangeAdapters === true,
  },
  'up-angled ends': {
    way: /^Use this: Order up-angled MPO ends/,
    isTaken: ({ upAngledEnds }) => upAngledEnds === true,
  },
};

for (const [name, { way, isTaken }] of Object.entries(WAYS))
  test(`says why 400GBASE-DR4 to four 100GBASE-DR cannot be ordered like this, and reaches an order by ${name}`, async () => {
    const said = await orderedOverAlignedPanels(async (page, hands) => {
      const near = interfaceAt(page, 'Near end');
      const dialog = page.getByRole('dialog');
      await openList(page, near);
      await near.fill('400gbase-dr4');
      const closed = page.getByRole('option', {
        name: /^400GBASE-DR4 .*key-up to key-up adapters/,
        disabled: true,
      });
      await closed.click({ force: true });
      const why = page.getByRole('dialog', { name: 'Why not 400GBASE-DR4?' });
      await why.getByText(/^Two standard APC plugs/).waitFor();
      await hands.press(why.getByRole('button', { name: 'Show fixes for 400GBASE-DR4' }));
      const ways = page.getByRole('dialog', { name: 'Fixes that allow 400GBASE-DR4' });
      for (const { way: other } of Object.values(WAYS))
        await ways.getByRole('button', { name: other }).first().waitFor();
      await hands.press(ways.getByRole('button', { name: way }).first());
      await dialog.waitFor({ state: 'hidden' });
      assert.equal(await near.inputValue(), '400GBASE-DR4');
      assert.equal(await interfaceAt(page, 'Far end').inputValue(), '100GBASE-DR');
      // What was pressed and is closed again after an undo is not asked about a second time.
      await hands.press(page.getByRole('button', { name: /^Undo/ }).first());
      await until('the interface is back', async () => (await near.inputValue()) === '100GBASE-SR4');
      await openList(page, near);
      await near.fill('400gbase-dr4');
      await closed.waitFor();
      assert.equal(await dialog.count(), 0);
      await page.keyboard.press('Escape');
      await hands.press(page.getByRole('button', { name: /^Redo/ }).first());
      await until('the way out is taken again', async () => (await near.inputValue()) === '400GBASE-DR4');
      // The way out changed an answer of the first step, which has to be looked at again.
      await hands.press(page.getByRole('button', { name: 'Confirm Application first' }));
      await goOn(page, 'Transceiver');
    }, 'dr4.mpoq');
    assert.ok(isTaken(said));
  });
