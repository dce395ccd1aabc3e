// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CustomInterface } from '../../../src/shared/channel/document';
import { readQuoteText } from '../../../src/shared/order/quote-document';
import { PATIENCE } from '../guide/quotes';
import { exampleQuote, openWindow, program, steps } from '../window';

const SAMPLE = exampleQuote('40g-to-4x10g');

/** The transceiver step of the sample, with the form of one end open. */
const openForm = async (end: 'near' | 'far' = 'near') => {
  const opened = await openWindow(program({ autosave: false }));
  act(() => opened.give(SAMPLE));
  await opened.user.click(screen.getByRole('button', { name: 'Transceiver' }));
  const column = screen.getByRole('group', { name: end === 'near' ? 'Near end' : 'Far end' });
  const button = within(column).getByRole('button', { name: 'Type in a data sheet…' });
  await opened.user.click(button);
  const dialog = within(await screen.findByRole('dialog', { name: `Data sheet, ${end} end` }));
  const field = (name: string | RegExp) => dialog.getByRole<HTMLInputElement>('textbox', { name });
  const use = () => opened.user.click(dialog.getByRole('button', { name: 'Use these figures' }));
  return { ...opened, dialog, field, use, column };
};

/** What is saved of one end. */
const savedEnd = async (opened: Awaited<ReturnType<typeof openForm>>, end: 'near' | 'far') => {
  await opened.user.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(opened.saved).not.toEqual([]));
  const quote = readQuoteText(opened.saved.at(-1) ?? '');
  return quote.ok ? quote.value.links[0]?.answers.transceiver?.[end].custom : undefined;
};

describe('a transceiver from a data sheet', () => {
  it('is typed in, used at its end, and flagged wherever it is named', async () => {
    const opened = await openForm();
    const { user, field, use } = opened;
    await user.type(field('Name'), 'Vendor 40G eXtended');
    await user.type(field('Rate of one lane'), '10');
    await user.type(field('Reach on OM4'), '300');
    await user.type(field('Loss limit on OM4'), '2.1');
    await use();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(within(opened.column).getByText('data sheet')).toBeTruthy();
    expect(steps().getByText(/Vendor 40G eXtended \(data sheet\) → 10GBASE-SR/)).toBeTruthy();
    expect(
      await screen.findByText(
        /figures of Vendor 40G eXtended were typed in from a data sheet/,
        undefined,
        PATIENCE,
      ),
    ).toBeTruthy();
    // The drawing and the order's lines say so too.
    expect(screen.getAllByText(/data sheet/).length).toBeGreaterThanOrEqual(5);
    expect(await savedEnd(opened, 'near')).toMatchObject({
      name: 'Vendor 40G eXtended',
      receptacle: 'MPO-12',
      gbpsPerLane: 10,
      reachM: { OM4: 300 },
      limitDb: { OM4: 2.1 },
    } satisfies Partial<CustomInterface>);
  });

  it('is not used while a field is wrong: it says so beside it and goes there', async () => {
    const { user, dialog, field, use } = await openForm();
    await user.type(field('Name'), 'X');
    await user.type(field('Rate of one lane'), 'fast');
    await use();
    expect(dialog.getByText('2 fields need a look.')).toBeTruthy();
    const rate = field('Rate of one lane');
    expect(document.activeElement).toBe(rate);
    expect(rate.getAttribute('aria-invalid')).toBe('true');
    expect(rate.getAttribute('aria-describedby')).toBe(dialog.getByText('“fast” is not a number.').id);
    expect(dialog.getByText('Rate of one lane: “fast” is not a number.').getAttribute('role')).toBe('alert');
    expect(dialog.getByText('Give the reach on at least one fibre.')).toBeTruthy();
  });

  it('says what is wrong with a field once it was left, not before', async () => {
    const { user, dialog, field } = await openForm();
    expect(dialog.queryByText(/Give it a name/)).toBeNull();
    field('Name').focus();
    await user.tab();
    expect(dialog.getByText('Give it a name, such as its part number.')).toBeTruthy();
  });

  it('starts from the figures of the catalogue', async () => {
    const opened = await openForm();
    const { user, dialog, field, use } = opened;
    await user.type(dialog.getByRole('combobox', { name: 'Copy the figures of' }), '40gbase-sr4');
    await user.click(await screen.findByRole('option', { name: /^40GBASE-SR4/ }));
    expect(field('Name').value).toBe('40GBASE-SR4, own figures');
    expect(field('Reach on OM4').value).toBe('150');
    expect(field('Wavelength').value).toBe('840-860');
    await user.clear(field('Loss limit on OM4'));
    await user.type(field('Loss limit on OM4'), '2.4');
    await use();
    expect(await savedEnd(opened, 'near')).toMatchObject({ limitDb: { OM3: 1.9, OM4: 2.4, OM5: 1.5 } });
  });

  it('may have its lanes anywhere, and shows where they are', async () => {
    const opened = await openForm();
    const { user, dialog, field, use } = opened;
    await user.click(dialog.getByRole('radio', { name: 'Like SR8, DR8' }));
    expect(dialog.getByRole('img', { name: 'MPO-16: Tx 1-8, Rx 16-9' })).toBeTruthy();
    await user.click(dialog.getByRole('radio', { name: 'Other' }));
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Receptacle' }), 'MPO-12');
    await user.clear(field('Transmit positions'));
    await user.type(field('Transmit positions'), '1, 3');
    await user.clear(field('Receive positions'));
    await user.type(field('Receive positions'), '12, 10');
    expect(dialog.getByRole('img', { name: 'MPO-12: Tx 1, 3, Rx 12, 10' })).toBeTruthy();
    await user.type(field('Name'), 'Odd one');
    await user.type(field('Rate of one lane'), '50');
    await user.type(field('Reach on OM3'), '70');
    await use();
    expect(await savedEnd(opened, 'near')).toMatchObject({
      receptacle: 'MPO-12',
      lanes: [
        { lane: 1, tx: 1, rx: 12 },
        { lane: 2, tx: 3, rx: 10 },
      ],
    });
  });

  it('is filled in and taken by keyboard alone', async () => {
    const opened = await openForm('far');
    const { user, dialog } = opened;
    expect(document.activeElement).toBe(opened.field('Name'));
    await user.keyboard('Far one{Tab}{Tab}');
    // The radio buttons of a group are one stop; the arrow keys choose.
    await waitFor(() => expect(document.activeElement?.getAttribute('type')).toBe('radio'));
    await user.keyboard('{Tab}10{Tab}850{Tab}');
    await user.keyboard('{ArrowUp}');
    expect(dialog.getByRole<HTMLInputElement>('radio', { name: 'Duplex' }).checked).toBe(true);
    opened.field('Reach on OM4').focus();
    await user.keyboard('400{Enter}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await savedEnd(opened, 'far')).toMatchObject({
      name: 'Far one',
      receptacle: 'LC',
      lanes: [{ lane: 1 }],
    });
  });

  it('is edited, used at the other end too, and gives way to a choice of the catalogue', async () => {
    const { user, field, use } = await openForm();
    await user.type(field('Name'), 'Both ends');
    await user.type(field('Rate of one lane'), '10');
    await user.type(field('Reach on OM4'), '300');
    await use();
    await user.click(screen.getByRole('button', { name: 'Edit the data sheet of Both ends' }));
    const again = within(await screen.findByRole('dialog'));
    expect(again.getByRole<HTMLInputElement>('textbox', { name: 'Reach on OM4' }).value).toBe('300');
    await user.click(again.getByRole('button', { name: 'Cancel' }));
    await user.click(screen.getByRole('button', { name: 'Use Both ends here too' }));
    expect(screen.getAllByRole('button', { name: 'Edit the data sheet of Both ends' })).toHaveLength(2);
    const [near] = screen.getAllByRole('combobox', { name: 'Interface' });
    if (near === undefined) throw new Error('no interface is asked for');
    await user.type(near, '40gbase-sr4');
    await user.click(await screen.findByRole('option', { name: /^40GBASE-SR4/ }));
    expect(screen.getAllByRole('button', { name: 'Edit the data sheet of Both ends' })).toHaveLength(1);
  });

  it('is left as it was when the form is closed', async () => {
    const { user, column } = await openForm();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(within(column).queryByText('data sheet')).toBeNull();
  });
});
