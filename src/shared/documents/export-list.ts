/**
 * Every file that an order leaves as: one list for the window's menu, the order folder of the command line, its help and README.
 * What makes each is in exporters.ts; the list alone is small enough to be read at every start.
 */
export const EXPORT_LIST = [
  {
    /** In the window's menu. */
    name: 'Order as workbook (XLSX)',
    /** In the order folder; behind the quote's number where it leaves alone. */
    fileName: 'order.xlsx',
    /** What it holds, in a few words. */
    holds: 'bill of materials, port map, labels, link budget and checklist as sheets',
  },
  { name: 'Order as CSV', fileName: 'order.csv', holds: 'bill of materials' },
  { name: 'Order as JSON', fileName: 'order.json', holds: 'the whole order for programs' },
  { name: 'Port map as CSV', fileName: 'port-map.csv', holds: 'every fibre with its labels' },
  { name: 'Port map as JSON', fileName: 'port-map.json', holds: 'the port map for programs' },
  { name: 'Labels as CSV', fileName: 'labels.csv', holds: 'every label that is ordered' },
  { name: 'Labels as JSON', fileName: 'labels.json', holds: 'the labels for programs' },
] as const;

export type ExportFileName = (typeof EXPORT_LIST)[number]['fileName'];
