/**
 * The walk about parts: what is found on site, which transceivers, how everything is made. Numbers stay as small as can be,
 * racks as large: they have walks of their own.
 */

import type { PlanSite } from '../../src/shared/plan/link-plan';
import type { CompleteAnswers } from '../../src/shared/steps/steps';
import type { End } from '../oracle/document';
import { opticAt } from '../oracle/ends';
import { carrierOf } from '../oracle/housing';
import type { Application } from '../oracle/optics';
import { type EndVariant, variantsWith } from './end-variants';
import type { Groups } from './groups';
import { type KeysFound, keysFoundIn, WIRED_BY } from './making';
import { MAKING_IDS } from './makings';
import { type Assignment, answersOf, type Question, questionOf } from './questions';
import { Remaining } from './remaining';
import type { Frame, Panel } from './structure';
import type { Walk } from './walk';
import { receptaclesAt, walkedOptions } from './walked-options';

const panelOf = (design: Assignment, end: string): KeysFound => {
  const id = `application.installed.${end}`;
  const keys = design[`${id}.keys`];
  if (keys === undefined) return 'none';
  return keysFoundIn({ keys, exchangeAdapters: design[`${id}.exchangeAdapters`] } as Panel);
};

/** What is found at an end for things to be put into: nothing, a panel, or an enclosure, of each family one. */
const boxOf = (design: Assignment, end: string): unknown => {
  if (design[`application.installed.${end}.keys`] === undefined) return null;
  return design[`application.installed.${end}.enclosure`] ?? '';
};

/** Another word is refused. */
const CARRIED_BY: Readonly<Record<string, readonly unknown[]>> = {
  breakout: ['module', 'breakout-cable'],
  duplex: ['module', 'direct-cord'],
  'patch-field': ['module'],
  conversion: ['module'],
  parallel: ['panel', 'direct-cord'],
};

/** The carrier that is named; for a breakout without a name in one rack what its number of links leads to. */
const wordOf = (design: Assignment): unknown => {
  const word = design['application.through'];
  const kind = design['application.kind'];
  if (CARRIED_BY[kind as string]?.includes(word) === true) return word;
  if (kind !== 'breakout' || design['application.placement'] === 'between-racks') return null;
  const singly = design['application.servicedSingly'];
  return singly === true ? null : `${singly} ${design['application.links']}`;
};

const ENDS = new Map<string, EndVariant | undefined>();

const endAt = (design: Assignment, end: string): EndVariant | undefined => {
  const [what, kind, polish] = ['interface', 'receptacleKind', 'polish'].map(
    (name) => design[`transceiver.${end}.${name}`],
  );
  const key = `${what} ${kind} ${polish}`;
  if (!ENDS.has(key)) {
    const said = { interface: { is: what }, receptacleKind: { is: kind }, polish: { is: polish } };
    ENDS.set(key, variantsWith(said, [])[0]);
  }
  return ENDS.get(key);
};

const likenessOf = (design: Assignment, end: string): string => endAt(design, end)?.likeness ?? '';

/** What light sees of a transceiver, and what end faces see of it. */
const beamsOf = (design: Assignment, end: string): unknown => {
  const optic = endAt(design, end)?.optic;
  return [optic?.connector, optic?.beams, optic?.plan === 'bidi', optic?.reorders];
};
const faceOf = (design: Assignment, end: string): unknown => {
  const optic = endAt(design, end)?.optic;
  return [optic?.connector === 'LC', optic?.polish, optic?.mode];
};

const at = (id: string): number => questionOf(id).index;
const NEAR_KNOWN = at('transceiver.near.receptacle');
const FAR_KNOWN = at('transceiver.far.receptacle');
const SHAPED = at('interface.moduleRows');
const GLAZED = at('modePolish.fibre');
const METHOD = at('polarity.method');
const MADE = at('polarity.arrayCords');

/** What a later question may depend on, as far as it is answered. */
const keysAfter =
  (site: PlanSite, groups: Groups, remaining: Remaining) =>
  (design: Assignment, { index }: Question): readonly string[] => {
    const said = (...ids: string[]): unknown[] => ids.map((id) => design[id] ?? null);
    const words = [...said('application.kind', 'application.placement'), wordOf(design)];
    const site_ = [
      panelOf(design, 'near'),
      panelOf(design, 'far'),
      design['application.upAngledEnds'] === true,
      design['application.installed.trunk'] ?? null,
    ];
    const boxes = (...more: unknown[]): string[] =>
      ['near', 'far'].map((end) => JSON.stringify([end, words, boxOf(design, end), ...more]));
    if (index < at('application.upAngledEnds'))
      return [JSON.stringify([words, said('application.servicedSingly', 'application.links')])];
    if (index < at('transceiver.near.interface')) return [JSON.stringify([index, words, site_]), ...boxes()];
    const near = likenessOf(design, 'near');
    const nearSaid = said(
      'transceiver.near.interface',
      'transceiver.near.receptacleKind',
      'transceiver.near.polish',
    );
    const [kind] = words;
    if (index < NEAR_KNOWN)
      return [
        JSON.stringify([words, site_, near, receptaclesAt(design, 'near'), nearSaid.slice(1)]),
        JSON.stringify([kind, nearSaid]),
        ...boxes(),
      ];
    if (index < FAR_KNOWN) {
      const farSaid =
        index < at('transceiver.far.interface')
          ? []
          : said('transceiver.far.interface', 'transceiver.far.receptacleKind', 'transceiver.far.polish');
      return [
        JSON.stringify([
          words,
          site_,
          near,
          index < at('transceiver.far.interface') ? '' : likenessOf(design, 'far'),
          farSaid[1],
          farSaid[2],
        ]),
        JSON.stringify([kind, nearSaid, farSaid]),
        ...boxes(),
      ];
    }
    const answers = answersOf(design);
    const carrier = carrierOf(
      answers as CompleteAnswers,
      opticAt(answers.transceiver.near as End),
      opticAt(answers.transceiver.far as End),
      site.settings,
    );
    // A trunk between racks is one only where a module breaks out; all else is the same in one rack.
    const frame = [kind, carrier, kind === 'breakout' ? words[1] : ''];
    const housing = ['near', 'far'].map((end) =>
      JSON.stringify([
        [end, kind, carrier, words[1], design['application.links'], boxOf(design, end)],
        index >= at('interface.front') ? design['interface.front'] : '',
        index >= at('interface.fibres') ? design['interface.fibres'] : '',
        index >= at('interface.rearsPerModule') ? design['interface.rearsPerModule'] : '',
      ]),
    );
    if (index >= MADE) return [...housing, JSON.stringify([frame, design['modePolish.fibre']])];
    const shape = [
      ...(index >= at('interface.rear') ? said('interface.rear') : []),
      ...(index >= at('interface.fibres') ? said('interface.fibres') : []),
      ...(index >= at('interface.cableRows') && isTwoRow(design) ? said('interface.cableRows') : []),
      ...(index >= SHAPED && isTwoRow(design) ? said('interface.moduleRows') : []),
    ];
    const glass = [
      ...(index >= GLAZED ? [design['modePolish.fibre'] === 'OS2'] : []),
      ...(index >= at('modePolish.frontPolish') ? said('modePolish.frontPolish') : []),
      ...(index >= at('modePolish.rearPolish') ? said('modePolish.rearPolish') : []),
    ];
    // With the method all that end faces follow from is settled, and of the wiring what no later question asks about.
    if (index >= METHOD && !hasMoreToSay(design, index, `${kind} ${carrier}`))
      return [...housing, JSON.stringify([frame, said('polarity.method', 'modePolish.fibre')])];
    const method = index >= METHOD ? said('polarity.method') : '';
    const keys = site_.slice(0, 2);
    const beams = [frame, beamsOf(design, 'near'), beamsOf(design, 'far'), keys, shape, method];
    const faces = [frame, faceOf(design, 'near'), faceOf(design, 'far'), site_, glass];
    // Light and shapes do not see end faces, end faces no wiring: neither is multiplied with the other.
    const alike = [JSON.stringify(beams), JSON.stringify(faces)] as const;
    if (index >= METHOD) return [...housing, alike[0]];
    const [nearEnd, farEnd] = [endAt(design, 'near') as EndVariant, endAt(design, 'far') as EndVariant];
    const [, placement] = words as [Application, Frame['placement']];
    const group = groups.of(kind as Application, placement, carrier, undefined, nearEnd, farEnd);
    const answered = Object.fromEntries(
      MAKING_IDS.filter((id) => at(id) <= index).map((id) => [id, design[id]]),
    );
    const found = { nearKeys: panelOf(design, 'near'), farKeys: panelOf(design, 'far') };
    // What is left to say may be less than either leaves alone, so that each set of it is gone on from as well.
    const left = remaining.numberOf(group, answered, found, ...alike);
    return [...housing, ...alike, JSON.stringify([frame, left])];
  };

/** Modules of Method B, the A-to-A cord of Method A and a pair of cords are still to be asked for, where they wire a link. */
const hasMoreToSay = (design: Assignment, index: number, structure: string): boolean => {
  const wired = WIRED_BY[structure] ?? [];
  const method = design['polarity.method'];
  if (wired.includes('arrayCords')) return true;
  if (method === 'A') return wired.includes('aToACordEnd');
  return method === 'B' && wired.includes('methodBModules') && index < at('polarity.methodBModules');
};

const isTwoRow = (design: Assignment): boolean =>
  design['interface.rear'] === 'MPO-24' && design['interface.fibres'] === 24;

/** Rows are wired by makers: a step that is only proposed is asked for one wiring of each shape. */
const openingKey = (design: Assignment, { index }: Question): string =>
  JSON.stringify([
    [panelOf(design, 'near'), panelOf(design, 'far'), design['application.upAngledEnds'] === true],
    index > FAR_KNOWN ? [faceOf(design, 'near'), faceOf(design, 'far'), wordOf(design)] : '',
    index > SHAPED ? [design['interface.rear'], design['interface.fibres']] : '',
    index > METHOD ? design['polarity.method'] : '',
  ]);

/** What no rule looks at, or none while racks are large. */
const IDLE: ReadonlySet<string> = new Set([
  'application.redundancy',
  'transceiver.suppliedBy',
  'interface.trunkLegs',
  'interface.connectorBrand',
  'modePolish.space',
]);

export const partsWalk = (site: PlanSite, groups: Groups): Walk => ({
  options: walkedOptions,
  isIdle: ({ id }) => IDLE.has(id),
  keys: keysAfter(site, groups, new Remaining()),
  openingKey,
});
