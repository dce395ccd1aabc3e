/** Enclosures and the rack units that are free for them, place by place. */
import type { Enclosure } from '../catalogue/enclosures';
import type { Place } from '../steps/form-factor';
import type { Draft } from './draft';
import { fittingBoxes, knownEnclosures } from './draft-standing';
import type { PlaceName } from './fitting-enclosures';
import { type Question, questionOf } from './questions';
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

const installedBox = ({ installedNear, installedFar }: Draft, place: PlaceName): string | undefined =>
  place === 'near' ? installedNear?.enclosure : place === 'far' ? installedFar?.enclosure : undefined;

/** What is there already comes first, then what fits best. */
const likelyBoxes = (draft: Draft, task: Task, place: PlaceName): readonly string[] => {
  const ids = fittingBoxes(draft, task, place);
  const installed = installedBox(draft, place);
  return [...new Set(installed === undefined ? ids : [installed, ...ids])];
};

interface Questions {
  readonly rackUnitsFree: Question;
  readonly enclosure: Question;
  readonly access: Question;
  readonly toolless: Question;
}

/** Access and tool-less work as given, where the enclosure offers it or it must stay; else as it does offer. */
const workIn = (
  enclosure: Enclosure | undefined,
  task: Task,
  { access, toolless }: Questions,
): Pick<Place, 'access' | 'toolless'> => {
  const from = asGiven(task, access) as Place['access'] | undefined;
  const offers = from !== undefined && enclosure?.access.includes(from) === true;
  const mayBeToolless = task.held[toolless.index] === true || enclosure?.toolless === true;
  return {
    access: task.held[access.index] || offers ? (from ?? 'front') : (enclosure?.access[0] ?? 'front'),
    toolless: mayBeToolless && ((asGiven(task, toolless) as boolean | undefined) ?? false),
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
  const asked = (key: string): Question => questionOf(`formFactor.${place}.${key}`);
  const [rackUnitsFree, enclosure] = [asked('rackUnitsFree'), asked('enclosure')];
  const questions = { rackUnitsFree, enclosure, access: asked('access'), toolless: asked('toolless') };
  return {
    name,
    questions: Object.values(questions).map(({ index }) => index),
    values: (draft, task) => {
      const all = knownEnclosures(task);
      const known = housesParts(draft, place)
        ? [...likelyBoxes(draft, task, place), undefined]
        : [undefined, ...all.map(({ id }) => id)];
      const boxes = among(task, enclosure.index, known) as readonly (string | undefined)[];
      const [units, most] = numberAt(task, rackUnitsFree, 40, MOST_UNITS) as [number | undefined, number];
      const workAt = (box: string) =>
        workIn(
          all.find(({ id }) => id === box),
          task,
          questions,
        );
      // A place that was left out as a whole has no rack units that would have to stay.
      return places(boxes, units ?? 40, most ?? MOST_UNITS, workAt);
    },
  };
};

export const PLACE_VARIABLES: readonly Variable[] = [
  placeVariable('nearPlace', 'near'),
  placeVariable('farPlace', 'far'),
  placeVariable('fieldPlace', 'field'),
];
