/** The link budget as a sheet: one row a link, or a far rack of it where there are several. */
import type { Sureness } from '../catalogue/figure';
import type { Order, OrderedLink, OrderedRack } from '../order/make-order';
import type { Cell, Column } from '../workbook/workbook';
import { statusWord } from './bill-of-materials';
import { VERDICT_WORDS } from './verdict-words';

export const BUDGET_COLUMNS: readonly Column[] = [
  { title: 'Link', kind: 'text', width: 22 },
  { title: 'Name', kind: 'text', width: 30 },
  { title: 'Far rack', kind: 'text', width: 12 },
  { title: 'Links', kind: 'count' },
  { title: 'Verdict', kind: 'text', width: 28 },
  { title: 'Length m', kind: 'metres' },
  { title: 'Reach m', kind: 'metres' },
  { title: 'Insertion loss dB', kind: 'decibels' },
  { title: 'Typical loss dB', kind: 'decibels' },
  { title: 'Statistical loss dB', kind: 'decibels' },
  { title: 'Ageing allowance dB', kind: 'decibels' },
  { title: 'Limit dB', kind: 'decibels' },
  { title: 'Limit is', kind: 'text', width: 12 },
  { title: 'Margin dB', kind: 'decibels' },
  { title: 'Status', kind: 'text' },
];

const SURE_WORDS: Readonly<Record<Sureness, string>> = {
  published: 'published',
  computed: 'computed',
  recalled: 'unverified',
  disputed: 'disputed',
};

const orEmpty = (value: number | null | undefined): Cell => value ?? '';

const ofLink = ({ id, name, counts, verdict, budget }: OrderedLink, mark: string): readonly Cell[] => [
  id,
  name,
  '',
  orEmpty(counts?.links),
  verdict === null ? '' : VERDICT_WORDS[verdict],
  orEmpty(budget?.lengthM),
  orEmpty(budget?.reachM),
  orEmpty(budget?.lossDb),
  orEmpty(budget?.typicalDb),
  orEmpty(budget?.statisticalDb),
  orEmpty(budget?.agingMarginDb),
  orEmpty(budget?.limitDb),
  budget?.limitSure == null ? '' : SURE_WORDS[budget.limitSure],
  orEmpty(budget?.marginDb),
  mark,
];

/** What is the same for all racks of a link is its own; typical and statistical loss are of the farthest one alone. */
const ofRack = (link: OrderedLink, rack: OrderedRack, mark: string): readonly Cell[] => {
  const { id, name, budget } = link;
  return [
    id,
    name,
    rack.rack,
    rack.links,
    rack.verdict === null ? '' : VERDICT_WORDS[rack.verdict],
    orEmpty(rack.lengthM),
    orEmpty(budget?.reachM),
    orEmpty(rack.lossDb),
    '',
    '',
    orEmpty(budget?.agingMarginDb),
    orEmpty(budget?.limitDb),
    budget?.limitSure == null ? '' : SURE_WORDS[budget.limitSure],
    orEmpty(rack.marginDb),
    mark,
  ];
};

export const budgetRows = ({ links, status }: Order): readonly (readonly Cell[])[] => {
  const mark = statusWord(status);
  return links.flatMap((link) =>
    link.byRack === undefined ? [ofLink(link, mark)] : link.byRack.map((rack) => ofRack(link, rack, mark)),
  );
};
