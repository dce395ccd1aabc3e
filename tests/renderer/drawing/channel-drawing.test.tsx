// @vitest-environment jsdom
import '../surroundings';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { ChannelDrawing } from '../../../src/renderer/drawing/channel-drawing';
import { type JudgedChannel, judgeChannel } from '../../../src/shared/rules/view-channel';
import { example } from './examples';

afterEach(cleanup);

/** As long as a channel file may be. */
const longChannel = (): JudgedChannel => {
  const { document } = example('wrong-a-to-a-cord').view.channel;
  const parts = Array.from({ length: 64 }, () => document.parts[0] as (typeof document.parts)[number]);
  const judged = judgeChannel({ ...document, parts });
  if (!judged.ok) throw new Error('cannot be judged');
  return judged.value;
};

/** Nothing is painted here: contrast is checked in a browser. */
const WITHOUT_COLOURS = { rules: { 'color-contrast': { enabled: false } } };

const draw = (name: string) => {
  const user = userEvent.setup();
  const view = render(<ChannelDrawing judged={example(name)} />);
  return { user, ...view };
};

const chosenLane = () => screen.getByRole('radio', { checked: true });

describe('the drawing of a channel', () => {
  it('lights the first lane, names it, and counts what arrives', () => {
    draw('qsfp-to-four-sfp');
    expect(screen.getByText('Lane 1, both ways')).toBeTruthy();
    expect(screen.getByText('to 10GBASE-SR port 1')).toBeTruthy();
    expect(screen.getByText('4 of 4 lanes arrive')).toBeTruthy();
  });

  it('goes from lane to lane by arrow keys', async () => {
    const { user } = draw('qsfp-to-four-sfp');
    await user.tab();
    expect(document.activeElement).toBe(chosenLane());
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByText('Lane 3, both ways')).toBeTruthy();
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'Lane 3, both ways. 40GBASE-SR4 lane 3 to 10GBASE-SR port 3',
    );
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByText('Lane 2, both ways')).toBeTruthy();
  });

  it('lights the lane under the pointer, and the chosen one again when the pointer leaves', () => {
    const { container } = draw('qsfp-to-four-sfp');
    const line = container.querySelector('[data-strand="Lane 4"]') as Element;
    fireEvent.pointerOver(line);
    expect(screen.getByText('Lane 4, both ways')).toBeTruthy();
    fireEvent.pointerLeave(container.querySelector('svg') as Element);
    expect(screen.getByText('Lane 1, both ways')).toBeTruthy();
    fireEvent.pointerDown(line);
    expect(screen.getByText('Lane 4, both ways')).toBeTruthy();
  });

  it('shows the first lane that fails, where it fails, and the first wrong part', () => {
    const { container } = draw('wrong-a-to-a-cord');
    expect(screen.getByText('Port 1, link down')).toBeTruthy();
    expect(screen.getByText('0 of 1 link arrives')).toBeTruthy();
    expect(screen.getByText('Port 1, both ways: transmit faces transmit.')).toBeTruthy();
    expect(container.querySelector('.drawing-ring[data-tone="wrong"]')).toBeTruthy();
  });

  it('does not call light proven through parts that must not meet', () => {
    const { container } = draw('wrong-pinned-meets-pinned');
    expect(screen.getByText('4 of 4 links would arrive')).toBeTruthy();
    expect(container.querySelector('.drawing-ring[data-tone="wrong"]')).toBeTruthy();
  });

  it('tells light of another leg from light that is lost', async () => {
    const { user } = draw('sr8-to-two-200g');
    expect(screen.getByText('4 of 4 lanes arrive')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /^Lane 5/ }));
    expect(screen.getByText(/Lane 5, .*goes down leg 2 of part 1/)).toBeTruthy();
  });

  it('follows the fibres of a channel without transceivers', () => {
    draw('passive-panel-map');
    expect(screen.getByText('Fibre 1A, leads through')).toBeTruthy();
    expect(screen.getByText('12 of 12 fibres lead through')).toBeTruthy();
    expect(screen.getAllByText('Open end')).toHaveLength(2);
  });

  it('has every lane with its fibre positions in a table, for those who hear it', () => {
    draw('qsfp-to-four-sfp');
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength(1 + 8);
    expect(rows[1]?.textContent).toBe(
      'near port 1, lane 1arrives at far port 1, lane 1part 1: 12 to 1, part 2: 1 to 1, part 3: 1 to 1B, part 4: 1B to 1A',
    );
  });

  it('has its keyboard reach a drawing that scrolls', () => {
    render(<ChannelDrawing judged={longChannel()} />);
    const frame = screen.getByRole('group', { name: 'The channel, scrolls sideways' });
    expect(frame.tabIndex).toBe(0);
  });

  it.each(['meet-me-room', 'sr10-harness', 'wrong-pinned-meets-pinned', 'passive-panel-map'])(
    '%s: has nothing that the accessibility rules object to',
    async (name) => {
      const { container } = draw(name);
      const { violations } = await axe.run(container, WITHOUT_COLOURS);
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    },
  );
});
