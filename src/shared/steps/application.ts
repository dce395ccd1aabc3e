import { z } from 'zod';
import { ADAPTER_KEYS } from '../catalogue/adapters';
import { PIN_STATES } from '../catalogue/connectors';
import { FIBRE_GRADES, POLISHES } from '../catalogue/interface';
import { CABLE_TYPES } from '../catalogue/wirings';
import { lossDb } from '../channel/document';
import type { Step } from './step';

export const APPLICATION_KINDS = ['breakout', 'duplex', 'patch-field', 'parallel', 'conversion'] as const;
export type ApplicationKind = (typeof APPLICATION_KINDS)[number];

/** What carries the link: absent, the planner takes what the thresholds recommend. */
export const THROUGH = ['module', 'breakout-cable', 'panel', 'direct-cord'] as const;

const unknown = z.literal('unknown');

/** Legs of all installed trunks that are free to one link, for each far rack. */
const MAX_INSTALLED_LEGS = 2000;

const installedPanel = z.strictObject({
  keys: z.union([z.enum(ADAPTER_KEYS), unknown], {
    error: 'expected "opposed", "aligned" or "unknown"',
  }),
  enclosure: z.string().min(1).max(60).optional(),
  /** True where its adapters are exchanged for those that the polarity method needs. */
  exchangeAdapters: z.boolean().optional(),
  /** Slots of the installed enclosure that are still empty. */
  slotsFree: z.int().min(0).max(400).optional(),
  /** Insertion loss of one mated pair at this panel, where it is another than the grade's. */
  pairLossDb: lossDb.optional(),
});
const installedTrunk = z.strictObject({
  type: z.union([z.enum(CABLE_TYPES), unknown], { error: 'expected "A", "B", "C" or "unknown"' }),
  pins: z.union([z.enum(PIN_STATES), unknown], { error: 'expected "pinned", "unpinned" or "unknown"' }),
  fibres: z.literal([8, 12, 16, 24]),
  fibre: z.enum(FIBRE_GRADES),
  polish: z.enum(POLISHES),
  lengthM: z.number().min(0).max(120_000),
  /** Legs that are free to this link; with links by far rack, to each far rack. */
  legs: z.int().min(1).max(MAX_INSTALLED_LEGS).optional(),
  /** Tells two trunks between the same two panels apart; absent, there is one. */
  name: z.string().min(1).max(60).optional(),
  /** The first of them; absent, leg 1. Two links over one trunk take different legs of it. */
  firstLeg: z.int().min(1).max(MAX_INSTALLED_LEGS).optional(),
  /** Insertion loss of one mated pair at its ends, where it is another than the grade's. */
  pairLossDb: lossDb.optional(),
});

/** At most this many links in one group; a hall has a few thousand. */
const MAX_LINKS = 20_000;

export const applicationAnswers = z.strictObject({
  kind: z.enum(APPLICATION_KINDS),
  /** Duplex links, or MPO links where both ends are parallel; in a breakout the far ends, one a lane. */
  links: z.int().min(1).max(MAX_LINKS),
  /** Links by far rack, in order; they add up to `links`. */
  perRack: z.array(z.int().min(1).max(MAX_LINKS)).min(1).max(200).optional(),
  growthPercent: z.int().min(0).max(400),
  placement: z.enum(['same-rack', 'between-racks']),
  /** One way along the route between the racks; in a patch field the near trunk's. With several far racks the farthest one's. */
  routeLengthM: z.number().min(0).max(120_000).optional(),
  /** The route of a patch field's far trunk; absent, it is as long as the near one. With several far racks the farthest one's. */
  secondRouteLengthM: z.number().min(0).max(120_000).optional(),
  /** The route to each far rack, in the order of `perRack`; in a patch field from the field to each. */
  routeLengthsM: z.array(z.number().min(0).max(120_000)).min(1).max(200).optional(),
  /** Asked, never assumed: in one rack it decides between a module and a cable. */
  servicedSingly: z.boolean().optional(),
  redundancy: z.enum(['none', 'A/B']),
  through: z.enum(THROUGH).optional(),
  /**
   * True where angled plugs may be ordered up-angled: through aligned keys one of two then leans the other way, so that no
   * wedge is left. They are made to order.
   */
  upAngledEnds: z.boolean().optional(),
  installed: z
    .strictObject({
      near: installedPanel.optional(),
      far: installedPanel.optional(),
      trunk: installedTrunk.optional(),
    })
    .optional(),
});
export type ApplicationAnswers = z.output<typeof applicationAnswers>;

export const applicationStep: Step = {
  id: 'application',
  title: 'Application',
  question: 'What is this link for?',
  answers: applicationAnswers,
  fields: [
    {
      key: 'kind',
      label: 'Application',
      kind: 'choice',
      options: [
        { value: 'breakout', label: 'Port breakout', explain: 'One QSFP port feeds several SFP ports' },
        {
          value: 'duplex',
          label: 'Rack to rack, duplex',
          explain: 'LC links between two racks over an MPO trunk',
        },
        {
          value: 'patch-field',
          label: 'Patch field or meet-me room',
          explain: 'Two trunks and a cross-connect cord in a central field',
        },
        { value: 'parallel', label: 'MPO to MPO', explain: 'Parallel optics at both ends, no module' },
        {
          value: 'conversion',
          label: '24 fibres to 3 x 8',
          explain: 'A 24-fibre trunk serves three 8-fibre optics',
        },
      ],
    },
    { key: 'links', label: 'Links', kind: 'number', help: 'Count the far ends' },
    { key: 'perRack', label: 'Links in each far rack', kind: 'list', optional: true },
    { key: 'growthPercent', label: 'Growth', kind: 'number', unit: '%' },
    {
      key: 'placement',
      label: 'Where the ends are',
      kind: 'choice',
      options: [
        { value: 'same-rack', label: 'Same rack', explain: 'No trunk and no panel' },
        { value: 'between-racks', label: 'Between racks', explain: '' },
      ],
    },
    { key: 'routeLengthM', label: 'Route length', kind: 'number', unit: 'm', optional: true },
    {
      key: 'secondRouteLengthM',
      label: 'Route after the field',
      kind: 'number',
      unit: 'm',
      optional: true,
    },
    {
      key: 'routeLengthsM',
      label: 'Route to each far rack',
      kind: 'list',
      unit: 'm',
      optional: true,
      help: 'One length for each far rack, with commas between',
    },
    {
      key: 'servicedSingly',
      label: 'Ports are re-patched individually?',
      kind: 'switch',
      optional: true,
      help: 'Decides between modules and breakout cables',
    },
    {
      key: 'redundancy',
      label: 'Redundancy',
      kind: 'choice',
      options: [
        { value: 'none', label: 'None', explain: '' },
        { value: 'A/B', label: 'A and B', explain: 'Everything twice, on separate routes' },
      ],
    },
    {
      key: 'through',
      label: 'Carried by',
      kind: 'choice',
      optional: true,
      options: [
        { value: 'module', label: 'Module', explain: 'A cassette in a panel' },
        { value: 'breakout-cable', label: 'Breakout cable', explain: 'One harness from port to ports' },
        { value: 'panel', label: 'Trunk between panels', explain: 'Cords, panels and a trunk' },
        { value: 'direct-cord', label: 'Direct cord', explain: 'One cord from port to port' },
      ],
    },
    {
      key: 'upAngledEnds',
      label: 'Up-angled MPO ends allowed',
      kind: 'switch',
      optional: true,
      help: 'Lets angled plugs mate in a key-up to key-up adapter; made to order',
    },
    {
      key: 'installed',
      label: 'Already installed',
      kind: 'list',
      optional: true,
      help: 'Panels with their keys, trunks with type and pins; unknown is an answer',
    },
  ],
};
