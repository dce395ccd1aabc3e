/** What axe-core says of the screen as it is, in both themes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settled } from './patience.mjs';

const AXE = readFileSync(join(process.env.E2E_FOLDER, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
/** The themes differ in their colours alone: what else a rule asks has one answer in both. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];
const THEMES = { light: {}, dark: { runOnly: { type: 'rule', values: OF_COLOURS } } };

/** While its list is open, a field hides the rest of the page from whoever has it read out: these rules ask about a whole page. */
const OF_WHOLE_PAGES = ['aria-hidden-focus', 'page-has-heading-one', 'region'];

const violationsOf = async (page, options) => {
  // As the driver's own code: the page itself may run no text.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(
    async ([given, ofWholePages]) => {
      const isListOpen = document.querySelector('[role="combobox"][aria-expanded="true"]') !== null;
      const leftOut = isListOpen ? ofWholePages : [];
      const rules = Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }]));
      const { violations } = await window.axe.run(document, { resultTypes: ['violations'], rules, ...given });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0].target} (${nodes.length})`);
    },
    [options, OF_WHOLE_PAGES],
  );
};

/** A sentence for each rule that the screen breaks. A screen that is the same in both themes is a fault too. */
export const axeViolations = async (page) => {
  const found = [];
  const grounds = new Set();
  for (const [theme, options] of Object.entries(THEMES)) {
    // The driver stands in for the system's setting, which its own would cover.
    await page.emulateMedia({ colorScheme: theme });
    await settled(page);
    grounds.add(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
    for (const violation of await violationsOf(page, options)) found.push(`${theme}: ${violation}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return grounds.size === 2 ? found : [...found, 'the themes do not differ'];
};
