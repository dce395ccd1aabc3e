/** Labels: one for every port, trunk leg and end of a direct cable, as many ordered as listed, and no two alike. */

import { type Arrangement, legsIn } from './arrangements';
import { partIn } from './boxes';
import type { Fault } from './fault';
import { foldedLabel } from './names';
import { type LinkNeed, pieces, sum } from './need';
import type { LabelRow, Order } from './order-folder';
import type { Quote } from './quote';

/** Ports of one path: all of the modules that are ordered, growth and unused ones too, and MPO ports of panels. */
const portsOf = (arrangement: Arrangement): number =>
  sum(arrangement, ({ unit, box }) => {
    switch (unit.kind) {
      case 'module':
        return unit.count * Number(box.line.attributes.ports);
      case 'conversion-module':
        return unit.count * 3;
      case 'mpo-adapter':
        return unit.count;
      default:
        return 0;
    }
  });

/** Ends of the trunk legs that are in use or kept for growth, and of all legs that there are. */
const legEnds = (need: LinkNeed, arrangement: Arrangement): readonly [least: number, most: number] => {
  const trunks = arrangement.filter(({ unit }) => unit.kind === 'trunk');
  return [
    2 * sum(trunks, ({ unit }) => unit.count),
    2 * sum(trunks, (filled) => pieces(filled.unit.count, legsIn(need, filled)) * legsIn(need, filled)),
  ];
};

/** A direct cord has two ends, a breakout cable one and its legs. */
const cordEnds = (arrangement: Arrangement): number =>
  sum(arrangement, ({ unit, box }) => {
    if (unit.position !== 'cable') return 0;
    const part = partIn(box);
    const legs =
      part.part === 'array-fanout' ? part.legs.length : part.part === 'breakout-cord' ? part.legs : 1;
    return unit.count * (1 + legs);
  });

interface LabelsNeeded {
  readonly ports: number;
  readonly legEnds: readonly [least: number, most: number];
  readonly cordEnds: number;
}

/** Over all paths. */
const labelsNeeded = (need: LinkNeed, arrangement: Arrangement): LabelsNeeded => {
  const paths = need.paths.length;
  const [least, most] = legEnds(need, arrangement);
  return {
    ports: portsOf(arrangement) * paths,
    legEnds: [least * paths, most * paths],
    cordEnds: cordEnds(arrangement) * paths,
  };
};

const ordered = (order: Order, link: string): number =>
  sum(
    order.lines.filter(({ kind }) => kind === 'label-set'),
    ({ serves }) => serves.find((one) => one.link === link)?.quantity ?? 0,
  );

/** As many labels as there are things to label, of one link. */
export const labelCountFaults = (
  need: LinkNeed,
  arrangement: Arrangement,
  order: Order,
  listed: readonly LabelRow[] | null,
): string[] => {
  const {
    ports,
    legEnds: [least, most],
    cordEnds: cords,
  } = labelsNeeded(need, arrangement);
  const set = ordered(order, need.id);
  const faults: string[] = [];
  if (set < ports + least + cords || set > ports + most + cords)
    faults.push(
      `${set} labels are ordered for ${ports} ports, ${least} trunk leg ends and ${cords} cord ends`,
    );
  if (listed === null) return faults;
  const own = listed.filter(({ link }) => link === need.id);
  const count = (kind: LabelRow['kind']): number => own.filter((row) => row.kind === kind).length;
  if (own.length !== set) faults.push(`${set} labels are ordered and ${own.length} are listed`);
  if (count('port') !== ports) faults.push(`${count('port')} labels are listed for ${ports} ports`);
  if (count('trunk-leg') < least || count('trunk-leg') > most)
    faults.push(`${count('trunk-leg')} labels are listed for ${least} trunk leg ends`);
  if (count('cord') !== cords) faults.push(`${count('cord')} labels are listed for ${cords} cord ends`);
  return faults;
};

/** By trunk, fibre and port the two ends of one fibre carry one name by design: they are told apart by their side. */
const sideOf = ({ kind, place }: LabelRow, scheme: string | undefined): string =>
  kind === 'port' && scheme === 'trunk-fibre-port'
    ? /^(near|field-far)/.test(place)
      ? 'near side'
      : 'far side'
    : '';

/** By TIA-606 the port is named before the stroke; whither it leads makes no second name of it. */
const nameOn = ({ kind, label }: LabelRow, scheme: string | undefined): string =>
  foldedLabel(kind === 'port' && scheme === 'tia-606' ? (label.split('/')[0] ?? label) : label);

/** No label is blank, and no two are alike however they are typed, over the whole quote. */
export const labelListFaults = (quote: Quote, listed: readonly LabelRow[]): Fault[] => {
  const seen = new Map<string, LabelRow>();
  const schemes = new Map(quote.links.map(({ id, answers }) => [id, answers.documentation.scheme]));
  for (const row of listed) {
    const fault = (message: string): Fault[] => [{ link: row.link, demand: 'labels', message }];
    const name = nameOn(row, schemes.get(row.link));
    if (name === '') return fault('a label is blank');
    const key = `${sideOf(row, schemes.get(row.link))} ${name}`;
    const other = seen.get(key);
    if (other !== undefined)
      return fault(`the label ${row.label} of ${row.place} is also that of ${other.link}, ${other.place}`);
    seen.set(key, row);
  }
  return [];
};
