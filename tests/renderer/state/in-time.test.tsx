// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { useCallback } from 'react';
import { expect, it } from 'vitest';
import { useInTime } from '../../../src/renderer/state/in-time';
import type { Pausing } from '../../../src/shared/pausing';

function* counting(to: number, worked: (piece: number) => void): Pausing<string> {
  for (let piece = 1; piece <= to; piece++) {
    worked(piece);
    yield;
  }
  return `counted to ${to}`;
}

/** Each piece takes longer than a screen may wait. */
const slow = (): void => {
  const until = performance.now() + 6;
  while (performance.now() < until);
};

const Counter = ({ to, worked = slow }: { readonly to: number; readonly worked?: () => void }) => (
  <p>{useInTime(useCallback(() => counting(to, worked), [to, worked])) ?? 'counting'}</p>
);

it('shows what comes of a little work at once, however slow it is', () => {
  render(<Counter to={3} />);
  expect(screen.getByText('counted to 3')).toBeTruthy();
});

it('shows what comes of much work later, and lets the window answer until then', async () => {
  render(<Counter to={33} />);
  expect(screen.getByText('counting')).toBeTruthy();
  expect(await screen.findByText('counted to 33')).toBeTruthy();
});

it('forgets work that something else took the place of', async () => {
  const { rerender } = render(<Counter to={40} />);
  rerender(<Counter to={36} />);
  expect(screen.getByText('counting')).toBeTruthy();
  expect(await screen.findByText('counted to 36')).toBeTruthy();
  rerender(<Counter to={2} />);
  expect(screen.getByText('counted to 2')).toBeTruthy();
});
