// @vitest-environment jsdom
import '../surroundings';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { MenuButton } from '../../../src/renderer/menu/menu-button';
import { MenuItem, MenuSwitch } from '../../../src/renderer/menu/menu-item';

afterEach(cleanup);

const showMenu = () => {
  const chosen: string[] = [];
  render(
    <>
      <MenuButton className="button" label="File">
        <MenuItem onAction={() => chosen.push('new')}>New</MenuItem>
        <MenuItem isDisabled onAction={() => chosen.push('open')}>
          Open
        </MenuItem>
        <MenuItem onAction={() => chosen.push('save')}>Save</MenuItem>
        <MenuSwitch
          label="Save automatically"
          isOn={false}
          onChange={(isOn) => chosen.push(`autosave ${isOn}`)}
        />
      </MenuButton>
      <button type="button">After</button>
    </>,
  );
  return { user: userEvent.setup(), button: screen.getByRole('button', { name: 'File' }), chosen };
};

const focused = (): string | null => document.activeElement?.textContent ?? null;

describe('a menu', () => {
  it('is not in the page until it is opened', async () => {
    const { user, button } = showMenu();
    expect(screen.queryByRole('menu')).toBeNull();
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await user.click(button);
    expect(screen.getByRole('menu', { name: 'File' })).toBe(document.activeElement);
    expect(button.getAttribute('aria-expanded')).toBe('true');
  });

  it('performs a command and gives the focus back to its button', async () => {
    const { user, button, chosen } = showMenu();
    await user.click(button);
    await user.click(screen.getByRole('menuitem', { name: 'Save' }));
    expect(chosen).toEqual(['save']);
    expect(screen.queryByRole('menu')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(button));
  });

  it('does nothing on a command that is not available', async () => {
    const { user, button, chosen } = showMenu();
    await user.click(button);
    const item = screen.getByRole('menuitem', { name: 'Open' });
    expect(item.getAttribute('aria-disabled')).toBe('true');
    await user.click(item);
    expect(chosen).toEqual([]);
    expect(screen.getByRole('menu')).toBeTruthy();
  });

  it('goes by arrows past what is not available, and round at the ends', async () => {
    const { user, button } = showMenu();
    button.focus();
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe('New');
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe('Save');
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(focused()).toBe('Save automatically');
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe('New');
    await user.keyboard('{End}');
    expect(focused()).toBe('Save automatically');
    await user.keyboard('{Home}');
    expect(focused()).toBe('New');
  });

  it('opens at its end by the arrow up, and finds commands by their first letters', async () => {
    const { user, button } = showMenu();
    button.focus();
    await user.keyboard('{ArrowUp}');
    expect(focused()).toBe('Save automatically');
    await user.keyboard('n');
    expect(focused()).toBe('New');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(button));
    await user.keyboard('{ArrowDown}save a');
    expect(focused()).toBe('Save automatically');
  });

  it('is opened and used by Enter and Space', async () => {
    const { user, button, chosen } = showMenu();
    button.focus();
    await user.keyboard('{Enter}');
    expect(focused()).toBe('New');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(button));
    await user.keyboard(' ');
    await waitFor(() => expect(focused()).toBe('New'));
    await user.keyboard('{End} ');
    expect(chosen).toEqual(['new', 'autosave true']);
  });

  it('says whether a command that switches something is on', async () => {
    const { user, button } = showMenu();
    await user.click(button);
    const item = screen.getByRole('menuitemcheckbox', { name: 'Save automatically' });
    expect(item.getAttribute('aria-checked')).toBe('false');
  });

  it('is left by Escape to its button', async () => {
    const { user, button } = showMenu();
    button.focus();
    await user.keyboard('{ArrowDown}{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(button));
  });

  it('closes when something else is pressed', async () => {
    const { user, button } = showMenu();
    await user.click(button);
    await user.click(screen.getByText('After'));
    expect(screen.queryByRole('menu')).toBeNull();
    await user.click(button);
    await user.click(button);
    expect(screen.queryByRole('menu')).toBeNull();
  });
});
