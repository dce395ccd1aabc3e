/** What the walk about parts answers each question with. */

import { LOSS_GRADES } from '../../src/shared/catalogue/connector-loss';
import { ACCESS_KINDS, ENCLOSURES } from '../../src/shared/catalogue/enclosures';
import { INTERFACES } from '../../src/shared/catalogue/interfaces';
import { SPACES } from '../../src/shared/catalogue/jackets';
import { TRUNK_LEGS } from '../../src/shared/catalogue/lengths';
import { DEFAULT_SETTINGS } from '../../src/shared/plan/settings';
import { DOMAINS } from './making';
import type { Assignment, Question } from './questions';

const optional = <T>(values: readonly T[]): readonly (T | undefined)[] => [undefined, ...values];

const KEYS = optional(['unknown', 'opposed', 'aligned']);

const PLAIN: Readonly<Record<string, readonly unknown[]>> = {
  'application.servicedSingly': optional([true, false]),
  'application.redundancy': ['none', 'A/B'],
  'application.placement': ['between-racks', 'same-rack'],
  'application.through': optional(['module', 'breakout-cable', 'panel', 'direct-cord']),
  'application.upAngledEnds': DOMAINS.upAngledEnds,
  'application.installed.near.keys': KEYS,
  'application.installed.far.keys': KEYS,
  'transceiver.near.interface': INTERFACES.map(({ id }) => id),
  'transceiver.far.interface': INTERFACES.map(({ id }) => id),
  'transceiver.suppliedBy': ['customer', 'seller'],
  'interface.front': DOMAINS.front,
  'interface.rear': DOMAINS.rear,
  'interface.fibres': DOMAINS.fibres,
  'interface.rearsPerModule': [1, 2],
  'interface.trunkLegs': optional(TRUNK_LEGS),
  'interface.connectorBrand': optional(['MPO', 'MTP']),
  'interface.modulePins': DOMAINS.modulePins,
  'interface.cableRows': DOMAINS.cableRows,
  'interface.moduleRows': DOMAINS.moduleRows,
  'modePolish.fibre': DOMAINS.fibre,
  'modePolish.frontPolish': DOMAINS.frontPolish,
  'modePolish.rearPolish': DOMAINS.rearPolish,
  'modePolish.space': SPACES,
  'polarity.method': DOMAINS.method,
  'polarity.methodBModules': DOMAINS.methodBModules,
  'polarity.aToACordEnd': DOMAINS.aToACordEnd,
  'polarity.arrayCords': DOMAINS.arrayCords,
  ...Object.fromEntries(
    ['near', 'far', 'field'].flatMap((place) => [
      [`formFactor.${place}.enclosure`, ENCLOSURES.map(({ id }) => id)],
      [`formFactor.${place}.access`, ACCESS_KINDS],
      [`formFactor.${place}.toolless`, [true, false]],
    ]),
  ),
  'budget.grade': LOSS_GRADES,
};

/** More far ends than any number of ports at which a cable is recommended. */
const MANY_LINKS = 16 * DEFAULT_SETTINGS.breakoutCablePorts + 1;

export const receptaclesAt = (design: Assignment, end: string) =>
  INTERFACES.find(({ id }) => id === design[`transceiver.${end}.interface`])?.receptacles ?? [];

/** An enclosure of each family that is found on site: it is the family that has to be the same. */
const FOUND_BOXES = [...new Map(ENCLOSURES.map(({ id, family }) => [family, id])).values()];

/** One link, and of a breakout as many as no thresholds for small counts are met by. */
const linksOf = (kind: unknown): readonly number[] => (kind === 'breakout' ? [1, MANY_LINKS] : [1]);

/** The values that a question is walked with; null where it takes what the completion at hand has. */
export const walkedOptions = ({ id, key }: Question, design: Assignment): readonly unknown[] | null => {
  const plain = PLAIN[id];
  if (plain !== undefined) return plain;
  if (id === 'application.kind') return [design[id]];
  if (id === 'application.links') return linksOf(design['application.kind']);
  const [end = ''] = key.split('.');
  const several = receptaclesAt(design, end);
  if (key.endsWith('.receptacleKind')) return optional([...new Set(several.map(({ kind }) => kind))]);
  if (key.endsWith('.polish') && id.startsWith('transceiver'))
    return optional([...new Set(several.map(({ polish }) => polish))]);
  const panel = /^(application\.installed\.\w+)\.exchangeAdapters$/.exec(id)?.[1];
  if (panel !== undefined) return design[`${panel}.keys`] === undefined ? null : optional([true, false]);
  const boxed = /^(application\.installed\.\w+)\.enclosure$/.exec(id)?.[1];
  if (boxed !== undefined) return design[`${boxed}.keys`] === undefined ? null : optional(FOUND_BOXES);
  return null;
};
