/** Answers in words that a customer understands: "400GBASE-DR4 at the near end", "the key-up to key-up adapters of the near panel". */
import { type AdapterKeys, KEY_WORDS } from '../catalogue/adapters';
import { findEnclosure } from '../catalogue/enclosures';
import { MORE_OPTIONS } from '../steps/more-options';
import { findField } from './choices';
import { findQuestion, type Question } from './questions';

const nameOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : String(value);

const optionLabel = ({ step, key }: Question, value: unknown): string | undefined => {
  const field = findField(step, key);
  const options = field?.options ?? MORE_OPTIONS[key]?.({}) ?? [];
  return options.find((option) => option.value === value)?.label;
};

const labelOf = (step: Question['step'], key: string, value: unknown): string | undefined =>
  optionLabel(findQuestion(step, key) as Question, value)?.toLowerCase();

const figure = (value: unknown, unit: string): string => `${value}${unit === '' ? '' : ` ${unit}`}`;

type Words = (value: unknown) => string;

const trunkWords: Words = (value) => {
  const { type, pins, fibres, fibre, polish, lengthM, legs, pairLossDb } = value as Record<string, unknown>;
  const more = [
    `${lengthM} m`,
    ...(legs === undefined ? [] : [`${legs} ${legs === 1 ? 'leg' : 'legs'} free`]),
    ...(pairLossDb === undefined ? [] : [`${pairLossDb} dB a pair`]),
  ].join(', ');
  const kind = type === 'unknown' ? 'trunk' : `Type ${type} trunk`;
  return `the installed ${kind} (${fibres} fibres of ${fibre}, ${polish}, ${pins === 'unknown' ? 'pins unknown' : pins}, ${more})`;
};

const KINDS: Readonly<Record<string, string>> = {
  breakout: 'a port breakout',
  duplex: 'duplex links from rack to rack',
  'patch-field': 'a patch field',
  parallel: 'MPO to MPO',
  conversion: '24 fibres to 3 x 8',
};

const CARRIERS: Readonly<Record<string, string>> = {
  module: 'modules',
  'breakout-cable': 'breakout cables',
  panel: 'a trunk between panels',
  'direct-cord': 'a direct cord from port to port',
};

const SCHEMES: Readonly<Record<string, string>> = {
  'rack-panel-cassette-port': 'labels by rack, panel, cassette and port',
  'trunk-fibre-port': 'labels by trunk, fibre and port',
  'tia-606': 'labels by TIA-606',
};

const WORDS: Readonly<Record<string, Words>> = {
  'application.kind': (value) => KINDS[String(value)] ?? String(value),
  'application.links': (value) => `${value} ${value === 1 ? 'link' : 'links'}`,
  'application.perRack': (value) => `${(value as unknown[]).length} far racks`,
  'application.growthPercent': (value) => `${value} % growth`,
  'application.placement': (value) =>
    value === 'same-rack' ? 'both ends in one rack' : 'a link between racks',
  'application.routeLengthM': (value) => `a route of ${value} m`,
  'application.secondRouteLengthM': (value) => `a second route of ${value} m`,
  'application.servicedSingly': (value) =>
    value === true ? 'ports that are re-patched individually' : 'ports that are not re-patched individually',
  'application.redundancy': (value) => (value === 'A/B' ? 'A and B redundancy' : 'no redundancy'),
  'application.through': (value) => CARRIERS[String(value)] ?? String(value),
  'application.upAngledEnds': (value) => (value === true ? 'up-angled ends' : 'no up-angled ends'),
  'application.installed.trunk': trunkWords,
  'transceiver.suppliedBy': (value) =>
    value === 'seller' ? 'transceivers from this order' : 'transceivers from the customer',
  'interface.nearModule': (value) => `module ${value} at the near end`,
  'interface.farModule': (value) => `module ${value} at the far end`,
  'interface.fieldModule': (value) => `module ${value} in the central field`,
  'interface.fibres': (value) => `${value} fibres`,
  'interface.rearsPerModule': (value) => `${value} rear MPO ${value === 1 ? 'port' : 'ports'} a module`,
  'interface.modulePins': (value) => `${value} modules`,
  'interface.front': (value) => `${value} fronts`,
  'interface.rear': (value) => `${value} rear MPO ports`,
  'interface.trunkLegs': (value) => `trunks of ${value} ${value === 1 ? 'leg' : 'legs'}`,
  'interface.cableRows': (value) => `24-fibre cables wired “${labelOf('interface', 'cableRows', value)}”`,
  'interface.moduleRows': (value) => `24-fibre modules wired “${labelOf('interface', 'moduleRows', value)}”`,
  'interface.connectorBrand': (value) =>
    value === 'MPO' ? 'MPO connectors of any vendor' : `${value} connectors`,
  'modePolish.fibre': (value) => `${value} fibre`,
  'modePolish.frontPolish': (value) => `${value} fronts`,
  'modePolish.rearPolish': (value) => `${value} rear MPO ports`,
  'modePolish.space': (value) => `${value === 'general' ? 'general-purpose' : value} cables`,
  'polarity.method': (value) => `Method ${value}`,
  'polarity.methodBModules': (value) =>
    value === 'identical' ? 'the same modules at both ends' : 'modules inverted at the far end',
  'polarity.aToACordEnd': (value) => `A-to-A cords at the ${value} end`,
  'polarity.arrayCords': (value) => `a pair of array cords ${String(value).replace('-', ' and ')}`,
  'budget.grade': (value) => `${labelOf('budget', 'grade', value)} connectors`,
  'budget.nearRiseM': (value) => `${value} m vertical run at the near end`,
  'budget.farRiseM': (value) => `${value} m vertical run at the far end`,
  'budget.slackPercent': (value) => `${value} % slack`,
  'budget.nearCordM': (value) => `near cords of ${value} m`,
  'budget.farCordM': (value) => `far cords of ${value} m`,
  'budget.crossConnectM': (value) => `cross-connect cords of ${value} m`,
  'budget.splices': (value) => `${value} ${value === 1 ? 'splice' : 'splices'}`,
  'budget.agingMarginDb': (value) => `${value} dB ageing allowance`,
  'budget.fibreLossDbPerKm': (value) => `${value} dB/km of fibre loss`,
  'budget.limitDb': (value) => `a limit of ${value} dB`,
  'budget.extraTerms': (value) =>
    (value as { what: string; lossDb: number }[])
      .map(({ what, lossDb }) => `${what} (${lossDb} dB)`)
      .join(', '),
  'documentation.scheme': (value) => SCHEMES[String(value)] ?? String(value),
};

/** Of links from MPO to MPO, which have no modules. */
const WITHOUT_MODULES: Readonly<Record<string, Words>> = {
  'interface.rear': (value) => `${value} connectors`,
  'interface.modulePins': (value) => `${value} cords at the panels`,
  'modePolish.rearPolish': (value) => `${value} MPO ends`,
};

const AT: Readonly<Record<string, string>> = {
  near: 'at the near end',
  far: 'at the far end',
  field: 'in the central field',
};

/** Questions that are asked at each end alike. */
const AT_AN_END: Readonly<Record<string, (value: unknown, end: string) => string>> = {
  interface: (value, end) => `${nameOf(value)} ${AT[end]}`,
  receptacleKind: (value, end) => `the ${value} receptacle ${AT[end]}`,
  polish: (value, end) => `the ${value} end face ${AT[end]}`,
  receptacle: (value, end) => `receptacle ${value} ${AT[end]}`,
  enclosure: (value, end) => `${findEnclosure(String(value))?.name ?? `enclosure ${value}`} ${AT[end]}`,
  rackUnitsFree: (value, end) => `${value} rack unit${value === 1 ? '' : 's'} free ${AT[end]}`,
  access: (value, end) => `${value} access ${AT[end]}`,
  toolless: (value, end) => `${value === true ? 'tool-less work' : 'tools allowed'} ${AT[end]}`,
};

const INSTALLED: Readonly<Record<string, (value: unknown, end: string) => string>> = {
  keys: (value, end) =>
    value === 'unknown'
      ? `the unknown keys of the installed ${end} panel`
      : `the ${KEY_WORDS[value as AdapterKeys]} adapters of the installed ${end} panel`,
  exchangeAdapters: (value, end) =>
    value === true ? `exchanged adapters in the ${end} panel` : `the ${end} panel's adapters as they are`,
  enclosure: (value, end) => `the installed ${findEnclosure(String(value))?.name ?? value} ${AT[end]}`,
};

/**
 * One answer in words, without a capital where it begins with none; `kind` is the application, where it is known.
 * Example: `answerWords(questionOf('application.installed.near.keys'), 'aligned')` is
 * `the key-up to key-up adapters of the installed near panel`.
 */
export const answerWords = (question: Question, value: unknown, kind?: unknown): string => {
  const { id, step, key } = question;
  const own = (kind === 'parallel' ? WITHOUT_MODULES[id] : undefined) ?? WORDS[id];
  if (own !== undefined) return own(value);
  const installed = /^installed\.(near|far)\.(\w+)$/.exec(key);
  if (installed !== null) return INSTALLED[installed[2] ?? '']?.(value, installed[1] ?? '') ?? String(value);
  const [end = '', name = ''] = key.split('.');
  const atEnd = end in AT ? AT_AN_END[name] : undefined;
  if (atEnd !== undefined) return atEnd(value, end);
  const field = findField(step, key);
  const label = optionLabel(question, value) ?? figure(nameOf(value), field?.unit ?? '');
  const { words, place } = labelWords(field?.label ?? key);
  return `${words} ${label}${place}`;
};

/**
 * The label of a question as it stands inside a sentence, its place apart.
 * Example: `labelWords('Rack units free, near')` is `rack units free` and ` at the near end`.
 */
export const labelWords = (label: string): { readonly words: string; readonly place: string } => {
  const [, head = label, end = ''] = /^(.*), (near|far|field)$/.exec(label) ?? [];
  const words = /^[A-Z]{2}/.test(head) ? head : head.charAt(0).toLowerCase() + head.slice(1);
  return { words, place: end === '' ? '' : ` ${AT[end]}` };
};
