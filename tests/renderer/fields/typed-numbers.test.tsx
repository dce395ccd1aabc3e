// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openWindow } from '../window';

const field = (name: RegExp): HTMLInputElement => screen.getByRole<HTMLInputElement>('textbox', { name });

describe('numbers typed into a step', () => {
  it('are given back with both readings where a field takes both', async () => {
    const { user } = await openWindow();
    const route = field(/^Route length/);
    await user.clear(route);
    await user.type(route, '1,200{Enter}');
    expect(route.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('1,200 can be read as 1.2 or as 1200: type 1.2 or 1200.')).toBeTruthy();
    await user.clear(route);
    await user.type(route, '1 200{Enter}');
    await waitFor(() => expect(route.value).toBe('1200'));
    expect(route.getAttribute('aria-invalid')).toBe('false');
  });

  it('are the one that lies within the bounds of the field', async () => {
    const { user } = await openWindow();
    const growth = field(/^Growth/);
    await user.clear(growth);
    await user.type(growth, '１０{Enter}');
    await waitFor(() => expect(growth.value).toBe('10'));
    const route = field(/^Route length/);
    await user.clear(route);
    await user.type(route, '250,000{Enter}');
    await waitFor(() => expect(route.value).toBe('250'));
  });

  it('are shown in a form that is taken when it is typed again', async () => {
    const { user } = await openWindow();
    const route = field(/^Route length/);
    await user.clear(route);
    await user.type(route, '12.3450{Enter}');
    await waitFor(() => expect(route.value).toBe('12.3450'));
    await user.clear(route);
    await user.type(route, '0,125{Enter}');
    await waitFor(() => expect(route.value).toBe('0.125'));
  });
});
