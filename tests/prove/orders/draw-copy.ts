/** The commonest second link: the first one once more, in the same panels, with names and legs that mostly count on. */

import type { Answers, PanelNames } from '../../oracle/fitter/quote';
import type { Chance } from './chance';
import type { Scheme } from './draw-places';

const namesOfCopy = (names: PanelNames, scheme: Scheme, turn: number): PanelNames =>
  scheme === 'rack-panel-cassette-port'
    ? { ...names, firstCassette: (names.firstCassette ?? 1) + 300 * turn }
    : { ...names, firstPort: (names.firstPort ?? 1) + 2000 * turn };

const legsOfCopy = (
  chance: Chance,
  application: Answers['application'],
  turn: number,
): Answers['application'] => {
  const { installed } = application;
  if (installed?.trunk === undefined) return application;
  const firstLeg = chance.usually(60) ? 1 + 100 * turn : 1;
  return { ...application, installed: { ...installed, trunk: { ...installed.trunk, firstLeg } } };
};

/** `turn` 0 forgets to count on. */
export const drawCopy = (chance: Chance, answers: Answers, scheme: Scheme, turn: number): Answers => {
  const { near, far, field } = answers.documentation;
  return {
    ...answers,
    application: legsOfCopy(chance, answers.application, turn),
    documentation: {
      ...answers.documentation,
      near: namesOfCopy(near, scheme, turn),
      far: namesOfCopy(far, scheme, turn),
      ...(field === undefined ? {} : { field: namesOfCopy(field, scheme, turn) }),
      ...(scheme === 'trunk-fibre-port' ? { trunk: `T${1 + 200 * turn}` } : {}),
    },
  };
};
