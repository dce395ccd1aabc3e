/**
 * A second oracle that knows no geometry: the printed table of methods, the parity rule and the list of cords and
 * modules for breakouts (fibre-mapping sections 2, 5 and 6), as data. It speaks only where those pages speak.
 */

import type { CableType, ChannelDocument, CordWiring, Keys, OneRowWiring } from './document';
import type { PolarityVerdict } from './verdict';

/** What the pages talk about, near to far. Anything they do not mention makes the summary null. */
export interface MethodQuestion {
  kind: 'duplex' | 'parallel' | 'breakout';
  /** Duplex: near and far. Breakout: the one module. Parallel: none. */
  wirings: readonly OneRowWiring[];
  fibres: 8 | 12 | 16;
  cables: readonly CableType[];
  adapters: readonly Keys[];
  /** All duplex cords of the channel. */
  cords: readonly CordWiring[];
}

export type TableAnswer = PolarityVerdict | 'silent';

interface Row {
  trunk: CableType;
  adapters: Keys;
  near: OneRowWiring;
  far: OneRowWiring;
  cords: readonly CordWiring[];
  answer: PolarityVerdict;
}

const AB: CordWiring = 'A-to-B';
const AA: CordWiring = 'A-to-A';

/** Section 5, with the sentences under the table. Each row may be read from either end. */
export const DUPLEX_METHODS: readonly Row[] = [
  { trunk: 'A', adapters: 'opposed', near: 'straight', far: 'straight', cords: [AB, AA], answer: 'works' },
  { trunk: 'A', adapters: 'opposed', near: 'straight', far: 'straight', cords: [AB, AB], answer: 'dead' },
  { trunk: 'A', adapters: 'opposed', near: 'straight', far: 'straight', cords: [AA, AA], answer: 'dead' },
  {
    trunk: 'A',
    adapters: 'opposed',
    near: 'straight',
    far: 'pair-flipped',
    cords: [AB, AB],
    answer: 'works',
  },
  {
    trunk: 'A',
    adapters: 'opposed',
    near: 'pair-flipped',
    far: 'pair-flipped',
    cords: [AB, AB],
    answer: 'dead',
  },
  {
    trunk: 'B',
    adapters: 'aligned',
    near: 'straight',
    far: 'straight-inverted',
    cords: [AB, AB],
    answer: 'works',
  },
  {
    trunk: 'B',
    adapters: 'aligned',
    near: 'straight',
    far: 'straight',
    cords: [AB, AB],
    answer: 'works-renumbered',
  },
  { trunk: 'C', adapters: 'opposed', near: 'straight', far: 'straight', cords: [AB, AB], answer: 'works' },
  { trunk: 'B', adapters: 'opposed', near: 'U1', far: 'U1', cords: [AB, AB], answer: 'works' },
  { trunk: 'B', adapters: 'aligned', near: 'U2', far: 'U2', cords: [AB, AB], answer: 'works' },
];

interface BreakoutRow {
  method: string;
  trunk: CableType;
  adapters: Keys;
  cord: CableType;
  module: OneRowWiring;
  answer: PolarityVerdict;
}

/** Section 6: QSFP - cord - trunk - module, by the trunk's method. */
export const BREAKOUT_METHODS: readonly BreakoutRow[] = [
  { method: 'A', trunk: 'A', adapters: 'opposed', cord: 'B', module: 'U1', answer: 'works' },
  { method: 'A', trunk: 'A', adapters: 'opposed', cord: 'A', module: 'U2', answer: 'works' },
  { method: 'B', trunk: 'B', adapters: 'aligned', cord: 'A', module: 'U1', answer: 'works' },
  { method: 'B', trunk: 'B', adapters: 'aligned', cord: 'B', module: 'U2', answer: 'works' },
  { method: 'U1', trunk: 'B', adapters: 'opposed', cord: 'A', module: 'U1', answer: 'works' },
  { method: 'U1', trunk: 'B', adapters: 'opposed', cord: 'B', module: 'U2', answer: 'works' },
  { method: 'U2', trunk: 'B', adapters: 'aligned', cord: 'A', module: 'U1', answer: 'works' },
  { method: 'U2', trunk: 'B', adapters: 'aligned', cord: 'B', module: 'U2', answer: 'works' },
  { method: 'C', trunk: 'C', adapters: 'opposed', cord: 'B', module: 'U1', answer: 'works-renumbered' },
  { method: 'C', trunk: 'C', adapters: 'opposed', cord: 'A', module: 'U2', answer: 'works-renumbered' },
];

/** N of section 2: Type B cables and aligned adapters between the ends. */
function turns(question: Pick<MethodQuestion, 'cables' | 'adapters'>): number {
  return (
    question.cables.filter((type) => type === 'B').length +
    question.adapters.filter((keys) => keys === 'aligned').length
  );
}

function isOdd(count: number): boolean {
  return count % 2 === 1;
}

function sameSet<T>(one: readonly T[], other: readonly T[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}

function allAre<T>(items: readonly T[], wanted: T): boolean {
  return items.every((item) => item === wanted);
}

function duplexAnswer(question: MethodQuestion): TableAnswer {
  const { wirings, cables, adapters, cords } = question;
  const [near, far] = wirings;
  if (near === undefined || far === undefined || cords.length !== 2) return 'silent';
  if (cables.length === 1 && adapters.length === 2) {
    for (const row of DUPLEX_METHODS) {
      if (cables[0] !== row.trunk || !allAre(adapters, row.adapters) || !sameSet(cords, row.cords)) continue;
      if (sameSet(wirings, [row.near, row.far])) return row.answer;
    }
  }
  const bothU = wirings.every((wiring) => wiring === 'U1' || wiring === 'U2');
  if (!bothU || cables.includes('C') || !allAre(cords, AB)) return 'silent';
  return isOdd(turns(question)) === (near === far) ? 'works' : 'dead';
}

function breakoutAnswer(question: MethodQuestion): TableAnswer {
  const { wirings, cables, adapters, cords, fibres } = question;
  const [module] = wirings;
  if (module === undefined || cords.length !== 1) return 'silent';
  if (module === 'straight' && fibres === 12 && !cables.includes('C')) return 'dead';
  if (!allAre(cords, AB)) return 'silent';
  if (cables.length === 2 && adapters.length === 2) {
    for (const row of BREAKOUT_METHODS) {
      if (cables[0] !== row.cord || cables[1] !== row.trunk) continue;
      if (allAre(adapters, row.adapters) && module === row.module) return row.answer;
    }
  }
  if (cables.includes('C') || (module !== 'U1' && module !== 'U2')) return 'silent';
  return isOdd(turns(question)) === (module === 'U1') ? 'works' : 'dead';
}

function parallelAnswer(question: MethodQuestion): TableAnswer {
  const { cables, adapters } = question;
  if (!cables.includes('C')) return isOdd(turns(question)) ? 'works' : 'dead';
  const order = cables.join('');
  if (order === 'C') return 'dead';
  if ((order === 'ACB' || order === 'BCA') && allAre(adapters, 'opposed')) return 'lanes-swapped';
  return 'silent';
}

export function methodAnswer(question: MethodQuestion): TableAnswer {
  switch (question.kind) {
    case 'duplex':
      return duplexAnswer(question);
    case 'breakout':
      return breakoutAnswer(question);
    case 'parallel':
      return parallelAnswer(question);
  }
}

const PLAIN_DUPLEX = ['10GBASE-SR', '25GBASE-SR', '100GBASE-DR'];
const ONE_ROW_PARALLEL = [
  '40GBASE-SR4',
  '100GBASE-SR4',
  '200GBASE-SR4',
  '400GBASE-DR4',
  '400GBASE-SR4.2',
  '400GBASE-SR8',
];

/** The document in the words of the table, or null where it holds something the table does not know. */
export function questionOf(doc: ChannelDocument): MethodQuestion | null {
  const plain = [doc.near, doc.far].map((end) => PLAIN_DUPLEX.includes(end?.interface ?? ''));
  const known = [doc.near, doc.far].every(
    (end, index) => plain[index] || ONE_ROW_PARALLEL.includes(end?.interface ?? ''),
  );
  if (!known) return null;
  const duplexEnds = plain.filter(Boolean).length;
  const kind = duplexEnds === 2 ? 'duplex' : duplexEnds === 1 ? 'breakout' : 'parallel';
  // The breakout lists are read from the parallel end.
  const parts = plain[0] && !plain[1] ? [...doc.parts].reverse() : doc.parts;
  const wirings: OneRowWiring[] = [];
  const cables: CableType[] = [];
  const adapters: Keys[] = [];
  const cords: CordWiring[] = [];
  const fibres = new Set<number>();
  for (const part of parts) {
    switch (part.part) {
      case 'module':
        if (
          typeof part.wiring === 'object' ||
          part.wiring === 'adjacent-pairs' ||
          part.wiring === 'row-pairs'
        )
          return null;
        wirings.push(part.wiring);
        fibres.add(part.fibres);
        break;
      case 'array-cable':
        if (part.type === undefined || typeof part.type === 'object') return null;
        cables.push(part.type);
        fibres.add(part.fibres);
        break;
      case 'mpo-adapter':
        adapters.push(part.keys);
        break;
      case 'duplex-cord':
        cords.push(part.wiring);
        break;
      case 'splice':
        break;
      case 'breakout-cord':
      case 'array-fanout':
        return null;
    }
  }
  const [only, second] = [...fibres];
  if (second !== undefined || (only !== 8 && only !== 12 && only !== 16)) return null;
  if (wirings.length !== { duplex: 2, breakout: 1, parallel: 0 }[kind]) return null;
  return { kind, wirings, fibres: only, cables, adapters, cords };
}
