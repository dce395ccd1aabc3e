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
  /** Far racks. */
  readonly racks: number;
  /** Whether a field is asked of a link that is carried like this one. */
  readonly isAsked: (key: string) => boolean;
  /** A field in the words of what carries the link. */
  readonly inWords: (field: ShownField) => ShownField;
}

const CARDS: readonly string[] = ['kind', 'front', 'fibre', 'method', 'grade', 'scheme'];

const FOLDED: Readonly<Partial<Record<StepId, readonly string[]>>> = {
  application: ['perRack', 'through', 'installed', 'upAngledEnds'],
  interface: ['nearModule', 'farModule', 'fieldModule', 'trunkLegs', 'connectorBrand'],
  budget: ['splices', 'extraTerms', 'fibreLossDbPerKm', 'limitDb'],
};

type Applies = (answer: unknown, given: Given) => boolean;

const APPLIES: Readonly<Record<string, Applies>> = {
  // A route for each far rack stands in the place of one for all.
  routeLengthM: (answer) =>
    valueAt(answer, 'kind') === 'patch-field' || valueAt(answer, 'routeLengthsM') === undefined,
  secondRouteLengthM: (answer) => valueAt(answer, 'routeLengthsM') === undefined,
  'far.racks': (_, { racks }) => racks > 1,
};

/** Rules speak of these where they have no part: while one is answered it stays on screen, to be taken out again. */
const LEFT: readonly string[] = ['arrayCords', 'methodBModules', 'aToACordEnd', 'perRack'];

const isLeft = (key: string, answer: unknown): boolean =>
  (LEFT.includes(key) || namesModule(key) || key.endsWith('.enclosure')) &&
  valueAt(answer, key) !== undefined;

const applies = ({ key, kind, options }: ShownField, answer: unknown, given: Given): boolean => {
  if (isLeft(key, answer)) return true;
  if (!given.isAsked(key)) return false;
  if (key.endsWith('.room') && valueAt(answer, 'scheme') !== 'tia-606') return false;
  if (namesModule(key)) return true;
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

/** One cord from port to port has one length; of several far racks one route is the farthest one's. */
const renamed = (field: ShownField, { kind, racks, isAsked }: Given): ShownField => {
  if (field.key === 'nearCordM' && !isAsked('farCordM')) return { ...field, label: 'Cord length' };
  const isFarthest = field.key === (kind === 'patch-field' ? 'secondRouteLengthM' : 'routeLengthM');
  if (racks < 2 || !isFarthest) return field;
  const label = kind === 'patch-field' ? 'Route after the field' : 'Route length';
  return {
    ...field,
    label: `${label}, farthest rack`,
    help: 'The cables to every rack are cut to it, unless each has its route',
  };
};

export const layoutOf = (step: StepId, answer: unknown, given: Given): StepLayout => {
  const fields = fieldsOf(step, answer)
    .filter((field) => applies(field, answer, given))
    .map((field) => renamed(given.inWords(field), given));
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
