/**
 * What a polarity method comes to in a link: its parts as they would be planned. An installed trunk and installed keys stay what
 * they are, and a link without modules has none, whatever a method brings elsewhere.
 *
 * Example: Method C over an installed Type B trunk is `Installed Type B trunk, key-up to key-down adapters, Type B cords at both ends`.
 */
import { KEY_WORDS } from '../catalogue/adapters';
import type { PolarityMethod } from '../catalogue/polarity-methods';
import { ROW_PRESETS } from '../catalogue/wirings';
import type { ChainPart } from '../plan/chain';
import type { LinkPlan, PlanSite } from '../plan/link-plan';
import { planLink } from '../plan/plan-link';
import { capitalised, listed } from '../sentence';
import { MORE_OPTIONS } from '../steps/more-options';
import type { CompleteAnswers } from '../steps/steps';

const PLACE_WORDS: Readonly<Record<ChainPart['place'], string>> = {
  near: 'at the near end',
  'field-near': 'in the central field',
  'field-far': 'in the central field',
  field: 'across the central field',
  far: 'at the far end',
  route: 'to the far end',
  'second-route': 'from the central field',
};

interface Said {
  readonly what: string;
  readonly place: ChainPart['place'];
}

/** `key-up to key-up adapters`; where they differ, each with its end. */
const byPlace = (all: readonly Said[], same: (what: string, count: number) => string): string[] => {
  const [first] = all;
  if (first === undefined) return [];
  const kinds = new Set(all.map(({ what }) => what));
  if (kinds.size === 1) return [same(first.what, all.length)];
  const told = all.map(({ what, place }) => `${what} ${PLACE_WORDS[place]}`);
  return [listed([...new Set(told)])];
};

const rowsWords = (rows: string): string =>
  MORE_OPTIONS.cableRows?.({})
    .find(({ value }) => value === rows)
    ?.label.toLowerCase() ?? rows;

const cableWords = ({ part }: ChainPart): string => {
  if (part.part !== 'array-cable') return '';
  if (part.rows !== undefined && ROW_PRESETS.includes(part.rows)) return `24-fibre, ${rowsWords(part.rows)},`;
  return typeof part.type === 'string' ? `Type ${part.type}` : 'custom';
};

const trunkWords = ({ channels }: LinkPlan): string[] => {
  const trunks = (channels[0]?.chain ?? []).filter(({ role }) => role === 'trunk');
  return byPlace(
    trunks.map((trunk) => ({
      what: `${trunk.part.part === 'array-cable' && trunk.part.existing === true ? 'installed ' : ''}${cableWords(trunk)} trunk`,
      place: trunk.place,
    })),
    (what) => what,
  );
};

/** Of the adapters on the trunk's side: those in the face of a conversion are opposed with every method. */
const keysWords = ({ channels, answers }: LinkPlan): string[] =>
  byPlace(
    (channels[0]?.chain ?? []).flatMap(({ part, place }) =>
      part.part === 'mpo-adapter' && part.connector === answers.interface.rear
        ? { what: `${KEY_WORDS[part.keys]} adapters`, place }
        : [],
    ),
    (what) => what,
  );

const moduleWords = ({ channels }: LinkPlan): string[] =>
  byPlace(
    (channels[0]?.chain ?? []).flatMap(({ part, place, role }) =>
      role === 'module' && part.part === 'module'
        ? { what: typeof part.wiring === 'string' ? `${part.wiring} module` : 'custom module', place }
        : [],
    ),
    (what, count) => (count === 1 ? what : `the same ${what} ${count === 2 ? 'at both ends' : 'everywhere'}`),
  );

const cordWords = ({ channels }: LinkPlan): string[] => {
  const cords = (channels[0]?.chain ?? []).filter(
    ({ role }) => role === 'array-cord' || role === 'duplex-cord',
  );
  const arrays = cords.filter(({ role }) => role === 'array-cord');
  const duplex = cords.flatMap(({ part, place }) =>
    part.part === 'duplex-cord' ? [{ what: `${part.wiring} cords`, place }] : [],
  );
  return [
    ...byPlace(
      arrays.map((cord) => ({ what: `${cableWords(cord)} cord`, place: cord.place })),
      (what, count) => (count === 1 ? what : `${what}s at both ends`),
    ),
    ...byPlace(duplex, (what) => what),
  ];
};

/** Null where the link cannot be planned with it. */
export const methodWords = (
  method: PolarityMethod,
  answers: CompleteAnswers,
  site: PlanSite,
): string | null => {
  const { arrayCords, ...polarity } = answers.polarity;
  // A pair of cords that was asked for gives way to another method.
  const asked = arrayCords !== undefined && method === polarity.method ? { arrayCords } : {};
  const planned = planLink(
    { id: 'link', name: 'link', answers: { ...answers, polarity: { ...polarity, ...asked, method } } },
    site,
  );
  if (!planned.ok) return null;
  const plan = planned.value;
  if (plan.through === 'direct-cord') return `One ${cordWords(plan).join()} from port to port`;
  const words = [trunkWords, keysWords, moduleWords, cordWords].flatMap((of) => of(plan));
  return words.length === 0 ? null : capitalised(words.join(', '));
};
