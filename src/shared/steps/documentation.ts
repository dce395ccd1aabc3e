import { z } from 'zod';
import type { Step } from './step';

const LABEL_SCHEMES = ['rack-panel-cassette-port', 'trunk-fibre-port', 'tia-606'] as const;

const name = z.string().min(1).max(40);
const place = z.strictObject({
  /** Rack of the panel; with links by far rack, one name for each in `racks`. */
  rack: name,
  racks: z.array(name).max(200).optional(),
  panel: name,
  firstCassette: z.int().min(1).max(10_000).default(1),
  firstPort: z.int().min(1).max(10_000).default(1),
  /** TIA-606: floor and room, `4BK`, and the panel's rack unit. */
  room: name.optional(),
  rackUnit: z.int().min(1).max(60).optional(),
  /** Rack unit of the B path's panel, where the link has one: the other is the A path's. */
  rackUnitB: z.int().min(1).max(60).optional(),
  contact: z.string().min(1).max(200).optional(),
});
export type LabelPlace = z.output<typeof place>;

export const documentationAnswers = z.strictObject({
  scheme: z.enum(LABEL_SCHEMES),
  near: place,
  far: place,
  field: place.optional(),
  /** Name of the first trunk, for the trunk-fibre-port scheme. */
  trunk: name.optional(),
});
export type DocumentationAnswers = z.output<typeof documentationAnswers>;

export const documentationStep: Step = {
  id: 'documentation',
  title: 'Documentation',
  question: 'How are the ports labelled?',
  answers: documentationAnswers,
  fields: [
    {
      key: 'scheme',
      label: 'Label scheme',
      kind: 'choice',
      options: [
        {
          value: 'rack-panel-cassette-port',
          label: 'Rack, panel, cassette, port',
          explain: 'R12-P1-C3-Port4',
        },
        { value: 'trunk-fibre-port', label: 'Trunk, fibre, port', explain: 'T1-F3-Port2' },
        { value: 'tia-606', label: 'TIA-606', explain: '4BK01-55:50/DC.C03-14:04' },
      ],
    },
    ...['near', 'far', 'field'].flatMap((end) => [
      { key: `${end}.rack`, label: `Rack, ${end}`, kind: 'text' as const },
      { key: `${end}.panel`, label: `Panel, ${end}`, kind: 'text' as const },
      { key: `${end}.firstCassette`, label: `First cassette, ${end}`, kind: 'number' as const },
      { key: `${end}.firstPort`, label: `First port, ${end}`, kind: 'number' as const },
      { key: `${end}.contact`, label: `Contact, ${end}`, kind: 'text' as const, optional: true as const },
    ]),
    { key: 'trunk', label: 'First trunk', kind: 'text', optional: true },
  ],
};
