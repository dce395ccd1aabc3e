import { expect, it } from 'vitest';
import { blankQuote, newQuote } from '../../../src/renderer/state/new-quote';
import { proposeDesign } from '../../../src/shared/guide/propose-design';
import { siteOf } from '../../../src/shared/wizard/draft';

it('a new quote is proposed what a search finds, without one', () => {
  const today = new Date(2026, 3, 12);
  const found = proposeDesign({}, siteOf(blankQuote(today)));
  expect(proposeDesign({}, siteOf(newQuote(today)))).toEqual(found);
  // What is put in at build time is a text, so what is proposed has to survive that.
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
});
