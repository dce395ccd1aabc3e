/** A scripted walk of many answers, each marked in the page's own timeline. */
const STEPS = 8;
/** Of one question; with a long list of options each is like the others. */
const MOST_OPTIONS = 4;
/** What an answer sets going after its paint is watched for so long. */
const WATCHED_MS = 200;
const OTHER_NUMBERS = { Links: ['8', '12', '24'], 'Route length': ['25', '40', '60'] };

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Where options and numbers of the step on screen are, by their words, as an answer may draw the form anew. */
const optionsOnScreen = (page) =>
  page.evaluate((most) => {
    const groups = [...document.querySelectorAll('.step-form fieldset.choice')];
    return groups.flatMap((group) => {
      const legend = group.querySelector('legend').textContent;
      const radios = [...group.querySelectorAll('input[type=radio]')];
      const wordsOf = (radio) => radio.closest('label').textContent;
      const name = (radio) => radio.getAttribute('aria-label') ?? wordsOf(radio);
      const chosen = radios.find(({ checked }) => checked);
      const others = radios.filter(
        (radio) => !radio.checked && radio.getAttribute('aria-disabled') !== 'true',
      );
      if (chosen === undefined || others.length === 0) return [];
      // Back to what was chosen, so that the walk goes on as it began.
      return [...others.slice(0, most), chosen].map((radio) => ({ legend, option: name(radio) }));
    });
  }, MOST_OPTIONS);

const placeOfOption = (page, wanted) =>
  page.evaluate(({ legend, option }) => {
    const group = [...document.querySelectorAll('.step-form fieldset.choice')].find(
      (one) => one.querySelector('legend').textContent === legend,
    );
    const radio = [...(group?.querySelectorAll('input[type=radio]') ?? [])].find(
      (one) => (one.getAttribute('aria-label') ?? one.closest('label').textContent) === option,
    );
    if (radio === undefined || radio.checked || radio.getAttribute('aria-disabled') === 'true') return null;
    const label = radio.closest('label');
    label.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = label.getBoundingClientRect();
    return width === 0 ? null : { x: x + Math.min(width / 2, 40), y: y + height / 2 };
  }, wanted);

export const someAnswers = async (page, count) => {
  const kinds = [];
  const mark = (name) => page.evaluate((text) => void performance.mark(text), name);
  const measured = async (kind, act) => {
    const number = kinds.push(kind) - 1;
    await pause(40);
    await mark(`answer ${number}`);
    await act();
    await pause(WATCHED_MS);
    await mark(`settled ${number}`);
  };
  // A step is on screen with its question; an answer with the next paint.
  await page.evaluate(() => {
    const heading = () => document.querySelector('h1')?.textContent;
    let last = heading();
    new MutationObserver(() => {
      if (heading() === last) return;
      last = heading();
      performance.mark('new heading');
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const isOver = () => kinds.length >= count;
  const go = (name) => page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name });

  const answerStep = async () => {
    for (const wanted of await optionsOnScreen(page)) {
      if (isOver()) return;
      const place = await placeOfOption(page, wanted);
      if (place === null) continue;
      await page.mouse.move(place.x, place.y);
      await measured('choice', () => page.mouse.click(place.x, place.y));
    }
    for (const [label, values] of Object.entries(OTHER_NUMBERS)) {
      const field = page
        .locator('.step-form')
        .getByRole('textbox', { name: new RegExp(`^${label}`) })
        .first();
      if ((await field.count()) === 0) continue;
      for (const value of values) {
        if (isOver()) return;
        await field.fill(value);
        await field.focus();
        await measured('number', () => page.keyboard.press('Enter'));
      }
    }
  };
  const goOn = async () => {
    const onwards = page.locator('.step-footer .primary-button');
    await onwards.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await onwards.boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await measured('step', () => page.mouse.click(x + width / 2, y + height / 2));
  };

  for (let link = 0; !isOver(); link++) {
    if (link > 0) {
      await go(/Link \d+ of/).click();
      const opens = page.locator('.link-open');
      if ((await opens.count()) <= link) await page.getByRole('button', { name: 'Add a link' }).click();
      else await opens.nth(link).click();
      await page.locator('.step-form').waitFor();
      await pause(300);
    }
    for (let step = 0; step < STEPS && !isOver(); step++) {
      await answerStep();
      if (!isOver()) await goOn();
      if ((await page.locator('.step-form').count()) === 0) break;
    }
  }
  return kinds;
};
