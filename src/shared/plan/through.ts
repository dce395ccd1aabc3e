/** What carries a link: the engineer's word, else what the thresholds recommend. */

import type { Endpoint } from '../channel/endpoint';
import type { CompleteAnswers } from '../steps/steps';
import type { Settings } from './settings';
import { wholePieces } from './whole-pieces';

export type Through = 'module' | 'breakout-cable' | 'panel' | 'direct-cord';

/** MPO ports of a breakout, rack by rack: lanes of one port do not feed two racks. */
export const breakoutPorts = (answers: CompleteAnswers, lanesPerPort: number): number[] =>
  (answers.application.perRack ?? [answers.application.links]).map((links) =>
    wholePieces(links, lanesPerPort),
  );

/** How many far ends one near port of a breakout feeds. */
export const lanesPerPort = (near: Endpoint, far: Endpoint): number =>
  far.kind === 'parallel' ? Math.max(1, near.transmit.length / far.transmit.length) : near.groups;

/** Few ports in one rack that nobody services singly: a breakout cable is simpler. */
export const isCableEnough = (answers: CompleteAnswers, ports: number, settings: Settings): boolean =>
  answers.application.placement === 'same-rack' &&
  !answers.application.servicedSingly &&
  ports <= settings.breakoutCablePorts;

/** Undefined where the word does not fit the application; the rules say so. */
export const chooseThrough = (
  answers: CompleteAnswers,
  near: Endpoint,
  far: Endpoint,
  settings: Settings,
): Through => {
  const { kind, placement, through } = answers.application;
  switch (kind) {
    case 'breakout': {
      if (far.kind === 'parallel') return 'breakout-cable';
      if (through === 'breakout-cable' || through === 'module') return through;
      const ports = breakoutPorts(answers, lanesPerPort(near, far)).reduce((sum, count) => sum + count, 0);
      return isCableEnough(answers, ports, settings) ? 'breakout-cable' : 'module';
    }
    case 'parallel':
      if (through === 'panel' || through === 'direct-cord') return through;
      return placement === 'same-rack' ? 'direct-cord' : 'panel';
    case 'duplex':
      return placement === 'same-rack' ? 'direct-cord' : 'module';
    default:
      return 'module';
  }
};
