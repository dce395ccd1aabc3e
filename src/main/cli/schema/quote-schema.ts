/** The quote format as a JSON Schema. */
import { z } from 'zod';
import { QUOTE_FORMAT, quoteSchema } from '../../../shared/order/quote-document';

export const quoteJsonSchema = (): object => {
  const { $schema, ...shape } = z.toJSONSchema(quoteSchema, { io: 'input' });
  return {
    $schema,
    $id: `urn:${QUOTE_FORMAT.replace('/', ':')}:1`,
    title: 'MPO Preflight quote, version 1',
    description:
      'A customer, terms and any number of links, each with the answers to the eight steps: what `mpo-preflight order` reads. Lengths in metres, losses in decibels.',
    ...shape,
  };
};
