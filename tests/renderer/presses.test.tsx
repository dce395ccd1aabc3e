// @vitest-environment jsdom
/** A press is seen before what follows from it, and nobody can act as if it had not been made. */

import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { startTransition } from 'react';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/main/workbook/read-workbook';
import type { Desk } from '../../src/renderer/guide/desk/desk';
import { useWizard, WizardProvider } from '../../src/renderer/state/wizard';
import { readQuoteText } from '../../src/shared/order/quote-document';
import { exampleQuote, openWindow, program, steps } from './window';

const radio = (name: string | RegExp): HTMLInputElement => screen.getByRole('radio', { name });
const proposal = (): HTMLElement | null => screen.queryByText('proposed: change it, or go on');
const DUPLEX = 'Rack to rack, duplex';

/** What follows has no frame to come in as long as nothing is awaited. */
describe('a press', () => {
  it('is seen at once, and what follows from it comes when that is on screen', async () => {
    await openWindow();
    fireEvent.click(radio(DUPLEX));
    expect(radio(DUPLEX).checked).toBe(true);
    expect(proposal()).not.toBeNull();
    await waitFor(() => expect(proposal()).toBeNull());
    expect(radio(DUPLEX).checked).toBe(true);
    expect(steps().getByRole('button', { name: /Application.*Duplex/i })).toBeTruthy();
  });

  it('is in what is saved right after it', async () => {
    const { choose, saved } = await openWindow();
    fireEvent.click(radio(DUPLEX));
    await act(async () => choose('save'));
    expect(saved.join()).toMatch(/"kind": ?"duplex/);
  });

  it('is told to the program as unsaved at once, and as saved when it is', async () => {
    const { choose, titles } = await openWindow();
    expect(titles.at(-1)?.unsaved).toBe(false);
    await act(async () => {});
    // Within one act nothing is drawn yet.
    act(() => {
      radio(DUPLEX).click();
      expect(titles.at(-1)?.unsaved).toBe(true);
    });
    await act(async () => choose('save'));
    await waitFor(() => expect(titles.at(-1)?.unsaved).toBe(false));
    expect(titles.map(({ unsaved }) => unsaved)).toEqual([false, true, false]);
  });

  it('of an option that turns out to be closed changes nothing', async () => {
    // A guide that never answers: no reason is on screen.
    const silent: Desk = { hasOwnThread: () => true, ask: () => () => {} };
    const { user, give, titles } = await openWindow(program({ autosave: false }), silent);
    act(() => give(exampleQuote('100g-to-4x25g-four-racks')));
    for (const name of ['Transceiver', 'Interface', 'Mode and polish'])
      await user.click(screen.getByRole('button', { name }));
    const before = titles.at(-1);
    fireEvent.click(radio('OS2'));
    expect(radio('OS2').checked).toBe(true);
    await waitFor(() => expect(radio('OM4').checked).toBe(true));
    expect(radio('OS2').checked).toBe(false);
    await waitFor(() => expect(titles.at(-1)).toEqual(before));
  });

  it('is done before the next thing that is pressed', async () => {
    await openWindow();
    fireEvent.click(radio(DUPLEX));
    fireEvent.click(screen.getByRole('button', { name: 'Transceiver' }));
    await waitFor(() =>
      expect(steps().getByRole('button', { name: /Application, confirmed.*Duplex/i })).toBeTruthy(),
    );
  });

  it('is taken back like any other change, however soon', async () => {
    const { choose } = await openWindow();
    const before = screen.getAllByRole<HTMLInputElement>('radio').find(({ checked }) => checked);
    fireEvent.click(radio(DUPLEX));
    await act(async () => choose('undo'));
    expect(radio(DUPLEX).checked).toBe(false);
    expect(before?.checked).toBe(true);
    expect(proposal()).not.toBeNull();
    await act(async () => choose('redo'));
    expect(radio(DUPLEX).checked).toBe(true);
  });

  it('keeps what another question was answered with in the same moment', async () => {
    await openWindow();
    fireEvent.click(radio(DUPLEX));
    fireEvent.click(radio('Same rack'));
    await waitFor(() => expect(proposal()).toBeNull());
    expect([radio(DUPLEX).checked, radio('Same rack').checked]).toEqual([true, true]);
  });

  it('gives way to another option of its question', async () => {
    await openWindow();
    fireEvent.click(radio(DUPLEX));
    fireEvent.click(radio('MPO to MPO'));
    expect(radio('MPO to MPO').checked).toBe(true);
    await waitFor(() =>
      expect(steps().getByRole('button', { name: /Application.*MPO to MPO/i })).toBeTruthy(),
    );
    expect(radio('MPO to MPO').checked).toBe(true);
  });
});

describe('what is decided and still being drawn', () => {
  it('is drawn before a pointer that goes down is told', () => {
    const read = readQuoteText(exampleQuote('40g-to-4x10g'));
    if (!read.ok) throw new Error('the example cannot be read');
    const seen: string[] = [];
    const Probe = () => {
      const { quote, send } = useWizard();
      const rename = () =>
        startTransition(() => void send({ type: 'EDIT_QUOTE', change: { name: 'Hall 7' } }));
      return (
        <button type="button" onClick={rename} onPointerDown={() => seen.push(quote.name)}>
          Rename
        </button>
      );
    };
    render(
      <WizardProvider quote={read.value}>
        <Probe />
      </WizardProvider>,
    );
    const button = screen.getByRole('button', { name: 'Rename' });
    // Within one act nothing is drawn but what asks for it.
    act(() => {
      button.click();
      button.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
    });
    expect(seen).toEqual(['Hall 7']);
  });
});

describe('a typed number', () => {
  it('is marked until it is taken over, and is in what is saved right after Enter', async () => {
    const { user, choose, saved } = await openWindow();
    const links = screen.getByRole<HTMLInputElement>('textbox', { name: 'Links' });
    const isMarked = (): boolean => links.closest('.field-line')?.hasAttribute('data-typed') ?? false;
    await user.clear(links);
    await user.type(links, '7');
    expect(isMarked()).toBe(true);
    fireEvent.keyDown(links, { key: 'Enter' });
    expect(isMarked()).toBe(false);
    await act(async () => choose('save'));
    expect(saved.join()).toMatch(/"links": ?7\b/);
  });

  it('is in what is saved without Enter', async () => {
    const { user, choose, saved } = await openWindow();
    const links = screen.getByRole<HTMLInputElement>('textbox', { name: 'Links' });
    await user.clear(links);
    await user.type(links, '9');
    await act(async () => choose('save'));
    expect(saved.join()).toMatch(/"links": ?9\b/);
  });

  it('is in what is exported from the menu of the program without Enter', async () => {
    const { user, give, choose, exported } = await openWindow();
    act(() => give(exampleQuote('40g-to-4x10g')));
    const links = screen.getByRole<HTMLInputElement>('textbox', { name: 'Links' });
    await user.clear(links);
    await user.type(links, '37');
    await act(async () => choose('export'));
    await waitFor(() => expect(exported).toHaveLength(1));
    const read = readWorkbook(exported[0]?.content as Uint8Array);
    const [bill] = read.ok ? read.value : [];
    const row = bill?.rows.find(({ cells }) => cells.includes('interface 10GBASE-SR, source catalogue'));
    expect(row?.cells).toContain('37');
  });
});
