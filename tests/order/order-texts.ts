/** The files of an order folder, each as one text. */
import { orderFiles } from '../../src/main/order/order-files';
import type { OrderResult } from '../../src/shared/order/make-order';

export const orderTexts = (result: OrderResult): Map<string, string> =>
  new Map(
    [...orderFiles(result)].map(([name, text]) => [
      name,
      typeof text === 'string' ? text : [...text].join(''),
    ]),
  );
