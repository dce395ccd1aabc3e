// @vitest-environment jsdom
import '../surroundings';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FindingList } from '../../../src/renderer/drawing/finding-list';
import { presentFinding } from '../../../src/shared/rules/channel-rules';
import { example } from './examples';

afterEach(cleanup);

const findingsOf = (name: string) => example(name).findings.map(presentFinding);

describe('the list of findings', () => {
  it('puts the gravest first and says how each is fixed', () => {
    render(<FindingList findings={findingsOf('wrong-breakout-of-sr42')} />);
    const headings = screen.getAllByRole('heading').map(({ textContent }) => textContent);
    expect(headings[0]).toMatch(/^Errors/);
    const [first] = screen.getAllByRole('listitem');
    expect(first?.textContent).toContain('Fix:');
  });

  it('says once what is wrong with several parts', () => {
    render(<FindingList findings={findingsOf('wrong-pinned-meets-pinned')} />);
    const items = screen.getAllByRole('listitem');
    expect(items).toHaveLength(1);
    expect(within(items[0] as HTMLElement).getByText('Part 4')).toBeTruthy();
    expect(within(items[0] as HTMLElement).getByText('Part 6')).toBeTruthy();
  });

  it('leads to the step whose answer fixes it', async () => {
    const go = vi.fn();
    render(<FindingList findings={findingsOf('wrong-pinned-meets-pinned')} onGo={go} />);
    await userEvent.click(screen.getByRole('button', { name: 'Go to Interface' }));
    expect(go).toHaveBeenCalledWith('interface');
  });

  it('points at its part while it has the focus', async () => {
    const point = vi.fn();
    render(<FindingList findings={findingsOf('wrong-a-to-a-cord')} onPart={point} />);
    await userEvent.tab();
    expect(point).toHaveBeenLastCalledWith(0);
    await userEvent.tab();
    expect(point).toHaveBeenLastCalledWith(null);
  });

  it('opens the source on request', async () => {
    render(<FindingList findings={findingsOf('wrong-pinned-meets-pinned')} />);
    await userEvent.click(screen.getByText('Source'));
    expect(screen.getByText(/Every MPO transceiver port is pinned/)).toBeTruthy();
    expect(screen.getByText('mating/pins-collide')).toBeTruthy();
  });

  it('says that there is nothing to say', () => {
    render(<FindingList findings={[]} />);
    expect(screen.getByText('No rule has anything to say here.')).toBeTruthy();
  });
});
