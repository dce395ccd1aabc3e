// @vitest-environment jsdom
/** What somebody typed is never lost by leaving its field, whatever leads away: it is taken, or it waits there with its fault. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Link } from '../../../src/shared/plan/link';
import { quoteSavedBy } from '../saved-quote';
import { exampleQuote, openWindow, program, steps } from '../window';

type Opened = Awaited<ReturnType<typeof openWindow>>;

/** Two links, walked to the end; the first has a loss of its own and several racks. */
const QUOTE = (() => {
  const quote = JSON.parse(exampleQuote('100g-to-4x25g-four-racks'));
  const [link] = quote.links;
  const { budget, ...answers } = link.answers;
  const other = { ...link, id: 'other', name: 'The other link', confirmed: 8 };
  const first = {
    ...{ ...link, confirmed: 8 },
    answers: { ...answers, budget: { ...budget, extraTerms: [{ what: 'Splitter', lossDb: 0.2 }] } },
  };
  return JSON.stringify({ ...quote, links: [first, other] });
})();

const open = async (step: RegExp): Promise<Opened> => {
  const opened = await openWindow(program({ autosave: false }));
  act(() => opened.give(QUOTE));
  await opened.user.click(steps().getByRole('button', { name: step }));
  await unfold(opened);
  return opened;
};

const unfold = async ({ user }: Opened): Promise<void> => {
  for (const more of screen.queryAllByRole('button', { name: /^(Answered|More): / }))
    if (more.getAttribute('aria-expanded') !== 'true') await user.click(more);
};

const boxes = (): HTMLInputElement[] =>
  [...document.querySelectorAll<HTMLInputElement>('main .field[data-of] input, main textarea')].filter(
    ({ type }) => type === 'text' || type === 'textarea',
  );

const menu = (name: string): HTMLSelectElement => screen.getByRole<HTMLSelectElement>('combobox', { name });
const box = (name: RegExp): HTMLInputElement => screen.getByRole<HTMLInputElement>('textbox', { name });

/** What leads away from a step and back to it. */
const WAYS: Readonly<Record<string, (opened: Opened, step: RegExp) => Promise<void>>> = {
  'the list of steps': async ({ user }, step) => {
    await user.click(steps().getByRole('button', { name: /^Polarity/ }));
    await user.click(steps().getByRole('button', { name: step }));
  },
  Back: async ({ user }, step) => {
    // Nothing is before the first step.
    const back = screen.queryByRole('button', { name: /^Back to/ });
    await user.click(back ?? steps().getByRole('button', { name: 'Order' }));
    await user.click(steps().getByRole('button', { name: step }));
  },
  'another link': async ({ user }, step) => {
    await user.click(steps().getByRole('button', { name: /All links/ }));
    await user.click(screen.getByRole('button', { name: 'The other link' }));
    await user.click(steps().getByRole('button', { name: /All links/ }));
    await user.click(screen.getByRole('button', { name: 'Leaf 1 to racks 21-24' }));
    await user.click(steps().getByRole('button', { name: step }));
  },
  'the order': async ({ user }, step) => {
    await user.click(steps().getByRole('button', { name: 'Order' }));
    await user.click(steps().getByRole('button', { name: step }));
  },
  'a shortcut, which leaves no field': async ({ user, choose }, step) => {
    act(() => choose('show-port-map'));
    await user.click(steps().getByRole('button', { name: step }));
  },
  'the cut sheet': async ({ user }, step) => {
    await user.click(screen.getByRole('button', { name: 'Check a cut sheet' }));
    await user.click(steps().getByRole('button', { name: step }));
  },
};

const STEPS = [/^Application/, /^Interface/, /^Form factor/, /^Link budget/, /^Documentation/];

/** No number reads so, and no list of them; as a text it is an answer. */
const HALF = '12 or 15';

describe.each(Object.entries(WAYS))('a step that is left by %s', (_, way) => {
  it.each(STEPS)('%s keeps what is half typed in each of its fields', async (step) => {
    const opened = await open(step);
    const { user } = opened;
    const names = boxes().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const [index] of names.entries()) {
      const field = boxes()[index] as HTMLInputElement;
      await user.clear(field);
      await user.type(field, HALF);
    }
    const typed = boxes().map(({ value }) => value);
    if (step.source !== '^Interface')
      expect(typed.filter((value) => value === HALF).length).toBeGreaterThan(0);
    await way(opened, step);
    await unfold(opened);
    expect(boxes().map(({ name }) => name)).toEqual(names);
    expect(boxes().map(({ value }) => value)).toEqual(typed);
    // What is no answer says so still, and nothing goes on over it.
    const wrong = boxes().filter((field) => field.getAttribute('aria-invalid') === 'true');
    if (wrong.length === 0) return;
    expect(screen.getByText(/is no answer yet and waits where it was typed/)).toBeTruthy();
    const before = screen.getByRole('heading', { level: 1 }).textContent;
    const onwards = [...document.querySelectorAll<HTMLElement>('.step-footer .primary-button')].at(-1);
    if (onwards !== undefined && !onwards.textContent?.startsWith('Confirm')) await user.click(onwards);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(before);
  });

  it('takes a number that is whole, though its field was never left', async () => {
    const opened = await open(/^Application/);
    const growth = box(/^Growth/);
    await opened.user.clear(growth);
    await opened.user.type(growth, '35');
    await way(opened, /^Application/);
    expect(box(/^Growth/).value).toBe('35');
    expect((await quoteSavedBy(opened)).links[0]?.answers.application?.growthPercent).toBe(35);
  });

  it('keeps an installed trunk of which the length is not typed yet, and saves one of which it is', async () => {
    const opened = await open(/^Application/);
    const { user } = opened;
    const trunk = async () => (await quoteSavedBy(opened)).links[0]?.answers.application?.installed?.trunk;
    await user.selectOptions(menu('Trunk'), 'Type A');
    await user.selectOptions(menu('Its fibre'), 'OM3');
    await user.type(box(/^Legs free for this link/), '6');
    await way(opened, /^Application/);
    await unfold(opened);
    expect(menu('Trunk').selectedOptions[0]?.text).toBe('Type A');
    expect(menu('Its fibre').selectedOptions[0]?.text).toBe('OM3');
    expect(box(/^Legs free for this link/).value).toBe('6');
    expect(await trunk()).toBeUndefined();
    await user.type(box(/^Its length/), '45');
    await way(opened, /^Application/);
    expect(await trunk()).toMatchObject({ type: 'A', fibre: 'OM3', lengthM: 45, legs: 6 });
  });
});

describe('an installed trunk', () => {
  it('is saved with its length before its legs are typed, and nothing goes on until they are', async () => {
    const opened = await open(/^Application/);
    const { user } = opened;
    const link = async (): Promise<Link | undefined> => (await quoteSavedBy(opened)).links[0];
    await user.selectOptions(menu('Trunk'), 'Type B');
    await user.type(box(/^Its length/), '45{Enter}');
    await waitFor(async () =>
      expect((await link())?.answers.application?.installed?.trunk?.lengthM).toBe(45),
    );
    for (const _ of ['here', 'and come back to']) {
      await user.click(screen.getByRole('button', { name: /^Transceiver →|^Transceiver$/ }));
      expect(screen.getByRole('heading', { level: 1, name: 'What is this link for?' })).toBeTruthy();
      await user.click(steps().getByRole('button', { name: /All links/ }));
      await user.click(screen.getByRole('button', { name: 'Leaf 1 to racks 21-24' }));
    }
  });

  it('is there again as it was begun when its length is undone', async () => {
    const opened = await open(/^Application/);
    const { user } = opened;
    await user.selectOptions(menu('Trunk'), 'Type C');
    await user.type(box(/^Its length/), '45{Enter}');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(menu('Trunk').selectedOptions[0]?.text).toBe('Type C');
    expect(box(/^Its length/).value).toBe('');
  });
});

describe('what is half typed', () => {
  it('outlives an undo of something else', async () => {
    const { user } = await open(/^Application/);
    await user.clear(box(/^Growth/));
    await user.type(box(/^Growth/), '25{Enter}');
    const route = box(/^Route length/);
    await user.clear(route);
    await user.type(route, '1,200');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(box(/^Route length/).value).toBe('1,200');
    expect(box(/^Growth/).value).not.toBe('25');
  });

  it('keeps the window from closing once, and is named', async () => {
    const { user } = await open(/^Application/);
    const route = box(/^Route length/);
    await user.clear(route);
    await user.type(route, '1,200');
    const close = () => fireEvent(window, new Event('beforeunload', { cancelable: true }));
    expect(close()).toBe(false);
    expect(await screen.findByText(/^Route length.*“1,200”: no answer yet, and lost when/)).toBeTruthy();
    expect(close()).toBe(true);
  });

  it('keeps another quote from taking its place before somebody agrees, and never gets into that one', async () => {
    const { user, choose, give } = await open(/^Application/);
    const route = box(/^Route length/);
    await user.clear(route);
    await user.type(route, '1,200');
    act(() => choose('new'));
    expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Stay here' }));
    act(() => give(QUOTE));
    expect(screen.getByText(/^Not taken into Q-2026-0102: Route length.*“1,200”\.$/)).toBeTruthy();
    await user.click(steps().getByRole('button', { name: /^Application/ }));
    expect(box(/^Route length/).value).not.toBe('1,200');
  });

  it('is told of in the list of steps for as long as it waits', async () => {
    const { user } = await open(/^Application/);
    const route = box(/^Route length/);
    const before = route.value;
    await user.clear(route);
    await user.type(route, '1,200');
    await user.click(steps().getByRole('button', { name: 'Order' }));
    const entry = () => steps().getByRole('button', { name: /^Application/ });
    expect(entry().textContent).toContain('typed in part, no answer');
    await user.click(entry());
    await user.clear(box(/^Route length/));
    await user.type(box(/^Route length/), before);
    await user.click(steps().getByRole('button', { name: 'Order' }));
    expect(entry().textContent).not.toContain('typed in part');
  });

  it('in the terms of the quote is there again', async () => {
    const { user } = await open(/^Application/);
    await user.click(steps().getByRole('button', { name: /All links/ }));
    const terms = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Terms/ });
    await user.click(terms);
    await user.paste('a'.repeat(1001));
    await user.click(steps().getByRole('button', { name: 'Order' }));
    await user.click(steps().getByRole('button', { name: /All links/ }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Terms/ }).value).toHaveLength(
      terms.value.length,
    );
  });
});

/** Forms that are taken as a whole. */
const FORMS: readonly (readonly [what: string, step: RegExp, open: string])[] = [
  ['a data sheet', /^Transceiver/, 'Type in a data sheet…'],
  ['an enclosure', /^Form factor/, 'Describe your own…'],
  ['a module', /^Interface/, 'Describe your own…'],
];

describe.each(FORMS)('the form of %s', (_, step, name) => {
  const openForm = async ({ user }: Opened) => {
    const [first] = screen.getAllByRole('button', { name });
    await user.click(first as HTMLElement);
    return within(await screen.findByRole('dialog'));
  };

  it('has again what was typed when it is closed with Escape, and nothing when that was given up', async () => {
    const opened = await open(step);
    const { user } = opened;
    const nameField = (form: Awaited<ReturnType<typeof openForm>>) =>
      form.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
    await user.type(nameField(await openForm(opened)), 'Half of it');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText(/is no answer yet and waits where it was typed/)).toBeTruthy();
    const form = await openForm(opened);
    expect(nameField(form).value).toBe('Half of it');
    await user.click(form.getByRole('button', { name: 'Cancel' }));
    expect(nameField(await openForm(opened)).value).toBe('');
  });

  it('that is open and typed into keeps the window from closing once', async () => {
    const opened = await open(step);
    const form = await openForm(opened);
    const close = () => fireEvent(window, new Event('beforeunload', { cancelable: true }));
    expect(close()).toBe(true);
    await opened.user.type(form.getByRole('textbox', { name: 'Name' }), 'Half');
    expect(close()).toBe(false);
    expect(close()).toBe(true);
  });
});
