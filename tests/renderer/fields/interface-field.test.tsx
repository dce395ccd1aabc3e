// @vitest-environment jsdom
import '../surroundings';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { InterfaceField } from '../../../src/renderer/fields/interface-field';
import { INTERFACES } from '../../../src/shared/catalogue/interfaces';

afterEach(cleanup);

const OPEN = (): string | undefined => undefined;

const showField = (whyClosed: (id: string) => string | undefined = OPEN) => {
  const chosen: string[] = [];
  const refused: string[] = [];
  let escapes = 0;
  const Field = () => {
    const [value, setValue] = useState('10GBASE-SR');
    return (
      <InterfaceField
        label="Near interface"
        value={value}
        whyClosed={whyClosed}
        onClosed={(id) => refused.push(id)}
        onChoose={(id) => {
          chosen.push(id);
          setValue(id);
        }}
      />
    );
  };
  render(
    // biome-ignore lint/a11y/noStaticElementInteractions: stands for a dialog
    <div
      onKeyDown={({ key }) => {
        if (key === 'Escape') escapes += 1;
      }}
    >
      <Field />
      <button type="button">After</button>
    </div>,
  );
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Near interface' });
  return { user: userEvent.setup(), field, chosen, refused, escapes: () => escapes };
};

const marked = (field: HTMLElement): string | undefined => {
  const id = field.getAttribute('aria-activedescendant');
  return id === null ? undefined : (document.getElementById(id)?.firstElementChild?.textContent ?? undefined);
};

describe('the field for an interface', () => {
  it('opens its list when it gets the focus, with what is chosen marked', async () => {
    const { user, field } = showField();
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.click(field);
    expect(screen.getByRole('listbox', { name: /Near interface$/ }).id).toBe(
      field.getAttribute('aria-controls'),
    );
    expect(marked(field)).toBe('10GBASE-SR');
    expect(screen.getByRole('option', { selected: true }).textContent).toMatch(/^10GBASE-SR/);
  });

  it('is replaced by what is typed after it got the focus, by pointer or by key', async () => {
    const { user, field } = showField();
    await user.tab();
    await user.keyboard('25g');
    expect(field.value).toBe('25g');
    await user.keyboard('{Escape}');
    await user.tab();
    field.blur();
    field.focus();
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, '10GBASE-SR'.length]);
  });

  it('narrows the list as one types, and says how many are left', async () => {
    const { user, field, chosen } = showField();
    await user.clear(field);
    await user.type(field, '400gbase-dr4');
    const options = screen.getAllByRole('option');
    expect(options.length).toBeGreaterThan(0);
    expect(options.every(({ textContent }) => /400GBASE-DR4/.test(textContent))).toBe(true);
    expect(
      screen.getAllByRole('log').some(({ textContent }) => /\d+ options? available/.test(textContent)),
    ).toBe(true);
    expect(marked(field)).toBeUndefined();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(chosen).toEqual(['400GBASE-DR4']);
    expect(field.value).toBe('400GBASE-DR4');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(document.activeElement).toBe(field);
  });

  it('takes what is marked when one goes on by Tab', async () => {
    const { user, field, chosen } = showField();
    await user.clear(field);
    await user.type(field, '400gbase-dr4{ArrowDown}');
    await user.tab();
    expect(chosen).toEqual(['400GBASE-DR4']);
    expect(document.activeElement?.textContent).toBe('After');
  });

  it('brings back what was chosen when one goes away without a choice', async () => {
    const { user, field, chosen } = showField();
    await user.clear(field);
    await user.type(field, '400');
    await user.click(screen.getByText('After'));
    expect(field.value).toBe('10GBASE-SR');
    await user.clear(field);
    await user.type(field, '400{Escape}');
    expect(field.value).toBe('10GBASE-SR');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(chosen).toEqual([]);
  });

  it('takes a part number, and tells what it is', async () => {
    const { user, field, chosen } = showField();
    await user.clear(field);
    await user.type(field, 'mms4x00-ns4');
    const [first] = screen.getAllByRole('option');
    expect(first?.textContent).toMatch(/^MMS4X00-NS400 NVIDIA · 400GBASE-DR4 .* 100 m on OS2/);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(chosen).toEqual(['MMS4X00-NS400']);
    expect(field.value).toBe('MMS4X00-NS400');
    await user.click(screen.getByText('After'));
    expect(field.value).toBe('MMS4X00-NS400');
  });

  it('offers by speed and reach what a form factor and words mean', async () => {
    const { user, field } = showField();
    await user.clear(field);
    await user.type(field, 'qsfp28 sr4');
    expect(screen.getAllByRole('option')[0]?.textContent).toMatch(/^100GBASE-SR4 /);
    await user.clear(field);
    await user.type(field, '400g sr4');
    expect(screen.getAllByRole('option')[0]?.textContent).toMatch(/^400GBASE-VR4 /);
  });

  it('says of a name that the catalogue does not have yet what it is', async () => {
    const { user, field } = showField();
    await user.clear(field);
    await user.type(field, '16gfc');
    expect(screen.getByText(/^16GFC-SW, 16G Fibre Channel .* is not in the catalogue yet/)).toBeTruthy();
  });

  it('says that nothing has such a name, and takes nothing', async () => {
    const { user, field, chosen } = showField();
    await user.clear(field);
    await user.type(field, 'token ring');
    expect(screen.getByText('No interface is called “token ring”.')).toBeTruthy();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(chosen).toEqual([]);
    expect(field.value).toBe('10GBASE-SR');
  });

  it('goes through the list by arrows, and round at its ends', async () => {
    const { user, field } = showField();
    await user.click(field);
    await user.keyboard('{ArrowUp}');
    expect(marked(field)).toBe(INTERFACES.at(-1)?.id);
    await user.keyboard('{ArrowDown}');
    expect(marked(field)).toBe('10GBASE-SR');
    await user.keyboard('{Escape}{ArrowDown}{ArrowDown}');
    expect(marked(field)).toBe(INTERFACES.at(1)?.id);
  });

  it('shows and hides the list by the button beside it, which keeps the focus in the field', async () => {
    const { user, field } = showField();
    const button = screen.getByRole('button', { name: 'Show what there is for Near interface' });
    await user.click(button);
    expect(screen.getByRole('listbox')).toBeTruthy();
    expect(document.activeElement).toBe(field);
    await user.click(button);
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('takes what is chosen already when it is picked, and not when one only goes past it', async () => {
    const { user, field, chosen } = showField();
    await user.tab();
    expect(marked(field)).toBe('10GBASE-SR');
    await user.tab();
    expect(chosen).toEqual([]);
    await user.click(field);
    await user.keyboard('{Enter}');
    expect(chosen).toEqual(['10GBASE-SR']);
    await user.click(field);
    await user.click(screen.getByRole('option', { selected: true }));
    expect(chosen).toEqual(['10GBASE-SR', '10GBASE-SR']);
  });

  it('tells that a closed one was pressed, and keeps what was chosen', async () => {
    const { user, field, chosen, refused } = showField((id) => (id === '10GBASE-LR' ? 'No.' : undefined));
    await user.click(field);
    await user.keyboard('{ArrowDown}');
    expect(marked(field)).toBe('10GBASE-LR');
    const option = screen.getByRole('option', { name: /^10GBASE-LR/ });
    expect(option.getAttribute('aria-disabled')).toBe('true');
    await user.tab();
    expect(refused).toEqual([]);
    await user.click(field);
    await user.click(screen.getByRole('option', { name: /^10GBASE-LR/ }));
    await user.click(field);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(refused).toEqual(['10GBASE-LR', '10GBASE-LR']);
    expect(chosen).toEqual([]);
    expect(field.value).toBe('10GBASE-SR');
  });

  it('closes its list by Escape before the dialog that it stands in', async () => {
    const { user, field, escapes } = showField();
    await user.click(field);
    await user.keyboard('{Escape}');
    expect(escapes()).toBe(0);
    await user.keyboard('{Escape}');
    expect(escapes()).toBe(1);
  });
});
