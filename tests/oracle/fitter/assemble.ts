/** Pieces joined end to end into one channel, near to far, as the geometric oracle reads it. */

import type { ChannelDocument, Part } from '../document';
import { type Line, layOut } from '../line';
import { type Block, matingBlocks } from '../mating';
import type { Arrangement, Filled } from './arrangements';
import { adapterOf, partIn, rearKeysOf } from './boxes';
import type { LinkNeed } from './need';
import type { PositionName } from './positions';
import type { Quote } from './quote';

/** Loss of a mated pair by grade, largest value: MPO, and LC or SC (reach-and-link-budget page). */
const PAIR_DB = {
  'low-loss': { MPO: { MMF: 0.35, SMF: 0.35 }, duplex: 0.25 },
  standard: { MPO: { MMF: 0.6, SMF: 0.75 }, duplex: 0.5 },
  'worst-case': { MPO: { MMF: 0.75, SMF: 0.75 }, duplex: 0.5 },
} as const;

const TRUNKS: readonly PositionName[] = ['trunk', 'second trunk'];

/** A part with two different ends may be laid either way round. */
const waysRound = (part: Part): Part[] => {
  if (part.part === 'array-cable') {
    const turned: Part = {
      ...part,
      pins: [part.pins[1], part.pins[0]],
      polish: [part.polish[1], part.polish[0]],
      ...(part.upAngled === undefined ? {} : { upAngled: [part.upAngled[1], part.upAngled[0]] }),
    };
    return JSON.stringify(turned) === JSON.stringify(part) ? [part] : [part, turned];
  }
  if (part.part === 'duplex-cord') {
    const [connector, polish] = [part.connector, part.polish].map((ends) =>
      Array.isArray(ends) ? ends : [ends, ends],
    );
    const turned = {
      ...part,
      connector: [...(connector ?? [])].reverse(),
      polish: [...(polish ?? [])].reverse(),
    } as Part;
    return JSON.stringify(turned) === JSON.stringify(part) ? [part] : [part, turned];
  }
  return [part];
};

const budgetOf = ({ answers, near }: LinkNeed): NonNullable<ChannelDocument['budget']> => {
  const { grade, agingMarginDb, limitDb, fibreLossDbPerKm, extraTerms } = answers.budget;
  const pair = PAIR_DB[grade];
  return {
    connectorLossDb: { LC: pair.duplex, SC: pair.duplex, MPO: pair.MPO[near.mode] },
    agingMarginDb,
    ...(limitDb === undefined ? {} : { limitDb }),
    ...(fibreLossDbPerKm === undefined ? {} : { fibreLossDbPerKm }),
    ...(extraTerms === undefined ? {} : { extraTerms }),
  };
};

/** A filled position as parts: a module brings the adapter of its rear, a conversion that of its front too. */
const partsOf = ({ unit, box }: Filled, quote: Quote, splices: number, leg: number): Part[][] => {
  const part = partIn(box, quote);
  if (TRUNKS.includes(unit.position))
    return [waysRound(part), ...Array.from({ length: splices }, (): Part[] => [{ part: 'splice' }])];
  if (part.part === 'module') {
    const rear = adapterOf(rearKeysOf(box), part.rear);
    const looksNear = unit.position === 'near module' || unit.position === 'field module, far side';
    return looksNear ? [[part], [rear]] : [[rear], [part]];
  }
  if (part.part !== 'array-fanout') return [waysRound(part)];
  if (part.body !== 'module') return [[{ ...part, leg, facing: 'far' }]];
  const rear = adapterOf(rearKeysOf(box), part.connector);
  // Makers build the fronts of conversions with opposed keys; an order line has no word for it.
  const front = adapterOf('opposed', part.legs[0]?.connector ?? '');
  return unit.position === 'near module'
    ? [[front], [{ ...part, leg, facing: 'near' }], [rear]]
    : [[rear], [{ ...part, leg, facing: 'far' }], [front]];
};

export interface Assembled {
  readonly document: ChannelDocument;
  readonly line: Line;
  readonly blocks: readonly Block[];
}

function* choices(of: readonly (readonly Part[])[], at = 0): Generator<Part[]> {
  const own = of[at];
  if (own === undefined) {
    yield [];
    return;
  }
  for (const part of own) for (const rest of choices(of, at + 1)) yield [part, ...rest];
}

/** The legs that a channel takes through the parts that have several. */
export interface Legs {
  readonly near: number;
  readonly far: number;
}

/**
 * The channel to one far rack. Cords with two different ends are laid the way round in which most of their plugs fit.
 * Throws NotAChannel where the pieces do not make one, and Unreadable.
 */
export const assemble = (
  need: LinkNeed,
  arrangement: Arrangement,
  rack: number,
  { near, far }: Legs,
  quote: Quote,
): Assembled => {
  const { transceiver, budget } = need.answers;
  const own = arrangement.filter(({ unit }) => unit.rack === null || unit.rack === rack);
  const parts = own.flatMap((filled) =>
    partsOf(filled, quote, budget.splices, filled.unit.position.startsWith('far') ? far : near),
  );
  let best: Assembled | null = null;
  for (const chosen of choices(parts)) {
    const document: ChannelDocument = {
      format: 'mpo-preflight/channel',
      version: 1,
      near: transceiver.near,
      far: transceiver.far,
      parts: chosen,
      budget: budgetOf(need),
    };
    const line = layOut(document);
    const blocks = matingBlocks(line);
    if (best === null || blocks.length < best.blocks.length) best = { document, line, blocks };
    if (blocks.length === 0) break;
  }
  return best as Assembled;
};
