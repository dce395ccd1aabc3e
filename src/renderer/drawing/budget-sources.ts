/** Where each figure of the budget comes from and how sure it is, in sentences for whoever points at it. */
import type { Budget } from '../../shared/budget/budget';
import { defaultPairLoss, type LossTerm, planningWavelengthNm } from '../../shared/budget/terms';
import { SPLICE_LOSS } from '../../shared/catalogue/connector-loss';
import { attenuationAt } from '../../shared/catalogue/fibres';
import type { Figure } from '../../shared/catalogue/figure';
import { SOURCES } from '../../shared/catalogue/sources';
import type { Channel } from '../../shared/channel/channel';
import { partNumber } from '../../shared/channel/part-number';
import { decidingEnd } from '../../shared/order/deciding-limit';
import { decibelsFromMicroDb } from '../../shared/units';
import type { LossGroup } from './budget-groups';

const sourceWords = (keys: readonly string[]): string =>
  keys
    .map((key) => SOURCES[key] ?? key)
    .map((text) => text.replace(/: https?:\S+$/, ''))
    .join('; ');

/** `3 dB/km, disputed: TIA; …`. */
const figureWords = (figure: Figure<number>, unit: string): string => {
  const note = figure.note === undefined ? '' : ` (${figure.note})`;
  return `${figure.value} ${unit}, ${figure.sure}${note}: ${sourceWords(figure.source)}`;
};

const originWords = (channel: Channel, { origin, assumed }: LossTerm): string => {
  if (!assumed)
    return origin.kind === 'module' || origin.kind === 'typed-pair'
      ? "The part's own figure"
      : 'Typed in with the channel';
  switch (origin.kind) {
    case 'pair':
      return figureWords(defaultPairLoss(origin.mode, origin.pair).maxDb, 'dB');
    case 'splice':
      return figureWords(SPLICE_LOSS.maxDb, 'dB');
    case 'fibre': {
      const wavelengthNm = planningWavelengthNm(channel.near, channel.far);
      return figureWords(attenuationAt(origin.grade, wavelengthNm).planDbPerKm, 'dB/km');
    }
    default:
      return 'Typed in with the channel';
  }
};

const termWords = ({ what, part, loss }: LossTerm): string =>
  `${part === null ? '' : `Part ${partNumber(part)}: `}${what}, ${decibelsFromMicroDb(loss).toFixed(3)} dB`;

export interface SourceWords {
  /** The terms that the figure is the sum of. */
  readonly terms: readonly string[];
  /** Each source once. */
  readonly sources: readonly string[];
}

export const groupSources = (channel: Channel, { kind, terms }: LossGroup): SourceWords =>
  kind === 'age'
    ? { terms: [], sources: ['Ageing allowance, typed in with the channel'] }
    : {
        terms: terms.map(termWords),
        sources: [...new Set(terms.map((term) => originWords(channel, term)))],
      };

export const limitSources = (channel: Channel, budget: Budget): SourceWords => {
  if (budget.limitIsOverridden)
    return { terms: [], sources: ["Typed in with the channel, instead of the interface's own limit"] };
  const { endpoint, limit: end } = decidingEnd(channel, budget);
  if (endpoint === null) return { terms: [], sources: [] };
  if (end.limitGrade === null)
    return {
      terms: [],
      sources: [
        `${endpoint.name}: average transmit minus average receive power, as no channel loss limit is published`,
      ],
    };
  const figure = endpoint.catalogue?.lossLimitDb[end.limitGrade];
  const value = figure?.value;
  return {
    terms: [`${endpoint.name} on ${end.limitGrade}`],
    sources: [
      figure === undefined || value === null || value === undefined
        ? 'The data sheet that was typed in'
        : figureWords({ ...figure, value }, 'dB'),
    ],
  };
};
