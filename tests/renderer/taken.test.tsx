// @vitest-environment jsdom
/** What a press becomes, worked out ahead of it. */
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Desk, deskInPage } from '../../src/renderer/guide/desk/desk';
import { lookAhead } from '../../src/renderer/wizard/look-ahead';
import { fieldsAhead, keepTaken, planSoFar, takenAnswer } from '../../src/renderer/wizard/taken';
import { proposeDesign } from '../../src/shared/guide/propose-design';
import { finishQuery } from '../../src/shared/guide/queries';
import { siteOfQuote } from '../../src/shared/order/make-order';
import type { QuoteDocument } from '../../src/shared/order/quote-document';
import type { Link } from '../../src/shared/plan/link';
import { answersThrough } from '../../src/shared/steps/steps';
import { exampleQuote, openWindow, program, steps } from './window';

const quote = JSON.parse(exampleQuote('40g-to-4x10g')) as QuoteDocument;
const site = siteOfQuote(quote);
const shown = quote.links[0]?.answers.polarity as NonNullable<Link['answers']['polarity']>;
const option = (value: string) => ({ field: 'method', value, shown });
const freshLink = (): Link => ({ ...(quote.links[0] as Link) });

describe('an option that was worked out ahead', () => {
  it('is what it would be with a search', () => {
    const link = freshLink();
    const without = takenAnswer(link, site, 'polarity', option('A'));
    const options = [option('A'), option('B')];
    const query = { kind: 'options', link, site, step: 'polarity', options, ahead: ['method'] } as const;
    keepTaken(link, site, 'polarity', options, finishQuery<'options'>(query).taken ?? []);
    const answer = takenAnswer(link, site, 'polarity', option('A'));
    expect(answer).toEqual(without);
    expect(answer).toMatchObject({ method: 'A' });
  });

  it('is not asked for where that would hold up the page, nor for each of the many interfaces', () => {
    expect(fieldsAhead(deskInPage, ['method'])).toEqual([]);
    const inThread: Desk = { ...deskInPage, hasOwnThread: () => true };
    expect(fieldsAhead(inThread, ['near.interface', 'suppliedBy'])).toEqual(['suppliedBy']);
  });

  it('holds for the very link and site that it was asked for', () => {
    const link = freshLink();
    const design = proposeDesign(link.answers, site);
    keepTaken(link, site, 'polarity', [option('A')], [{ answer: { ...shown, method: 'C' }, design }]);
    expect(takenAnswer(link, site, 'polarity', option('A'))).toMatchObject({ method: 'C' });
    expect(takenAnswer({ ...link }, site, 'polarity', option('A'))).toMatchObject({ method: 'A' });
    expect(takenAnswer(link, { ...site }, 'polarity', option('A'))).toMatchObject({ method: 'A' });
  });

  it('is what going on finds of the answers as far as the step', () => {
    const link = freshLink();
    const here = { ...site };
    const soFar = answersThrough(link.answers, 'interface');
    const design = proposeDesign(soFar, here);
    const marked = { ...design, polarity: { ...design.polarity, method: 'C' as const } };
    for (const _ of planSoFar(link, here, 'interface', marked));
    expect(proposeDesign(soFar, here).polarity.method).toBe('C');
    expect(proposeDesign(soFar, { ...here }).polarity.method).not.toBe('C');
  });

  it('is asked for of the next step too, while a person reads this one', async () => {
    const asked: string[] = [];
    const desk: Desk = {
      hasOwnThread: () => true,
      ask: (query, tell) => {
        asked.push(`${query.kind} ${'step' in query ? query.step : ''}`);
        if (query.kind === 'options') tell(finishQuery<'options'>(query as never) as never);
        return () => {};
      },
    };
    await openWindow(program(), desk);
    await waitFor(() => expect(asked).toContain('ahead transceiver'));
    const withoutThread = { ...desk, hasOwnThread: () => false };
    asked.length = 0;
    lookAhead(withoutThread, freshLink(), site, 'polarity', shown);
    lookAhead(desk, freshLink(), site, 'documentation', shown as never);
    const stop = lookAhead(desk, freshLink(), site, 'polarity', shown);
    lookAhead(desk, freshLink(), site, 'budget', shown as never);
    stop();
    await waitFor(() =>
      expect(asked.filter((one) => one.startsWith('ahead'))).toEqual(['ahead documentation']),
    );
  });

  it('is what the press of it in the window becomes, with the rest that was found beside it', async () => {
    // A guide that can be told from the page's own search, as it knows of 77 links and proposes another method.
    const marked: Desk = {
      hasOwnThread: () => true,
      ask: (query, tell) => {
        if (query.kind !== 'options') return deskInPage.ask(query as never, tell as never);
        const { closed, taken } = finishQuery<'options'>(query as never);
        tell({ closed, taken: null } as never);
        const found = (taken ?? []).map((one) => {
          if (one === null) return null;
          const { application, polarity, ...rest } = one.design;
          const answer = { ...application, links: 77 };
          return {
            answer,
            design: { ...rest, application: answer, polarity: { ...polarity, method: 'C' as const } },
          };
        });
        tell({ closed, taken: found } as never);
        return () => {};
      },
    };
    const { user } = await openWindow(program(), marked);
    await user.click(screen.getByRole('radio', { name: /Rack to rack, duplex/ }));
    const links = screen.getByRole<HTMLInputElement>('textbox', { name: /^Links/ });
    await waitFor(() => expect(links.value).toBe('77'));
    expect(steps().getByRole('button', { name: /Polarity.*Method C/ })).toBeTruthy();
  });
});
