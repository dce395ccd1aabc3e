/** The names of a link, its places and trunks as people read them on labels, to be compared with those of the other links. */
import { lookKey } from '../look-alikes';
import { cleanName, isBlankName, nameKey } from '../names';
import { total } from './groups';
import { nameInSeries } from './labels';
import type { LinkPlan } from './link-plan';
import { type PanelShare, rackAt } from './places';

const KINDS = ['link', 'room', 'rack', 'panel', 'trunk', 'installed trunk'] as const;

export interface SeenName {
  readonly link: string;
  readonly kind: (typeof KINDS)[number];
  /** As it is printed. */
  readonly name: string;
  /** Equal for names that are one. */
  readonly key: string;
  /** Equal for names of one kind that look alike. */
  readonly look: string;
}

/** Names by their look. */
export type Looks = ReadonlyMap<string, readonly SeenName[]>;

type Named = Omit<SeenName, 'link' | 'look'>;

const roomsAndRacks = ({ answers, groups }: LinkPlan): Named[] => {
  const { near, far, field } = answers.documentation;
  const racks = [
    rackAt(near, null),
    ...groups.map(({ index }) => rackAt(far, index)),
    rackAt(field, null),
  ].flatMap((rack) => (rack === null ? [] : [{ kind: 'rack' as const, ...rack }]));
  const rooms = [near, far, ...(field === undefined ? [] : [field])]
    .map(({ room = '' }) => cleanName(room))
    .map((name) => ({ kind: 'room' as const, name, key: nameKey(name) }));
  return [...rooms, ...racks];
};

const panelsOf = (shares: readonly PanelShare[]): Named[] =>
  shares
    // A panel without a name has a key that no name makes.
    .filter(({ panel }) => !panel.includes('\n\n'))
    .map(({ panelName: name, panel: key }) => ({ kind: 'panel', name, key }));

/** The trunks of a link by name, in the scheme that names them. */
export const trunkNames = ({ answers, groups }: LinkPlan): readonly string[] => {
  const { scheme, trunk } = answers.documentation;
  const count =
    scheme === 'trunk-fibre-port' && trunk !== undefined
      ? Math.max(
          1,
          total(groups, ({ trunks, nearTrunks }) => trunks + nearTrunks),
        )
      : 0;
  return Array.from({ length: count }, (_, index) => nameInSeries(trunk ?? '', index));
};

const trunksOf = (plan: LinkPlan): Named[] => {
  const installed = cleanName(plan.answers.application.installed?.trunk?.name ?? '');
  return [
    ...trunkNames(plan).map((name) => ({
      kind: 'trunk' as const,
      name,
      key: nameKey(name),
    })),
    { kind: 'installed trunk', name: installed, key: nameKey(installed) },
  ];
};

/** Every name of a link, once for each way in which it is written. */
export const seenNames = (plan: LinkPlan, shares: readonly PanelShare[]): readonly SeenName[] => {
  const names = new Map<string, SeenName>();
  // Labels of cables and of trunk legs carry the link's id.
  const own: Named = { kind: 'link', name: plan.link.id, key: nameKey(plan.link.id) };
  for (const { kind, name, key } of [own, ...roomsAndRacks(plan), ...panelsOf(shares), ...trunksOf(plan)])
    if (!isBlankName(name))
      names.set(`${kind}\n${name}`, {
        ...{ link: plan.link.id, kind, name, key },
        look: `${kind}\n${lookKey(name)}`,
      });
  return [...names.values()];
};

/** Names by their look, each once, with the first link that has it. */
export const looksOf = (names: Iterable<SeenName>): Looks => {
  const looks = new Map<string, SeenName[]>();
  for (const seen of names) {
    const alike = looks.get(seen.look);
    if (alike === undefined) looks.set(seen.look, [seen]);
    else if (!alike.some(({ key }) => key === seen.key)) alike.push(seen);
  }
  return looks;
};
