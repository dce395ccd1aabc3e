/**
 * Is there a complete valid design with these answers in it? By plain enumeration: every application, every two kinds of
 * transceiver that talk, everything that may be found or left of what is installed, every way of making the parts that the
 * tables hold, every pair of transceivers of these kinds, every grade and enclosure. Nothing is guessed, and nothing is cut
 * off but what a table has shown to be impossible.
 *
 * A number that is free takes the one value that is easiest to meet: loss, length and height only grow with each of them,
 * which `thresholds.ts` enumerates at every threshold.
 */
import type { PlanSite } from '../../src/shared/plan/link-plan';
import type { CompleteAnswers } from '../../src/shared/steps/steps';
import { type Carrier, carrierOf, mayCarry } from '../oracle/housing';
import type { Application } from '../oracle/optics';
import { isServiceUnanswered } from '../oracle/ways';
import { type Ask, codeOf, fact, figuresOf, free, keyOfAsk, keyOfHeld, panels, sheets } from './ask';
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
import { type Design, whole } from './whole-design';

const KINDS: readonly Application[] = ['breakout', 'duplex', 'patch-field', 'parallel', 'conversion'];
const PLACEMENTS = ['between-racks', 'same-rack'] as const;
const THROUGHS = [undefined, 'module', 'breakout-cable', 'panel', 'direct-cord'] as const;

/** More far ends than any number of ports at which a cable is recommended: 16 lanes are the most that a port has. */
const manyLinks = ({ settings }: PlanSite): number => 16 * settings.breakoutCablePorts + 1;

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

const END_IDS = ['near', 'far'].flatMap((end) =>
  ['interface', 'receptacleKind', 'polish'].map((name) => `transceiver.${end}.${name}`),
);

const CARRIED_IDS = ['links', 'servicedSingly', 'through', 'perRack'].map((name) => `application.${name}`);

/** What counts of a transceiver when racks are filled. */
const portsOf = ({ optic: { connector, beams } }: EndVariant): string =>
  `${connector !== 'LC'} ${beams.groups.length} ${beams.sends.length}`;

/** What is known beside one key; made where there is nothing yet. */
const of = <K, V>(known: Map<K, Map<string, V>>, key: K): Map<string, V> => {
  const own = known.get(key) ?? new Map<string, V>();
  known.set(key, own);
  return own;
};

export class Completions {
  readonly groups: Groups;
  readonly lengths: Lengths;
  private readonly endsKnown = new Map<string, readonly Ends[]>();
  private readonly carriedKnown = new Map<Ends, Map<string, readonly Carried[]>>();
  private readonly groupsKnown = new Map<Ends, Map<string, Group>>();
  private readonly makingsKnown = new Map<Group, Map<string, readonly Making[]>>();
  private readonly housedKnown = new Map<string, Assignment | null>();
  private readonly found = new Map<string, Design | null>();

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
    const design = this.designOf(ask);
    return design === null ? null : whole(ask.held, design);
  }

  has(ask: Ask): boolean {
    return this.designOf(ask) !== null;
  }

  private designOf(ask: Ask): Design | null {
    const key = keyOfAsk(ask);
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const [first = null] = this.designs(ask);
    this.found.set(key, first);
    return first;
  }

  /** Every design that differs in what the rest depends on. */
  private *designs(ask: Ask): Generator<Design> {
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
    const key = `${kind} ${keyOfHeld(ask.held, END_IDS)} ${sheets(ask).map(codeOf).join('')}`;
    const known = this.endsKnown.get(key);
    if (known !== undefined) return known;
    const said = (end: 'near' | 'far') =>
      Object.fromEntries(
        ['interface', 'receptacleKind', 'polish'].flatMap((name) => {
          const id = `transceiver.${end}.${name}`;
          return id in ask.held ? [[name, { is: ask.held[id] }]] : [];
        }),
      );
    const byLikeness = new Map<string, Ends & { pairs: [EndVariant, EndVariant][] }>();
    const fars = variantsWith(said('far'), sheets(ask));
    for (const near of variantsWith(said('near'), sheets(ask)))
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
    ends: Ends,
    ask: Ask,
  ): readonly Carried[] {
    const key = `${kind} ${placement} ${keyOfHeld(ask.held, CARRIED_IDS)} ${ask.given['application.perRack']}`;
    const ofEnds = of(this.carriedKnown, ends);
    const known = ofEnds.get(key) ?? this.carriedAnew(kind, placement, ends, ask);
    ofEnds.set(key, known);
    return known;
  }

  private carriedAnew(
    kind: Application,
    placement: 'same-rack' | 'between-racks',
    { near, far }: Ends,
    ask: Ask,
  ): readonly Carried[] {
    const { held } = ask;
    const seen = new Map<string, Carried>();
    for (const perRack of fact(ask, 'application.perRack') as (number[] | undefined)[]) {
      const total = perRack?.reduce((sum, count) => sum + count, 0);
      const fewest = total === undefined ? [1, manyLinks(this.site)] : [total];
      for (const links of free(held, 'application.links', fewest)) {
        if (total !== undefined && total !== links) continue;
        for (const servicedSingly of free(held, 'application.servicedSingly', [true, false]))
          for (const through of free(held, 'application.through', THROUGHS)) {
            if (through !== undefined && !mayCarry(kind, far.optic, through)) continue;
            const application = {
              kind,
              placement,
              servicedSingly,
              links,
              ...(through === undefined ? {} : { through }),
              ...(perRack === undefined ? {} : { perRack }),
            } as Carried['application'];
            const answers = { application } as CompleteAnswers;
            if (isServiceUnanswered(answers, near.optic, far.optic, this.site.settings)) continue;
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
  ): Generator<Design> {
    const { kind, placement } = application;
    const group = this.groupOf(kind, placement, carrier, trunk, ends);
    const found = { near: nearPanel, far: farPanel } as CompleteAnswers['application']['installed'];
    for (const making of this.makings(group, ask.held, nearPanel, farPanel)) {
      const here = { ...application, installed: found } as Carried['application'];
      const housed = this.housed(ask, ends, carrier, here, making);
      if (housed === null) continue;
      const measured = this.measured(ask, { ...group.frame, placement }, ends, making);
      if (measured !== null) yield { application, trunk, making, housed, measured };
    }
  }

  private groupOf(
    kind: Application,
    placement: 'same-rack' | 'between-racks',
    carrier: Carrier,
    trunk: Trunk,
    ends: Ends,
  ): Group {
    const key = `${kind} ${placement} ${carrier} ${trunk === undefined ? '' : codeOf(trunk)}`;
    const ofEnds = of(this.groupsKnown, ends);
    const known = ofEnds.get(key) ?? this.groups.of(kind, placement, carrier, trunk, ends.near, ends.far);
    ofEnds.set(key, known);
    return known;
  }

  /** One way of making the parts for each fibre, shape and front of the modules that the answers leave. */
  private makings(group: Group, held: Assignment, nearPanel: Panel, farPanel: Panel): readonly Making[] {
    const key = `${keyOfHeld(held, MAKING_IDS)} ${keysFoundIn(nearPanel)} ${keysFoundIn(farPanel)}`;
    const ofGroup = of(this.makingsKnown, group);
    const known = ofGroup.get(key);
    if (known !== undefined) return known.map((making) => ({ ...making, nearPanel, farPanel }));
    const found = new Map<string, Making>();
    for (const making of makingsOf(group, held, nearPanel, farPanel)) {
      const shape = `${making.fibre} ${making.fibres} ${making.front}`;
      if (!found.has(shape)) found.set(shape, making);
    }
    const makings = [...found.values()];
    ofGroup.set(key, makings);
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
    const { kind, placement, links, perRack, installed } = application;
    const count = `${kind} ${placement} ${carrier} ${links} ${perRack} ${making.fibres} ${making.front}`;
    // A panel without an enclosure is there for adapters, and for no modules.
    const boxes = codeOf(
      [installed?.near, installed?.far].map((panel) => panel && [panel.enclosure ?? null]),
    );
    const alike = codeOf(portsOf(ends.near)) + codeOf(portsOf(ends.far));
    const key = `${alike}${keyOfHeld(held, HOUSING_IDS)} ${count} ${boxes}`;
    const known = this.housedKnown.get(key);
    if (known !== undefined) return known;
    const housed = housedBy(held, application, ends, carrier, making, this.site);
    this.housedKnown.set(key, housed);
    return housed;
  }
}
