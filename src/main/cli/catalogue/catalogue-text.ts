/** Every interface of the catalogue as a table grouped by speed. */
import type { Figure, Sureness } from '../../../shared/catalogue/figure';
import { FIBRE_GRADES, type Interface } from '../../../shared/catalogue/interface';
import { INTERFACES } from '../../../shared/catalogue/interfaces';
import { SOURCES } from '../../../shared/catalogue/sources';
import { wrapText } from '../../present/layout';

const WIDTH = 100;

const MARKS: Readonly<Record<Sureness, string>> = {
  published: '',
  recalled: '~',
  disputed: '?',
  computed: '=',
};

const MEANINGS: Readonly<Record<Sureness, string>> = {
  published: 'no mark: published by a vendor, a standards body or an agreement of vendors',
  recalled: '~ recalled: known, but no text was at hand',
  disputed: '? disputed: sources disagree; the JSON lists what they say',
  computed: '= computed from other figures',
};

const COLUMNS = ['interface', 'connector', 'fibre', 'lanes', 'reach and largest loss', 'breaks out to'];

const marked = <T>(figure: Figure<T>, text = String(figure.value)): string => `${text}${MARKS[figure.sure]}`;

const reachLines = ({ reachM, lossLimitDb }: Interface): string[] =>
  FIBRE_GRADES.flatMap((grade) => {
    const reach = reachM[grade];
    if (reach === undefined) return [];
    const limit = lossLimitDb[grade];
    const loss = limit === undefined || limit.value === null ? 'unknown' : `${marked(limit)} dB`;
    // The mark has a column of its own, so that the digits stand below each other.
    const digits = String(reach.value).padStart(5);
    return [`${grade}  ${digits}${MARKS[reach.sure].padEnd(1)} m  ${loss}`];
  });

const breakoutLines = ({ breakouts, portSplit }: Interface): string[] => [
  ...breakouts.map(
    ({ count, interface: target, sure, note }) =>
      `${count} x ${target ?? note ?? "a vendor's own part"}${MARKS[sure]}`,
  ),
  ...(portSplit ? ['two ports, one cord each'] : []),
];

const cellsOf = (item: Interface): readonly (readonly string[])[] => [
  [item.id],
  item.receptacles.map((one) => `${one.kind} ${one.polish}${MARKS[one.sure]}`),
  [item.mode],
  [String(item.lanes)],
  reachLines(item),
  breakoutLines(item),
];

/** `50 m on OS2`, for each grade that has a figure. */
const reachesInWords = (reaches: NonNullable<Interface['shorterReachM']>): string =>
  FIBRE_GRADES.flatMap((grade) => {
    const reach = reaches[grade];
    return reach === undefined ? [] : [`${marked(reach)} m on ${grade}`];
  }).join(', ');

const remarksOf = ({
  aliases,
  halfLanes,
  shorterReachM,
  noBreakoutBecause,
  notOrderableBecause,
}: Interface): string[] => [
  ...(aliases.length > 0 ? [`also ${aliases.join(', ')}`] : []),
  ...(halfLanes === undefined
    ? []
    : [
        `${halfLanes.gbps} Gb/s on ${halfLanes.lanes} lanes behind a splitter: ${reachesInWords(halfLanes.reachM)}`,
      ]),
  ...(shorterReachM === undefined
    ? []
    : [`parts of less reach are sold so: ${reachesInWords(shorterReachM)}`]),
  ...(noBreakoutBecause === undefined ? [] : [`No breakout: ${noBreakoutBecause}`]),
  ...(notOrderableBecause === undefined ? [] : [`Not to be ordered for: ${notOrderableBecause}`]),
];

const tableRow = (cells: readonly (readonly string[])[], widths: readonly number[]): string => {
  const height = Math.max(...cells.map((cell) => cell.length));
  let text = '';
  for (let line = 0; line < height; line++)
    text += `  ${cells.map((cell, column) => (cell[line] ?? '').padEnd(widths[column] as number)).join('  ')}`
      .trimEnd()
      .concat('\n');
  return text;
};

export const catalogueText = (): string => {
  const rows = INTERFACES.map((item) => ({ item, cells: cellsOf(item) }));
  const widths = COLUMNS.map((title, column) =>
    Math.max(title.length, ...rows.flatMap(({ cells }) => (cells[column] ?? []).map((text) => text.length))),
  );
  let text = `${rows.length} interfaces\n\n${Object.values(MEANINGS)
    .map((meaning) => `  ${meaning}\n`)
    .join('')}`;
  let speed = 0;
  for (const { item, cells } of rows) {
    if (item.gbps !== speed) {
      speed = item.gbps;
      text += `\n${speed} Gb/s\n${tableRow(
        COLUMNS.map((title) => [title]),
        widths,
      )}`;
    }
    text += tableRow(cells, widths);
    for (const remark of remarksOf(item)) text += wrapText(remark, WIDTH, '      ');
  }
  text += '\nSources\n';
  for (const [key, source] of Object.entries(SOURCES))
    text += wrapText(source, WIDTH, `  ${key.padEnd(5)} `, ' '.repeat(8));
  return text;
};
