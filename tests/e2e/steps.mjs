/** The eight steps on screen, found as a person finds them: by their names. */
import { until } from './patience.mjs';

export const STEPS = [
  'Application',
  'Transceiver',
  'Interface',
  'Mode and polish',
  'Polarity',
  'Form factor',
  'Link budget',
  'Documentation',
];
const AFTER = 'Pre-order check';

/** The entry of a step in the list; its name begins with its title. */
const stepEntry = (page, title) =>
  page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: new RegExp(`^${title}`) });

/** Also where the list is folded away; before the title stands its number or a sign. */
const isCurrent = async (page, title) =>
  (await page
    .locator('[aria-current="step"]')
    .filter({ hasText: new RegExp(`^.?${title}`) })
    .count()) === 1;

const isQuestionFocused = (page) => page.evaluate(() => document.activeElement?.matches('main h1') === true);

/** The button that goes on is named after where it leads. */
const onwards = (page, next) =>
  page
    .getByRole('main')
    .getByRole('button', { name: new RegExp(`^${next}`) })
    .last();

/** Takes what the step on screen proposes, and goes on to the next one. */
export const goOn = async (page, next) => {
  await onwards(page, next).click();
  await until(`${next} is on screen`, () => isCurrent(page, next));
};

/**
 * From the first step to the pre-order check. What a quote answers by itself is done by its `answers`, a function a step;
 * the rest is taken as proposed.
 */
export const walk = async (page, hands, answers = {}, from = 0) => {
  for (const [index, title] of STEPS.entries()) {
    if (index < from) continue;
    await until(`${title} is on screen`, () => isCurrent(page, title));
    // Each new question takes the focus once it is painted: a key that is pressed in between goes to it.
    if (index > from) await until(`the focus is on the question of ${title}`, () => isQuestionFocused(page));
    await answers[title]?.(page, hands);
    await hands.press(onwards(page, STEPS[index + 1] ?? AFTER));
  }
  await page.getByRole('heading', { level: 1, name: AFTER }).waitFor();
};

/** An order for nobody stays a draft. */
export const nameCustomer = async (page, hands, name = 'Acme Ltd') => {
  await hands.press(page.getByRole('banner').getByRole('button', { name: /customer, terms and links$/ }));
  await hands.fill(page.getByRole('textbox', { name: /^Customer/ }), name);
  await page.keyboard.press('Enter');
};

/** Where the window is narrow the list is folded away until it is asked for. */
export const unfoldSteps = async (page) => {
  const fold = page.getByRole('banner').getByRole('button', { name: 'Steps' });
  if ((await fold.isVisible()) && (await fold.getAttribute('aria-expanded')) !== 'true') await fold.click();
};

export const showStep = async (page, title) => {
  await unfoldSteps(page);
  await stepEntry(page, title).click();
  await until(`${title} is on screen`, () => isCurrent(page, title));
};

/** The pre-order check, the order, the port map, or the quote itself. */
export const showScreen = async (page, name) => {
  if (name === 'Quote')
    await page
      .getByRole('banner')
      .getByRole('button', { name: /customer, terms and links$/ })
      .click();
  else {
    await unfoldSteps(page);
    await stepEntry(page, name).click();
  }
  const heading = page.getByRole('main').getByRole('heading', { level: 1 });
  await until(`${name} is on screen`, async () => name === 'Quote' || (await heading.innerText()) === name);
};
