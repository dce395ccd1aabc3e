// @vitest-environment jsdom
import '../surroundings';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { BudgetBar } from '../../../src/renderer/drawing/budget-bar';
import { example } from './examples';

afterEach(cleanup);

/** Nothing is painted here: contrast is checked in a browser. */
const WITHOUT_COLOURS = { rules: { 'color-contrast': { enabled: false } } };

const show = (name: string) => {
  const user = userEvent.setup();
  return { user, ...render(<BudgetBar judged={example(name)} />) };
};

const figures = () => screen.getAllByRole('button').map((button) => button.textContent);

describe('the loss bar', () => {
  it('groups what is lost, and says what is left', () => {
    show('dr4-breakout');
    expect(screen.getByRole('heading', { name: 'Loss against the 3.00 dB limit' })).toBeTruthy();
    expect(figures()).toEqual([
      'Fibre, 88 m of OS20.04 dB',
      '2 MPO pairs0.70 dB',
      '1 LC pair0.25 dB',
      'Age and temperature0.30 dB',
      'Limit3.00 dB',
    ]);
    expect(screen.getByText('Margin').parentElement?.textContent).toContain('1.72 dB');
    expect(screen.getByText('88 m of 500 m')).toBeTruthy();
  });

  it('says in words that the loss is too much', () => {
    show('wrong-tap-splitter');
    expect(screen.getByText('Too much loss, short by').parentElement?.textContent).toContain('2.42 dB');
    expect(figures()).toContain('50/50 tap splitter3.70 dB');
  });

  it('tells the source of a figure to the keyboard', async () => {
    const { user } = show('dr4-breakout');
    await user.tab();
    const source = await screen.findByRole('tooltip');
    expect(source.textContent).toContain('Part 3: 80 m of OS2, 0.032 dB');
    expect(source.textContent).toMatch(/0\.4 dB\/km, published: TIA Fiber Optics Tech Consortium/);
  });

  it('answers what else would fit, and reads the loss three ways', async () => {
    const { user } = show('qsfp-to-four-sfp');
    await user.click(screen.getByText('Three readings and headroom'));
    expect(screen.getByText('Room for 5 more LC pairs or 3 more MPO pairs.')).toBeTruthy();
    expect(screen.getByText('It may be 143 m longer.')).toBeTruthy();
    expect(screen.getByText(/^Statistical/).nextElementSibling?.textContent).toMatch(/ dB$/);
  });

  it('says so where no limit is known, or no transceiver is there', () => {
    show('passive-panel-map');
    expect(screen.getByText('A loss budget needs a transceiver at both ends.')).toBeTruthy();
  });

  it.each(['dr4-breakout', 'wrong-tap-splitter', 'limit-nobody-publishes'])(
    '%s: has nothing that the accessibility rules object to',
    async (name) => {
      const { container } = show(name);
      const { violations } = await axe.run(container, WITHOUT_COLOURS);
      expect(violations.map(({ id }) => id)).toEqual([]);
    },
  );
});
