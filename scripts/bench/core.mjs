/** What is measured without a process around it; bundled like the command line before it is run. */
export { orderFiles } from '../../src/main/cli/order/write-order';
export { readChannelText } from '../../src/shared/channel/read-channel';
export { fieldsOf } from '../../src/shared/guide/choices';
export { taskFor } from '../../src/shared/guide/choose';
export { stateOfOption } from '../../src/shared/guide/options';
export { findQuestion } from '../../src/shared/guide/questions';
export { leastConflict } from '../../src/shared/guide/reason';
export { repairsOfLink } from '../../src/shared/guide/repair-link';
export { solve } from '../../src/shared/guide/solve';
export { taskOf, withAnswer } from '../../src/shared/guide/task';
export { evaluateLink, ownersOfLabels, planAndJudge } from '../../src/shared/order/evaluate-link';
export { makeOrder, siteOfQuote } from '../../src/shared/order/make-order';
export { readQuoteText } from '../../src/shared/order/quote-document';
export { ERROR_FORMAT, reportChannel } from '../../src/shared/rules/channel-report';
export { judgeChannel } from '../../src/shared/rules/view-channel';
export { withValueAt } from '../../src/shared/steps/answer-paths';
export { STEP_IDS } from '../../src/shared/steps/step';
export { discretePart } from '../../tests/guide/sat/discrete-part';
