/** One answer given otherwise, whatever comes of it: most such quotes are drafts, and those that are ready have to be right. */

import type { Chance } from './chance';
import type { DrawnAnswers } from './draw-link';

const MUTATIONS: readonly (readonly [step: keyof DrawnAnswers, key: string, values: readonly unknown[]])[] = [
  ['application', 'growthPercent', [33, 400]],
  ['application', 'links', [1, 2, 3, 5, 7, 13, 48]],
  ['application', 'perRack', [[1, 1], [2, 1, 1], undefined]],
  ['application', 'placement', ['same-rack', 'between-racks']],
  ['application', 'routeLengthM', [0, 0.5, 12.3, 99, undefined]],
  ['application', 'routeLengthsM', [[5], [5, 25], [5, 0], undefined]],
  ['application', 'secondRouteLengthM', [0, 7, undefined]],
  ['application', 'servicedSingly', [true, false, undefined]],
  ['application', 'through', ['module', 'breakout-cable', 'panel', 'direct-cord', undefined]],
  ['application', 'upAngledEnds', [true, false, undefined]],
  ['interface', 'front', ['LC', 'SC', 'MPO']],
  ['interface', 'rear', ['MPO-12', 'MPO-16', 'MPO-24']],
  ['interface', 'fibres', [8, 12, 16, 24]],
  ['interface', 'rearsPerModule', [1, 2]],
  ['interface', 'modulePins', ['pinned', 'unpinned']],
  ['interface', 'trunkLegs', [1, 12, undefined]],
  ['modePolish', 'fibre', ['OM3', 'OM4', 'OM5', 'OS2']],
  ['modePolish', 'frontPolish', ['UPC', 'APC']],
  ['modePolish', 'rearPolish', ['UPC', 'APC']],
  ['polarity', 'method', ['A', 'B', 'C', 'U1', 'U2']],
  ['polarity', 'arrayCords', ['A-A', 'A-B', 'B-A', 'B-B', 'C-B', 'C-C', undefined]],
  ['budget', 'slackPercent', [0, 12.5, 100]],
  ['budget', 'nearCordM', [0, 0.3, 33, 60]],
  ['budget', 'farCordM', [0, 0.3, 33, 60]],
  ['budget', 'splices', [3, 9]],
  ['budget', 'extraTerms', [[{ what: 'tap', lossDb: 0.3 }], undefined]],
  ['budget', 'fibreLossDbPerKm', [3.5, 0, undefined]],
  ['budget', 'limitDb', [1, 4.5, undefined]],
];

export const mutated = (chance: Chance, answers: DrawnAnswers): DrawnAnswers => {
  const [step, key, values] = chance.of(MUTATIONS);
  const value = chance.of(values);
  const { [key]: _, ...rest } = answers[step] as Record<string, unknown>;
  return { ...answers, [step]: value === undefined ? rest : { ...rest, [key]: value } };
};
