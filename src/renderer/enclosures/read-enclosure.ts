/** The form of an enclosure that the catalogue does not have: what is typed, and what can be read of it. */
import {
  ACCESS_KINDS,
  type Access,
  CASSETTE_FAMILIES,
  type CassetteFamily,
  ENCLOSURES,
} from '../../shared/catalogue/enclosures';
import { type OwnEnclosure, ownEnclosure } from '../../shared/order/quote-document';
import { fitsField } from '../../shared/reading/field-of-schema';
import { problemsFromSchema } from '../../shared/reading/schema-problems';
import { typedNumber } from '../../shared/reading/typed-number';
import { failure, type Result, success } from '../../shared/result';
import { capitalised } from '../../shared/sentence';
import { idFromName } from '../words/id-from-name';

export interface EnclosureDraft {
  readonly name: string;
  /** Empty while it follows the name. */
  readonly id: string;
  readonly family: string;
  readonly rackUnits: string;
  readonly slots: string;
  readonly access: readonly Access[];
  readonly toolless: boolean;
  readonly source: string;
}

export const EMPTY_ENCLOSURE: EnclosureDraft = {
  name: '',
  id: '',
  family: CASSETTE_FAMILIES[0]?.id ?? '',
  rackUnits: '1',
  slots: '',
  access: ['front'],
  toolless: false,
  source: '',
};

export const enclosureDraftOf = ({ rackUnits, slots, ...rest }: OwnEnclosure): EnclosureDraft => ({
  ...rest,
  rackUnits: String(rackUnits),
  slots: String(slots),
});

/** What one slot of a family takes, in a sentence. */
export const slotText = ({ maxFibres, maxPorts, adaptersPerPlate }: CassetteFamily): string =>
  `One slot takes up to ${maxFibres} fibres: a module of ${maxPorts.LC} LC or ${maxPorts.SC} SC ports, or a plate of ${adaptersPerPlate} MPO adapters.`;

/** Errors: one sentence. */
const readCount = (text: string, field: 'rackUnits' | 'slots', most: number): Result<number, string> => {
  if (text.trim() === '') return failure('Type a number.');
  const fits = fitsField(ownEnclosure, field);
  const read = typedNumber(text, fits);
  if (!read.ok) return failure(`${read.error}.`);
  return fits(read.value) ? read : failure(`A whole number from 1 to ${most}.`);
};

const faultOfId = (id: string, taken: readonly string[]): string | null => {
  if (id === '') return 'Give it a short name of letters and digits.';
  if (id.length > 60) return 'At most 60 signs.';
  if (taken.includes(id)) return `“${id}” is in this quote already.`;
  return ENCLOSURES.some((one) => one.id === id) ? `“${id}” is in the catalogue already.` : null;
};

/** `taken` are the ids that the quote has already. */
export const readEnclosure = (
  draft: EnclosureDraft,
  taken: readonly string[],
): Result<OwnEnclosure, ReadonlyMap<string, string>> => {
  const name = draft.name.trim();
  const id = draft.id.trim() === '' ? idFromName(name) : draft.id.trim();
  const source = draft.source.trim();
  const rackUnits = readCount(draft.rackUnits, 'rackUnits', 60);
  const slots = readCount(draft.slots, 'slots', 400);
  const found: readonly (readonly [string, string | null])[] = [
    ['name', name === '' ? 'Give it a name, as it shall stand in the order.' : null],
    ['name', name.length > 100 ? 'At most 100 signs.' : null],
    // Without a name there is nothing to make an id of.
    ['id', name === '' && id === '' ? null : faultOfId(id, taken)],
    ['rackUnits', rackUnits.ok ? null : rackUnits.error],
    ['slots', slots.ok ? null : slots.error],
    ['access', draft.access.length === 0 ? 'It is reached from one side at least.' : null],
    ['source', source === '' ? 'Say where these figures are from, such as its data sheet.' : null],
    ['source', source.length > 200 ? 'At most 200 signs.' : null],
  ];
  const faults = new Map(
    found.flatMap(([field, fault]) => (fault === null ? [] : [[field, fault] as const])),
  );
  if (faults.size > 0 || !rackUnits.ok || !slots.ok) return failure(faults);
  const enclosure: OwnEnclosure = {
    id,
    name,
    family: draft.family,
    rackUnits: rackUnits.value,
    slots: slots.value,
    access: ACCESS_KINDS.filter((one) => draft.access.includes(one)),
    toolless: draft.toolless,
    source,
  };
  // What the form does not know of, the format does.
  const read = ownEnclosure.safeParse(enclosure);
  if (read.success) return success(read.data);
  const [problem] = problemsFromSchema(read.error, enclosure);
  return failure(new Map([['name', `${capitalised(problem?.message ?? 'this cannot be read')}.`]]));
};
