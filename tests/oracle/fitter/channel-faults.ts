/** The channel files of an order, `check` and the order itself say one thing, and it is what the pieces give. */

import { type BudgetFigures, budgetOf } from '../budget';
import { judgeDocument } from '../channel';
import type { ChannelDocument } from '../document';
import type { FittedChannel } from './lanes';
import type { Check, Folder, OrderedLink } from './order-folder';

const filesOf = (folder: Folder, link: string): [name: string, text: string][] =>
  [...folder].filter(([name]) => name === `channels/${link}.json` || name.startsWith(`channels/${link}+`));

interface Figures {
  readonly lossDb: number;
  readonly marginDb: number | null;
  readonly lengthM: number;
}

const figures = ({ lossDb, marginDb, lengthM }: Figures): string =>
  `${lengthM} m, ${lossDb} dB, margin ${marginDb} dB`;

/** Refused, or good light. */
const GOOD = ['works', 'works-renumbered', 'lanes-swapped'];

const fittedFigures = ({ assembled: { document, line } }: FittedChannel): BudgetFigures | null =>
  budgetOf(document, line);

/** The way with the least margin, or the longest one where no limit is known. */
const worst = (of: readonly BudgetFigures[]): BudgetFigures | undefined =>
  [...of].sort(
    (a, b) => (a.marginDb ?? 0) - (b.marginDb ?? 0) || b.lossDb - a.lossDb || b.lengthM - a.lengthM,
  )[0];

export const channelFaults = (
  link: OrderedLink,
  folder: Folder,
  check: Check,
  fitted: readonly FittedChannel[],
): string[] => {
  const files = filesOf(folder, link.id);
  const faults: string[] = [];
  if (files.length === 0) return ['the order has no channel file of it'];
  const said = new Set<string>();
  for (const [name, text] of files) {
    const report = check(text);
    if (report === null) {
      faults.push(`check cannot read ${name}`);
      continue;
    }
    if (!report.accepted) faults.push(`check refuses ${name}: ${report.verdict}`);
    said.add(report.verdict);
    const own = judgeDocument(JSON.parse(text) as ChannelDocument);
    if (!own.built) faults.push(`${name} is no channel: ${own.because}`);
    else {
      const [block] = own.blocks;
      if (block !== undefined) faults.push(`${name} breaks ${block.rule}`);
      if (own.budget !== null && report.budget !== null && figures(own.budget) !== figures(report.budget))
        faults.push(`check says ${figures(report.budget)} of ${name}, which has ${figures(own.budget)}`);
    }
    const inPieces = fitted.flatMap((one) => fittedFigures(one) ?? []);
    if (report.budget !== null && !inPieces.some((one) => figures(one) === figures(report.budget as Figures)))
      faults.push(
        `${name} has ${figures(report.budget)}, and the pieces give ${inPieces.map(figures).join('; ')}`,
      );
  }
  if (link.verdict === null || !said.has(link.verdict) || !GOOD.includes(link.verdict))
    faults.push(`the order says ${link.verdict}, and check says ${[...said].join(' and ')}`);
  const tightest = worst(fitted.flatMap((one) => fittedFigures(one) ?? []));
  if (tightest !== undefined && link.budget !== null && figures(link.budget) !== figures(tightest))
    faults.push(`the order says ${figures(link.budget)}, and its worst channel has ${figures(tightest)}`);
  return faults;
};
