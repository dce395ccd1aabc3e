/**
 * The two ways to use the window: the mouse alone (with typing where text is asked for), and the keyboard alone. Both do
 * the same things to what is found by its role and name, so that a scenario is written once.
 */
import { settled, until } from './patience.mjs';

export const isFocused = (target) => target.evaluate((element) => element === document.activeElement);
const isChecked = (radio) => radio.isChecked();
const optionOf = (page, value) =>
  page
    .getByRole('option')
    .filter({ has: page.getByText(value, { exact: true }) })
    .first();

/** Above the number of things on any screen that Tab stops at. */
const MOST_STOPS = 200;

/** Opens the list of a field. Scrolling closes one, so what scrolls the field into sight is waited for. */
export const openList = async (page, combobox) => {
  await combobox.scrollIntoViewIfNeeded();
  await settled(page);
  await combobox.locator('xpath=..').getByRole('button').click();
};

export const mouse = (page) => ({
  name: 'mouse',
  press: (button) => button.click(),
  choose: async (radio) => {
    // The whole card is there to be pressed.
    await radio.locator('xpath=ancestor::label').click();
    await until('the option is chosen', () => isChecked(radio));
  },
  fill: async (field, value) => {
    await field.click({ clickCount: 3 });
    await page.keyboard.type(String(value));
  },
  pick: async (combobox, value) => {
    await openList(page, combobox);
    await optionOf(page, value).click();
    await until(`${value} is picked`, async () => (await combobox.inputValue()) === value);
  },
  command: async (menu, item) => {
    await menu.click();
    await page.getByRole('menuitem', { name: item }).click();
  },
});

export const keyboard = (page) => {
  const press = (key) => page.keyboard.press(key);

  const reach = async (target, isThere = isFocused) => {
    await target.waitFor({ state: 'attached' });
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await isThere(target)) return;
      await press('Tab');
    }
    throw new Error(`Tab never reaches ${target}`);
  };
  /** Presses an arrow until it is so; a list has an end, and the arrow goes on at its start. */
  const arrow = async (key, what, isSo) => {
    for (let step = 0; step < MOST_STOPS; step += 1) {
      if (await isSo()) return;
      await press(key);
    }
    throw new Error(`${key} never reaches ${what}`);
  };
  const isInGroupOf = (radio) =>
    radio.evaluate((element) => {
      const { activeElement } = document;
      return activeElement?.type === 'radio' && activeElement.name === element.name;
    });
  return {
    name: 'keyboard',
    press: async (button) => {
      await reach(button);
      await press('Enter');
    },
    choose: async (radio) => {
      await reach(radio, isInGroupOf);
      await arrow('ArrowDown', radio, () => isFocused(radio));
      if (!(await isChecked(radio))) await press('Space');
      await until('the option is chosen', () => isChecked(radio));
    },
    fill: async (field, value) => {
      await reach(field);
      await press('Control+a');
      await page.keyboard.type(String(value));
      await press('Enter');
    },
    pick: async (combobox, value) => {
      await reach(combobox);
      await press('Control+a');
      await page.keyboard.type(value);
      await optionOf(page, value).waitFor();
      const active = () =>
        combobox.evaluate((input) => {
          const option = document.getElementById(input.getAttribute('aria-activedescendant') ?? '');
          return option?.textContent ?? '';
        });
      await arrow('ArrowDown', value, async () => (await active()).startsWith(`${value} `));
      await press('Enter');
      await until(`${value} is picked`, async () => (await combobox.inputValue()) === value);
    },
    command: async (menu, item) => {
      await reach(menu);
      await press('Enter');
      const entry = page.getByRole('menuitem', { name: item });
      await entry.waitFor();
      await arrow('ArrowDown', item, () => isFocused(entry));
      await press('Enter');
    },
  };
};
