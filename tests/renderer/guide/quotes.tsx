/** Quotes for the tests of the guide, and walking through them. */
import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { exampleQuote } from '../window';

/** Reasons and ways out come after the paint. */
export const PATIENCE = { timeout: 60_000 };

/** The steps' answers as the file has them; JSON leaves out those that are undefined. */
type Answers = Record<string, Record<string, unknown> | undefined>;

/** An example's first link with other answers; nothing of it is confirmed. */
export const changedQuote = (name: string, change: (answers: Answers) => Answers): string => {
  const quote = JSON.parse(exampleQuote(name)) as { links: { answers: Answers; confirmed?: number }[] };
  const [{ confirmed: _, ...link } = { answers: {} }] = quote.links;
  return JSON.stringify({ ...quote, links: [{ ...link, answers: change(link.answers) }] });
};

const TITLES = [
  'Transceiver',
  'Interface',
  'Mode and polish',
  'Polarity',
  'Form factor',
  'Link budget',
  'Documentation',
  'Pre-order check',
];

/** Goes on from the step on screen to the one with this title, taking what is proposed. */
export const goOnTo = async (user: UserEvent, title: string): Promise<void> => {
  for (;;) {
    const [onwards] = TITLES.flatMap((name) =>
      screen
        .queryAllByRole('button', { name })
        .filter(
          (button) => button.closest('.step-footer') !== null && button.classList.contains('primary-button'),
        ),
    );
    if (onwards === undefined) throw new Error(`there is no way on to ${title}`);
    const isLast = onwards.textContent?.startsWith(title) ?? false;
    await user.click(onwards);
    if (isLast) return;
  }
};
