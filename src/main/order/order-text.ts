/** An order in words: what works, what is open, what to buy. */
import type { Sureness } from '../../shared/catalogue/figure';
import { partNumber } from '../../shared/channel/part-number';
import type { Verdict } from '../../shared/channel/verdict';
import { attributeText, KIND_WORDS } from '../../shared/documents/item-words';
import type { OrderLine } from '../../shared/order/lines';
import type { OrderedLink, OrderedRack, OrderResult } from '../../shared/order/make-order';
import { UNNAMED_CUSTOMER } from '../../shared/order/point-reasons';
import { isCustomerNamed } from '../../shared/order/pre-order-check';
import {
  forbids,
  openPoints,
  openPointsWords,
  provenWords,
  type ReadyState,
  readinessOf,
  STATE_WORDS,
  stateOf,
  stateWords,
  unansweredCount,
} from '../../shared/order/readiness';
import { type PresentedFinding, SEVERITIES, type Severity } from '../../shared/rules/finding';
import { type Colour, counted, type Paint, wrapText } from '../present/layout';
import { partInWords } from '../present/part-words';
import { printable } from '../present/printable';
import { tickText } from './tick-text';

const WIDTH = 100;

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  works: 'works',
  'works-renumbered': 'works with other port numbers',
  'lanes-swapped': 'lanes swapped',
  partial: 'incomplete',
  'cannot-be-judged': 'cannot be judged',
  dead: 'dead',
  rejected: 'rejected',
  passive: 'passive',
};

const THROUGH_WORDS: Readonly<Record<string, string>> = {
  module: 'modules',
  'breakout-cable': 'breakout cables',
  panel: 'panels and trunks',
  'direct-cord': 'direct cords',
};

/** What a reader must compare with a data sheet. A published or computed limit needs no word. */
const LIMIT_WORDS: Readonly<Partial<Record<Sureness, string>>> = {
  recalled: ' (unverified)',
  disputed: ' (disputed)',
};

const lossWords = ({ budget }: OrderedLink): string => {
  if (budget === null) return '';
  const { lossDb, typicalDb, statisticalDb, limitDb, limitSure, marginDb, agingMarginDb, lengthM, reachM } =
    budget;
  const aging = agingMarginDb > 0 ? `, ${agingMarginDb.toFixed(3)} dB ageing allowance` : '';
  const margin =
    limitDb === null || marginDb === null
      ? 'limit unknown'
      : `of ${limitDb.toFixed(3)} dB allowed${limitSure === null ? '' : (LIMIT_WORDS[limitSure] ?? '')}${aging}, margin ${marginDb.toFixed(3)} dB`;
  return [
    `loss ${lossDb.toFixed(3)} dB ${margin}`,
    `typical ${typicalDb.toFixed(3)} dB, statistical ${statisticalDb.toFixed(3)} dB${budget.spreadAssumed ? ' (spread assumed)' : ''}`,
    `length ${lengthM} m${reachM === null ? '' : ` of ${reachM} m reach`}`,
  ].join('; ');
};

/** One far rack of several. */
const rackWords = ({ rack, links, routeLengthM, lengthM, marginDb }: OrderedRack): string =>
  [
    `${printable(rack)}: ${counted(links, 'link')}`,
    `route ${routeLengthM} m`,
    lengthM === null ? '' : `channel ${lengthM} m`,
    marginDb === null ? '' : `margin ${marginDb.toFixed(3)} dB`,
  ]
    .filter((part) => part !== '')
    .join(', ');

const SEVERITY_WORDS: Readonly<Record<Severity, readonly [word: string, colour: Colour]>> = {
  block: ['error', 'bad'],
  warn: ['warning', 'warning'],
  note: ['note', 'quiet'],
};

/** What waits for somebody and needs no other part or name. */
const OPEN_WORDS: readonly [word: string, colour: Colour] = ['open', 'warning'];

/** A part of a planned channel in words, as `adapter, keys aligned`. */
type PartName = (link: string, part: number) => string;

/** Findings number the parts of a link's first planned channel. */
const partNames = ({ evaluated }: OrderResult): PartName => {
  const chains = new Map(evaluated.map(({ link, plan }) => [link.id, plan?.channels[0]?.chain ?? []]));
  return (link, index) => {
    const part = chains.get(link)?.[index]?.part;
    return part === undefined ? 'of the channel' : partInWords(part);
  };
};

const STATE_COLOURS: Readonly<Record<ReadyState, Colour>> = {
  ready: 'good',
  draft: 'warning',
  'not-orderable': 'bad',
};

/** Example: ` part 3, adapter, keys aligned:`; empty for what is about the channel as a whole. */
const partPlace = (link: string, part: number | null, partName: PartName): string =>
  part === null ? '' : ` part ${partNumber(part)}, ${printable(partName(link, part))}:`;

const findingText = (finding: PresentedFinding, place: string, paint: Paint): string => {
  const [word, colour] =
    finding.severity === 'block' && !forbids(finding) ? OPEN_WORDS : SEVERITY_WORDS[finding.severity];
  return (
    `    ${paint(word, colour)}${place} ${finding.rule}\n` +
    wrapText(printable(finding.message), WIDTH, '      ') +
    wrapText(`Fix: ${printable(finding.fix)}`, WIDTH, '      ')
  );
};

const linkText = (link: OrderedLink, partName: PartName, paint: Paint): string => {
  const { counts, verdict, through } = link;
  const state = paint(stateWords(link), STATE_COLOURS[stateOf(link)]);
  let text = `\n  ${paint(`${link.id}: ${printable(link.name)}`, 'strong')}  ${state}\n`;
  if (counts !== null) {
    const parts = [
      verdict === null ? 'not judged' : VERDICT_WORDS[verdict],
      `${counted(counts.links, 'link')} in ${counted(counts.channels, 'channel')}${counts.paths === 2 ? ', twice for A and B' : ''}`,
      through === null ? '' : `through ${THROUGH_WORDS[through]}`,
      counts.trunks > 0 ? `${counted(counts.rears, 'trunk leg')} in ${counted(counts.trunks, 'trunk')}` : '',
    ];
    text += wrapText(parts.filter((part) => part !== '').join('; '), WIDTH, '    ');
    const loss = lossWords(link);
    if (loss !== '') text += wrapText(loss, WIDTH, '    ');
    for (const rack of link.byRack ?? []) text += wrapText(rackWords(rack), WIDTH, '      ');
  }
  const [word, colour] = unansweredCount(link) > 0 ? OPEN_WORDS : SEVERITY_WORDS.block;
  if (!link.resolved)
    text += wrapText(
      `Its parts are not in the order until ${word === 'open' ? 'every step is answered' : 'this is fixed'}.`,
      WIDTH,
      '    ',
    );
  for (const { path, message } of link.problems)
    text += wrapText(`${paint(word, colour)}: ${path}: ${printable(message)}`, WIDTH, '    ', '      ');
  for (const severity of SEVERITIES)
    for (const finding of link.findings)
      if (finding.severity === severity)
        text += findingText(finding, partPlace(link.id, finding.part, partName), paint);
  const open = openPoints(link);
  text += wrapText(
    `pre-order check: ${provenWords(link)}${open.length > 0 ? `; open: ${openPointsWords(link)}` : ''}`,
    WIDTH,
    '    ',
    '      ',
  );
  return text;
};

const SUPPLY_TITLES: readonly (readonly [OrderLine['supply'], string])[] = [
  ['order', 'To order'],
  ['customer', 'Supplied by the customer'],
  ['installed', 'Installed already'],
];

const lineText = (line: OrderLine): string => {
  const spares = line.spares > 0 ? ` (${counted(line.spares, 'spare')} included)` : '';
  const head = `${String(line.quantity).padStart(7)}  `;
  return wrapText(
    `${KIND_WORDS[line.kind]}${spares}: ${printable(attributeText(line))}`,
    WIDTH,
    head,
    ' '.repeat(9),
  );
};

export const orderText = (result: OrderResult, paint: Paint): string => {
  const { order } = result;
  const partName = partNames(result);
  const { state, sentence } = readinessOf(order.links);
  const word = `${STATE_WORDS[state]}${state === 'ready' ? '' : ', must not be issued'}`;
  const status = wrapText(`${paint(word, STATE_COLOURS[state])}. ${printable(sentence)}`, WIDTH, '');
  let text = `${printable(order.number)}  ${printable(order.customer.name)}  ${printable(order.name)}\n${status}`;
  if (!isCustomerNamed(order)) text += `${UNNAMED_CUSTOMER}\n`;
  text += `\n${paint('Links', 'strong')}\n${order.links
    .map((link) => linkText(link, partName, paint))
    .join('')
    .replace(/^\n/, '')}${tickText(result, paint)}`;
  for (const [supply, title] of SUPPLY_TITLES) {
    const lines = order.lines.filter((line) => line.supply === supply);
    if (lines.length > 0) text += `\n${paint(title, 'strong')}\n${lines.map(lineText).join('')}`;
  }
  return text;
};
