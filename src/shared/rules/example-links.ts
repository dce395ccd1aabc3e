/** Links that the link rules' examples start from: each of these can be ordered as it stands. */
import type { Link } from '../plan/link';
import type { ModuleProduct } from '../plan/module-product';
import type { Answers, CompleteAnswers } from '../steps/steps';

export type AnswerChanges = { readonly [K in keyof CompleteAnswers]?: Partial<CompleteAnswers[K]> };

const place = { enclosure: 'lgx-4u', rackUnitsFree: 8, access: 'front', toolless: false } as const;

const BREAKOUT: CompleteAnswers = {
  application: {
    kind: 'breakout',
    links: 24,
    growthPercent: 0,
    placement: 'between-racks',
    routeLengthM: 20,
    servicedSingly: true,
    redundancy: 'none',
  },
  transceiver: {
    near: { interface: '40GBASE-SR4' },
    far: { interface: '10GBASE-SR' },
    suppliedBy: 'customer',
  },
  interface: { front: 'LC', rear: 'MPO-12', rearsPerModule: 1, fibres: 8, modulePins: 'pinned' },
  modePolish: { fibre: 'OM4', frontPolish: 'UPC', rearPolish: 'UPC', space: 'general' },
  polarity: { method: 'U1' },
  formFactor: { near: place, far: place },
  budget: {
    grade: 'low-loss',
    nearRiseM: 2,
    farRiseM: 2,
    slackPercent: 5,
    nearCordM: 3,
    farCordM: 2,
    splices: 0,
    agingMarginDb: 0,
  },
  documentation: {
    scheme: 'rack-panel-cassette-port',
    near: { rack: 'R01', panel: 'P1', firstCassette: 1, firstPort: 1 },
    far: { rack: 'R12', panel: 'P1', firstCassette: 1, firstPort: 1 },
  },
};

/** In one rack both ends have its name, and a panel each. */
const IN_ONE_RACK: CompleteAnswers['documentation'] = {
  ...BREAKOUT.documentation,
  far: { rack: 'R01', panel: 'P2', firstCassette: 1, firstPort: 1 },
};

const merged = (all: CompleteAnswers, changes: AnswerChanges): Answers => {
  const base = changes.application?.placement === 'same-rack' ? { ...all, documentation: IN_ONE_RACK } : all;
  const answers: Record<string, unknown> = {};
  for (const [step, own] of Object.entries(base)) {
    const change = changes[step as keyof CompleteAnswers];
    answers[step] = change === undefined ? own : { ...own, ...change };
  }
  return answers as Answers;
};

/** A trunk that is there already, its legs not counted. */
export const INSTALLED_TRUNK = {
  type: 'B',
  pins: 'unpinned',
  fibres: 8,
  fibre: 'OM4',
  polish: 'UPC',
  lengthM: 30,
} as const;

/** Six 40GBASE-SR4 ports to 24 10GBASE-SR ports in another rack. */
export const breakoutLink = (changes: AnswerChanges = {}): Link => ({
  id: 'example',
  name: 'Leaf to servers',
  answers: merged(BREAKOUT, changes),
});

/** Twenty-four 10GBASE-SR links over 12-fibre trunks. */
export const duplexLink = (changes: AnswerChanges = {}): Link =>
  breakoutLink({
    ...changes,
    application: { kind: 'duplex', ...changes.application },
    transceiver: {
      near: { interface: '10GBASE-SR' },
      far: { interface: '10GBASE-SR' },
      ...changes.transceiver,
    },
    interface: { fibres: 12, ...changes.interface },
  });

/** Eight 100GBASE-SR4 links over 8-fibre trunks. */
export const parallelLink = (changes: AnswerChanges = {}): Link =>
  breakoutLink({
    ...changes,
    application: { kind: 'parallel', links: 8, ...changes.application },
    transceiver: {
      near: { interface: '100GBASE-SR4' },
      far: { interface: '100GBASE-SR4' },
      ...changes.transceiver,
    },
    interface: { front: 'MPO', ...changes.interface },
  });

/** The eight-fibre module that a breakout by Method U1 needs, as a product. */
export const exampleModule = (changes: Partial<ModuleProduct> = {}): ModuleProduct => ({
  id: 'base-8',
  name: 'Base-8 module',
  family: 'lgx',
  front: 'LC',
  rear: 'MPO-12',
  fibres: 8,
  rearsPerModule: 1,
  pins: 'pinned',
  mode: 'MMF',
  frontPolish: 'UPC',
  rearPolish: 'UPC',
  wiring: 'U1',
  source: 'Data sheet',
  ...changes,
});
