/**
 * Is there a complete valid design with these answers in it? By plain enumeration: every application, every two kinds of
 * transceiver that talk, everything that may be found or left of what is installed, every way of making the parts that the
 * tables hold, every pair of transceivers of these kinds, every grade and enclosure. Nothing is guessed, and nothing is cut
 * off but what a table has shown to be impossible.
 *
 * A number that is free takes the one value that is easiest to meet: loss, length and height only grow with each of them,
 * which `thresholds.ts` enumerates at every threshold.
 */
import { LOSS_GRADES } from '../../src/shared/catalogue/connector-loss';
import type { PlanSite } from '../../src/shared/plan/link-plan';
import type { CompleteAnswers } from '../../src/shared/steps/steps';
import { type Carrier, carrierOf } from '../oracle/housing';
import type { Application } from '../oracle/optics';
import { type EndVariant, variantsWith } from './end-variants';
import { Groups } from './groups';
import { HOUSING_IDS, housedBy } from './housed';
import { Lengths } from './lengths';
import { keysFoundIn } from './making';
import { MAKING_IDS, makingsOf } from './makings';
import { talk } from './pairs';
import type { Assignment } from './questions';
import type { Figures, Frame, Making, Panel, Trunk } from './structure';
import type { Group } from './tables';

const KINDS: readonly Application[] = ['breakout', 'duplex', 'patch-field', 'parallel', 'conversion'];
const PLACEMENTS = ['between-racks', 'same-rack'] as const;
const THROUGHS = [undefined, 'module', 'breakout-cable', 'panel', 'direct-cord'] as const;

/** More far ends than any number of ports at which a cable is recommended: 16 lanes are the most that a port has. */
const manyLinks = ({ settings }: PlanSite): number => 16 * settings.breakoutCablePorts + 1;

const LEAST_ROUTE_M = 0.001;

/** What a search holds, and what the engineer gave besides: facts that are given may be used, others are never made up. */
export interface Ask {
  readonly held: Assignment;
  readonly given: Assignment;
}

interface Ends {
  readonly near: EndVariant;
  readonly far: EndVariant;
  /** All pairs that the parts see alike. */
  readonly pairs: readonly (readonly [EndVariant, EndVariant])[];
}

interface Carried {
  readonly carrier: Carrier;
  readonly application: Partial<CompleteAnswers['application']> &
    Pick<CompleteAnswers['application'], 'kind' | 'placement' | 'links'>;
}

const FACTS = [
  'application.perRack',
  'application.installed.trunk',
  'budget.extraTerms',
  'budget.fibreLossDbPerKm',
  'budget.limitDb',
  ...['near', 'far'].flatMap((end) => [
    `application.installed.${end}.keys`,
    `application.installed.${end}.enclosure`,
    `transceiver.${end}.interface`,
  ]),
];

const free = <T>(held: Assignment, id: string, domain: readonly T[]): readonly T[] =>
  id in held ? [held[id] as T] : domain;

/** A fact is there as it was given, or not at all. */
const fact = ({ held, given }: Ask, id: string): readonly unknown[] => {
  if (id in held) return [held[id]];
  return given[id] === undefined ? [undefined] : [undefined, given[id]];
};

/** A data sheet is a fact; an interface of the catalogue is none. */
const sheets = ({ given }: Ask): readonly unknown[] =>
  ['near', 'far']
    .map((end) => given[`transceiver.${end}.interface`])
    .filter((one) => typeof one === 'object');

const keyOfAsk = (ask: Ask): string => {
  const held = Object.entries(ask.held).sort(([a], [b]) => (a < b ? -1 : 1));
  const facts = FACTS.map((id) => {
    const given = id in ask.held ? undefined : ask.given[id];
    return id.endsWith('.interface') && typeof given !== 'object' ? null : (given ?? null);
  });
  return JSON.stringify([held, facts], (_, value) => (value === undefined ? null : value));
};

export class Completions {
  readonly groups: Groups;
  readonly lengths: Lengths;
  private readonly endsKnown = new Map<string, readonly Ends[]>();
  private readonly makingsKnown = new Map<string, readonly Making[]>();
  private readonly housedKnown = new Map<string, Assignment | null>();
  private readonly found = new Map<string, Assignment | null>();

  constructor(private readonly site: PlanSite) {
    this.groups = new Groups(site);
    this.lengths = new Lengths(site);
  }

  /** How many different questions were answered. */
  get asked(): number {
    return this.found.size;
  }

  /** A whole assignment, names aside; null where there is none. */
  find(ask: Ask): Assignment | null {
    const key = keyOfAsk(ask);
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const [first = null] = this.designs(ask);
    this.found.set(key, first);
    return first;
  }

  /** Every design that differs in what the rest depends on. */
  *designs(ask: Ask): Generator<Assignment> {
    const { held } = ask;
    for (const kind of free(held, 'application.kind', KINDS))
      for (const placement of free(held, 'application.placement', PLACEMENTS))
        for (const ends of this.ends(kind, ask))
          for (const carried of this.carried(kind, placement, ends, ask))
            for (const trunk of fact(ask, 'application.installed.trunk') as Trunk[])
              for (const nearPanel of panels(ask, 'near'))
                for (const farPanel of panels(ask, 'far'))
                  yield* this.made(ask, ends, carried, trunk, nearPanel, farPanel);
  }

  private ends(kind: Application, ask: Ask): readonly Ends[] {
    const of = (end: 'near' | 'far') =>
      Object.fromEntries(
        ['interface', 'receptacleKind', 'polish'].flatMap((name) => {
          const id = `transceiver.${end}.${name}`;
          return id in ask.held ? [[name, { is: ask.held[id] }]] : [];
        }),
      );
    const key = JSON.stringify([kind, of('near'), of('far'), sheets(ask)], (_, value) => value ?? null);
    const known = this.endsKnown.get(key);
    if (known !== undefined) return known;
    const byLikeness = new Map<string, Ends & { pairs: [EndVariant, EndVariant][] }>();
    const fars = variantsWith(of('far'), sheets(ask));
    for (const near of variantsWith(of('near'), sheets(ask)))
      for (const far of fars) {
        if (!talk(kind, near, far)) continue;
        const alike = `${near.likeness} ${far.likeness}`;
        const entry = byLikeness.get(alike);
        if (entry === undefined) byLikeness.set(alike, { near, far, pairs: [[near, far]] });
        else entry.pairs.push([near, far]);
      }
    const ends = [...byLikeness.values()];
    this.endsKnown.set(key, ends);
    return ends;
  }

  /** Each carrier that can be had, with the fewest links that bring it about. */
  private carried(
    kind: Application,
    placement: 'same-rack' | 'between-racks',
    { near, far }: Ends,
    ask: Ask,
  ): Carried[] {
    const { held } = ask;
    const seen = new Map<string, Carried>();
    for (const perRack of fact(ask, 'application.perRack') as (number[] | undefined)[]) {
      const total = perRack?.reduce((sum, count) => sum + count, 0);
      const fewest = total === undefined ? [1, manyLinks(this.site)] : [total];
      for (const links of free(held, 'application.links', fewest)) {
        if (total !== undefined && total !== links) continue;
        for (const servicedSingly of free(held, 'application.servicedSingly', [true, false]))
          for (const through of free(held, 'application.through', THROUGHS)) {
            const application = {
              kind,
              placement,
              servicedSingly,
              links,
              ...(through === undefined ? {} : { through }),
              ...(perRack === undefined ? {} : { perRack }),
            } as Carried['application'];
            const answers = { application } as CompleteAnswers;
            const carrier = carrierOf(answers, near.optic, far.optic, this.site.settings);
            const key = `${carrier} ${perRack}`;
            if (!seen.has(key)) seen.set(key, { carrier, application });
          }
      }
    }
    return [...seen.values()];
  }

  private *made(
    ask: Ask,
    ends: Ends,
    { carrier, application }: Carried,
    trunk: Trunk,
    nearPanel: Panel,
    farPanel: Panel,
  ): Generator<Assignment> {
    const { kind, placement } = application;
    const group = this.groups.of(kind, placement, carrier, trunk, ends.near, ends.far);
    const found = { near: nearPanel, far: farPanel } as CompleteAnswers['application']['installed'];
    for (const making of this.makings(group, ask.held, nearPanel, farPanel)) {
      const here = { ...application, installed: found } as Carried['application'];
      const housed = this.housed(ask, ends, carrier, here, making);
      if (housed === null) continue;
      const measured = this.measured(ask, { ...group.frame, placement }, ends, making);
      if (measured !== null) yield whole(ask, application, trunk, making, housed, measured);
    }
  }

  /** One way of making the parts for each fibre, shape and front of the modules that the answers leave. */
  private makings(group: Group, held: Assignment, nearPanel: Panel, farPanel: Panel): readonly Making[] {
    const { kind, placement, through, trunk, near, far } = group.frame;
    const said = MAKING_IDS.flatMap((id) => (id in held ? [[id, held[id] ?? null]] : []));
    const key = JSON.stringify([
      [kind, placement, through ?? null, trunk ?? null, near.likeness, far.likeness],
      [said, keysFoundIn(nearPanel), keysFoundIn(farPanel)],
    ]);
    const known = this.makingsKnown.get(key);
    if (known !== undefined) return known.map((making) => ({ ...making, nearPanel, farPanel }));
    const found = new Map<string, Making>();
    for (const making of makingsOf(group, held, nearPanel, farPanel)) {
      const shape = `${making.fibre} ${making.fibres} ${making.front}`;
      if (!found.has(shape)) found.set(shape, making);
    }
    const makings = [...found.values()];
    this.makingsKnown.set(key, makings);
    return makings;
  }

  private measured(
    ask: Ask,
    // A group's own placement stands for others that have the same parts, which may have other lengths.
    frame: Frame,
    ends: Ends,
    making: Making,
  ): { figures: Figures; near: EndVariant; far: EndVariant } | null {
    for (const figures of figuresOf(ask))
      for (const [near, far] of ends.pairs)
        if (this.lengths.fits(frame, making, figures, near, far)) return { figures, near, far };
    return null;
  }

  private housed(
    { held }: Ask,
    ends: Ends,
    carrier: Carrier,
    application: Carried['application'],
    making: Making,
  ): Assignment | null {
    const said = HOUSING_IDS.flatMap((id) => (id in held ? [[id, held[id] ?? null]] : []));
    const { kind, placement, links, perRack, installed } = application;
    const boxes = [installed?.near?.enclosure ?? null, installed?.far?.enclosure ?? null];
    const key = JSON.stringify([
      [kind, placement, carrier, links, perRack ?? null, making.fibres, making.front],
      [ends.near.likeness, ends.far.likeness, boxes, said],
    ]);
    const known = this.housedKnown.get(key);
    if (known !== undefined) return known;
    const housed = housedBy(held, application, ends, carrier, making, this.site);
    this.housedKnown.set(key, housed);
    return housed;
  }
}

/** A panel is there where something that was found is held of it, or may be used; what is not held of it may be otherwise. */
function panels(ask: Ask, end: 'near' | 'far'): Panel[] {
  const id = (name: string): string => `application.installed.${end}.${name}`;
  const { held, given } = ask;
  if (given[id('keys')] === undefined && held[id('keys')] === undefined) return [undefined];
  const all: Panel[] = [];
  for (const keys of free(held, id('keys'), ['unknown', 'opposed', 'aligned']))
    for (const exchangeAdapters of free(held, id('exchangeAdapters'), [undefined, true]))
      for (const enclosure of fact(ask, id('enclosure')))
        all.push({
          keys,
          ...(exchangeAdapters === undefined ? {} : { exchangeAdapters }),
          ...(enclosure === undefined ? {} : { enclosure }),
        } as Panel);
  return all;
}

/** Numbers as held, else as small as can be; every grade. */
function* figuresOf(ask: Ask): Generator<Figures> {
  const { held } = ask;
  const number = (name: string): number => free(held, `budget.${name}`, [0])[0] ?? 0;
  const optional = (id: string, least: number): number | undefined => free(held, id, [least])[0];
  const crossConnectM = optional('budget.crossConnectM', 0);
  const routes = {
    routeLengthM: optional('application.routeLengthM', LEAST_ROUTE_M),
    secondRouteLengthM: optional('application.secondRouteLengthM', LEAST_ROUTE_M),
  };
  for (const grade of free(held, 'budget.grade', [...LOSS_GRADES].reverse()))
    for (const limitDb of fact(ask, 'budget.limitDb'))
      for (const fibreLossDbPerKm of fact(ask, 'budget.fibreLossDbPerKm'))
        for (const extraTerms of fact(ask, 'budget.extraTerms'))
          yield {
            ...routes,
            budget: {
              grade,
              nearRiseM: number('nearRiseM'),
              farRiseM: number('farRiseM'),
              slackPercent: number('slackPercent'),
              nearCordM: number('nearCordM'),
              farCordM: number('farCordM'),
              ...(crossConnectM === undefined ? {} : { crossConnectM }),
              splices: number('splices'),
              ...(extraTerms === undefined ? {} : { extraTerms }),
              agingMarginDb: number('agingMarginDb'),
              ...(fibreLossDbPerKm === undefined ? {} : { fibreLossDbPerKm }),
              ...(limitDb === undefined ? {} : { limitDb }),
            } as Figures['budget'],
          };
}

/** What no rule looks at, where it is not held. */
const UNJUDGED: Assignment = {
  'transceiver.suppliedBy': 'customer',
  'interface.trunkLegs': undefined,
  'interface.connectorBrand': undefined,
  'modePolish.space': 'general',
};

const fields = (step: string, values: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`${step}.${key}`, value]));

const panelFields = (end: string, panel: Panel): Record<string, unknown> =>
  fields(`application.installed.${end}`, {
    keys: panel?.keys,
    exchangeAdapters: panel?.exchangeAdapters,
    enclosure: panel?.enclosure,
  });

const endFields = (end: string, { interface: what, receptacleKind, polish }: EndVariant) =>
  fields(`transceiver.${end}`, { interface: what, receptacleKind, polish, receptacle: undefined });

function whole(
  { held }: Ask,
  application: Carried['application'],
  trunk: Trunk,
  making: Making,
  housed: Assignment,
  { figures, near, far }: { figures: Figures; near: EndVariant; far: EndVariant },
): Assignment {
  const { nearPanel, farPanel, upAngledEnds } = making;
  const { routeLengthM, secondRouteLengthM, budget } = figures;
  const none = {
    crossConnectM: undefined,
    extraTerms: undefined,
    fibreLossDbPerKm: undefined,
    limitDb: undefined,
  };
  const { front, rear, fibres, modulePins, cableRows, moduleRows } = making;
  const { fibre, frontPolish, rearPolish, method, methodBModules, aToACordEnd } = making;
  return {
    ...UNJUDGED,
    ...fields('application', { perRack: undefined, through: undefined, ...application }),
    ...fields('application', { routeLengthM, secondRouteLengthM, upAngledEnds }),
    ...panelFields('near', nearPanel),
    ...panelFields('far', farPanel),
    'application.installed.trunk': trunk,
    ...endFields('near', near),
    ...endFields('far', far),
    ...fields('interface', { front, rear, fibres, modulePins, cableRows, moduleRows }),
    ...fields('modePolish', { fibre, frontPolish, rearPolish }),
    ...fields('polarity', { method, methodBModules, aToACordEnd }),
    ...housed,
    ...fields('budget', { ...none, ...budget }),
    ...held,
  };
}
