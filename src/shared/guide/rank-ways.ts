/**
 * Which way out comes first. One that brings a new warning comes after all that do not; what is ordered is changed before the
 * customer's transceivers, and these before racks and routes.
 *
 * Example: 100GBASE-SR4 over 120 m of OM4 is told of transceivers of 100 Gb/s that reach before it is told to shorten the route.
 */

import type { FibreGrade, Interface } from '../catalogue/interface';
import { interfaceNamed } from '../optics/find-named';
import type { Answers } from '../steps/steps';
import type { Repair } from './way';

/**
 * How much a change costs on site, from ordering another part to moving what stands there. What is not listed cannot be
 * wished otherwise: how many links there are, what was found installed, names.
 */
const EFFORT: Readonly<Record<string, number>> = {
  'polarity.method': 1,
  'polarity.methodBModules': 1,
  'polarity.aToACordEnd': 1,
  'polarity.arrayCords': 1,
  'interface.nearModule': 2,
  'interface.farModule': 2,
  'interface.fieldModule': 2,
  'interface.front': 2,
  'interface.rear': 2,
  'interface.fibres': 2,
  'interface.rearsPerModule': 1,
  'interface.modulePins': 1,
  'interface.cableRows': 2,
  'interface.moduleRows': 2,
  'modePolish.fibre': 2,
  'modePolish.frontPolish': 1,
  'modePolish.rearPolish': 1,
  'budget.grade': 1,
  'formFactor.near.enclosure': 1,
  'formFactor.far.enclosure': 1,
  'formFactor.field.enclosure': 1,
  'application.upAngledEnds': 2,
  'application.installed.near.exchangeAdapters': 2,
  'application.installed.far.exchangeAdapters': 2,
  'application.servicedSingly': 2,
  'application.through': 2,
  'budget.agingMarginDb': 3,
  'budget.nearCordM': 3,
  'budget.farCordM': 3,
  'budget.crossConnectM': 3,
  'budget.splices': 3,
  'application.growthPercent': 4,
  'application.installed.trunk': 4,
  'application.kind': 4,
  'transceiver.near.interface': 4,
  'transceiver.far.interface': 4,
  'transceiver.near.receptacleKind': 4,
  'transceiver.far.receptacleKind': 4,
  'transceiver.near.polish': 4,
  'transceiver.far.polish': 4,
  'budget.nearRiseM': 5,
  'budget.farRiseM': 5,
  'budget.slackPercent': 4,
  'formFactor.near.rackUnitsFree': 5,
  'formFactor.far.rackUnitsFree': 5,
  'formFactor.field.rackUnitsFree': 5,
  'application.redundancy': 6,
  'application.routeLengthM': 6,
  'application.secondRouteLengthM': 6,
  'application.placement': 7,
};

export const isChangeable = (id: string): boolean => EFFORT[id] !== undefined;

const total = ({ changes }: Repair): number =>
  changes.reduce((sum, { step, field }) => sum + (EFFORT[`${step}.${field}`] ?? 9), 0);

const OF_THE_RACKS =
  /^(application\.(placement|redundancy|route|secondRoute)|formFactor\.\w+\.rackUnitsFree|budget\.\w+RiseM)/;

/** 0: what is ordered; 1: the customer's transceivers; 2: racks and routes. */
const reachOf = ({ changes }: Repair): 0 | 1 | 2 => {
  const ids = changes.map(({ step, field }) => `${step}.${field}`);
  if (ids.some((id) => OF_THE_RACKS.test(id))) return 2;
  return ids.some((id) => id.startsWith('transceiver.')) ? 1 : 0;
};

type Optic = Interface;

const nearOf = (answers: Answers): Optic | undefined => interfaceNamed(answers.transceiver?.near.interface);

const laneRateOf = ({ gbps, lanes }: Optic): number => gbps / lanes;

/** Glass that is pulled anew is pulled as single-mode: it serves the next speed too. */
const glassRank = (before: FibreGrade | undefined, after: FibreGrade): number =>
  before === undefined || before === after ? 0 : after === 'OS2' ? 1 : 2;

/**
 * Of transceivers: the same rate first, then what goes into the port that is there, the same glass, and the shortest reach
 * that will do, which costs least; then the same rate a lane, as another one wants error correction of the switch.
 */
const opticRanks = (link: Answers, { design, changes }: Repair): readonly number[] => {
  const [before, after] = [nearOf(link), nearOf(design)];
  if (before === undefined || after === undefined) return [];
  const { fibre } = design.modePolish;
  return [
    before.gbps === after.gbps ? 0 : 1,
    after.formFactors.some((one) => one === before.formFactors[0]) ? 0 : 1,
    glassRank(link.modePolish?.fibre, fibre),
    changes.some(({ field }) => field === 'kind') ? 1 : 0,
    after.reachM[fibre]?.value ?? Number.POSITIVE_INFINITY,
    laneRateOf(before) === laneRateOf(after) ? 0 : 1,
  ];
};

const ranksOf = (link: Answers, way: Repair): readonly number[] => {
  const reach = reachOf(way);
  return [
    way.warnings.length === 0 ? 0 : 1,
    reach,
    ...(reach === 1 ? opticRanks(link, way) : []),
    way.changes.length,
    total(way),
  ];
};

const compare = (a: readonly number[], b: readonly number[]): number => {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Nobody buys a faster port because a cable was wrong; it is told where nothing else helps. */
const isFaster = (link: Answers, { design }: Repair): boolean => {
  const [before, after] = [nearOf(link), nearOf(design)];
  return before !== undefined && after !== undefined && after.gbps > before.gbps;
};

/** Nor does anybody give up most of what a port carries: 40 Gb/s are no way out for 400. */
const SLOWEST_SHARE = 0.25;
const isFarSlower = (link: Answers, { design }: Repair): boolean => {
  const [before, after] = [nearOf(link), nearOf(design)];
  return before !== undefined && after !== undefined && after.gbps < before.gbps * SLOWEST_SHARE;
};

const changesText = ({ changes }: Repair): string =>
  JSON.stringify(changes.map(({ step, field, to }) => [step, field, to ?? null]));

/** The best first, each once; of equals the one that was found first. */
export const rankWays = (link: Answers, ways: readonly Repair[]): readonly Repair[] => {
  const once = [...new Map([...ways].reverse().map((way) => [changesText(way), way])).values()].reverse();
  const usual = once.filter((way) => !isFaster(link, way) && !isFarSlower(link, way));
  return (usual.length > 0 ? usual : once)
    .map((way, place) => ({ way, place, ranks: ranksOf(link, way) }))
    .sort((a, b) => compare(a.ranks, b.ranks) || a.place - b.place)
    .map(({ way }) => way);
};
