/**
 * A link as a list of questions: every field of the eight steps in the order it is asked, which is the order in which answers
 * close each other's options (docs/decisions/0009).
 */
import { STEP_IDS, type StepId } from '../steps/step';
import type { Answers } from '../steps/steps';

/**
 * `choice`: picked among options, and gives way to a choice made before it in the same step.
 * `typed`: a number or name that somebody typed.
 * `site`: found on site or read off a data sheet: the guide never makes one up.
 */
type Nature = 'choice' | 'typed' | 'site';

export interface Question {
  /** `polarity.method`. */
  readonly id: string;
  readonly index: number;
  readonly step: StepId;
  /** Path inside the step's answers. */
  readonly key: string;
  /** The key in its parts. */
  readonly path: readonly string[];
  readonly nature: Nature;
}

const PLACES = ['near', 'far', 'field'] as const;
const ENDS = ['near', 'far'] as const;

const choices = (...keys: string[]): [string, Nature][] => keys.map((key) => [key, 'choice']);
const typed = (...keys: string[]): [string, Nature][] => keys.map((key) => [key, 'typed']);
const site = (...keys: string[]): [string, Nature][] => keys.map((key) => [key, 'site']);

const ASKED: Readonly<Record<StepId, readonly [key: string, nature: Nature][]>> = {
  application: [
    ...choices('kind'),
    ...typed('links'),
    ...site('perRack'),
    ...typed('growthPercent'),
    ...choices('placement'),
    ...typed('routeLengthM', 'secondRouteLengthM'),
    ...site('routeLengthsM'),
    ...choices('servicedSingly', 'redundancy', 'through', 'upAngledEnds'),
    ...ENDS.flatMap((end) => [
      ...site(`installed.${end}.keys`),
      ...choices(`installed.${end}.exchangeAdapters`),
      ...site(`installed.${end}.enclosure`, `installed.${end}.slotsFree`, `installed.${end}.pairLossDb`),
    ]),
    ...site('installed.trunk'),
  ],
  transceiver: [
    ...ENDS.flatMap((end) =>
      choices(`${end}.interface`, `${end}.receptacleKind`, `${end}.polish`, `${end}.receptacle`),
    ),
    ...choices('suppliedBy'),
  ],
  interface: choices(
    // A product settles most of what follows it.
    'nearModule',
    'farModule',
    'fieldModule',
    'front',
    'rear',
    'fibres',
    'rearsPerModule',
    'modulePins',
    'trunkLegs',
    'cableRows',
    'moduleRows',
    'connectorBrand',
  ),
  modePolish: choices('fibre', 'frontPolish', 'rearPolish', 'space'),
  polarity: choices('method', 'methodBModules', 'aToACordEnd', 'arrayCords'),
  // Free rack units close enclosures, so they are asked first.
  formFactor: PLACES.flatMap((place) => [
    ...typed(`${place}.rackUnitsFree`),
    ...choices(`${place}.enclosure`, `${place}.access`, `${place}.toolless`),
  ]),
  budget: [
    ...choices('grade'),
    ...typed('nearRiseM', 'farRiseM', 'slackPercent', 'nearCordM', 'farCordM', 'crossConnectM', 'splices'),
    ...site('extraTerms'),
    ...typed('agingMarginDb'),
    ...site('fibreLossDbPerKm', 'limitDb'),
  ],
  documentation: [...choices('scheme'), ...typed('near', 'far', 'field', 'trunk')],
};

export const QUESTIONS: readonly Question[] = STEP_IDS.flatMap((step) =>
  ASKED[step].map(([key, nature]) => ({ step, key, nature })),
).map(({ step, key, nature }, index) => ({
  id: `${step}.${key}`,
  index,
  step,
  key,
  path: key.split('.'),
  nature,
}));

const BY_ID = new Map(QUESTIONS.map((question) => [question.id, question]));

export const findQuestion = (step: StepId, key: string): Question | undefined => BY_ID.get(`${step}.${key}`);

/** The question at an index. Indexes are made here, so that there is one. */
export const questionAt = (index: number): Question => QUESTIONS[index] as Question;

/** The question with this id. Throws where there is none, which is a bug: ids are written in the code. */
export const questionOf = (id: string): Question => {
  const found = BY_ID.get(id);
  if (found === undefined) throw new Error(`no question is called ${id}`);
  return found;
};

/** Follows a path of names into an answer: asked tens of thousands of times, so it takes the path in its parts. */
const follow = (answer: unknown, path: readonly string[]): unknown => {
  let value = answer;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value;
};

/** Answers from a data sheet stand under `near.custom`; to the guide they are another interface. */
const isEndInterface = ({ step, path }: Question): boolean =>
  step === 'transceiver' && path[1] === 'interface';

/**
 * What was answered to a question; undefined where the step is not answered or the answer was left out.
 * Example: the method of a link with polarity answered as Method U1 is `'U1'`.
 */
export const answerTo = (question: Question, answers: Answers): unknown => {
  const found = follow(answers[question.step], question.path);
  if (found !== undefined || !isEndInterface(question)) return found;
  return follow(answers[question.step], [question.path[0] as string, 'custom']);
};
