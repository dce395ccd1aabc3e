/** The files of an order folder, each in one piece. */
import { orderFiles } from '../../src/main/order/order-files';
import type { OrderResult } from '../../src/shared/order/make-order';
import { joined } from '../../src/shared/workbook/zip';

export const orderContents = (result: OrderResult): Map<string, string | Uint8Array> =>
  new Map(
    [...orderFiles(result)].map(([name, content]) => {
      if (typeof content === 'string' || content instanceof Uint8Array) return [name, content];
      const pieces = [...content];
      const bytes = pieces.filter((piece) => typeof piece !== 'string');
      return [name, bytes.length > 0 ? joined(bytes) : pieces.join('')];
    }),
  );

/** Those that are text. */
export const orderTexts = (result: OrderResult): Map<string, string> =>
  new Map(
    [...orderContents(result)].flatMap(([name, content]) =>
      typeof content === 'string' ? [[name, content]] : [],
    ),
  );
