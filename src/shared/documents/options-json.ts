/**
 * What `options --json` prints: the open and the closed options of one step of a link.
 *
 * Example: `{"field": "method", "value": "U1", "label": "Method U1", "because": [{"step": "application", "field":
 * "installed.near.keys", "answer": "aligned", "words": "the aligned keys of the installed near panel"}], …}`.
 */
import type { PolarityMethod } from '../catalogue/polarity-methods';
import { methodWords } from '../guide/method-words';
import type { FieldState, NotAsked, OptionState } from '../guide/options';
import type { PlanSite } from '../plan/link-plan';
import type { StepId } from '../steps/step';
import type { CompleteAnswers } from '../steps/steps';

const OPTIONS_FORMAT = 'mpo-preflight/options';

interface Named {
  readonly field: string;
  readonly value: string | number | boolean;
  readonly label: string;
}

interface OpenOption extends Named {
  /** Complete answers of one valid design with the option in it. */
  readonly witness: CompleteAnswers;
  /** Of a polarity method: the parts that it comes to in this link. Over what is installed they are not the method's own. */
  readonly parts?: string;
}

interface ClosedOption extends Named {
  readonly because: readonly {
    readonly step: StepId;
    readonly field: string;
    readonly answer: unknown;
    readonly words: string;
  }[];
  readonly rules: readonly { readonly rule: string; readonly source: string }[];
  readonly sentence: string;
}

export interface OptionsDocument {
  readonly format: typeof OPTIONS_FORMAT;
  readonly version: 1;
  readonly link: string;
  readonly step: StepId;
  readonly open: readonly OpenOption[];
  readonly closed: readonly ClosedOption[];
  /** Of numbers: the least and the most that stay possible beside every other given answer. */
  readonly ranges: readonly { readonly field: string; readonly min: number; readonly max: number }[];
  /** Questions of the step that the link is not asked, and why. */
  readonly notAsked: readonly { readonly field: string; readonly label: string; readonly sentence: string }[];
}

const named = (field: string, { value, label }: OptionState): Named => ({ field, value, label });

const openOption = (field: string, option: OptionState, step: StepId, site: PlanSite): OpenOption[] => {
  if (option.witness === null) return [];
  const witness = option.witness();
  const isMethod = step === 'polarity' && field === 'method';
  const parts = isMethod ? methodWords(option.value as PolarityMethod, witness, site) : null;
  return [{ ...named(field, option), witness, ...(parts === null ? {} : { parts }) }];
};

export const optionsDocument = (
  link: string,
  step: StepId,
  states: readonly FieldState[],
  notAsked: readonly NotAsked[],
  site: PlanSite,
): OptionsDocument => {
  const all = states.flatMap(({ field, options }) => options.map((option) => ({ key: field.key, option })));
  return {
    format: OPTIONS_FORMAT,
    version: 1,
    link,
    step,
    open: all.flatMap(({ key, option }) => openOption(key, option, step, site)),
    closed: all.flatMap(({ key, option }) => {
      if (option.closed === null) return [];
      const { because, rules, sentence } = option.closed;
      return [
        {
          ...named(key, option),
          because,
          rules: rules.map(({ id, source }) => ({ rule: id, source })),
          sentence,
        },
      ];
    }),
    ranges: states.flatMap(({ field, range }) => (range === null ? [] : [{ field: field.key, ...range }])),
    notAsked: notAsked.map(({ field: { key, label }, sentence }) => ({ field: key, label, sentence })),
  };
};
