/**
 * Which questions a link is asked, and why it is not asked the others: one without modules is not asked about modules, one
 * without panels not about enclosures, and what stands in one rack not about the route. What was answered all the same stays in
 * the answers, and rules may speak of it.
 *
 * Example: 10GBASE-SR to 10GBASE-SR by a direct cord is asked for nothing under interface and polarity.
 */
import { resolveEnd } from '../channel/endpoint';
import type { StepId } from '../steps/step';
import type { CompleteAnswers } from '../steps/steps';
import type { LinkPlan, PlanSite } from './link-plan';
import { chooseThrough, type Through } from './through';

interface Carried {
  readonly answers: CompleteAnswers;
  readonly through: Through;
  readonly kind: CompleteAnswers['application']['kind'];
  readonly isBetweenRacks: boolean;
  readonly racks: number;
  /** Of a breakout: its far ends are parallel too, each at a leg of one cable. */
  readonly isParallelFar: boolean;
}

/** When a question is asked, and in words why it is not where it does not hold. */
interface Condition {
  readonly holds: (carried: Carried) => boolean;
  readonly otherwise: (carried: Carried) => string;
}

const when = (holds: Condition['holds'], otherwise: string | Condition['otherwise']): Condition => ({
  holds,
  otherwise: typeof otherwise === 'string' ? () => otherwise : otherwise,
});

/** The first that does not hold gives the words. */
const all = (...conditions: readonly Condition[]): Condition => ({
  holds: (carried) => conditions.every(({ holds }) => holds(carried)),
  otherwise: (carried) => conditions.find(({ holds }) => !holds(carried))?.otherwise(carried) ?? '',
});

const CARRIER_WORDS: Readonly<Record<Through, string>> = {
  module: 'modules carry it',
  'breakout-cable': 'a breakout cable carries it from port to ports',
  panel: 'a trunk between panels carries it, with adapters in the panels',
  'direct-cord': 'a direct cord carries it from port to port',
};

const carrierWords = ({ through }: Carried): string => CARRIER_WORDS[through];

const isFieldKind = ({ kind }: Carried): boolean => kind === 'patch-field';
const isPanelled = ({ through }: Carried): boolean => through === 'module' || through === 'panel';
const hasTrunk = (carried: Carried): boolean =>
  isPanelled(carried) && (carried.isBetweenRacks || carried.kind !== 'breakout');
const isTwoRows = ({ answers, kind }: Carried): boolean =>
  kind === 'conversion' || answers.interface.rear === 'MPO-24';

const PANELS = when(isPanelled, carrierWords);

/** Modules with duplex ports: those of a conversion are of one kind, with MPO fronts. */
const MODULES = when(
  ({ through, kind }) => through === 'module' && kind !== 'conversion',
  (carried) =>
    carried.kind === 'conversion'
      ? 'modules that convert 24 fibres to 3 x 8 are of one kind'
      : carrierWords(carried),
);

const TRUNK = when(hasTrunk, (carried) =>
  isPanelled(carried) ? 'both ends are in one rack, and no trunk is needed' : carrierWords(carried),
);

/** That of a patch field has a second one, which is ordered. */
const NEW_TRUNK = when(
  ({ answers, kind }) => answers.application.installed?.trunk?.legs === undefined || kind === 'patch-field',
  'its trunk is installed, and its legs are counted',
);

/** A port map takes every receptacle of a transceiver in turn. */
const COUNTED = when(() => false, 'ports are counted from the first receptacle on');

const TWO_PATHS = when(({ answers }) => answers.application.redundancy === 'A/B', 'it has one path');

const FIELD = when(isFieldKind, 'it has no central field');

/** A breakout in one rack has its port in a switch, and no panel at that end. */
const NEAR_PANEL = all(
  PANELS,
  when(
    ({ kind, isBetweenRacks }) => kind !== 'breakout' || isBetweenRacks,
    'its near end is a port in the same rack, without a panel',
  ),
);

const ROUTE = when((carried) => carried.isBetweenRacks || hasTrunk(carried), 'both ends are in one rack');
const SEVERAL_RACKS = when(({ racks }) => racks > 1, 'it has one far rack');

const DUPLEX_PAIRS = when(
  ({ kind }) => kind === 'duplex' || kind === 'patch-field',
  'only duplex links have modules that turn pairs',
);

/** Of the three cords of a patch field the one across the field is exchanged. */
const TWO_CORDS = when(
  ({ kind }) => kind === 'duplex',
  (carried) =>
    isFieldKind(carried) ? 'the cross-connect cord sets its pairs right' : DUPLEX_PAIRS.otherwise(carried),
);

const ONE_ROW = when((carried) => !isTwoRows(carried), 'parts of 24 fibres are told by their rows');
const TWO_ROWS = when(isTwoRows, 'it has no connectors with two rows of fibres');

/** No MPO connector stands between two duplex ports that one cord joins. */
const ARRAYS = when(({ through, kind }) => !(through === 'direct-cord' && kind === 'duplex'), carrierWords);

/** A cable to narrower parallel ports is listed with its connectors and fibres. */
const OWN_CONNECTOR = when(({ kind, isParallelFar }) => kind !== 'breakout' || !isParallelFar, carrierWords);

const byMethod = (method: CompleteAnswers['polarity']['method']): Condition =>
  when(({ answers }) => answers.polarity.method === method, `it is asked with Method ${method} only`);

const byScheme = (scheme: CompleteAnswers['documentation']['scheme'], otherwise: string): Condition =>
  when(({ answers }) => answers.documentation.scheme === scheme, otherwise);

const TIA = byScheme('tia-606', 'only TIA-606 labels name rack units');

/** TIA-606 labels number the ports of a device that stands in no panel, too, where a panel names it as the other end. */
const NUMBERED = (panel: Condition): Condition =>
  when(
    (carried) => panel.holds(carried) || (isPanelled(carried) && TIA.holds(carried)),
    (carried) => panel.otherwise(carried),
  );

const CASSETTES = when(
  (carried) => !TIA.holds(carried),
  "TIA-606 labels number a panel's ports through, without cassettes",
);

/** By the beginning of a field's path; the first that fits decides, and what is not listed is asked always. */
const ASKED: Readonly<Partial<Record<StepId, readonly (readonly [start: string, asked: Condition])[]>>> = {
  application: [
    // Cords from port to port are counted by links: growth is in rears.
    ['growthPercent', PANELS],
    ['perRack', when(({ isBetweenRacks }) => isBetweenRacks, 'both ends are in one rack')],
    ['routeLengthM', ROUTE],
    ['secondRouteLengthM', FIELD],
    ['routeLengthsM', all(ROUTE, SEVERAL_RACKS)],
    [
      'servicedSingly',
      all(
        when(({ kind }) => kind === 'breakout', 'it is no breakout'),
        when(
          ({ isBetweenRacks, through }) => !isBetweenRacks || through === 'breakout-cable',
          'modules carry it from rack to rack',
        ),
        when(({ isParallelFar }) => !isParallelFar, carrierWords),
      ),
    ],
    ['upAngledEnds', PANELS],
  ],
  transceiver: [
    ['near.receptacle', COUNTED],
    ['far.receptacle', COUNTED],
  ],
  interface: [
    ['fieldModule', all(MODULES, FIELD)],
    [
      'nearModule',
      all(
        MODULES,
        when(({ kind }) => kind !== 'breakout', 'the modules of a breakout stand at its far end'),
      ),
    ],
    ['farModule', MODULES],
    ['front', MODULES],
    ['rearsPerModule', MODULES],
    ['moduleRows', all(MODULES, TWO_ROWS)],
    // Panels without modules: the trunk has the other pins.
    ['modulePins', PANELS],
    ['trunkLegs', all(TRUNK, NEW_TRUNK)],
    ['rear', all(ARRAYS, OWN_CONNECTOR)],
    ['fibres', all(ARRAYS, OWN_CONNECTOR)],
    [
      'cableRows',
      all(
        ARRAYS,
        when(({ through }) => through !== 'breakout-cable', carrierWords),
        TWO_ROWS,
      ),
    ],
    ['connectorBrand', ARRAYS],
  ],
  // Plugs of what runs from port to port are polished as the ports are.
  modePolish: [
    ['frontPolish', MODULES],
    ['rearPolish', PANELS],
  ],
  polarity: [
    ['methodBModules', all(MODULES, DUPLEX_PAIRS, ONE_ROW, byMethod('B'))],
    ['aToACordEnd', all(MODULES, TWO_CORDS, byMethod('A'))],
    [
      'arrayCords',
      all(
        when(({ through }) => through === 'panel', carrierWords),
        ONE_ROW,
      ),
    ],
    // A direct cord between parallel ports is of the method's type, where types tell its wiring.
    [
      'method',
      when(
        (carried) => isPanelled(carried) || (carried.kind === 'parallel' && ONE_ROW.holds(carried)),
        (carried) => (carried.kind === 'parallel' ? ONE_ROW : PANELS).otherwise(carried),
      ),
    ],
  ],
  formFactor: [
    ['near.', NEAR_PANEL],
    ['far.', PANELS],
    ['field.', FIELD],
  ],
  budget: [
    ['crossConnectM', FIELD],
    ['nearRiseM', ROUTE],
    ['farRiseM', ROUTE],
    ['slackPercent', ROUTE],
    ['splices', TRUNK],
    // What lies in one rack from port to port is one cord, with one length.
    [
      'farCordM',
      when(
        (carried) => isPanelled(carried) || carried.isBetweenRacks,
        'one cable joins its ends in one rack: its length is asked once',
      ),
    ],
  ],
  documentation: [
    // A rack has a name whatever stands in it; labels of cords name neither panel nor port.
    ['near.panel', NEAR_PANEL],
    ['near.firstCassette', all(NEAR_PANEL, CASSETTES)],
    ['near.firstPort', NUMBERED(NEAR_PANEL)],
    ['near.rackUnit', all(PANELS, TIA)],
    ['near.rackUnitB', all(PANELS, TIA, TWO_PATHS)],
    ['far.panel', PANELS],
    ['far.firstCassette', all(PANELS, CASSETTES)],
    ['far.firstPort', NUMBERED(PANELS)],
    ['far.rackUnit', all(PANELS, TIA)],
    ['far.rackUnitB', all(PANELS, TIA, TWO_PATHS)],
    ['field.firstCassette', all(FIELD, CASSETTES)],
    ['field.rackUnit', all(FIELD, TIA)],
    ['field.rackUnitB', all(FIELD, TIA, TWO_PATHS)],
    ['field.', FIELD],
    ['near.racks', when(() => false, 'its near end stands in one rack')],
    ['far.racks', SEVERAL_RACKS],
    ['trunk', all(PANELS, byScheme('trunk-fibre-port', 'only labels by trunk, fibre and port name trunks'))],
  ],
};

const carriedWith = (answers: CompleteAnswers, through: Through, isParallelFar: boolean): Carried => ({
  answers,
  through,
  kind: answers.application.kind,
  isBetweenRacks: answers.application.placement === 'between-racks',
  racks: answers.application.perRack?.length ?? 1,
  isParallelFar,
});

const carriedBy = (answers: CompleteAnswers, site: PlanSite): Carried | null => {
  const { transceiver } = answers;
  const [near, far] = [resolveEnd(transceiver.near, 'near', []), resolveEnd(transceiver.far, 'far', [])];
  if (near === null || far === null) return null;
  return carriedWith(answers, chooseThrough(answers, near, far, site.settings), far.kind === 'parallel');
};

/** What carries a link; null where its transceivers do not exist. */
export const throughOf = (answers: CompleteAnswers, site: PlanSite): Through | null =>
  carriedBy(answers, site)?.through ?? null;

const conditionOf = (step: StepId, field: string): Condition | null =>
  ASKED[step]?.find(([start]) => field === start || (start.endsWith('.') && field.startsWith(start)))?.[1] ??
  null;

const whyNot = (condition: Condition | null, carried: Carried): string | null =>
  condition === null || condition.holds(carried) ? null : condition.otherwise(carried);

/** The same of a link that is planned already. */
export const whyUnused = (
  { answers, through, context }: Pick<LinkPlan, 'answers' | 'through' | 'context'>,
  step: StepId,
  field: string,
): string | null =>
  whyNot(conditionOf(step, field), carriedWith(answers, through, context.far.kind === 'parallel'));

/**
 * Why a field of a step is not asked of a link, to follow "as": null where it is asked. `answers` are those given, with the rest
 * as proposed. Everything is asked of a link whose transceivers do not exist.
 * Example: the front of a link by a direct cord is not asked, as `a direct cord carries it from port to port`.
 */
export const whyNotAsked = (
  step: StepId,
  field: string,
  answers: CompleteAnswers,
  site: PlanSite,
): string | null => {
  const condition = conditionOf(step, field);
  const carried = condition === null ? null : carriedBy(answers, site);
  return carried === null ? null : whyNot(condition, carried);
};

export const isAsked = (step: StepId, field: string, answers: CompleteAnswers, site: PlanSite): boolean =>
  whyNotAsked(step, field, answers, site) === null;
