// @vitest-environment jsdom
/** The threshold of a thin margin is the rule's own on every screen. */
import { cleanup, render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { BudgetBar } from '../../../src/renderer/drawing/budget-bar';
import { MarginFigure, marginText, marginTone } from '../../../src/renderer/words/margin';
import { verdictWords } from '../../../src/renderer/words/verdict';
import { besideOf, evaluateLink, planAndJudge } from '../../../src/shared/order/evaluate-link';
import type { QuoteDocument } from '../../../src/shared/order/quote-document';
import type { Link } from '../../../src/shared/plan/link';
import { breakoutChannel } from '../../../src/shared/rules/example-channels';
import { judgeChannel } from '../../../src/shared/rules/view-channel';
import { microDbFromDb } from '../../../src/shared/units';
import { siteOf } from '../../../src/shared/wizard/draft';
import { RUNS } from '../../properties/arbitraries';
import { exampleQuote } from '../window';

afterEach(cleanup);

const quote = JSON.parse(exampleQuote('40g-to-4x10g')) as QuoteDocument;
const [link] = quote.links as [Link];
const site = siteOf(quote);

/** The example with a limit that leaves so much. */
const judgedWith = (marginDb: number) => {
  const lossDb = 0.621;
  const channel = breakoutChannel();
  const judged = judgeChannel({
    ...channel,
    budget: { ...channel.budget, agingMarginDb: 0, limitDb: Math.round((lossDb + marginDb) * 1000) / 1000 },
  });
  if (!judged.ok) throw new Error(JSON.stringify(judged.error));
  return judged.value;
};

const linkWith = (limitDb: number) => {
  const answers = { ...link.answers, budget: { ...link.answers.budget, limitDb } } as typeof link.answers;
  const planned = planAndJudge({ ...link, answers }, site);
  return evaluateLink(planned, besideOf([planned]));
};

describe('a margin', () => {
  it('is thin on screen exactly where the rule says so', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300, max: 900 }), (thousandths) => {
        const judged = judgedWith(thousandths / 1000);
        const margin = judged.view.budget?.margin ?? null;
        if (margin === null) throw new Error('the example has a limit');
        const rules = judged.findings.map(({ rule }) => rule);
        const said = rules.includes('budget/margin-negative')
          ? 'fail'
          : rules.includes('budget/margin-thin')
            ? 'caution'
            : 'pass';
        expect(marginTone(margin)).toBe(said);
      }),
      { ...RUNS, numRuns: 100 },
    );
  });

  it('says by a sign and a word that it is thin, not by its colour alone', () => {
    render(<MarginFigure margin={microDbFromDb(0.06)} />);
    expect(document.body.textContent).toBe('! 0.06 dB, thin');
    expect(marginText(microDbFromDb(-0.5))).toBe('−0.50 dB, too little');
    expect(marginText(microDbFromDb(0.5))).toBe('0.50 dB');
  });

  it('is thin in the bar and in the verdict alike', () => {
    render(<BudgetBar judged={judgedWith(0.1)} />);
    expect(screen.getByText('Margin, thin')).toBeTruthy();
    const enough = verdictWords(linkWith(1.9));
    expect(enough.title).toBe('Link passes');
    const { tone, title, detail } = verdictWords(linkWith(1.25));
    expect([tone, title]).toEqual(['caution', 'Link passes, margin thin']);
    expect(detail).toMatch(/4 of 4 links in each of 6 channels, both ways; \d warning/);
  });
});
