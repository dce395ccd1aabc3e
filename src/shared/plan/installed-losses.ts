/** What installed parts lose where new ones meet them: an old panel beside new cords, an old trunk behind new modules. */
import { PAIR_LOSS } from '../catalogue/connector-loss';
import type { PartOf } from '../channel/document';
import { modeOfGrade } from '../channel/face';
import type { CompleteAnswers } from '../steps/steps';
import type { ChainPlace } from './chain-place';

type ArrayConnector = PartOf<'mpo-adapter'>['connector'];

/** True for an installed panel whose adapters are not exchanged. */
export const staysInstalled = ({ application }: CompleteAnswers, end: 'near' | 'far'): boolean => {
  const installed = application.installed?.[end];
  return installed !== undefined && installed.exchangeAdapters !== true;
};

const lossesDb = (answers: CompleteAnswers, place: ChainPlace, connector: ArrayConnector): number[] => {
  const { installed, kind } = answers.application;
  const isPanel = (place === 'near' || place === 'far') && staysInstalled(answers, place);
  // An installed trunk is the near one of a patch field; the front adapters of a conversion module have another connector.
  const isTrunkEnd =
    connector === answers.interface.rear &&
    (place === 'near' || place === (kind === 'patch-field' ? 'field-near' : 'far'));
  return [
    isPanel ? installed?.[place]?.pairLossDb : undefined,
    isTrunkEnd ? installed?.trunk?.pairLossDb : undefined,
  ].filter((lossDb) => lossDb !== undefined);
};

/**
 * The loss that an adapter says of its pair; nothing where the grade of the order decides. Of a pair of two grades the worse
 * counts: an installed panel of 0.75 dB beside cords of 0.35 dB loses 0.75 dB.
 */
export const installedPairLoss = (
  answers: CompleteAnswers,
  place: ChainPlace,
  connector: ArrayConnector,
): { lossDb?: number } => {
  const installed = lossesDb(answers, place, connector);
  if (installed.length === 0) return {};
  const ordered = PAIR_LOSS[modeOfGrade(answers.modePolish.fibre)][answers.budget.grade].MPO.maxDb.value;
  return { lossDb: Math.max(ordered, ...installed) };
};
