// @vitest-environment jsdom
import '../surroundings';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MenuField } from '../../../src/renderer/fields/menu-field';

afterEach(cleanup);

const given = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    value: index + 1,
    label: `Link ${index + 1}`,
    explain: '',
  }));

const menuOf = (count: number, value: number) => {
  const onChoose = vi.fn();
  render(<MenuField label="Link" value={value} options={given(count)} onChoose={onChoose} />);
  const menu = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Link' });
  const listed = () =>
    within(menu)
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
  return { menu, listed, onChoose };
};

describe('a menu', () => {
  it('lists all its entries where they are few', () => {
    expect(menuOf(3, 2).listed()).toEqual(['Link 1', 'Link 2', 'Link 3']);
  });

  it('shows what is chosen of a thousand entries, and lists them for who reaches it with the keyboard', async () => {
    const { menu, listed } = menuOf(1000, 700);
    expect(listed()).toEqual(['Link 700']);
    await userEvent.tab();
    expect(document.activeElement).toBe(menu);
    expect(listed()).toHaveLength(1000);
    expect(menu.selectedOptions[0]?.textContent).toBe('Link 700');
  });

  it('lists a thousand entries for who presses it, and takes one of them', async () => {
    const { menu, listed, onChoose } = menuOf(1000, 700);
    await userEvent.click(menu);
    expect(listed()).toHaveLength(1000);
    await userEvent.selectOptions(menu, 'Link 3');
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(3);
  });
});
