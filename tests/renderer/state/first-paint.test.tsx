// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { App } from '../../../src/renderer/app';
import { program } from '../window';

it('shows the first question and its verdict at once, and what follows from it once that is painted', async () => {
  const { bridge } = program({ tourSeen: false });
  render(<App bridge={bridge} />);
  expect(screen.getByRole('heading', { level: 1, name: 'What is this link for?' })).toBeTruthy();
  expect(screen.getByRole('radio', { name: 'Port breakout' })).toBeTruthy();
  const follows = screen.getByRole('complementary', { name: 'What follows' });
  expect(within(follows).getByText('Link passes')).toBeTruthy();
  expect(within(follows).queryByText('Order so far')).toBeNull();
  expect(screen.queryByRole('figure')).toBeNull();
  expect(screen.queryByRole('dialog')).toBeNull();

  expect(await screen.findByRole('figure')).toBeTruthy();
  expect(within(follows).getByText('Order so far')).toBeTruthy();
  expect(await screen.findByRole('dialog', { name: 'Eight questions, one link' })).toBeTruthy();
});
