/** Racks by their names: which cannot be, and what stands together in one of them. */
import { CASSETTE_FAMILIES, ENCLOSURES, type Enclosure } from '../../src/shared/catalogue/enclosures';
import type { CompleteAnswers } from '../../src/shared/steps/steps';
import type { Stand } from './housing';
import type { Block } from './mating';

type Names = CompleteAnswers['documentation']['near'];

const plain = (name = ''): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** `room/rack` of an end; with several far racks of one of them. Empty where it has no name. */
function rackOf(names: Names | undefined, group: number): string {
  if (names === undefined || (group > 0 && names.racks?.[group] === undefined)) return '';
  const rack = plain(names.racks?.[group] ?? names.rack);
  return rack === '' ? '' : `${plain(names.room)}/${rack}`;
}

const groupsOf = ({ application }: CompleteAnswers): number[] =>
  (application.perRack ?? [application.links]).map((_, index) => index);

function areNamesWrong(answers: CompleteAnswers): boolean {
  const { documentation, application } = answers;
  const near = rackOf({ ...documentation.near, racks: undefined } as Names, 0);
  const far = groupsOf(answers)
    .map((group) => rackOf(documentation.far, group))
    .filter((name) => name !== '');
  if (new Set(far).size < far.length) return true;
  return near !== '' && far.some((name) => (name === near) !== (application.placement === 'same-rack'));
}

interface Box {
  /** Which end of the link, far rack by far rack. */
  end: string;
  rack: string;
  panel: string;
  place: NonNullable<CompleteAnswers['formFactor']['near']> | undefined;
  enclosure: Enclosure | undefined;
  installed: { slotsFree?: number | undefined } | null;
  slots: number;
}

/** Every stand by the names of its rack and panel. */
function boxesOf(answers: CompleteAnswers, stands: readonly Stand[], own: readonly Enclosure[]): Box[] {
  const { documentation, formFactor, application } = answers;
  return stands.flatMap(({ at, rack, modules, adapters }) => {
    const names = documentation[at];
    const group = rack.startsWith('far ') ? Number(rack.slice(4)) : 0;
    const name =
      rackOf(at === 'near' ? ({ ...names, racks: undefined } as Names) : names, group) || `unnamed ${rack}`;
    const place = formFactor[at];
    const panel = at === 'field' ? undefined : application.installed?.[at];
    const chosen = place === undefined ? panel?.enclosure : place.enclosure;
    const enclosure = [...own, ...ENCLOSURES].find(({ id }) => id === chosen);
    const family = CASSETTE_FAMILIES.find(({ id }) => id === enclosure?.family);
    const isThere = panel !== undefined && (modules === 0 || panel.enclosure === enclosure?.id);
    const plates = family === undefined ? 0 : Math.ceil(adapters / family.adaptersPerPlate);
    return ['A', 'B'].slice(0, application.redundancy === 'A/B' ? 2 : 1).map(
      (path): Box => ({
        end: rack,
        rack: name,
        panel: `${name}/${plain(names?.panel)}${path}`,
        ...{ place, enclosure },
        installed: isThere ? panel : null,
        slots: modules + plates,
      }),
    );
  });
}

const differ = (values: readonly unknown[]): boolean => new Set(values).size > 1;

function by<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  return [...new Set(all.map(keyOf))].map((key) => all.filter((one) => keyOf(one) === key));
}

const unitsOf = (panel: readonly Box[]): number => {
  const enclosure = panel[0]?.enclosure;
  if (enclosure === undefined || panel[0]?.installed !== null) return 0;
  return Math.ceil(panel.reduce((sum, { slots }) => sum + slots, 0) / enclosure.slots) * enclosure.rackUnits;
};

/** One end that is too high by itself is the height's to tell. */
export function rackBlocks(
  answers: CompleteAnswers,
  stands: readonly Stand[],
  own: readonly Enclosure[],
): Block[] {
  const rules = new Set<string>();
  if (areNamesWrong(answers)) rules.add('form/rack-names');
  const boxes = boxesOf(answers, stands, own);
  for (const panel of by(boxes, (box) => box.panel))
    if (
      differ(panel.flatMap(({ enclosure }) => enclosure?.id ?? [])) ||
      differ(panel.map(({ installed }) => installed === null)) ||
      differ(panel.flatMap(({ installed }) => installed?.slotsFree ?? [])) ||
      differ(panel.flatMap(({ place }) => place?.access ?? [])) ||
      differ(panel.flatMap(({ place }) => place?.toolless ?? []))
    )
      rules.add('form/place-differs');
  for (const rack of by(boxes, (box) => box.rack)) {
    const ordered = rack.filter(({ installed }) => installed === null);
    const free = ordered.flatMap(({ place }) => place?.rackUnitsFree ?? []);
    if (differ(free)) rules.add('form/place-differs');
    const units = by(ordered, (box) => box.panel).reduce((sum, panel) => sum + unitsOf(panel), 0);
    const ends = new Set(ordered.map(({ end }) => end)).size;
    if (!differ(free) && free[0] !== undefined && units > free[0] && ends > 1) rules.add('form/rack-full');
  }
  return [...rules].map((rule) => ({ rule, what: 'racks' }));
}
