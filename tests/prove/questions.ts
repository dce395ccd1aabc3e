/**
 * The questions of a link as the promise names them (docs/decisions/0009): the fields of the eight steps in the order they
 * are asked, rack units before the enclosure that has to fit them, what decides a transceiver before the next one. Written
 * here once more, because the list that the guide has is under proof.
 */
import type { StepId } from '../../src/shared/steps/step';
import type { Answers, CompleteAnswers } from '../../src/shared/steps/steps';

/** `choice`: gives way to a choice made before it in its step. `typed`: a number or name. `site`: found or read, never made up. */
type Nature = 'choice' | 'typed' | 'site';

export interface Question {
  readonly id: string;
  readonly index: number;
  readonly step: StepId;
  readonly key: string;
  readonly nature: Nature;
}

const LIST: readonly (readonly [step: StepId, nature: Nature, keys: string])[] = [
  ['application', 'choice', 'kind'],
  ['application', 'typed', 'links'],
  ['application', 'site', 'perRack'],
  ['application', 'typed', 'growthPercent'],
  ['application', 'choice', 'placement'],
  ['application', 'typed', 'routeLengthM secondRouteLengthM'],
  ['application', 'site', 'routeLengthsM'],
  ['application', 'choice', 'servicedSingly redundancy through upAngledEnds'],
  ['application', 'site', 'installed.near.keys'],
  ['application', 'choice', 'installed.near.exchangeAdapters'],
  ['application', 'site', 'installed.near.enclosure installed.near.slotsFree installed.near.pairLossDb'],
  ['application', 'site', 'installed.far.keys'],
  ['application', 'choice', 'installed.far.exchangeAdapters'],
  ['application', 'site', 'installed.far.enclosure installed.far.slotsFree installed.far.pairLossDb'],
  ['application', 'site', 'installed.trunk'],
  ['transceiver', 'choice', 'near.interface near.receptacleKind near.polish near.receptacle'],
  ['transceiver', 'choice', 'far.interface far.receptacleKind far.polish far.receptacle'],
  ['transceiver', 'choice', 'suppliedBy'],
  ['interface', 'choice', 'front rear fibres rearsPerModule modulePins'],
  ['interface', 'choice', 'trunkLegs cableRows moduleRows connectorBrand'],
  ['modePolish', 'choice', 'fibre frontPolish rearPolish space'],
  ['polarity', 'choice', 'method methodBModules aToACordEnd arrayCords'],
  ...['near', 'far', 'field'].flatMap((place): [StepId, Nature, string][] => [
    ['formFactor', 'typed', `${place}.rackUnitsFree`],
    ['formFactor', 'choice', `${place}.enclosure ${place}.access ${place}.toolless`],
  ]),
  ['budget', 'choice', 'grade'],
  ['budget', 'typed', 'nearRiseM farRiseM slackPercent nearCordM farCordM crossConnectM splices'],
  ['budget', 'site', 'extraTerms'],
  ['budget', 'typed', 'agingMarginDb'],
  ['budget', 'site', 'fibreLossDbPerKm limitDb'],
  ['documentation', 'choice', 'scheme'],
  ['documentation', 'typed', 'near far field trunk'],
];

export const QUESTIONS: readonly Question[] = LIST.flatMap(([step, nature, keys]) =>
  keys.split(' ').map((key) => ({ step, nature, key })),
).map(({ step, nature, key }, index) => ({ id: `${step}.${key}`, index, step, key, nature }));

const BY_ID = new Map(QUESTIONS.map((question) => [question.id, question]));

/** Throws where there is none: ids are written in the code. */
export const questionOf = (id: string): Question => {
  const found = BY_ID.get(id);
  if (found === undefined) throw new Error(`no question is called ${id}`);
  return found;
};

/** Answers by id of the question. A key with an undefined value was left out; an absent key was not answered. */
export type Assignment = Readonly<Record<string, unknown>>;

type Tree = { [key: string]: unknown };

const at = (tree: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Tree)[key] : undefined),
    tree,
  );

const customOf = (key: string): readonly string[] => [key.slice(0, -'.interface'.length), 'custom'];

/** Every answered step, question by question. A data sheet stands for the interface. */
export const assignmentOf = (answers: Answers): Assignment => {
  const assignment: Tree = {};
  for (const { id, step, key } of QUESTIONS) {
    if (answers[step] === undefined) continue;
    const custom = key.endsWith('.interface') ? at(answers[step], customOf(key)) : undefined;
    assignment[id] = custom ?? at(answers[step], key.split('.'));
  }
  return assignment;
};

const put = (tree: Tree, keys: readonly string[], value: unknown): void => {
  let level = tree;
  for (const key of keys.slice(0, -1)) {
    level[key] ??= {};
    level = level[key] as Tree;
  }
  level[keys.at(-1) as string] = value;
};

/** The answers that an assignment stands for, step by step; what was left out is absent, and so is a place without an enclosure. */
export const answersOf = (assignment: Assignment): CompleteAnswers => {
  const tree: Tree = {};
  for (const { id, step, key } of QUESTIONS) {
    if (!(id in assignment)) continue;
    tree[step] ??= {};
    const value = assignment[id];
    if (value === undefined) continue;
    const place = step === 'formFactor' ? key.split('.')[0] : undefined;
    if (place !== undefined && assignment[`formFactor.${place}.enclosure`] === undefined) continue;
    if (typeof value === 'object' && key.endsWith('.interface'))
      put(tree[step] as Tree, customOf(key), value);
    else put(tree[step] as Tree, key.split('.'), value);
  }
  return tree as unknown as CompleteAnswers;
};
