/** The eight steps of a new quote, by mouse and by keyboard alone, to a saved quote and an exported order. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { orderByCommandLine } from '../command-line.mjs';
import { keyboard, mouse } from '../hands.mjs';
import { QUOTES, saidBy } from '../quotes.mjs';
import { nameCustomer, walk } from '../steps.mjs';
import { openWindow } from '../window.mjs';

const EXPORTS = {
  'Order as CSV': 'order.csv',
  'Order as JSON': 'order.json',
  'Port map as CSV': 'port-map.csv',
  'Port map as JSON': 'port-map.json',
};

for (const [kind, { answers, says, fibres }] of Object.entries(QUOTES))
  for (const hand of [mouse, keyboard])
    test(`walks ${kind} by ${hand === mouse ? 'mouse' : 'keyboard alone'}, saves it, and exports an order that the command line confirms`, async () => {
      const window = await openWindow();
      const { page, errors } = window;
      try {
        const hands = hand(page);
        await walk(page, hands, answers);
        await nameCustomer(page, hands);
        await page
          .getByText(/10 of 10 points proven/)
          .first()
          .waitFor();

        const saved = await window.written(
          () => hands.command(page.getByRole('button', { name: 'File' }), /^Save$/),
          'walked.mpoq',
        );
        await page
          .getByText(/^Saved/)
          .first()
          .waitFor();
        const said = saidBy(saved.text);
        assert.equal(said.confirmed, 8);
        for (const [what, value] of Object.entries(says)) assert.equal(said[what], value, what);

        const order = orderByCommandLine(saved.path);
        assert.ok(order.isReady);
        for (const [label, name] of Object.entries(EXPORTS)) {
          const exported = await window.written(
            () => hands.command(page.getByRole('button', { name: 'Export order' }), new RegExp(`^${label}`)),
            name,
          );
          assert.equal(exported.text, order.file(name), name);
        }
        assert.equal(JSON.parse(order.file('port-map.json')).rows.length, fibres);
        assert.deepEqual(errors, []);
      } finally {
        await window.end();
      }
    });
