/** What the window saves when it is asked to by keyboard. */
import { waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect } from 'vitest';
import { type QuoteDocument, readQuoteText } from '../../src/shared/order/quote-document';

interface Opened {
  readonly user: UserEvent;
  readonly saved: readonly string[];
}

export const quoteSavedBy = async ({ user, saved }: Opened): Promise<QuoteDocument> => {
  const before = saved.length;
  await user.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(saved.length).toBeGreaterThan(before));
  const read = readQuoteText(saved.at(-1) ?? '');
  if (!read.ok) throw new Error(read.error[0]?.message);
  return read.value;
};
