/** Every screen of the window, in groups that each begin with a fresh one, for checks that hold on all of them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutSheetScreens } from './cut-sheet-screens.mjs';
import { isFocused, openList } from './hands.mjs';
import { until } from './patience.mjs';
import { goOn, STEPS, showScreen, showStep, unfoldSteps } from './steps.mjs';

const FOLDER = process.env.E2E_FOLDER;
/** An example whose links have all been walked through, so that each step may be visited. */
export const walkedQuote = (window, name) => {
  const quote = JSON.parse(readFileSync(join(FOLDER, 'examples', 'quotes', name), 'utf8'));
  const path = join(window.folder, name);
  const links = quote.links.map((link) => ({ ...link, confirmed: 8 }));
  writeFileSync(path, JSON.stringify({ ...quote, links }));
  return path;
};
const button = (place, name) => place.getByRole('button', { name });
const fileCommand = async (page, name) => {
  await button(page, 'File').click();
  await page.getByRole('menuitem', { name }).click();
};

/** Opens a quote as a person does, with nothing unsaved before it. */
export const openQuote = async (window, path) => {
  const { page } = window;
  await window.give(path, () => fileCommand(page, /^Open/));
  const { name } = JSON.parse(readFileSync(path, 'utf8'));
  await button(page.getByRole('banner'), new RegExp(`^${name.slice(0, 20)}`)).waitFor();
};

const tour = async ({ page }, look) => {
  for (const [number, next] of ['Next', 'Next', 'Start'].entries()) {
    await page
      .getByRole('dialog')
      .getByText(`${number + 1} of 3`)
      .waitFor();
    await look(`tour ${number + 1}`);
    await button(page.getByRole('dialog'), next).click();
  }
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};

/** The step on screen, and what is folded away on it. */
const lookAtStep = async (page, title, look) => {
  await look(title);
  for (const more of await button(page.getByRole('main'), /(Answered|More): /).all()) {
    if ((await more.getAttribute('aria-expanded')) === 'true') continue;
    await more.click();
    await look(`${title}, more`);
  }
};

const everyStep = async (page, look) => {
  for (const title of STEPS) {
    await showStep(page, title);
    await lookAtStep(page, title, look);
  }
};

const everyScreen = async (page, look) => {
  for (const name of ['Pre-order check', 'Order', 'Port map', 'Quote']) {
    await showScreen(page, name);
    await look(name);
  }
};

/** Only a narrow window folds these away. */
const foldedAway = async (window, look) => {
  const { page } = window;
  await openQuote(window, walkedQuote(window, 'wrong-dr4-over-aligned-panels.json'));
  await showStep(page, 'Polarity');
  await button(page.getByRole('main'), 'What follows').click();
  await look('what follows');
  await button(page.getByRole('main'), 'Close').click();
  await unfoldSteps(page);
  await look('the list of steps');
};

const newQuote = async ({ page }, look) => {
  await lookAtStep(page, 'Application', look);
  await everyScreen(page, look);
};

const readyQuote = async (window, look) => {
  const { page } = window;
  await openQuote(window, walkedQuote(window, '40g-to-4x10g.json'));
  await everyStep(page, look);
  await everyScreen(page, look);
  await showStep(page, 'Transceiver');
  await openList(page, page.getByRole('combobox').first());
  await page.getByRole('option').first().waitFor();
  await look('list of interfaces');
  await page.keyboard.press('Escape');
};

const wrongQuote = async (window, look) => {
  const { page } = window;
  await openQuote(window, walkedQuote(window, 'wrong-dr4-over-aligned-panels.json'));
  await everyStep(page, look);
  await everyScreen(page, look);
};

/** Three places stand beside each other here. */
const patchField = async (window, look) => {
  const { page } = window;
  await openQuote(window, walkedQuote(window, 'meet-me-room.json'));
  for (const title of ['Application', 'Form factor', 'Documentation']) {
    await showStep(page, title);
    await lookAtStep(page, title, look);
  }
};

const severalLinks = async (window, look) => {
  const { page } = window;
  await openQuote(window, walkedQuote(window, 'leaf-spine-five-methods.json'));
  await showStep(page, 'Polarity');
  await lookAtStep(page, 'Polarity', look);
  await everyScreen(page, look);
};

const dialog = (page) => page.getByRole('dialog').or(page.getByRole('alertdialog'));

/** A question on screen, left by its harmless answer. */
const lookAndStay = async (page, name, look) => {
  await dialog(page).waitFor();
  await look(name);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
};

/** Why an option is closed, and what would open it. Reasons are found a moment after the step is shown. */
const guide = async (window, look) => {
  const { page } = window;
  await openQuote(window, walkedQuote(window, 'installed-panels-and-trunks.json'));
  await showStep(page, 'Polarity');
  const main = page.getByRole('main');
  const why = button(main, /^Why\?/).first();
  await why.waitFor();
  await look('closed options');
  await why.click();
  await lookAndStay(page, 'why', look);
  await until('what opened the reasons has the focus again', () => isFocused(why));
  await main.getByRole('radio', { name: 'Method A' }).press('Enter');
  await dialog(page).waitFor();
  await look('why not');
  await button(dialog(page), 'Show fixes for Method A').click();
  await dialog(page)
    .getByRole('status')
    .getByText(/^(Fewest changes first\.|No three changes)/)
    .waitFor();
  await lookAndStay(page, 'fixes', look);
  await button(main, /Compare: /).click();
  await main.getByRole('table').first().waitFor();
  await look('alternatives side by side');
  await showStep(page, 'Transceiver');
  const closedOnes = button(main, /^Why\?/).first();
  await closedOnes.click();
  await lookAndStay(page, 'why not, many', look);
  await until('what opened the list has the focus again', () => isFocused(closedOnes));
  const field = page.getByRole('combobox').first();
  await openList(page, field);
  await page.keyboard.type('base');
  await page.getByRole('option', { disabled: true }).first().waitFor();
  await page.keyboard.press('ArrowUp');
  await look('closed interfaces');
  await page.keyboard.press('Escape');
};

const ownEnclosure = async (window, look) => {
  const { page } = window;
  await openQuote(window, walkedQuote(window, '40g-to-4x10g.json'));
  await showStep(page, 'Form factor');
  await button(page.getByRole('main'), 'Describe your own…').first().click();
  await button(dialog(page), 'Use it').click();
  await lookAndStay(page, 'own enclosure, with faults', look);
};

const ownModules = async (window, look) => {
  const { page } = window;
  await openQuote(window, walkedQuote(window, 'own-modules.json'));
  await showStep(page, 'Interface');
  const main = page.getByRole('main');
  await main
    .getByText(/has 12 fibres behind an MPO-12 rear/)
    .first()
    .waitFor();
  await look('modules of the quote');
  for (const fold of await main.locator('.fold button[aria-expanded="false"]').all()) await fold.click();
  await button(main, /^Edit House module/)
    .first()
    .click();
  await dialog(page).getByRole('textbox', { name: 'Ports' }).fill('one by one');
  await button(dialog(page), 'Keep the changes').click();
  await lookAndStay(page, 'own module, with faults', look);
};

const dataSheet = async ({ page }, look) => {
  await goOn(page, 'Transceiver');
  const open = button(page.getByRole('main'), 'Type in a data sheet…').first();
  await open.click();
  const form = dialog(page);
  await look('data sheet, empty');
  await button(form, 'Use these figures').click();
  await form.getByRole('textbox').first().fill('40 km on OM4');
  await look('data sheet, with faults');
  await button(form, 'Cancel').click();
  await form.waitFor({ state: 'hidden' });
};

const menusAndDialogs = async (window, look) => {
  const { page } = window;
  await showScreen(page, 'Quote');
  for (const name of ['File', 'Export order', /^Actions for/]) {
    await button(page, name).first().click();
    await page.getByRole('menu').waitFor();
    await look(`menu ${name}`);
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'hidden' });
  }
  await button(page, /^Actions for/)
    .first()
    .click();
  await page.getByRole('menuitem', { name: /^Rename/ }).click();
  await dialog(page).getByRole('textbox').fill('Leaf to servers');
  await look('rename');
  await button(dialog(page), 'Rename').click();
  await dialog(page).waitFor({ state: 'hidden' });
  await fileCommand(page, /^New/);
  await lookAndStay(page, 'unsaved changes', look);
  await window.written(async () => {
    await button(page, 'Export order').click();
    await page.getByRole('menuitem', { name: /^Order as CSV/ }).click();
  }, 'order.csv');
  await page.getByText(/^Written/).waitFor();
  await look('message');

  const broken = join(window.folder, 'broken.mpoq');
  writeFileSync(broken, '{ "format": "mpo-preflight/quote", "version": 1 }');
  await window.give(broken, async () => {
    await fileCommand(page, /^Open/);
    await button(dialog(page), /^Leave without/).click();
  });
  await page
    .getByText(/broken\.mpoq/)
    .first()
    .waitFor();
  await look('a file that cannot be read');
};

/** `tour`: the group begins at the first start; `show`: visits each of its screens and has a look. */
export const OF_A_QUOTE = {
  'a new quote': { show: newQuote },
  'a ready quote': { show: readyQuote },
  'a wrong quote': { show: wrongQuote },
  'what a narrow window folds away': { narrow: true, show: foldedAway },
  'a patch field': { show: patchField },
  'a quote of several links': { show: severalLinks },
};

export const BESIDE_A_QUOTE = {
  'the tour': { tour: true, show: tour },
  'closed options and ways out': { show: guide },
  'a data sheet': { show: dataSheet },
  'an enclosure of one’s own': { show: ownEnclosure },
  'modules of one’s own': { show: ownModules },
  'menus, dialogs and messages': { show: menusAndDialogs },
  'a cut sheet': { show: cutSheetScreens },
};
