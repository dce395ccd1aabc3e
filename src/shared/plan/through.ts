/** What carries a link: the engineer's word, else what the thresholds recommend. */

import type { Endpoint } from '../channel/endpoint';
import type { ApplicationKind, THROUGH } from '../steps/application';
import type { CompleteAnswers } from '../steps/steps';
import { breakoutFanOut } from './fan-out';
import type { Settings } from './settings';
import { wholePieces } from './whole-pieces';

export type Through = (typeof THROUGH)[number];

/** MPO ports of a breakout, rack by rack: lanes of one port do not feed two racks. */
const breakoutPorts = (answers: CompleteAnswers, lanesPerPort: number): number[] =>
  (answers.application.perRack ?? [answers.application.links]).map((links) =>
    wholePieces(links, lanesPerPort),
  );

/** How many far ends one near port of a breakout feeds: as many as its cable has legs, where these are parallel. */
export const lanesPerPort = (near: Endpoint, far: Endpoint): number =>
  far.kind === 'parallel' ? (breakoutFanOut(near, far)?.legs ?? 1) : near.groups;

/** Few ports in one rack that nobody services singly: a breakout cable is simpler. */
export const isCableEnough = (answers: CompleteAnswers, ports: number, settings: Settings): boolean =>
  answers.application.placement === 'same-rack' &&
  !answers.application.servicedSingly &&
  ports <= settings.breakoutCablePorts;

/** What may carry each application; another word is refused by a rule. */
export const CARRIERS: Readonly<Record<ApplicationKind, readonly Through[]>> = {
  breakout: ['module', 'breakout-cable'],
  duplex: ['module', 'direct-cord'],
  'patch-field': ['module'],
  parallel: ['panel', 'direct-cord'],
  conversion: ['module'],
};

/** Whether the engineer's word can be planned. Four lanes to a narrower parallel port are divided by a cable alone. */
export const canCarry = (kind: ApplicationKind, far: Endpoint, through: Through): boolean =>
  kind === 'breakout' && far.kind === 'parallel'
    ? through === 'breakout-cable'
    : CARRIERS[kind].includes(through);

/** What carries a link: the engineer's word where it can be planned, else what the thresholds recommend. */
export const chooseThrough = (
  answers: CompleteAnswers,
  near: Endpoint,
  far: Endpoint,
  settings: Settings,
): Through => {
  const { kind, placement, through } = answers.application;
  if (through !== undefined && canCarry(kind, far, through)) return through;
  switch (kind) {
    case 'breakout': {
      if (far.kind === 'parallel') return 'breakout-cable';
      const ports = breakoutPorts(answers, lanesPerPort(near, far)).reduce((sum, count) => sum + count, 0);
      return isCableEnough(answers, ports, settings) ? 'breakout-cable' : 'module';
    }
    case 'parallel':
      return placement === 'same-rack' ? 'direct-cord' : 'panel';
    case 'duplex':
      return placement === 'same-rack' ? 'direct-cord' : 'module';
    default:
      return 'module';
  }
};
