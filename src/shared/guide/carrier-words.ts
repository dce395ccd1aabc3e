/**
 * Questions in the words of what carries a link. Most of them are asked of modules; where a trunk between panels or a cord
 * carries it there are adapters, cords and connectors.
 *
 * Example: between panels the `Pins of the module` are those of the cords at the panels.
 */
import { POLARITY_METHODS } from '../catalogue/polarity-methods';
import { throughOf } from '../plan/asked-fields';
import type { PlanSite } from '../plan/link-plan';
import type { Through } from '../plan/through';
import type { Field, Option, StepId } from '../steps/step';
import { type CompleteAnswers, STEPS } from '../steps/steps';
import { methodWords } from './method-words';

interface Words {
  readonly label: string;
  readonly explain?: Readonly<Record<string, string>>;
}

const CONNECTOR: Readonly<Record<string, Words>> = {
  'interface.rear': { label: 'Connector' },
  'interface.fibres': { label: 'Fibres of one connector' },
};

/** By step and field; modules have the words of the steps themselves. */
const FIELD_WORDS: Readonly<Record<Exclude<Through, 'module'>, Readonly<Record<string, Words>>>> = {
  panel: {
    ...CONNECTOR,
    'interface.modulePins': {
      label: 'Pins of the cords, at the panels',
      explain: { pinned: 'Unpinned trunks', unpinned: 'Pinned trunks: every cord is unpinned' },
    },
    'modePolish.rearPolish': { label: 'MPO ends' },
  },
  'direct-cord': CONNECTOR,
  'breakout-cable': CONNECTOR,
};

const HINTS: Readonly<Record<StepId, string>> = {
  application: 'What the link joins and how many there are decide which parts can carry it.',
  transceiver: 'The two ends must speak the same rate, wavelength and mode; lanes follow from them.',
  interface: 'Modules of 8 and 12 fibres look alike; the lanes of the transceivers decide.',
  modePolish: 'Every mated pair needs the same fibre type and the same end face on both sides.',
  polarity: 'A method is open when every lane ends on its receiver; the drawing follows it.',
  formFactor: 'A cassette fits only the enclosures of its own family.',
  budget: 'The worst case has to stay below the limit; lengths are rounded up to what is sold.',
  documentation: 'Both ends get labels that no other link of this quote has.',
};

const NOTHING_IN_RACKS = 'One cable runs from port to port, past every panel.';

const OTHER_HINTS: Readonly<Record<Exclude<Through, 'module'>, Partial<Record<StepId, string>>>> = {
  panel: {
    interface: 'Parts of 8 and 12 fibres look alike; the lanes of the transceivers decide.',
    formFactor: 'Adapters stand in plates, and a plate fits only the enclosures of its own family.',
  },
  'direct-cord': {
    interface: 'The cord has the connectors of the ports that it joins.',
    modePolish: 'The cord has the end faces of the ports that it joins, and one fibre type.',
    formFactor: NOTHING_IN_RACKS,
    documentation: 'A cord is labelled at both ends, by link and number.',
  },
  'breakout-cable': {
    interface: 'The cable has the connectors of the ports that it joins.',
    modePolish: 'The cable has the end faces of the ports that it joins, and one fibre type.',
    polarity: 'A breakout cable is wired for its ports: no method is chosen.',
    formFactor: NOTHING_IN_RACKS,
    documentation: 'A cable is labelled at every end, by link and number.',
  },
};

const QUESTIONS: Readonly<Record<Exclude<Through, 'module'>, Partial<Record<StepId, string>>>> = {
  panel: { formFactor: 'Where do the adapters go?' },
  'direct-cord': { formFactor: 'What stands in the racks?' },
  'breakout-cable': { formFactor: 'What stands in the racks?' },
};

const without = (answers: CompleteAnswers, site: PlanSite): Exclude<Through, 'module'> | null => {
  const through = throughOf(answers, site);
  return through === 'module' ? null : through;
};

/** The step's question, and one line under it that says what it decides. */
export const stepWords = (
  step: StepId,
  answers: CompleteAnswers,
  site: PlanSite,
): { readonly question: string; readonly hint: string } => {
  const through = without(answers, site);
  const question = STEPS.find(({ id }) => id === step)?.question ?? '';
  return through === null
    ? { question, hint: HINTS[step] }
    : { question: QUESTIONS[through][step] ?? question, hint: OTHER_HINTS[through][step] ?? HINTS[step] };
};

const withMethods = <F extends Field>(field: F, answers: CompleteAnswers, site: PlanSite): F => ({
  ...field,
  options: field.options?.map((option): Option => {
    const method = POLARITY_METHODS.find((one) => one === option.value);
    const explain = method === undefined ? null : methodWords(method, answers, site);
    return explain === null ? option : { ...option, explain };
  }),
});

/** A field of a step as it is asked of this link. */
export const inWordsOf = <F extends Field>(
  step: StepId,
  field: F,
  answers: CompleteAnswers,
  site: PlanSite,
): F => {
  if (step === 'polarity' && field.key === 'method') return withMethods(field, answers, site);
  const through = without(answers, site);
  const words = through === null ? undefined : FIELD_WORDS[through][`${step}.${field.key}`];
  if (words === undefined) return field;
  const options = field.options?.map((option) => ({
    ...option,
    explain: words.explain?.[String(option.value)] ?? option.explain,
  }));
  return { ...field, label: words.label, ...(options === undefined ? {} : { options }) };
};
