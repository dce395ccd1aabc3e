/** Options and fields of the quote format that the steps' own lists leave to whoever shows them. */
import { TRUNK_LEGS } from '../catalogue/lengths';
import { findNamed } from '../optics/find-named';
import { valueAt } from './answer-paths';
import { ARRAY_CORDS } from './polarity';
import type { Field, Option, StepId } from './step';

const receptaclesAt = (answer: unknown, end: string) => {
  const named = findNamed(String(valueAt(answer, `${end}.interface`) ?? ''));
  return named.found ? named.item.receptacles : [];
};

const plain = (values: readonly string[]): Option[] =>
  [...new Set(values)].map((value) => ({ value, label: value, explain: '' }));

const kinds = (end: string) => (answer: unknown) => plain(receptaclesAt(answer, end).map(({ kind }) => kind));
const polishes = (end: string) => (answer: unknown) =>
  plain(receptaclesAt(answer, end).map(({ polish }) => polish));

/** `A and B`: which cord is at which end, and how many kinds a store has to keep. */
const arrayCords = ARRAY_CORDS.map((value): Option => {
  const [near, far] = value.split('-');
  return {
    value,
    label: `${near} and ${far}`,
    explain:
      near === far
        ? `Type ${near} cords at both ends: one kind to keep`
        : `Type ${near} at the near end, Type ${far} at the far end: two kinds to keep`,
  };
});

export const MORE_OPTIONS: Readonly<Record<string, (answer: unknown) => readonly Option[]>> = {
  'near.receptacleKind': kinds('near'),
  'far.receptacleKind': kinds('far'),
  'near.polish': polishes('near'),
  'far.polish': polishes('far'),
  trunkLegs: () =>
    TRUNK_LEGS.map((legs) => ({ value: legs, label: String(legs), explain: 'MPO connectors at each end' })),
  cableRows: () => [
    { value: 'rows-kept', label: 'Rows kept', explain: 'Row 1 stays row 1' },
    { value: 'rows-swapped', label: 'Rows swapped', explain: 'As in 100GBASE-SR10 direct cords' },
    { value: 'columns-mirrored', label: 'Columns mirrored', explain: 'Each row turned round' },
    { value: 'fully-reversed', label: 'Fully reversed', explain: 'Fibre 1 ends on 24' },
    { value: 'pair-flipped', label: 'Pairs flipped', explain: 'Neighbours change places' },
  ],
  moduleRows: () => [
    { value: 'adjacent-pairs', label: 'Adjacent pairs', explain: 'A port is two neighbouring fibres' },
    { value: 'row-pairs', label: 'Row pairs', explain: 'A port is the two rows of one column' },
  ],
  connectorBrand: () => [
    { value: 'MPO', label: 'MPO', explain: 'Any vendor' },
    { value: 'MTP', label: 'MTP', explain: 'A brand of MPO; both fit together' },
  ],
  methodBModules: () => [
    { value: 'inverted', label: 'Inverted at the far end', explain: 'Port 1 leads to port 1' },
    {
      value: 'identical',
      label: 'The same at both ends',
      explain: 'Ports are numbered in reverse at the far end',
    },
  ],
  aToACordEnd: () => [
    { value: 'near', label: 'Near end', explain: 'The A-to-A cords are ordered for the near end' },
    { value: 'far', label: 'Far end', explain: 'The A-to-A cords are ordered for the far end' },
  ],
  arrayCords: () => arrayCords,
};

/** What a label needs besides rack and panel: TIA-606 names rooms and rack units, links by rack name every rack. */
const places: readonly Field[] = ['near', 'far', 'field'].flatMap((end) => [
  { key: `${end}.room`, label: `Room, ${end}`, kind: 'text' as const, optional: true as const },
  { key: `${end}.rackUnit`, label: `Rack unit, ${end}`, kind: 'number' as const, optional: true as const },
  {
    key: `${end}.rackUnitB`,
    label: `Rack unit of path B, ${end}`,
    kind: 'number' as const,
    optional: true as const,
  },
]);

export const MORE_FIELDS: Readonly<Partial<Record<StepId, readonly Field[]>>> = {
  documentation: [
    ...places,
    {
      key: 'far.racks',
      label: 'Far racks, far',
      kind: 'list',
      optional: true,
      help: 'One name for each far rack, with commas between',
    },
  ],
};
