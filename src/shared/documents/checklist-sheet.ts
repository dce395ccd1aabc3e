/** The ten points of the pre-order check as a sheet: who or what closes each, link by link. */
import type { Order } from '../order/make-order';
import type { Cell, Column } from '../workbook/workbook';
import { statusWord } from './bill-of-materials';

export const CHECKLIST_COLUMNS: readonly Column[] = [
  { title: 'Link', kind: 'text', width: 22 },
  { title: 'Point', kind: 'count' },
  { title: 'What is checked', kind: 'text', width: 34 },
  { title: 'State', kind: 'text', width: 10 },
  { title: 'Ticked by', kind: 'text', width: 20 },
  { title: 'On', kind: 'text', width: 12 },
  { title: 'Concerns', kind: 'prose', width: 44 },
  { title: 'Status', kind: 'text' },
];

export const checklistRows = ({ links, status }: Order): readonly (readonly Cell[])[] =>
  links.flatMap(({ id, check }) =>
    check.map(({ point, title, state, by, date, because }) => [
      id,
      point,
      title,
      state,
      by ?? '',
      date ?? '',
      because.join(', '),
      statusWord(status),
    ]),
  );
