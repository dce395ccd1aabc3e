/**
 * The whole judgement of one link: complete answers, and the channels that were planned from them. The channels are judged
 * as `check` would, the racks and labels from the answers.
 */

import type { Enclosure } from '../../src/shared/catalogue/enclosures';
import type { ModuleProduct } from '../../src/shared/plan/module-product';
import type { Settings } from '../../src/shared/plan/settings';
import type { CompleteAnswers } from '../../src/shared/steps/steps';
import { judgeDocument } from './channel';
import { cordFaults } from './cords';
import type { ChannelDocument } from './document';
import { type Optic, opticAt } from './ends';
import { NotAChannel } from './geometry';
import { type Carrier, carrierOf, hasPairOfCords, housingBlocks, standing } from './housing';
import { layOut } from './line';
import { type Block, isFlatSingleMode } from './mating';
import { applicationFits, hasSplitter } from './optics';
import { isPairParted } from './parted';
import { productBlocks } from './products';
import { rackBlocks } from './racks';
import { wayBlocks } from './ways';

export interface Site {
  readonly settings: Settings;
  readonly enclosures: readonly Enclosure[];
  readonly modules?: readonly ModuleProduct[];
}

/** `near` and `field-far` are the near sides of a trunk, `field-near` and `far` its far sides. */
type Labels = Readonly<Record<'near' | 'field-near' | 'field-far' | 'far', readonly string[]>>;

export interface Design {
  readonly answers: CompleteAnswers;
  readonly documents: readonly ChannelDocument[];
  readonly labels: Labels;
}

/** Longest part of a channel file. */
const LONGEST_PART_M = 120_000;

/** Loss of a mated pair by grade, largest value: MPO, and LC or SC (reach-and-link-budget page). */
const PAIR_DB = {
  'low-loss': { MPO: { MMF: 0.35, SMF: 0.35 }, duplex: 0.25 },
  standard: { MPO: { MMF: 0.6, SMF: 0.75 }, duplex: 0.5 },
  planning: { MPO: { MMF: 0.75, SMF: 0.75 }, duplex: 0.5 },
  'worst-case': { MPO: { MMF: 0.75, SMF: 0.75 }, duplex: 0.75 },
} as const;

/** Did the planner hand over the figures that were answered? */
function figureFaults({ answers, documents }: Design): string[] {
  const { grade, agingMarginDb, limitDb, fibreLossDbPerKm, extraTerms } = answers.budget;
  const mode = answers.modePolish.fibre === 'OS2' ? 'SMF' : 'MMF';
  const duplex = PAIR_DB[grade].duplex;
  const expected = JSON.stringify([
    { LC: duplex, SC: duplex, MPO: PAIR_DB[grade].MPO[mode] },
    agingMarginDb,
    limitDb ?? null,
    fibreLossDbPerKm ?? null,
    extraTerms ?? [],
  ]);
  return documents.flatMap(({ budget }) => {
    const found = JSON.stringify([
      budget?.connectorLossDb,
      budget?.agingMarginDb,
      budget?.limitDb ?? null,
      budget?.fibreLossDbPerKm ?? null,
      budget?.extraTerms ?? [],
    ]);
    return found === expected ? [] : [`the channel is planned with ${found} instead of ${expected}`];
  });
}

/** Of parallel links that could be lit: where nothing meets, no pair of cords is better than another. */
function arrayCordFaults({ answers, documents }: Design, blocks: readonly Block[]): readonly string[] {
  const [doc] = documents;
  const isTwoRow = doc?.parts.some((part) => 'rows' in part && part.rows !== undefined) ?? true;
  const unlit = ['advice/kind-mismatch', 'mating/shape-clash'];
  const hasCords = answers.application.kind === 'parallel' && !isTwoRow;
  return doc === undefined || !hasCords || blocks.some(({ rule }) => unlit.includes(rule))
    ? []
    : cordFaults(answers, doc);
}

/** Labels of a cable from port to port carry link, number and end, whatever the scheme. */
function areLabelsMissing({ application, documentation }: CompleteAnswers, carrier: Carrier): boolean {
  const { scheme, near, far, field, trunk } = documentation;
  const racks = application.perRack?.length ?? 1;
  const hasPanels = carrier === 'module' || carrier === 'panel';
  const isSecondNamed = (place: typeof near): boolean =>
    application.redundancy === 'none' || place.rackUnitB !== undefined;
  const named = (place: typeof near): boolean =>
    place.room !== undefined && place.rackUnit !== undefined && isSecondNamed(place);
  return (
    (application.kind === 'patch-field' && field === undefined) ||
    (racks > 1 && (far.racks?.length ?? 0) < racks) ||
    (hasPanels && scheme === 'trunk-fibre-port' && trunk === undefined) ||
    (hasPanels && scheme === 'tia-606' && !(named(near) && named(far)))
  );
}

/** A label names one port; by trunk, fibre and port the two ends of a trunk bear one name on purpose. */
function doLabelsCollide({ answers, labels }: Design): boolean {
  const sets =
    answers.documentation.scheme === 'trunk-fibre-port'
      ? [
          [...labels.near, ...labels['field-far']],
          [...labels['field-near'], ...labels.far],
        ]
      : [Object.values(labels).flat()];
  return sets.some((own) => new Set(own).size < own.length);
}

function linkBlocks(design: Design, near: Optic, far: Optic, carrier: Carrier, site: Site): Block[] {
  const { answers } = design;
  const blocks: Block[] = [];
  const block = (rule: string, broken: boolean): void => {
    if (broken) blocks.push({ rule, what: answers.application.kind });
  };
  block('advice/kind-mismatch', !applicationFits(answers.application.kind, near, far));
  block('optics/no-cable', !hasSplitter(answers.application.kind, near, far));
  block(
    'mating/flat-single-mode',
    design.documents.some((doc) => layOut(doc).glasses.some(isFlatSingleMode)),
  );
  block(
    'polarity/pair-parted',
    answers.application.kind === 'patch-field' && design.documents.some(isPairParted),
  );
  const { far: named } = answers.documentation;
  block('advice/far-racks', (named.racks?.length ?? 0) > (answers.application.perRack?.length ?? 1));
  const { arrayCords } = answers.polarity;
  block(
    'polarity/cords-elsewhere',
    arrayCords !== undefined && !hasPairOfCords(answers.application.kind, carrier, answers.interface.rear),
  );
  blocks.push(...wayBlocks(answers, design.documents, [near, far], carrier, site.settings));
  const stands = standing(answers, near, far, carrier);
  blocks.push(
    ...housingBlocks(answers, stands, site.enclosures),
    ...rackBlocks(answers, stands, site.enclosures),
    ...productBlocks(answers, stands, site),
  );
  const missing = areLabelsMissing(answers, carrier);
  block('labels/missing', missing);
  block('labels/collide', !missing && doLabelsCollide(design));
  return blocks;
}

/** `planned` false: there is nothing to order or judge, whatever the rules say. */
export type DesignJudgement =
  | { readonly planned: false; readonly because: string }
  | {
      readonly planned: true;
      readonly blocks: readonly Block[];
      readonly carrier: Carrier;
      /** False where light was no question (see channel.ts). */
      readonly followed: boolean;
      /** What the planner got wrong, rather than the answers. */
      readonly faults: readonly string[];
    };

export function judgeDesign(design: Design, site: Site): DesignJudgement {
  const { transceiver, application } = design.answers;
  const { documents } = design;
  const total = application.perRack?.reduce((sum, links) => sum + links, 0) ?? application.links;
  if (total !== application.links)
    return { planned: false, because: 'the racks have other links than the link' };
  if (documents.length === 0) return { planned: false, because: 'no parts join the two ends' };
  if (documents.some(({ parts }) => parts.some((part) => 'lengthM' in part && part.lengthM > LONGEST_PART_M)))
    return { planned: false, because: 'a part is longer than any interface reaches' };
  try {
    const near = opticAt(transceiver.near as ChannelDocument['near'] & object);
    const far = opticAt(transceiver.far as ChannelDocument['far'] & object);
    const carrier = carrierOf(design.answers, near, far, site.settings);
    const blocks = linkBlocks(design, near, far, carrier, site);
    let followed = true;
    for (const doc of documents) {
      const judged = judgeDocument(doc);
      if (!judged.built) return { planned: false, because: judged.because };
      blocks.push(...judged.blocks);
      followed &&= judged.light !== 'not-followed';
    }
    const faults = [...figureFaults(design), ...arrayCordFaults(design, blocks)];
    return { planned: true, blocks, carrier, followed, faults };
  } catch (error) {
    if (error instanceof NotAChannel) return { planned: false, because: error.message };
    throw error;
  }
}
