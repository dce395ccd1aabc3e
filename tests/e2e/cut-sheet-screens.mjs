/** The screens on which a cut sheet is checked: empty, read, of many channels, as a table whose columns are asked, unreadable. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(process.env.E2E_FOLDER, 'examples', 'channels');
const channel = (name) => readFileSync(join(FOLDER, name), 'utf8');
const inOneLine = (text) => JSON.stringify(JSON.parse(text));

/** Headings that nobody knows, so that they have to be mapped. */
const STRANGE_TABLE = `Line;What;Make\n1;transceiver;40GBASE-SR4\n2;cord;B\n`;

/** Where a figure comes from stands in a bubble. */
const lookAtSource = async (page, look) => {
  const bubble = page.getByRole('tooltip');
  await look('source of a figure', async () => {
    await page.mouse.move(0, 0);
    await bubble.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /^Limit/ }).hover();
    await bubble.waitFor();
  });
  await page.mouse.move(0, 0);
  await bubble.waitFor({ state: 'hidden' });
};

export const cutSheetScreens = async ({ page }, look) => {
  const button = (name) => page.getByRole('button', { name });
  const check = async (text) => {
    await page.getByRole('textbox').first().fill(text);
    await button('Check what was pasted').click();
  };
  await button('Check a cut sheet').click();
  await page.getByRole('heading', { level: 1, name: 'Check a cut sheet' }).waitFor();
  await look('cut sheet, empty');

  await check('[]');
  await page
    .getByRole('alert')
    .filter({ hasText: /pasted text/ })
    .waitFor();
  await look('cut sheet, unreadable');
  await page.getByRole('textbox').first().fill('');

  for (const name of [
    'qsfp-to-four-sfp.json',
    'wrong-misspelt-key.json',
    'wrong-two-a-to-b-cords-in-method-a.json',
  ]) {
    await check(channel(name));
    await page.getByRole('article').waitFor();
    await page.mouse.move(0, 0);
    await look(`cut sheet, ${name}`);
    if (name.startsWith('qsfp')) await lookAtSource(page, look);
    if (name.startsWith('wrong-two')) {
      await button('Show drawing: Swap the far cord for A-to-A').click();
      await page.getByText('6 of 6 links arrive').waitFor();
      await look('cut sheet, what would fix it');
    }
    await button('Check another').click();
  }

  const many = readdirSync(FOLDER).filter((name) => /method|sr4|misspelt/.test(name));
  await check(many.map((name) => inOneLine(channel(name))).join('\n'));
  await page.getByRole('listbox', { name: 'Channels' }).waitFor();
  await look('cut sheet, many channels');
  await button('Check another').click();

  await check(STRANGE_TABLE);
  await page.getByRole('heading', { name: 'Which column is which?' }).waitFor();
  await look('cut sheet, columns');
};
