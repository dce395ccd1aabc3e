/** The program under test, asked as its command line asks it: a quote in, an order folder out; a channel in, a report out. */

import { readChannelText } from '../../../src/shared/channel/read-channel';
import { makeOrder } from '../../../src/shared/order/make-order';
import { readQuoteValue } from '../../../src/shared/order/quote-document';
import { reportChannel } from '../../../src/shared/rules/channel-report';
import { judgeChannel } from '../../../src/shared/rules/view-channel';
import type { Check, Folder } from '../../oracle/fitter/order-folder';
import { orderTexts } from '../../order/order-texts';

/** The order folder of a quote; null where the quote is not valid. */
export const order = (quote: unknown): Folder | null => {
  const read = readQuoteValue(quote);
  return read.ok ? orderTexts(makeOrder(read.value)) : null;
};

const REPORTS = new Map<string, ReturnType<Check>>();
const MOST_REPORTS = 5000;

/** Many channels of a draw are alike: each is checked once. */
export const check: Check = (text) => {
  const known = REPORTS.get(text);
  if (known !== undefined) return known;
  const document = readChannelText(text);
  const judged = document.ok ? judgeChannel(document.value) : null;
  let report: ReturnType<Check> = null;
  if (judged?.ok === true) {
    const { verdict, budget } = reportChannel(judged.value);
    report = { verdict, budget, accepted: judged.value.accepted };
  }
  if (REPORTS.size >= MOST_REPORTS) REPORTS.clear();
  REPORTS.set(text, report);
  return report;
};
