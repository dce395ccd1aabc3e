/** Enclosures and the rack units that are free for them, place by place. */
import { ENCLOSURES, type Enclosure } from '../catalogue/enclosures';
import type { Place } from '../steps/form-factor';
import { bySite } from './by-site';
import type { Draft } from './draft';
import { draftFills } from './draft-standing';
import { byFit, type PlaceName } from './fitting-enclosures';
import { questionOf } from './questions';
import type { Task } from './task';
import { among, asGiven, numberAt, type Variable } from './variable';

/** The most rack units that a place can have free. */
const MOST_UNITS = 60;

const housesParts = ({ kind, structure, placement }: Draft, place: PlaceName): boolean => {
  const { through } = structure ?? {};
  if (through !== 'module' && through !== 'panel') return false;
  if (place === 'field') return kind === 'patch-field';
  return place === 'far' || kind !== 'breakout' || placement === 'between-racks';
};

const knownEnclosures = bySite((site): readonly Enclosure[] => [...site.enclosures, ...ENCLOSURES]);

/** What of the draft decides which enclosure is the best one, as text; empty where nothing stands there. */
const fillText = (draft: Draft, task: Task, place: PlaceName): string => {
  if (!housesParts(draft, place)) return '';
  const fills = draftFills(draft, task, place);
  return `${fills.map(({ modules, adapters }) => `${modules}+${adapters}`)}`;
};

const installedBox = ({ installedNear, installedFar }: Draft, place: PlaceName): string | undefined =>
  place === 'near' ? installedNear?.enclosure : place === 'far' ? installedFar?.enclosure : undefined;

/** What is there already comes first, then what fits best. */
const likelyBoxes = (draft: Draft, task: Task, place: PlaceName): readonly string[] => {
  const fills = draftFills(draft, task, place);
  const ids = byFit(fills, knownEnclosures(task.site)).map(({ id }) => id);
  const installed = installedBox(draft, place);
  return [...new Set(installed === undefined ? ids : [installed, ...ids])];
};

/** Access and tool-less work as given, where the enclosure offers it or it must stay; else as it does offer. */
const workAt = (task: Task, place: PlaceName, box: string): Pick<Place, 'access' | 'toolless'> => {
  const enclosure = knownEnclosures(task.site).find(({ id }) => id === box);
  const said = <T>(key: string): { readonly value: T | undefined; readonly stays: boolean } => {
    const id = `formFactor.${place}.${key}`;
    return { value: asGiven(task, id) as T | undefined, stays: task.held[questionOf(id).index] === true };
  };
  const access = said<Place['access']>('access');
  const toolless = said<boolean>('toolless');
  const offers = access.value !== undefined && enclosure?.access.includes(access.value) === true;
  return {
    access: access.stays || offers ? (access.value ?? 'front') : (enclosure?.access[0] ?? 'front'),
    toolless: (toolless.stays || enclosure?.toolless === true) && (toolless.value ?? false),
  };
};

/** Every enclosure with the units as given, then with as many as there can be. */
const places = (
  boxes: readonly (string | undefined)[],
  units: number,
  most: number,
  work: (box: string) => Pick<Place, 'access' | 'toolless'>,
): readonly (Place | undefined)[] =>
  (units === most ? [units] : [units, most]).flatMap((rackUnitsFree) =>
    boxes.map((enclosure) =>
      enclosure === undefined ? undefined : { enclosure, rackUnitsFree, ...work(enclosure) },
    ),
  );

const placeVariable = (name: 'nearPlace' | 'farPlace' | 'fieldPlace', place: PlaceName): Variable => {
  const id = (key: string): string => `formFactor.${place}.${key}`;
  const ids = ['rackUnitsFree', 'enclosure', 'access', 'toolless'].map(id);
  const box = questionOf(id('enclosure')).index;
  return {
    name,
    questions: ids.map((one) => questionOf(one).index),
    dependsOn: (draft, task) =>
      `${housesParts(draft, place)} ${fillText(draft, task, place)} ${installedBox(draft, place)}`,
    values: (draft, task) => {
      const known = housesParts(draft, place)
        ? [...likelyBoxes(draft, task, place), undefined]
        : [undefined, ...knownEnclosures(task.site).map((one) => one.id)];
      const boxes = among(task, box, known) as readonly (string | undefined)[];
      const [units, most] = numberAt(task, id('rackUnitsFree'), 40, MOST_UNITS) as [
        number | undefined,
        number,
      ];
      // A place that was left out as a whole has no rack units that would have to stay.
      return places(boxes, units ?? 40, most ?? MOST_UNITS, (one) => workAt(task, place, one));
    },
  };
};

export const PLACE_VARIABLES: readonly Variable[] = [
  placeVariable('nearPlace', 'near'),
  placeVariable('farPlace', 'far'),
  placeVariable('fieldPlace', 'field'),
];
