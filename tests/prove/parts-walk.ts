/**
 * The walk about parts: what is found on site, which transceivers, how everything is made. Numbers stay as small as can be,
 * racks as large: they have walks of their own.
 */

import { LOSS_GRADES } from '../../src/shared/catalogue/connector-loss';
import { ENCLOSURES } from '../../src/shared/catalogue/enclosures';
import { INTERFACES } from '../../src/shared/catalogue/interfaces';
import type { PlanSite } from '../../src/shared/plan/link-plan';
import type { CompleteAnswers } from '../../src/shared/steps/steps';
import type { End } from '../oracle/document';
import { opticAt } from '../oracle/ends';
import { carrierOf } from '../oracle/housing';
import { type EndVariant, variantsWith } from './end-variants';
import { DOMAINS, keysFoundIn } from './making';
import { type Assignment, answersOf, type Question, questionOf } from './questions';
import type { Panel } from './structure';
import type { Walk } from './walk';

const optional = <T>(values: readonly T[]): readonly (T | undefined)[] => [undefined, ...values];

const KEYS = optional(['unknown', 'opposed', 'aligned']);

const PLAIN: Readonly<Record<string, readonly unknown[]>> = {
  'application.placement': ['between-racks', 'same-rack'],
  'application.through': optional(['module', 'breakout-cable', 'panel', 'direct-cord']),
  'application.upAngledEnds': DOMAINS.upAngledEnds,
  'application.installed.near.keys': KEYS,
  'application.installed.far.keys': KEYS,
  'transceiver.near.interface': INTERFACES.map(({ id }) => id),
  'transceiver.far.interface': INTERFACES.map(({ id }) => id),
  'interface.front': DOMAINS.front,
  'interface.rear': DOMAINS.rear,
  'interface.fibres': DOMAINS.fibres,
  'interface.modulePins': DOMAINS.modulePins,
  'interface.cableRows': DOMAINS.cableRows,
  'interface.moduleRows': DOMAINS.moduleRows,
  'modePolish.fibre': DOMAINS.fibre,
  'modePolish.frontPolish': DOMAINS.frontPolish,
  'modePolish.rearPolish': DOMAINS.rearPolish,
  'polarity.method': DOMAINS.method,
  'polarity.methodBModules': DOMAINS.methodBModules,
  'polarity.aToACordEnd': DOMAINS.aToACordEnd,
  'formFactor.near.enclosure': ENCLOSURES.map(({ id }) => id),
  'formFactor.far.enclosure': ENCLOSURES.map(({ id }) => id),
  'formFactor.field.enclosure': ENCLOSURES.map(({ id }) => id),
  'budget.grade': LOSS_GRADES,
};

const receptaclesAt = (design: Assignment, end: string) =>
  INTERFACES.find(({ id }) => id === design[`transceiver.${end}.interface`])?.receptacles ?? [];

const optionsOf = ({ id, key }: Question, design: Assignment): readonly unknown[] | null => {
  const plain = PLAIN[id];
  if (plain !== undefined) return plain;
  const [end = ''] = key.split('.');
  const several = receptaclesAt(design, end);
  if (key.endsWith('.receptacleKind')) return optional([...new Set(several.map(({ kind }) => kind))]);
  if (key.endsWith('.polish') && id.startsWith('transceiver'))
    return optional([...new Set(several.map(({ polish }) => polish))]);
  const panel = /^(application\.installed\.\w+)\.exchangeAdapters$/.exec(id)?.[1];
  if (panel !== undefined) return design[`${panel}.keys`] === undefined ? null : optional([true, false]);
  return null;
};

const panelOf = (design: Assignment, end: string): string => {
  const id = `application.installed.${end}`;
  const keys = design[`${id}.keys`];
  if (keys === undefined) return 'none';
  return keysFoundIn({ keys, exchangeAdapters: design[`${id}.exchangeAdapters`] } as Panel);
};

/** Another word is passed over by the planner: it goes with none. */
const CARRIED_BY: Readonly<Record<string, readonly unknown[]>> = {
  breakout: ['module', 'breakout-cable'],
  parallel: ['panel', 'direct-cord'],
};

const wordOf = (design: Assignment): unknown => {
  const word = design['application.through'];
  return CARRIED_BY[design['application.kind'] as string]?.includes(word) === true ? word : null;
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
const MADE = at('polarity.aToACordEnd');

/** What a later question may depend on, as far as it is answered. */
const keysAfter =
  (site: PlanSite) =>
  (design: Assignment, { index }: Question): readonly string[] => {
    const said = (...ids: string[]): unknown[] => ids.map((id) => design[id] ?? null);
    const words = [...said('application.kind', 'application.placement'), wordOf(design)];
    const site_ = [
      panelOf(design, 'near'),
      panelOf(design, 'far'),
      design['application.upAngledEnds'] === true,
      design['application.installed.trunk'] ?? null,
    ];
    if (index < at('transceiver.near.interface')) return [JSON.stringify([index, words, site_])];
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
    const housing = JSON.stringify([
      kind,
      carrier,
      words[1],
      index >= at('interface.front') ? design['interface.front'] : '',
      index >= at('interface.fibres') ? design['interface.fibres'] : '',
    ]);
    if (index >= MADE) return [housing, JSON.stringify([frame, design['modePolish.fibre']])];
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
    const method = index >= METHOD ? said('polarity.method') : [];
    const modules =
      index >= at('polarity.methodBModules')
        ? design['polarity.method'] === 'B'
          ? said('polarity.methodBModules')
          : []
        : [];
    // Light and shapes do not see end faces, end faces no wiring: neither is multiplied with the other.
    return [
      housing,
      JSON.stringify([
        frame,
        beamsOf(design, 'near'),
        beamsOf(design, 'far'),
        site_.slice(0, 2),
        shape,
        method,
        modules,
      ]),
      JSON.stringify([frame, faceOf(design, 'near'), faceOf(design, 'far'), site_, glass, method]),
    ];
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

export const partsWalk = (site: PlanSite): Walk => ({
  options: optionsOf,
  keys: keysAfter(site),
  openingKey,
});
