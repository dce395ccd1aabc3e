/** The values that a question offers, with the words they are shown by. */
import { ENCLOSURES } from '../catalogue/enclosures';
import { INTERFACES } from '../catalogue/interfaces';
import type { PlanSite } from '../plan/link-plan';
import type { ModuleProduct } from '../plan/module-product';
import { namesModule } from '../steps/interface';
import { MORE_FIELDS, MORE_OPTIONS } from '../steps/more-options';
import type { Field, Option, StepId } from '../steps/step';
import { STEPS } from '../steps/steps';

/** A field of the step with the options it has on this site; numbers, names and lists have none. */
export interface AskedField extends Field {
  readonly options?: readonly Option[];
}

const interfaces: readonly Option[] = INTERFACES.map(({ id, gbps, fibres, mode }) => ({
  value: id,
  label: id,
  explain: `${gbps} Gb/s over ${fibres} ${mode === 'SMF' ? 'single-mode' : 'multimode'} fibres`,
}));

const SWITCH: readonly Option[] = [
  { value: true, label: 'Yes', explain: '' },
  { value: false, label: 'No', explain: '' },
];

const enclosures = (site: PlanSite): readonly Option[] =>
  [...site.enclosures, ...ENCLOSURES].map(({ id, name, rackUnits, slots }) => ({
    value: id,
    label: name,
    explain: `${rackUnits} rack units, ${slots} slots`,
  }));

/** `8 fibres of MPO-12 to LC, pinned`. */
export const productWords = ({ fibres, rear, front, pins }: ModuleProduct): string =>
  `${fibres} fibres of ${rear} to ${front}, ${pins}`;

const modules = ({ modules: own = [] }: PlanSite): readonly Option[] =>
  own.map((product) => ({ value: product.id, label: product.name, explain: productWords(product) }));

/** Those of one field; undefined for numbers, names and lists. */
export const optionsOf = (field: Field, answer: unknown, site: PlanSite): readonly Option[] | undefined => {
  if (field.kind === 'interface') return interfaces;
  if (field.kind === 'switch') return SWITCH;
  if (field.key.endsWith('.enclosure')) return enclosures(site);
  if (namesModule(field.key)) return modules(site);
  return field.options ?? MORE_OPTIONS[field.key]?.(answer);
};

/** Every field of a step with its options; `answer` is the step's answer as far as it stands. */
export const fieldsOf = (step: StepId, answer: unknown, site: PlanSite): readonly AskedField[] => {
  const own = STEPS.find(({ id }) => id === step)?.fields ?? [];
  return [...own, ...(MORE_FIELDS[step] ?? [])].flatMap((field): AskedField[] => {
    const options = optionsOf(field, answer, site);
    // Where the quote describes no modules, none is asked for.
    if (namesModule(field.key) && options?.length === 0) return [];
    return [options === undefined ? field : { ...field, options }];
  });
};

export const findField = (step: StepId, key: string): Field | undefined =>
  [...(STEPS.find(({ id }) => id === step)?.fields ?? []), ...(MORE_FIELDS[step] ?? [])].find(
    (field) => field.key === key,
  );
