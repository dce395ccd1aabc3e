/** The eight steps on screen, found as a person finds them: by their names. */
import { until } from './patience.mjs';

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
const AFTER = 'Pre-order check';

/** The entry of a step in the list; its name begins with its title. */
const stepEntry = (page, title) =>
  page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: new RegExp(`^${title}`) });

const isCurrent = async (page, title) =>
  (await stepEntry(page, title).getAttribute('aria-current')) === 'step';

/** The button that goes on is named after where it leads. */
const onwards = (page, index) =>
  page
    .getByRole('main')
    .getByRole('button', { name: new RegExp(`^${STEPS[index + 1] ?? AFTER}`) })
    .last();

/**
 * From the first step to the pre-order check. What a quote answers by itself is done by its `answers`, a function a step;
 * the rest is taken as proposed.
 */
export const walk = async (page, hands, answers = {}, from = 0) => {
  for (const [index, title] of STEPS.entries()) {
    if (index < from) continue;
    await until(`${title} is on screen`, () => isCurrent(page, title));
    await answers[title]?.(page, hands);
    await hands.press(onwards(page, index));
  }
  await page.getByRole('heading', { level: 1, name: AFTER }).waitFor();
};
