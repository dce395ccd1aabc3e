/** A changed answer as something to do: "exchange the adapters of the near panel for opposed keys". */
import { answerWords } from './answer-words';
import { type Question, questionOf } from './questions';

const AT: Readonly<Record<string, string>> = { near: 'near end', far: 'far end', field: 'central field' };

const lower = (from: unknown, to: unknown): boolean => typeof from === 'number' && Number(to) < from;

type Words = (from: unknown, to: unknown) => string;

const product =
  (at: string): Words =>
  (_, to) =>
    to === undefined ? `order any module that fits at the ${at}` : `order module ${to} at the ${at}`;

const WORDS: Readonly<Record<string, Words>> = {
  'application.kind': (_, to) =>
    `plan it as ${{ breakout: 'a port breakout', duplex: 'duplex links', 'patch-field': 'a patch field', parallel: 'MPO to MPO', conversion: '24 fibres to 3 x 8' }[String(to)] ?? to}`,
  'application.upAngledEnds': (_, to) =>
    to === true ? 'order up-angled MPO ends at key-up to key-up adapters' : 'do without up-angled ends',
  'application.installed.near.exchangeAdapters': () =>
    'exchange the adapters of the near panel for those the method needs',
  'application.installed.far.exchangeAdapters': () =>
    'exchange the adapters of the far panel for those the method needs',
  'application.installed.trunk': () => 'order a new trunk instead of the installed one',
  'application.routeLengthM': (from, to) =>
    `${lower(from, to) ? 'shorten the route to' : 'measure the route again: it has to be'} ${to} m`,
  'application.secondRouteLengthM': (from, to) =>
    `${lower(from, to) ? 'shorten the second route to' : 'give the second route'} ${to} m`,
  'application.redundancy': (_, to) => (to === 'none' ? 'plan one path only' : 'plan A and B paths'),
  'application.servicedSingly': (_, to) =>
    to === true
      ? 'say that the ports are re-patched individually'
      : 'say that no port is re-patched by itself',
  'application.growthPercent': (_, to) => `plan ${to} % growth`,
  'application.through': (_, to) =>
    to === undefined
      ? 'let the planner choose what carries it'
      : `carry it by ${answerWords(questionOf('application.through'), to)}`,
  'application.placement': (_, to) =>
    to === 'same-rack' ? 'put both ends in one rack' : 'put the ends in two racks',
  'interface.nearModule': product('near end'),
  'interface.farModule': product('far end'),
  'interface.fieldModule': product('central field'),
  'budget.agingMarginDb': (_, to) => `keep ${to} dB ageing allowance`,
  'budget.limitDb': (_, to) => (to === undefined ? "use the catalogue's limit" : `allow ${to} dB`),
  'budget.splices': (_, to) => (to === 0 ? 'run the trunk without splices' : `splice ${to} times only`),
  'polarity.aToACordEnd': (_, to) => `put the A-to-A cords at the ${to === 'near' ? 'near' : 'far'} end`,
  'polarity.arrayCords': (_, to) =>
    to === undefined
      ? 'take the array cords that suit the trunk'
      : `order array cords ${String(to).replace('-', ' and ')}`,
  'polarity.methodBModules': (_, to) =>
    to === 'identical' ? 'order the same modules for both ends' : 'turn the modules of the far end',
};

/** Example: `changeWords(questionOf('polarity.method'), 'U2', 'U1')` is `take Method U1 instead of Method U2`. */
export const changeWords = (question: Question, from: unknown, to: unknown, kind?: unknown): string => {
  const own = WORDS[question.id];
  if (own !== undefined) return own(from, to);
  const [end = '', name] = question.key.split('.');
  if (question.step === 'formFactor' && name === 'rackUnitsFree')
    return `free ${to} rack units at the ${AT[end] ?? end}`;
  if (to === undefined) return `leave open ${answerWords(question, from, kind)}`;
  const now = answerWords(question, to, kind);
  return from === undefined ? `take ${now}` : `take ${now} instead of ${answerWords(question, from, kind)}`;
};
