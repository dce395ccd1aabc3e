// @vitest-environment jsdom
/** What a step asks of a link that is carried in one way or another, and what it never assumes. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Answers, CompleteAnswers } from '../../../src/shared/steps/steps';
import { quoteSavedBy } from '../saved-quote';
import { exampleQuote, openWindow, program, steps } from '../window';

type Change = (answers: CompleteAnswers) => Partial<CompleteAnswers>;

/** An example with its first link answered otherwise and confirmed, at one of its steps. */
const openAt = async (step: RegExp, example: string, change: Change = () => ({})) => {
  const quote = JSON.parse(exampleQuote(example));
  const [link] = quote.links;
  quote.links = [{ ...link, answers: { ...link.answers, ...change(link.answers) }, confirmed: 8 }];
  const opened = await openWindow(program({ autosave: false }));
  act(() => opened.give(JSON.stringify(quote)));
  await opened.user.click(steps().getByRole('button', { name: step }));
  const answersNow = async (): Promise<Answers> => (await quoteSavedBy(opened)).links[0]?.answers as Answers;
  return { ...opened, answersNow };
};

const IN_ONE_RACK: Change = ({ application }) => {
  const { routeLengthM: _, perRack: __, ...rest } = application;
  return { application: { ...rest, links: 4, growthPercent: 0, placement: 'same-rack' } };
};

const labels = (): readonly string[] =>
  [...document.querySelectorAll('.step-question .field-label, .step-question legend')].map(
    ({ textContent }) => textContent ?? '',
  );
const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const menu = (name: RegExp | string) => screen.getByRole<HTMLSelectElement>('combobox', { name });

describe('whether ports are re-patched individually', () => {
  it('is asked with neither answer chosen, and taken as it is pressed', async () => {
    const { user, answersNow } = await openAt(/^Application/, '40g-to-4x10g', (answers) => {
      const { servicedSingly: _, ...rest } = { ...answers.application, ...IN_ONE_RACK(answers).application };
      return { application: rest };
    });
    const asked = within(screen.getByRole('radiogroup', { name: 'Ports are re-patched individually?' }));
    expect(asked.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)).toEqual([
      false,
      false,
    ]);
    await screen.findAllByText(/Nobody has said whether the ports are re-patched individually/);
    await user.click(asked.getByRole('radio', { name: 'No' }));
    await waitFor(() => expect(screen.queryByText(/Nobody has said whether/)).toBeNull());
    expect((await answersNow()).application?.servicedSingly).toBe(false);
  });
});

describe('a cord from port to port in one rack', () => {
  it('has one length, and neither rises nor slack', async () => {
    await openAt(/^Link budget/, 'sr4-to-sr4-no-module', IN_ONE_RACK);
    expect(labels()).toContain('Cord length');
    for (const other of [/^Rise/, /^Slack/, /^Far cords/, /^Near cords/])
      expect(labels().filter((label) => other.test(label))).toEqual([]);
  });

  it('is not asked about modules, nor about enclosures', async () => {
    const { user } = await openAt(/^Interface/, 'sr4-to-sr4-no-module', (answers) => ({
      ...IN_ONE_RACK(answers),
      formFactor: {},
    }));
    expect(labels()).not.toContain('Front');
    expect(labels()).not.toContain('Rear MPO ports of a module');
    expect(labels()).not.toContain('Pins of the module');
    await user.click(steps().getByRole('button', { name: /^Form factor/ }));
    expect(screen.getByText(/^Nothing is asked here/)).toBeTruthy();
  });
});

describe('a duplex cord from port to port', () => {
  it('is asked for no connectors, no rear and no panel', async () => {
    const { user } = await openAt(/^Interface/, 'sc-front-hybrid-cords', (answers) => ({
      ...IN_ONE_RACK(answers),
      formFactor: {},
    }));
    expect(screen.getByText(/^Nothing is asked here/)).toBeTruthy();
    await user.click(steps().getByRole('button', { name: /^Mode and polish/ }));
    expect(labels()).not.toContain('Rear connector');
    expect(labels()).not.toContain('Front');
    await user.click(steps().getByRole('button', { name: /^Documentation/ }));
    expect(labels()).toContain('Rack');
    for (const other of ['Panel', 'First cassette', 'First port']) expect(labels()).not.toContain(other);
  });

  it('is asked for array cords only to take them out again', async () => {
    const { user, answersNow } = await openAt(/^Polarity/, 'sr4-to-sr4-no-module', (answers) => ({
      ...IN_ONE_RACK(answers),
      formFactor: {},
      polarity: { ...answers.polarity, arrayCords: 'B-B' },
    }));
    await user.selectOptions(menu('Array cords, near and far'), '');
    await waitFor(async () => expect((await answersNow()).polarity?.arrayCords).toBeUndefined());
    expect(labels()).not.toContain('Array cords, near and far');
  });
});

describe('a link without modules', () => {
  it('is spoken of in the words of its cords and adapters', async () => {
    const { user } = await openAt(/^Interface/, 'sr4-to-sr4-no-module', ({ application }) => ({
      application: { ...application, placement: 'between-racks', through: 'panel', routeLengthM: 20 },
    }));
    expect(labels()).toEqual(expect.arrayContaining(['Connector', 'Pins of the cords, at the panels']));
    for (const step of ['Interface', 'Mode and polish', 'Polarity', 'Form factor']) {
      await user.click(steps().getByRole('button', { name: new RegExp(`^${step}`) }));
      const asked = document.querySelector('.step-question')?.textContent ?? '';
      expect(`${step}: ${asked}`).not.toMatch(/\bmodules?\b|cassette/i);
    }
  });

  it('in one rack has neither method nor panel in its summaries', async () => {
    await openAt(/^Interface/, 'sc-front-hybrid-cords', (answers) => ({
      ...IN_ONE_RACK(answers),
      formFactor: {},
    }));
    expect(steps().getByRole('button', { name: /^Interface/ }).textContent).toContain('LC cords');
    expect(steps().getByRole('button', { name: /^Polarity/ }).textContent).not.toContain('Method');
  });
});

describe('a link over modules', () => {
  it('is asked about them, and about both cords', async () => {
    const { user } = await openAt(/^Interface/, '40g-to-4x10g');
    expect(labels()).toContain('Pins of the module');
    await user.click(steps().getByRole('button', { name: /^Link budget/ }));
    expect(labels()).toEqual(
      expect.arrayContaining(['Near cords', 'Far cords', 'Slack', 'Vertical run at the near end']),
    );
  });
});

describe('several far racks', () => {
  it('have one route that is said to be the farthest, or each its own, which takes its place', async () => {
    const { user, answersNow } = await openAt(/^Application/, '100g-to-4x25g-four-racks');
    expect(box(/^Route length, farthest rack/).value).not.toBe('');
    const each = box(/^Route to each far rack/);
    await user.type(each, '12, 14, 16, 18{Enter}');
    await waitFor(() => expect(screen.queryByRole('textbox', { name: /^Route length/ })).toBeNull());
    const { application } = await answersNow();
    expect([application?.routeLengthsM, application?.routeLengthM]).toEqual([[12, 14, 16, 18], undefined]);
  });
});

describe('what is installed', () => {
  const openFold = async (user: { click: (element: Element) => Promise<void> }) => {
    const more = screen.getByRole('button', { name: /^(Answered|More): / });
    if (more.getAttribute('aria-expanded') !== 'true') await user.click(more);
  };

  it('is a trunk once its length is typed, and nothing goes on before its free legs are', async () => {
    const { user, answersNow } = await openAt(/^Application/, '40g-to-4x10g');
    await openFold(user);
    await user.selectOptions(menu('Trunk'), 'Type B');
    expect(box(/^Its length/).value).toBe('');
    expect(box(/^Legs free for this link/).value).toBe('');
    await user.click(screen.getByRole('button', { name: 'Transceiver' }));
    expect(screen.getByRole('heading', { level: 1, name: 'What is this link for?' })).toBeTruthy();
    expect(screen.getAllByText(/Type the length of the installed trunk/).length).toBeGreaterThan(1);
    await user.type(box(/^Its length/), '45{Enter}');
    expect((await answersNow()).application?.installed?.trunk).toMatchObject({ lengthM: 45 });
    await user.click(screen.getByRole('button', { name: 'Transceiver' }));
    expect(screen.getByRole('heading', { level: 1, name: 'What is this link for?' })).toBeTruthy();
    await user.type(box(/^Legs free for this link/), '6{Enter}');
    await waitFor(() => expect(screen.queryByText(/Type the length of the installed trunk/)).toBeNull());
    expect((await answersNow()).application?.installed?.trunk).toEqual({
      ...{ type: 'B', pins: 'unknown', fibres: 12, fibre: 'OM4', polish: 'UPC' },
      ...{ lengthM: 45, legs: 6 },
    });
    await user.type(box(/^First of these legs/), '7{Enter}');
    await waitFor(async () =>
      expect((await answersNow()).application?.installed?.trunk).toMatchObject({ legs: 6, firstLeg: 7 }),
    );
  });

  it('is a panel with its enclosure, its free slots and the loss of a pair', async () => {
    const { user, answersNow } = await openAt(/^Application/, '40g-to-4x10g');
    await openFold(user);
    await user.selectOptions(menu('Far panel'), 'Key-up to key-down');
    await user.selectOptions(menu('Its enclosure'), 'LGX enclosure 1U, 3 slots');
    await user.type(box(/^Slots free in it/), '2{Enter}');
    await user.type(box(/^Loss of one pair/), '0,75{Enter}');
    await waitFor(async () =>
      expect((await answersNow()).application?.installed?.far).toEqual({
        ...{ keys: 'opposed', enclosure: 'lgx-1u', slotsFree: 2, pairLossDb: 0.75 },
      }),
    );
    await user.selectOptions(menu('Far panel'), 'None installed');
    expect((await answersNow()).application?.installed).toBeUndefined();
  });
});

describe('the cords of a parallel link over a trunk', () => {
  it('are planned, or one of the pairs that work', async () => {
    const { user, answersNow } = await openAt(
      /^Polarity/,
      'sr4-to-sr4-no-module',
      ({ application, polarity }) => ({
        application: { ...application, placement: 'between-racks', routeLengthM: 20 },
        polarity: { method: polarity.method },
      }),
    );
    const cords = menu('Array cords, near and far');
    expect(cords.selectedOptions[0]?.textContent).toMatch(/^Automatic/);
    act(() => cords.focus());
    await waitFor(() =>
      expect([...cords.options].filter(({ disabled }) => disabled).length).toBeGreaterThan(0),
    );
    const [, open] = [...cords.options].filter(({ disabled }) => !disabled);
    await user.selectOptions(cords, open as HTMLOptionElement);
    const [, near, far] = /^Type (\w) and (\w)/.exec(open?.textContent ?? '') ?? [];
    await waitFor(async () => expect((await answersNow()).polarity?.arrayCords).toBe(`${near}-${far}`));
  });
});
