/**
 * What stands in racks and whether it goes in (step page, "Quantities"; fibre-mapping section 9). Counted from the
 * answers, in whole pieces, without a look at what the planner counted.
 */

import {
  CASSETTE_FAMILIES,
  type CassetteFamily,
  ENCLOSURES,
  type Enclosure,
} from '../../src/shared/catalogue/enclosures';
import type { Settings } from '../../src/shared/plan/settings';
import type { CompleteAnswers } from '../../src/shared/steps/steps';
import type { Optic } from './ends';
import type { Block } from './mating';

/** What joins the two ends. */
export type Carrier = 'module' | 'breakout-cable' | 'panel' | 'direct-cord';

/** Only a link from array to array over a trunk has a cord at each end that goes by a letter; two rows have none. */
export const hasPairOfCords = (kind: string, carrier: Carrier, rear: string | undefined): boolean =>
  kind === 'parallel' && carrier === 'panel' && rear !== 'MPO-24';

const pieces = (count: number, perPiece: number): number => {
  let whole = 0;
  for (let left = count; left > 0; left -= perPiece) whole += 1;
  return whole;
};

const isArray = (optic: Optic): boolean => optic.connector !== 'LC';

/** Links that one channel carries: lanes of a port, ports of a rear, legs of a conversion. */
function linksOfChannel({ application, interface: shape }: CompleteAnswers, near: Optic, far: Optic): number {
  switch (application.kind) {
    case 'breakout':
      return isArray(far)
        ? Math.max(1, near.beams.sends.length / far.beams.sends.length)
        : near.beams.groups.length;
    case 'duplex':
    case 'patch-field':
      return shape.fibres / 2;
    case 'parallel':
      return 1;
    case 'conversion':
      return 3;
  }
}

const byRack = ({ application }: CompleteAnswers): readonly number[] =>
  application.perRack ?? [application.links];

const CARRIERS: Readonly<Record<string, readonly Carrier[]>> = {
  breakout: ['module', 'breakout-cable'],
  duplex: ['module', 'direct-cord'],
  'patch-field': ['module'],
  parallel: ['panel', 'direct-cord'],
  conversion: ['module'],
};

/** A wide port to narrower arrays is joined by a cable with several array ends; there is no such module. */
export const mayCarry = (kind: string, far: Optic, word: Carrier): boolean =>
  CARRIERS[kind]?.includes(word) === true && !(kind === 'breakout' && isArray(far) && word === 'module');

/** MPO ports that a breakout takes, whole ones in every rack. */
export const breakoutPortsOf = (answers: CompleteAnswers, near: Optic, far: Optic): number => {
  const lanes = linksOfChannel(answers, near, far);
  return byRack(answers).reduce((sum, links) => sum + pieces(links, lanes), 0);
};

/** What was asked for where it fits the application, else what the thresholds of the step page recommend. */
export function carrierOf(answers: CompleteAnswers, near: Optic, far: Optic, settings: Settings): Carrier {
  const { kind, placement, through, servicedSingly } = answers.application;
  const sameRack = placement === 'same-rack';
  if (through !== undefined && mayCarry(kind, far, through)) return through;
  switch (kind) {
    case 'breakout': {
      if (isArray(far)) return 'breakout-cable';
      const isFew = breakoutPortsOf(answers, near, far) <= settings.breakoutCablePorts;
      return sameRack && !servicedSingly && isFew ? 'breakout-cable' : 'module';
    }
    case 'parallel':
      return sameRack ? 'direct-cord' : 'panel';
    case 'duplex':
      return sameRack ? 'direct-cord' : 'module';
    case 'patch-field':
    case 'conversion':
      return 'module';
  }
}

/** MPO rears of each far rack, growth included: one a port, but of duplex links only as many as grown links need. */
export function rearsByRack(answers: CompleteAnswers, near: Optic, far: Optic): number[] {
  const { kind, growthPercent } = answers.application;
  const perChannel = linksOfChannel(answers, near, far);
  const grown = 100 + growthPercent;
  return byRack(answers).map((links) =>
    kind === 'duplex' || kind === 'patch-field'
      ? Math.ceil((links * grown) / (100 * perChannel))
      : Math.ceil((pieces(links, perChannel) * grown) / 100),
  );
}

export interface Stand {
  /** Answers of the form factor step that it belongs to. */
  at: 'near' | 'far' | 'field';
  /** Racks share nothing; the two sides of a field share one place. */
  rack: string;
  modules: number;
  adapters: number;
}

/** Everything that needs a slot. */
export function standing(answers: CompleteAnswers, near: Optic, far: Optic, carrier: Carrier): Stand[] {
  if (carrier === 'breakout-cable' || carrier === 'direct-cord') return [];
  const { kind, placement } = answers.application;
  const racks = rearsByRack(answers, near, far);
  const all = racks.reduce((sum, rears) => sum + rears, 0);
  const modulesFor = (rears: number): number =>
    kind === 'conversion' ? rears : pieces(rears, answers.interface.rearsPerModule);
  const modules = (at: Stand['at'], rack: string, rears: number): Stand => ({
    at,
    rack,
    modules: modulesFor(rears),
    adapters: 0,
  });
  const adapters = (at: Stand['at'], rack: string, rears: number): Stand => ({
    at,
    rack,
    modules: 0,
    adapters: rears,
  });
  const farOnes = racks.map((rears, index) =>
    carrier === 'panel' ? adapters('far', `far ${index}`, rears) : modules('far', `far ${index}`, rears),
  );
  switch (kind) {
    case 'breakout':
      return [...(placement === 'between-racks' ? [adapters('near', 'near', all)] : []), ...farOnes];
    case 'parallel':
      return [adapters('near', 'near', all), ...farOnes];
    case 'duplex':
    case 'conversion':
      return [modules('near', 'near', all), ...farOnes];
    case 'patch-field':
      return [
        modules('near', 'near', all),
        modules('field', 'field', all),
        modules('field', 'field', all),
        ...farOnes,
      ];
  }
}

/** Duplex ports have a front; a conversion has plugs for three MPO in its place. */
function fitsCassette(answers: CompleteAnswers, family: CassetteFamily): boolean {
  const { fibres, rearsPerModule, front } = answers.interface;
  if (answers.application.kind === 'conversion') return family.maxFibres >= 24;
  const all = fibres * rearsPerModule;
  return all <= family.maxFibres && (front === 'MPO' || all / 2 <= family.maxPorts[front]);
}

type Place = NonNullable<CompleteAnswers['formFactor']['near']>;
type Known = NonNullable<NonNullable<CompleteAnswers['application']['installed']>['near']>;

export function housingBlocks(
  answers: CompleteAnswers,
  stands: readonly Stand[],
  ownEnclosures: readonly Enclosure[],
): Block[] {
  const rules = new Map<string, string>();
  const known = [...ownEnclosures, ...ENCLOSURES];
  const boxes = new Map<
    string,
    {
      box: Enclosure;
      slots: number;
      modules: number;
      adapters: number;
      openings: number;
      place: Place | undefined;
      known: Known | null;
    }
  >();
  const paths = answers.application.redundancy === 'A/B' ? 2 : 1;
  const { placement, perRack = [] } = answers.application;
  if (placement === 'same-rack' && perRack.length > 1) rules.set('form/one-rack', `${perRack.length} racks`);
  for (const { at, rack, modules, adapters } of stands) {
    const place = answers.formFactor[at];
    const panel = at === 'field' ? undefined : answers.application.installed?.[at];
    // What is installed need not be chosen again.
    const chosen = place === undefined ? panel?.enclosure : place.enclosure;
    const enclosure = known.find(({ id }) => id === chosen);
    const family = CASSETTE_FAMILIES.find(({ id }) => id === enclosure?.family);
    if (enclosure === undefined || family === undefined) {
      rules.set('form/no-enclosure', at);
      continue;
    }
    if (modules > 0 && !fitsCassette(answers, family)) rules.set('form/cassette-too-big', at);
    const installed =
      at === 'field'
        ? undefined
        : known.find(({ id }) => id === answers.application.installed?.[at]?.enclosure);
    if (installed !== undefined && installed.family !== enclosure.family)
      rules.set('form/family-mismatch', at);
    if (
      place !== undefined &&
      (!enclosure.access.includes(place.access) || (place.toolless && !enclosure.toolless))
    )
      rules.set('form/access', at);
    // Adapters that are there stand in a panel that is there; modules go into it only where it is named.
    const isThere = panel !== undefined && (modules === 0 || panel.enclosure === enclosure.id);
    const entry = boxes.get(rack) ?? {
      ...{ box: enclosure, slots: 0, modules: 0, adapters: 0, place },
      openings: enclosure.slots * family.adaptersPerPlate,
      known: isThere ? panel : null,
    };
    entry.slots += modules + pieces(adapters, family.adaptersPerPlate);
    entry.modules += modules;
    entry.adapters += adapters;
    boxes.set(rack, entry);
  }
  for (const [rack, { box, slots, modules, adapters, openings, place, known: there }] of boxes) {
    if (there !== null) {
      if (modules === 0 && adapters > openings) rules.set('form/installed-differs', rack);
      if (modules > Math.min(there.slotsFree ?? box.slots, box.slots)) rules.set('form/slots-taken', rack);
      continue;
    }
    const used = pieces(slots, box.slots) * box.rackUnits * paths;
    if (place !== undefined && used > place.rackUnitsFree)
      rules.set('form/height', `${rack}: ${used} of ${place.rackUnitsFree} U`);
  }
  return [...rules].map(([rule, what]) => ({ rule, what }));
}
