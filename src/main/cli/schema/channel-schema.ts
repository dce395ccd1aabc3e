/** The channel format as a JSON Schema. */
import { z } from 'zod';
import { CHANNEL_FORMAT, channelSchema } from '../../../shared/channel/document';

export const channelJsonSchema = (): object => {
  const { $schema, ...shape } = z.toJSONSchema(channelSchema, { io: 'input' });
  return {
    $schema,
    $id: `urn:${CHANNEL_FORMAT.replace('/', ':')}:1`,
    title: 'MPO Preflight channel, version 1',
    description:
      'One optical channel from near to far as a list of parts: what `mpo-preflight check` reads. Lengths in metres, losses in decibels.',
    ...shape,
  };
};
