// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { templateAs } from '../../../src/shared/documents/cut-sheet-template';
import type { WorkbookSheet } from '../../../src/shared/documents/cut-sheet-workbook';
import { exampleText } from '../drawing/examples';
import { bytesOf, openScreen, WITHOUT_COLOURS } from './open-screen';

const oneLine = (name: string): string => JSON.stringify(JSON.parse(exampleText(name)));

const TABLE = [
  'Channel,Part,Interface,Wiring,Connector,Fibre,Polish,Length m',
  'first,transceiver,10GBASE-SR',
  ',duplex cord,,A-to-B,LC,OM4,UPC,3',
  ',transceiver,10GBASE-SR',
  'second,transceiver,10GBASE-SR',
  ',duplex cord,,A-to-A,LC,OM4,UPC,far',
  ',transceiver,10GBASE-SR',
].join('\n');

const WORKBOOK = Uint8Array.of(0x50, 0x4b, 0x03, 0x04);
const sheetOf = (name: string): WorkbookSheet => ({
  name,
  rows: TABLE.split('\n').map((line, index) => ({ row: index + 1, cells: line.split(',') })),
  problem: null,
});
const NOTES: WorkbookSheet = { name: 'Notes', rows: [{ row: 1, cells: ['Hello'] }], problem: null };

describe('checking a cut sheet', () => {
  it('opens a channel file: its verdict, its drawing, its loss and what to fix', async () => {
    const { press } = openScreen({ name: 'rack 7.json', bytes: bytesOf(exampleText('wrong-a-to-a-cord')) });
    await press('Open a file');
    expect(await screen.findByText('Link fails')).toBeTruthy();
    expect(screen.getByText('rack 7.json')).toBeTruthy();
    expect(screen.getByText('Port 1, link down')).toBeTruthy();
    expect(screen.getByText(/Order this part as A-to-B instead of A-to-A/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: /^Loss against the/ })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('1 channel checked, 1 not to be ordered');
  });

  it('lists many channels with their verdicts, and shows the one that is chosen', async () => {
    const { user, paste } = openScreen();
    await paste(['qsfp-to-four-sfp', 'wrong-pinned-meets-pinned', 'dr4-breakout'].map(oneLine).join('\n'));
    const rows = within(await screen.findByRole('listbox', { name: 'Channels' })).getAllByRole('option');
    expect(rows.map((row) => row.getAttribute('aria-label') ?? row.textContent)).toEqual([
      expect.stringContaining('Link passes'),
      expect.stringContaining('These parts must not be mated'),
      expect.stringContaining('Link passes'),
    ]);
    expect(screen.getByText('to 10GBASE-SR port 1')).toBeTruthy();
    await user.click(rows[1] as HTMLElement);
    expect(screen.getAllByText(/Both plugs in this adapter have pins/).length).toBeGreaterThan(0);
    await user.keyboard('{ArrowDown}');
    expect(screen.getByText('to 100GBASE-DR port 1')).toBeTruthy();
  });

  it('reads a table with known headings at once, and names row and column of what is wrong', async () => {
    const { user, paste } = openScreen();
    await paste(TABLE);
    const rows = within(await screen.findByRole('listbox')).getAllByRole('option');
    expect(rows).toHaveLength(2);
    expect(screen.getByRole('heading', { name: 'first' })).toBeTruthy();
    await user.click(rows[1] as HTMLElement);
    expect(screen.getByText('row 6, Length m')).toBeTruthy();
    expect(screen.getByText('"far" is not a number')).toBeTruthy();
  });

  it('asks once which column is which, and remembers it for the next table', async () => {
    const german = TABLE.replace('Channel,Part,', 'Strecke,Bauteil,');
    const { user, paste, preferences } = openScreen();
    await paste(german);
    const part = await screen.findByLabelText(/^Part/);
    expect(part.getAttribute('aria-invalid')).toBe('true');
    expect((screen.getByRole('button', { name: 'Check the table' }) as HTMLButtonElement).disabled).toBe(
      true,
    );
    await user.selectOptions(part, 'Bauteil');
    await user.selectOptions(screen.getByLabelText('Channel'), 'Strecke');
    await user.click(screen.getByRole('button', { name: 'Check the table' }));
    expect(await screen.findByRole('heading', { name: 'first' })).toBeTruthy();
    cleanup();

    const again = openScreen({}, preferences);
    await again.paste(german);
    expect(await screen.findByRole('heading', { name: 'first' })).toBeTruthy();
    await again.press('Columns');
    expect((screen.getByLabelText(/^Part/) as HTMLSelectElement).selectedOptions[0]?.text).toBe('Bauteil');
  });

  it('takes what is pasted anywhere on the screen, but leaves a field its own', async () => {
    openScreen();
    const clipboardData = { getData: () => exampleText('qsfp-to-four-sfp') };
    fireEvent.paste(screen.getByRole('textbox'), { clipboardData });
    expect(screen.queryByText('Link passes')).toBeNull();
    fireEvent.paste(document.body, { clipboardData });
    expect(await screen.findByText('Link passes')).toBeTruthy();
  });

  it('takes a file that is dropped', async () => {
    openScreen();
    const file = new File([exampleText('qsfp-to-four-sfp')], 'dropped.json');
    const dataTransfer = { files: [file], getData: () => '' };
    const area = screen.getByText('Drop a cut sheet here');
    fireEvent.dragOver(area, { dataTransfer });
    // What is taken here is not opened as a quote by the program around the page.
    expect(fireEvent.drop(area, { dataTransfer })).toBe(false);
    expect(await screen.findByText('Link passes')).toBeTruthy();
    expect(screen.getByText('dropped.json')).toBeTruthy();
  });

  it('saves a template to fill in, as text or as a workbook', async () => {
    const { press, exported } = openScreen();
    await press('Save the template as CSV');
    expect(screen.getByRole('status').textContent).toBe('Saved the template as cut-sheet.csv');
    await press('Save the template as XLSX');
    expect(screen.getByRole('status').textContent).toBe('Saved the template as cut-sheet.xlsx');
    expect(exported).toEqual([
      { suggestedName: 'cut-sheet.csv', content: templateAs('csv') },
      { suggestedName: 'cut-sheet.xlsx', content: templateAs('xlsx') },
    ]);
  });

  it('announces what cannot be read and why', async () => {
    const { press } = openScreen({ error: 'The file may not be read: ask its owner.' });
    await press('Open a file');
    expect(screen.getByRole('alert').textContent).toBe('The file may not be read: ask its owner.');
  });

  it('opens a workbook at the sheet that is a cut sheet', async () => {
    const { press } = openScreen({ name: 'rack.xlsx', bytes: WORKBOOK, workbook: [NOTES, sheetOf('Links')] });
    await press('Open a file');
    expect(await screen.findByRole('heading', { name: 'first' })).toBeTruthy();
    expect(screen.getByText('rack.xlsx, sheet Links')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sheets' })).toBeNull();
  });

  it('asks which sheet where several are cut sheets, and lets another be chosen later', async () => {
    const { user, press } = openScreen({
      name: 'rack.xlsx',
      bytes: WORKBOOK,
      workbook: [sheetOf('Row A'), NOTES, sheetOf('Row B')],
    });
    await press('Open a file');
    await screen.findByRole('heading', { name: 'Which sheet?' });
    expect(screen.queryByRole('button', { name: /Notes/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: /Row B/ }));
    expect(await screen.findByText('rack.xlsx, sheet Row B')).toBeTruthy();
    await press('Sheets');
    await user.click(screen.getByRole('button', { name: /Row A/ }));
    expect(await screen.findByText('rack.xlsx, sheet Row A')).toBeTruthy();
    await press('Check another');
    expect(screen.getByRole('textbox')).toBeTruthy();
  });

  it('takes a workbook that is dropped, or pasted as a file', async () => {
    openScreen({ workbook: [sheetOf('Links')] });
    const file = new File([WORKBOOK.slice()], 'rack.xlsx');
    fireEvent.drop(screen.getByText('Drop a cut sheet here'), {
      dataTransfer: { files: [file], getData: () => '' },
    });
    expect(await screen.findByText('rack.xlsx, sheet Links')).toBeTruthy();
    fireEvent.paste(document.body, {
      clipboardData: { files: [new File([WORKBOOK.slice()], 'other.xlsx')], getData: () => '' },
    });
    expect(await screen.findByText('other.xlsx, sheet Links')).toBeTruthy();
  });

  it('says what is wrong with a workbook, and keeps what was shown before', async () => {
    const { press, paste } = openScreen({
      name: 'rack.xlsx',
      bytes: WORKBOOK,
      workbook: 'the workbook is damaged',
    });
    await press('Open a file');
    expect(screen.getByRole('alert').textContent).toBe('rack.xlsx: the workbook is damaged');
    await paste(TABLE);
    expect(await screen.findByRole('heading', { name: 'first' })).toBeTruthy();
    fireEvent.paste(document.body, {
      clipboardData: { files: [new File([WORKBOOK.slice()], 'other.xlsx')], getData: () => '' },
    });
    expect(await screen.findByText('other.xlsx: the workbook is damaged')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'first' })).toBeTruthy();
  });

  it('shows what was given last, though what was given before is read later', async () => {
    let first = (): void => {};
    const { paste } = openScreen({
      waitsFor: (bytes) =>
        new TextDecoder().decode(bytes).includes('first')
          ? new Promise((done) => {
              first = done;
            })
          : undefined,
    });
    await paste(TABLE);
    fireEvent.paste(document.body, {
      clipboardData: { files: [], getData: () => TABLE.replace('first', 'last') },
    });
    expect(await screen.findByRole('heading', { name: 'last' })).toBeTruthy();
    await act(async () => first());
    expect(screen.queryByRole('heading', { name: 'first' })).toBeNull();
    expect(screen.getByRole('heading', { name: 'last' })).toBeTruthy();
  });

  it('names the file that is neither text nor a workbook', async () => {
    const { press } = openScreen({ name: 'photo.png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0) });
    await press('Open a file');
    expect(screen.getByRole('alert').textContent).toMatch(/^photo.png: this is neither text nor a workbook/);
  });

  it('says nothing when the dialog was closed', async () => {
    const { press } = openScreen();
    await press('Open a file');
    expect(screen.getByRole('alert').textContent).toBe('');
  });

  it('reads what a Western spreadsheet program writes', async () => {
    const text = TABLE.replace('first', 'Lüneburg');
    const latin = new Uint8Array([...text].map((character) => character.charCodeAt(0)));
    const { press } = openScreen({ bytes: latin });
    await press('Open a file');
    expect(await screen.findByRole('heading', { name: 'Lüneburg' })).toBeTruthy();
  });

  it('explains a channel file that is broken, in its place', async () => {
    const { paste } = openScreen();
    await paste('{"format": "mpo-preflight/channel", "version": 1,');
    expect(await screen.findByText('Cannot be read')).toBeTruthy();
    expect(screen.getByText(/^line 1, column/)).toBeTruthy();
  });

  it('begins again', async () => {
    const { paste, press } = openScreen();
    await paste(TABLE);
    await screen.findByRole('listbox');
    await press('Check another');
    expect(screen.getByRole('textbox')).toBeTruthy();
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('has nothing that the accessibility rules object to: empty, asking, one, many', async () => {
    const { container, paste, press } = openScreen();
    const violations = async () => (await axe.run(container, WITHOUT_COLOURS)).violations.map(({ id }) => id);
    expect(await violations()).toEqual([]);
    await paste('Was,Art\nx,y');
    await screen.findByText('Which column is which?');
    expect(await violations()).toEqual([]);
    await press('Check another');
    await paste(TABLE);
    await screen.findByRole('listbox');
    expect(await violations()).toEqual([]);
  });
});
