/** The files of an order folder, each in one piece. */
import { orderFiles } from '../../src/main/order/order-files';
import { wholeContent } from '../../src/shared/documents/exporters';
import type { OrderResult } from '../../src/shared/order/make-order';

export const orderContents = (result: OrderResult): Map<string, string | Uint8Array> =>
  new Map([...orderFiles(result)].map(([name, content]) => [name, wholeContent(content)]));

/** Those that are text. */
export const orderTexts = (result: OrderResult): Map<string, string> =>
  new Map(
    [...orderContents(result)].flatMap(([name, content]) =>
      typeof content === 'string' ? [[name, content]] : [],
    ),
  );
