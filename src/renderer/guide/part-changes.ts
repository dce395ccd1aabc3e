/** How one order differs from another, a line for each box that comes, goes, or is another of its kind. */
import { attributePairs, attributeText, KIND_WORDS } from '../../shared/documents/item-words';
import { mergeKey, type OrderLine } from '../../shared/order/lines';
import { itemDetail } from '../words/item-detail';

export interface PartChange {
  /** `+1`, `−4`; `6` or `6 → 7` where a box is exchanged for another of its kind. */
  readonly count: string;
  readonly kind: string;
  readonly detail: string;
}

/** More differences than these make another box of it. */
const MOST_DIFFERENCES = 3;

const differences = (from: OrderLine, to: OrderLine): readonly string[] =>
  [...new Set([...Object.keys(from.attributes), ...Object.keys(to.attributes)])].filter(
    (name) => from.attributes[name] !== to.attributes[name],
  );

const valueText = (line: OrderLine, name: string): string | null => {
  const value = line.attributes[name];
  return value === undefined ? null : attributeText({ attributes: { [name]: value } });
};

/** `wiring U1 instead of U2`, `angled ends far`, `no angled ends`. */
const differenceText = (from: OrderLine, to: OrderLine, name: string): string => {
  const now = valueText(to, name);
  if (now === null) return `without ${valueText(from, name)}`;
  const before = from.attributes[name];
  if (before === undefined) return now;
  const [[, words] = ['', '']] = attributePairs({ attributes: { [name]: before } });
  return `${now} instead of ${words}`;
};

const exchange = (from: OrderLine, to: OrderLine): PartChange => ({
  count: from.quantity === to.quantity ? `${to.quantity}` : `${from.quantity} → ${to.quantity}`,
  kind: KIND_WORDS[to.kind],
  detail: differences(from, to)
    .map((name) => differenceText(from, to, name))
    .join(', '),
});

/** The line of another kind of box that is most like this one; undefined where none is. */
const likest = (line: OrderLine, others: readonly OrderLine[]): OrderLine | undefined =>
  others
    .filter((other) => other.kind === line.kind && differences(line, other).length <= MOST_DIFFERENCES)
    .sort((a, b) => differences(line, a).length - differences(line, b).length)[0];

/** Example: six modules U1 instead of six U2 are `6 MPO module: wiring U1 instead of U2`. */
export const partChanges = (before: readonly OrderLine[], after: readonly OrderLine[]): PartChange[] => {
  const keys = new Map(before.map((line) => [mergeKey(line), line]));
  const come: OrderLine[] = [];
  const changes: PartChange[] = [];
  for (const line of after) {
    const key = mergeKey(line);
    const had = keys.get(key);
    keys.delete(key);
    if (had === undefined) come.push(line);
    else if (had.quantity !== line.quantity)
      changes.push({ ...exchange(had, line), detail: itemDetail(line) });
  }
  const gone = [...keys.values()];
  for (const line of come) {
    const had = likest(line, gone);
    if (had === undefined) {
      changes.push({ count: `+${line.quantity}`, kind: KIND_WORDS[line.kind], detail: itemDetail(line) });
      continue;
    }
    gone.splice(gone.indexOf(had), 1);
    changes.push(exchange(had, line));
  }
  for (const line of gone)
    changes.push({ count: `−${line.quantity}`, kind: KIND_WORDS[line.kind], detail: itemDetail(line) });
  return changes;
};
