// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { changedQuote, PATIENCE } from './guide/quotes';
import { exampleQuote, openWindow, program, steps } from './window';

const SAMPLE = exampleQuote('100g-to-4x25g-four-racks');

const NEXT_BUTTONS = [
  'Transceiver',
  'Interface',
  'Mode and polish',
  'Polarity',
  'Form factor',
  'Link budget',
  'Documentation',
  'Pre-order check',
];

describe('walking a link', () => {
  it('starts with a proposal that says so, and takes it when the person goes on', async () => {
    const { user } = await openWindow();
    expect(screen.getByRole('heading', { level: 1, name: 'What is this link for?' })).toBeTruthy();
    expect(screen.getByText('proposed: change it, or go on')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Transceiver' }));
    expect(steps().getByRole('button', { name: /Application, confirmed/ })).toBeTruthy();
    expect(steps().getByRole('button', { name: /Transceiver/, current: 'step' })).toBeTruthy();
  });

  it('leads through the eight steps of a quote to ten proven points', async () => {
    const { user, give } = await openWindow();
    act(() => give(SAMPLE));
    for (const name of NEXT_BUTTONS) await user.click(screen.getByRole('button', { name }));
    expect(screen.getByRole('heading', { level: 1, name: 'Pre-order check' })).toBeTruthy();
    expect(screen.getAllByText('Proven by the rules')).toHaveLength(10);
    expect(screen.getByText('Q-2026-0102 · Ready')).toBeTruthy();
  });

  it('moves the focus to each new question, so that it is read', async () => {
    const { user } = await openWindow();
    await user.click(screen.getByRole('button', { name: 'Transceiver' }));
    await waitFor(() =>
      expect(document.activeElement?.textContent).toBe('Which transceivers are at the two ends?'),
    );
  });

  it('can be walked by keyboard alone', async () => {
    const { user } = await openWindow();
    screen.getByRole('radio', { name: 'Port breakout' }).focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Rack to rack, duplex' }).checked).toBe(true);
    screen.getByRole('button', { name: 'Transceiver' }).focus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Which transceivers are at the two ends?',
    );
  });

  it('shows why an option is closed, and does not take it', async () => {
    const { user, give } = await openWindow();
    act(() => give(SAMPLE));
    for (const name of NEXT_BUTTONS.slice(0, 3)) await user.click(screen.getByRole('button', { name }));
    const closed = screen.getByRole<HTMLInputElement>('radio', { name: 'OS2' });
    await waitFor(() => expect(closed.getAttribute('aria-disabled')).toBe('true'));
    await user.click(closed);
    const why = within(await screen.findByRole('dialog', { name: 'Why not OS2?' }));
    expect(why.getByText(/made for multimode fibre, but OS2/)).toBeTruthy();
    expect(closed.checked).toBe(false);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'OM4' }).checked).toBe(true);
  });

  it('finds an interface by another name of it', async () => {
    const { user } = await openWindow();
    await user.click(screen.getByRole('button', { name: 'Transceiver' }));
    const [near] = screen.getAllByRole<HTMLInputElement>('combobox');
    if (near === undefined) throw new Error('no interface is asked for');
    await user.clear(near);
    await user.type(near, '400gbase dr4');
    await user.click(await screen.findByRole('option', { name: /^400GBASE-DR4(?!-)/ }));
    expect(near.value).toBe('400GBASE-DR4');
  });

  it('closes no option for what another field of the step is to blame for', async () => {
    const { user, give } = await openWindow();
    const near = { interface: '200GBASE-DR4' };
    const otherNear = changedQuote('40g-to-4x10g', (answers) => ({
      ...answers,
      transceiver: { ...answers.transceiver, near },
    }));
    act(() => give(otherNear));
    await user.click(screen.getByRole('button', { name: 'Transceiver' }));
    await user.click(screen.getByRole('button', { name: 'Interface' }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^Which transceivers/);
    expect(screen.getAllByText(/the link never comes up/).length).toBeGreaterThan(0);
    const seller = screen.getByRole<HTMLInputElement>('radio', { name: 'This order' });
    expect(seller.getAttribute('aria-disabled')).toBe('false');
    await user.click(seller);
    expect(seller.checked).toBe(true);
  });

  it('brings along the other end that a chosen interface needs', async () => {
    const { user } = await openWindow();
    await user.click(screen.getByRole('button', { name: 'Transceiver' }));
    const [near, far] = screen.getAllByRole<HTMLInputElement>('combobox');
    if (near === undefined || far === undefined) throw new Error('no interfaces are asked for');
    await user.clear(near);
    await user.type(near, '100gbase-sr4');
    await user.click(await screen.findByRole('option', { name: /^100GBASE-SR4/ }));
    expect([near.value, far.value]).toEqual(['100GBASE-SR4', '25GBASE-SR']);
  });

  it('closes interfaces that no order can have, and says why', async () => {
    const { user } = await openWindow();
    await user.click(screen.getByRole('button', { name: 'Transceiver' }));
    const column = within(screen.getByRole('group', { name: 'Near end' }));
    const closedOnes = await column.findByRole('button', { name: /^Why\?/ }, PATIENCE);
    const near = column.getByRole<HTMLInputElement>('combobox');
    const before = near.value;
    await user.clear(near);
    await user.type(near, 'lr');
    const options = screen.getAllByRole('option');
    const isClosed = (option: HTMLElement): boolean => option.getAttribute('aria-disabled') === 'true';
    const [shut] = options.filter(isClosed);
    expect(shut?.textContent).toMatch(/breakout|splits|lanes/i);
    const name = shut?.querySelector('.suggestion-name')?.textContent;
    await user.click(shut as HTMLElement);
    // Pressed all the same, it is not taken, and says what would open it.
    const why = within(await screen.findByRole('dialog', { name: `Why not ${name}?` }));
    expect(why.getByRole('button', { name: /a port breakout/ })).toBeTruthy();
    expect(why.getByRole('button', { name: `Show fixes for ${name}` })).toBeTruthy();
    await user.click(why.getByRole('button', { name: 'Close' }));
    expect(near.value).toBe(before);
    await user.click(closedOnes);
    expect(await screen.findByRole('dialog', { name: 'Not available here' })).toBeTruthy();
  });

  it('keeps a wrong number beside its field and does not go on with it', async () => {
    const { user } = await openWindow();
    const links = screen.getByRole<HTMLInputElement>('textbox', { name: 'Links' });
    await user.clear(links);
    await user.type(links, 'many');
    await user.click(screen.getByRole('button', { name: 'Transceiver' }));
    expect(screen.getByRole('heading', { level: 1, name: 'What is this link for?' })).toBeTruthy();
    expect(links.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getAllByText(/“many” is not a number/).length).toBeGreaterThan(0);
  });

  it('takes back an answer and brings it again', async () => {
    const { user } = await openWindow();
    await user.click(screen.getByRole('radio', { name: 'Rack to rack, duplex' }));
    await waitFor(() => expect(screen.queryByText('proposed: change it, or go on')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Port breakout' }).checked).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Redo' }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Rack to rack, duplex' }).checked).toBe(true);
  });
});

describe('the first start', () => {
  it('shows three pages that can be skipped and do not come back', async () => {
    const around = program({ tourSeen: false });
    const { user } = await openWindow(around);
    expect(await screen.findByRole('dialog', { name: 'Eight questions, one link' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Skip' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(around.preferences.get('tour-seen')).toBe('true');
  });
});
