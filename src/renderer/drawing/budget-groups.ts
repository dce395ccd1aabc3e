/** The loss terms as the bar shows them: a few groups, each with the terms it is the sum of. */
import type { Budget } from '../../shared/budget/budget';
import type { LossTerm } from '../../shared/budget/terms';
import type { PairKind } from '../../shared/catalogue/connector-loss';
import { addMicroDb, type MicroDb } from '../../shared/units';
import { counted } from '../words/figures';

type LossKind = 'fibre' | 'mpo' | 'duplex' | 'splice' | 'other' | 'age';

export interface LossGroup {
  readonly kind: LossKind;
  /** What stands in the legend, such as `2 MPO pairs`. */
  readonly label: string;
  readonly loss: MicroDb;
  readonly terms: readonly LossTerm[];
}

const ORDER: readonly LossKind[] = ['fibre', 'mpo', 'duplex', 'splice', 'other'];

const pairOf = ({ origin }: LossTerm): PairKind | null =>
  origin.kind === 'pair' || origin.kind === 'typed-pair' ? origin.pair : null;

const kindOf = (term: LossTerm): LossKind => {
  const { kind } = term.origin;
  if (kind === 'fibre' || kind === 'splice') return kind;
  const pair = pairOf(term);
  return pair === null ? 'other' : pair === 'MPO' ? 'mpo' : 'duplex';
};

/** `LC`, `SC` or `LC and SC`, as the terms have them. */
const pairNames = (terms: readonly LossTerm[]): string => {
  const names = new Set(terms.map((term) => pairOf(term) ?? ''));
  return [...names].join(' and ');
};

const fibreLabel = (terms: readonly LossTerm[]): string => {
  const grades = new Set<string>();
  let lengthMm = 0;
  for (const { origin } of terms)
    if (origin.kind === 'fibre') {
      grades.add(origin.grade);
      lengthMm += origin.length;
    }
  return `Fibre, ${lengthMm / 1000} m of ${[...grades].join(' and ')}`;
};

const labelOf = (kind: LossKind, terms: readonly LossTerm[]): string => {
  switch (kind) {
    case 'fibre':
      return fibreLabel(terms);
    case 'mpo':
    case 'duplex':
      return counted(terms.length, `${pairNames(terms)} pair`);
    case 'splice':
      return counted(terms.length, 'splice');
    case 'other':
      if (terms.every(({ origin }) => origin.kind === 'module')) return counted(terms.length, 'module');
      return terms.length === 1 ? (terms[0] as LossTerm).what : counted(terms.length, 'other term');
    case 'age':
      return 'Age and temperature';
  }
};

/** Groups in the order of the bar; a group without a term is left out, the margin for age where it is 0. */
export const groupLosses = ({ terms, agingMargin }: Budget): readonly LossGroup[] => {
  const groups: LossGroup[] = [];
  for (const kind of ORDER) {
    const own = terms.filter((term) => kindOf(term) === kind);
    if (own.length === 0) continue;
    let loss = 0 as MicroDb;
    for (const term of own) loss = addMicroDb(loss, term.loss);
    groups.push({ kind, label: labelOf(kind, own), loss, terms: own });
  }
  if (agingMargin > 0) groups.push({ kind: 'age', label: labelOf('age', []), loss: agingMargin, terms: [] });
  return groups;
};
