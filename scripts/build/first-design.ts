/** What is proposed for a new quote follows from the rules alone: it is found once, when the program is built. */
import { blankQuote } from '../../src/renderer/state/new-quote';
import { proposeDesign } from '../../src/shared/guide/propose-design';
import type { CompleteAnswers } from '../../src/shared/steps/steps';
import { siteOf } from '../../src/shared/wizard/draft';

/** `firstDesign().application` is such as `{ kind: 'breakout', lineRate: '40G', … }`. */
export const firstDesign = (): CompleteAnswers => proposeDesign({}, siteOf(blankQuote(new Date(0))));
