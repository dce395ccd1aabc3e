/** What is measured without a process around it; bundled like the command line before it is run. */
export { orderFiles } from '../../src/main/cli/order/write-order';
export { readChannelText } from '../../src/shared/channel/read-channel';
export { makeOrder } from '../../src/shared/order/make-order';
export { readQuoteText } from '../../src/shared/order/quote-document';
export { ERROR_FORMAT, reportChannel } from '../../src/shared/rules/channel-report';
export { judgeChannel } from '../../src/shared/rules/view-channel';
