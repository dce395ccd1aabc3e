/**
 * The order as one XLSX workbook: bill of materials, port map, labels, link budget and checklist, each fact in a column of its
 * own. The first three sheets have the cells of `order.csv`, `port-map.csv` and `labels.csv`.
 */
import { labelRowsOf } from '../order/label-rows';
import type { OrderResult } from '../order/make-order';
import { portMapOf } from '../order/port-map';
import { workbookPieces } from '../workbook/workbook-bytes';
import { BILL_COLUMNS, billRows, statusWord } from './bill-of-materials';
import { BUDGET_COLUMNS, budgetRows } from './budget-sheet';
import { CHECKLIST_COLUMNS, checklistRows } from './checklist-sheet';
import { LABEL_COLUMNS, labelCells } from './labels-csv';
import { portMapCells, portMapColumns } from './port-map-csv';

/** The same quote gives the same bytes. */
export const orderWorkbook = ({ order, evaluated }: OrderResult): Iterable<Uint8Array> => {
  const { number, name, status, customer } = order;
  const state = statusWord(status);
  const hasField = evaluated.some(({ plan }) => plan?.answers.application.kind === 'patch-field');
  return workbookPieces({
    title: `${number} ${name}`,
    pageHead: [number, customer.name, ...(status === 'draft' ? [state] : [])].join(' · '),
    properties: { Quote: number, Customer: customer.name, Status: state },
    sheets: [
      { name: 'Bill of materials', columns: BILL_COLUMNS, rows: billRows(order) },
      {
        name: 'Port map',
        columns: portMapColumns(hasField),
        rows: portMapCells(portMapOf(evaluated), status),
      },
      { name: 'Labels', columns: LABEL_COLUMNS, rows: labelCells(labelRowsOf(evaluated), status) },
      { name: 'Link budget', columns: BUDGET_COLUMNS, rows: budgetRows(order) },
      { name: 'Checklist', columns: CHECKLIST_COLUMNS, rows: checklistRows(order) },
    ],
  });
};
