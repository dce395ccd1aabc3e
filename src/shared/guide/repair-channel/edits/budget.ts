/** What may be changed in the budget: connectors of a better grade, and a margin for age that fits the link. */
import type { Budget } from '../../../budget/budget';
import { countedJoints, typedPairLossDb } from '../../../budget/pair-loss';
import {
  AGING_MARGIN_DB,
  type LossGrade,
  PAIR_KINDS,
  PAIR_LOSS,
  type PairKind,
} from '../../../catalogue/connector-loss';
import type { FibreMode } from '../../../catalogue/interface';
import type { Channel } from '../../../channel/channel';
import { modeOfEnd } from '../../../channel/endpoint';
import { telecomMargin } from '../../../rules/channel/telecom-margin';
import type { ChannelView } from '../../../rules/channel-rule';
import { decibelsFromMicroDb, microDbFromDb } from '../../../units';
import type { Draft, Losses } from '../edit';
import { EFFORT } from '../effort';

/** What each kind of pair loses in this channel, at the most. */
const lossesOf = (
  budget: Budget,
): ReadonlyMap<PairKind, { readonly lossDb: number; readonly mode: FibreMode }> => {
  const losses = new Map<PairKind, { lossDb: number; mode: FibreMode }>();
  for (const { origin, loss } of budget.terms) {
    if (origin.kind !== 'pair') continue;
    const lossDb = decibelsFromMicroDb(loss);
    const known = losses.get(origin.pair);
    if (known === undefined || lossDb > known.lossDb) losses.set(origin.pair, { lossDb, mode: origin.mode });
  }
  return losses;
};

/** Parts with a connector in a counted pair of one of these kinds; a pair with a figure of its own keeps its connectors. */
const partsWith = (channel: Channel, kinds: readonly PairKind[]): readonly number[] => {
  const parts = new Set<number>();
  for (const joint of countedJoints(channel)) {
    const { kind, near, far, nearFace, farFace } = joint;
    if (typedPairLossDb(channel, joint) !== undefined) continue;
    const pair: PairKind =
      kind === 'array-pair' ? 'MPO' : nearFace.connector === 'SC' && farFace.connector === 'SC' ? 'SC' : 'LC';
    if (kinds.includes(pair)) parts.add(near).add(far);
  }
  return [...parts].sort((a, b) => a - b);
};

const GRADES: readonly (readonly [grade: LossGrade, kinds: readonly PairKind[]])[] = [
  ['standard', PAIR_KINDS],
  ['low-loss', ['MPO']],
  ['low-loss', ['LC', 'SC']],
  ['low-loss', PAIR_KINDS],
];

const GRADE_WORDS: Readonly<Record<LossGrade, string>> = {
  'worst-case': 'worst-case',
  planning: 'planning-grade',
  standard: 'standard-grade',
  'low-loss': 'low-loss',
};

/**
 * Connectors that lose less than those of the sheet, by kind; nothing where none of them would. `origin` gives the index in the
 * sheet of each part of the channel.
 */
export const gradeEdits = (
  { channel, budget }: ChannelView,
  origin: readonly (number | null)[],
): readonly Draft[] => {
  if (budget === null) return [];
  const losses = lossesOf(budget);
  const seen = new Set<string>();
  return GRADES.flatMap(([grade, kinds]): Draft[] => {
    const better = kinds.flatMap((kind): [PairKind, number][] => {
      const own = losses.get(kind);
      if (own === undefined) return [];
      const figure = PAIR_LOSS[own.mode][grade][kind].maxDb.value;
      return figure < own.lossDb ? [[kind, figure]] : [];
    });
    const figures = better
      .toReversed()
      .map(([kind, lossDb]) => `${kind} ${lossDb} dB`)
      .join(', ');
    if (better.length === 0 || seen.has(figures)) return [];
    seen.add(figures);
    const installed = partsWith(
      channel,
      better.map(([kind]) => kind),
    ).flatMap((part) => (channel.parts[part]?.part.existing === true ? (origin[part] ?? []) : []));
    const words = installed.length === 0 ? '' : ', in place of installed ones too';
    return [
      {
        fields: ['loss'],
        sentence: `order ${GRADE_WORDS[grade]} connectors (${figures})${words}`,
        effort: EFFORT.grade,
        change: { kind: 'grade', losses: Object.fromEntries(better) as Losses, exchanged: installed },
      },
    ];
  });
};

/** The margin that the wizard proposes, where a telecom-sized one was typed in. */
export const agingEdits = (view: ChannelView): readonly Draft[] => {
  let isTelecomSized = false;
  telecomMargin.check(view, () => {
    isTelecomSized = true;
  });
  const end = view.channel.near;
  if (!isTelecomSized || view.budget === null || end === null) return [];
  const [agingMarginDb] = AGING_MARGIN_DB[modeOfEnd(end)].value;
  if (microDbFromDb(agingMarginDb) >= view.budget.agingMargin) return [];
  return [
    {
      fields: ['aging'],
      sentence: `keep ${agingMarginDb} dB ageing allowance instead of ${decibelsFromMicroDb(view.budget.agingMargin)} dB`,
      effort: EFFORT.figure,
      change: { kind: 'budget', becomes: (budget) => ({ ...budget, agingMarginDb }) },
    },
  ];
};
