// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { repairsOfChannel } from '../../../src/shared/guide/repair-channel/repairs-of-channel';
import type { ChannelReport } from '../../../src/shared/rules/channel-report';
import { runCli } from '../../main/cli/fake-io';
import { exampleText } from '../drawing/examples';
import { openWindow } from '../window';
import { bytesOf, openScreen, WITHOUT_COLOURS } from './open-screen';
import { refusedExamples } from './refused-examples';

const METHOD_A = 'wrong-two-a-to-b-cords-in-method-a';

const oneLine = (name: string): string => JSON.stringify(JSON.parse(exampleText(name)));

const openExample = async (name: string) => {
  const opened = openScreen({ name: `${name}.json`, bytes: bytesOf(exampleText(name)) });
  await opened.press('Open a file');
  return opened;
};

const ways = async () => {
  await screen.findByText(/checked like the sheet itself/);
  return within(screen.getByRole('region', { name: 'Show fixes' }));
};

const drawn = (): string => screen.getByRole('figure').textContent ?? '';

describe('a channel that must not be ordered', () => {
  it('lists what makes it work, the best first, with what each does to parts and margin', async () => {
    await openExample(METHOD_A);
    const [first] = (await ways()).getAllByRole('listitem');
    expect(first?.textContent).toContain('Swap the near cord for A-to-A');
    expect(first?.textContent).toContain('Margin 1.51 dB, as now');
    expect(first?.textContent).toContain('wiring A-to-B → A-to-A');
    expect(screen.getByText('7 ways, the best first, checked like the sheet itself.')).toBeTruthy();
  });

  it('says how the margin moves, and which attributes of which part are ordered otherwise', async () => {
    await openExample('wrong-over-reach');
    const way = (await ways()).getAllByRole('listitem')[0]?.textContent;
    expect(way).toMatch(/^Shorten the trunk to 90 m/);
    expect(way).toMatch(/Margin [\d.]+ dB → 0.90 dB/);
    expect(way).toMatch(/length 1\d\d m → 90 m/);
  });

  it('shows the drawing as it would be, and as it is', async () => {
    const { user, press } = await openExample(METHOD_A);
    await ways();
    expect(drawn()).toContain('Port 1, link down');
    await press('Show drawing: Swap the far cord for A-to-A');
    expect(drawn()).toContain('Port 1, both ways');
    expect(drawn()).toContain('6 of 6 links arrive');
    expect(screen.queryByRole('heading', { name: /^Errors/ })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Now' }));
    expect(drawn()).toContain('Port 1, link down');
    expect(screen.getByRole('heading', { name: /^Errors/ })).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Then' }));
    expect(drawn()).toContain('Port 1, both ways');
    expect(screen.getByRole('button', { name: 'Shown above: Swap the near cord for A-to-A' })).toBeTruthy();
  });

  it('is changed by one press, judged anew, and as it was after one more', async () => {
    const { press } = await openExample(METHOD_A);
    await ways();
    await press('Use this: Swap the far cord for A-to-A');
    expect(screen.getByText('Link passes')).toBeTruthy();
    expect(screen.getByText('Swap the far cord for A-to-A.', { exact: false })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('1 channel checked, 1 changed, all may be ordered');
    expect(document.activeElement?.textContent).toBe('Method A with the same cords at both ends');
    expect(screen.queryByRole('region', { name: 'Show fixes' })).toBeNull();
    await press('Undo: Swap the far cord for A-to-A');
    expect(screen.getByText('Link fails')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('1 channel checked, 1 not to be ordered');
    expect((await ways()).getAllByRole('listitem').length).toBeGreaterThan(6);
  });

  it('is changed into what is drawn, and leads from the drawing to the list', async () => {
    const { press } = await openExample(METHOD_A);
    await ways();
    await press('7 ways to fix it');
    expect(document.activeElement?.textContent).toBe('Show fixes');
    await press('Show drawing: Order the trunk as Type C');
    await press('Use this, as drawn');
    expect(screen.getByText('Order the trunk as Type C.', { exact: false })).toBeTruthy();
    expect(drawn()).toContain('Trunk, Type C');
  });

  it('is named as what does not fit together where adapters are missing, and drawn once they are there', async () => {
    const { press } = await openExample('wrong-two-plugs-without-adapter');
    await ways();
    expect(screen.getByText('Does not fit together')).toBeTruthy();
    expect(screen.queryByRole('figure')).toBeNull();
    await press(
      'Show drawing: Put an MPO-12 adapter, key-up to key-up, between the cord and the trunk and order the trunk with an unpinned far end',
    );
    expect(drawn()).toContain('4 of 4 lanes arrive');
    expect((await ways()).getAllByRole('listitem')[0]?.textContent).toContain('Adapter new');
  });

  it('says so where no three changes help', async () => {
    await openExample('wrong-tap-splitter');
    expect(await screen.findByText(/^No three changes make this channel valid/)).toBeTruthy();
    expect(screen.queryByRole('radio', { name: 'Then' })).toBeNull();
  });

  it('has nothing that the accessibility rules object to, before and after', async () => {
    const { container, press } = await openExample(METHOD_A);
    const violations = async () => (await axe.run(container, WITHOUT_COLOURS)).violations.map(({ id }) => id);
    await ways();
    expect(await violations()).toEqual([]);
    await press('Use this: Swap the near cord for A-to-A');
    expect(await violations()).toEqual([]);
  });
});

describe('a sheet of several channels', () => {
  const SHEET = [METHOD_A, 'qsfp-to-four-sfp', 'wrong-over-reach'].map(oneLine).join('\n');

  it('marks the changed one in the list, keeps the others, and is saved as a whole', async () => {
    const { user, press, paste, exported } = openScreen();
    await paste(SHEET);
    expect(screen.queryByRole('button', { name: 'Save all channels' })).toBeNull();
    await ways();
    await press('Use this: Swap the near cord for A-to-A');
    const rows = screen.getAllByRole('option');
    expect(rows[0]?.textContent).toContain('Changed');
    expect(rows[0]?.textContent).toContain('Link passes');
    await user.click(rows[2] as HTMLElement);
    await ways();
    await user.click(rows[0] as HTMLElement);
    expect(screen.getByRole('button', { name: /^Undo/ })).toBeTruthy();

    await press('Save all channels');
    expect(screen.getByRole('status').textContent).toMatch(
      /Saved 3 channels as The-pasted-text-changed.jsonl$/,
    );
    const { stdout } = await runCli(['check', '--lines', '-'], { stdin: String(exported[0]?.content) });
    const blocked = stdout
      .trim()
      .split('\n')
      .map((line) =>
        (JSON.parse(line) as ChannelReport).findings.some(({ severity }) => severity === 'block'),
      );
    expect(blocked).toEqual([false, false, true]);
  });

  it('forgets its changes with the next sheet', async () => {
    const { press, paste } = openScreen();
    await paste(SHEET);
    await ways();
    await press('Use this: Swap the near cord for A-to-A');
    await press('Check another');
    await paste(SHEET);
    await ways();
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });
});

describe('undo and redo on the screen of cut sheets', () => {
  it('are about the sheet, by key and by button, and leave the quote alone', async () => {
    const { user, journal } = await openWindow();
    const go = (name: string) => user.click(screen.getByRole('button', { name }));
    const state = () => screen.getByText(/^2 channels checked/).textContent;
    const isDisabled = (name: string) => (screen.getByRole('button', { name }) as HTMLButtonElement).disabled;
    await go('Transceiver');
    await waitFor(() => expect(journal.length).toBeGreaterThan(0));
    const changes = journal.length;
    await go('Check a cut sheet');
    expect(isDisabled('Undo')).toBe(true);
    fireEvent.paste(document.body, {
      clipboardData: { getData: () => `${oneLine(METHOD_A)}\n${oneLine('wrong-a-to-a-cord')}` },
    });
    await ways();
    await go('Use this: Swap the near cord for A-to-A');
    await user.click(screen.getAllByRole('option')[1] as HTMLElement);
    await ways();
    await go('Use this: Swap the cord for A-to-B');
    expect(state()).toContain('2 changed');
    await user.click(screen.getAllByRole('option')[0] as HTMLElement);
    await user.keyboard('{Control>}z{/Control}');
    expect(state()).toContain('1 changed');
    // What was taken back is shown.
    expect(screen.getAllByRole('option')[1]?.getAttribute('aria-selected')).toBe('true');
    await go('Undo');
    expect(state()).not.toContain('changed');
    await user.keyboard('{Control>}z{/Control}');
    await user.keyboard('{Control>}y{/Control}');
    await go('Redo');
    expect(state()).toContain('2 changed');
    expect(isDisabled('Redo')).toBe(true);
    expect(journal).toHaveLength(changes);
  });
});

describe('a sheet that is left for another screen', () => {
  it('is there again, at the channel that was looked at, with what was changed', async () => {
    const { user } = await openWindow();
    const go = (name: string) => user.click(screen.getByRole('button', { name }));
    await go('Check a cut sheet');
    fireEvent.paste(document.body, {
      clipboardData: { getData: () => `${oneLine('qsfp-to-four-sfp')}\n${oneLine(METHOD_A)}` },
    });
    await user.click((await screen.findAllByRole('option'))[1] as HTMLElement);
    await ways();
    await go('Use this: Swap the near cord for A-to-A');
    await go('Order');
    expect(screen.queryByRole('listbox', { name: 'Channels' })).toBeNull();
    await go('Check a cut sheet');
    expect(await screen.findByText('Swap the near cord for A-to-A.', { exact: false })).toBeTruthy();
    expect(screen.getByText('2 channels checked, 1 changed, all may be ordered')).toBeTruthy();
  });
});

describe('every example that is refused and can be fixed', () => {
  it.each(refusedExamples())('%s: fixed, saved, and passed by check', async (name, document) => {
    const [best] = repairsOfChannel(document);
    const { user, press, exported } = await openExample(name);
    const [use] = (await ways()).getAllByRole('button', { name: /^Use this:/ });
    await user.click(use as HTMLElement);
    await press('Save this channel');
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toMatch(/Saved the channel as .+-changed.json$/),
    );
    const content = String(exported[0]?.content);
    expect(JSON.parse(content)).toEqual(best?.document);
    const { status, stderr } = await runCli(['check', '-'], { stdin: content });
    expect([status, stderr]).toEqual([0, '']);
  });
});
