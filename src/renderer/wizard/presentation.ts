/** How a step's fields are laid out: which are cards, which stand beside each other, which are folded away, which apply at all. */

import { namesModule } from '../../shared/steps/interface';
import { MORE_FIELDS, MORE_OPTIONS } from '../../shared/steps/more-options';
import type { Field, Option, StepId } from '../../shared/steps/step';
import { STEPS } from '../../shared/steps/steps';
import { valueAt } from './answer-paths';

export interface ShownField extends Field {
  readonly options?: readonly Option[];
}

export interface FieldGroup {
  /** Heading of the group; without it the fields stand under the question. */
  readonly title: string | null;
  readonly look: 'cards' | 'row' | 'columns';
  readonly fields: readonly ShownField[];
}

export interface StepLayout {
  readonly groups: readonly FieldGroup[];
  /** Seldom needed: behind a press. */
  readonly folded: readonly ShownField[];
}

/** What stands before a step, as far as it decides which fields apply. */
export interface Given {
  readonly kind: string;
  readonly hasRacks: boolean;
}

const CARDS: readonly string[] = ['kind', 'front', 'fibre', 'method', 'grade', 'scheme'];

const FOLDED: Readonly<Partial<Record<StepId, readonly string[]>>> = {
  application: ['perRack', 'through', 'installed', 'upAngledEnds'],
  interface: ['nearModule', 'farModule', 'fieldModule', 'trunkLegs', 'connectorBrand'],
  budget: ['splices', 'extraTerms', 'fibreLossDbPerKm', 'limitDb'],
};

type Applies = (answer: unknown, given: Given) => boolean;

/** Where modules stand that may be products of the quote. */
const MODULES_OF: Readonly<Record<string, readonly string[]>> = {
  breakout: ['farModule'],
  duplex: ['nearModule', 'farModule'],
  'patch-field': ['nearModule', 'farModule', 'fieldModule'],
};

const TIA: Applies = (answer) => valueAt(answer, 'scheme') === 'tia-606';
const FIELD: Applies = (_, { kind }) => kind === 'patch-field';

const APPLIES: Readonly<Record<string, Applies>> = {
  perRack: (answer) => valueAt(answer, 'placement') === 'between-racks',
  routeLengthM: (answer) => valueAt(answer, 'placement') === 'between-racks',
  secondRouteLengthM: (answer) => valueAt(answer, 'kind') === 'patch-field',
  cableRows: (answer) => valueAt(answer, 'rear') === 'MPO-24',
  moduleRows: (answer) => valueAt(answer, 'rear') === 'MPO-24',
  methodBModules: (answer) => valueAt(answer, 'method') === 'B',
  aToACordEnd: (answer) => valueAt(answer, 'method') === 'A',
  crossConnectM: FIELD,
  trunk: (answer) => valueAt(answer, 'scheme') === 'trunk-fibre-port',
  'far.racks': (_, { hasRacks }) => hasRacks,
};

const applies = ({ key, kind, options }: ShownField, answer: unknown, given: Given): boolean => {
  if (key.startsWith('field.') && given.kind !== 'patch-field') return false;
  if (/\.(room|rackUnit)$/.test(key) && !TIA(answer, given)) return false;
  if (namesModule(key))
    return MODULES_OF[given.kind]?.includes(key) === true || valueAt(answer, key) !== undefined;
  // A question that the answers leave no choice in is not asked.
  if (kind === 'choice' && (options?.length ?? 0) < 2) return false;
  return APPLIES[key]?.(answer, given) ?? true;
};

const END_TITLES: Readonly<Record<string, string>> = {
  near: 'Near end',
  field: 'Central field',
  far: 'Far end',
};
const END_ORDER = ['near', 'field', 'far'];

const endOf = ({ key }: ShownField): string | null => {
  const [end = ''] = key.split('.');
  return key.includes('.') && end in END_TITLES ? end : null;
};

/** `Rack, near` and `Near interface` stand under `Near end`, which says the rest. */
const withoutEnd = (field: ShownField): ShownField => ({
  ...field,
  label: field.label
    .replace(/, (near|far|field)$/, '')
    .replace(/^(Near|Far) (\w)/, (_, __, letter: string) => letter.toUpperCase()),
});

/** What is said of an enclosure is asked where there is one, and then it is no longer optional. */
const ofPlace = (fields: readonly ShownField[], answer: unknown): readonly ShownField[] =>
  fields.flatMap((field) => {
    const [end = '', name] = field.key.split('.');
    if (name === undefined || name === 'enclosure') return field;
    if (valueAt(answer, end) === undefined) return [];
    const { optional: _, ...asked } = field;
    return asked;
  });

const fieldsOf = (step: StepId, answer: unknown): readonly ShownField[] => {
  const own = STEPS.find(({ id }) => id === step)?.fields ?? [];
  const all = [...own, ...(MORE_FIELDS[step] ?? [])].map((field): ShownField => {
    const options = field.options ?? MORE_OPTIONS[field.key]?.(answer);
    return options === undefined ? field : { ...field, options };
  });
  if (step === 'formFactor') return ofPlace(all, answer);
  return all.map(({ optional, help, ...field }) => ({
    ...field,
    // A route that is asked for is needed: the trunk is cut to it.
    ...(optional === undefined || field.key === 'routeLengthM' ? {} : { optional }),
    // Only in a breakout are there two ways to count.
    ...(help === undefined || (field.key === 'links' && valueAt(answer, 'kind') !== 'breakout')
      ? {}
      : { help }),
  }));
};

export const layoutOf = (step: StepId, answer: unknown, given: Given): StepLayout => {
  const fields = fieldsOf(step, answer).filter((field) => applies(field, answer, given));
  const isFolded = ({ key }: ShownField): boolean => FOLDED[step]?.includes(key) ?? false;
  const open = fields.filter((field) => !isFolded(field));
  const cards = open.filter(({ key }) => CARDS.includes(key));
  const ends = END_ORDER.filter((end) => open.some((field) => endOf(field) === end));
  const rest = open.filter((field) => !cards.includes(field) && endOf(field) === null);
  return {
    groups: [
      ...cards.map((field): FieldGroup => ({ title: null, look: 'cards', fields: [field] })),
      ...ends.map(
        (end): FieldGroup => ({
          title: END_TITLES[end] ?? end,
          look: 'columns',
          fields: open.filter((field) => endOf(field) === end).map(withoutEnd),
        }),
      ),
      ...(rest.length > 0 ? [{ title: null, look: 'row', fields: rest } as const] : []),
    ],
    folded: fields.filter(isFolded),
  };
};
