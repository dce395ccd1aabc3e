/** Enclosures and the rack units that are free for them, place by place. */
import { ENCLOSURES } from '../catalogue/enclosures';
import type { Place } from '../steps/form-factor';
import { bySite } from './by-site';
import type { Draft } from './draft';
import { questionOf } from './questions';
import { among, asGiven, numberAt, type Variable } from './variable';

/** The most rack units that a place can have free. */
const MOST_UNITS = 60;

const housesParts = ({ kind, structure, placement }: Draft, place: 'near' | 'far' | 'field'): boolean => {
  const { through } = structure ?? {};
  if (through !== 'module' && through !== 'panel') return false;
  if (place === 'field') return kind === 'patch-field';
  return place === 'far' || kind !== 'breakout' || placement === 'between-racks';
};

const knownEnclosures = bySite((site): readonly string[] => [
  ...new Set(['lgx-4u', ...site.enclosures.map((one) => one.id), ...ENCLOSURES.map((one) => one.id)]),
]);

/** Every enclosure with the units as given, then with as many as there can be. */
const places = (
  boxes: readonly (string | undefined)[],
  units: number,
  most: number,
  rest: Pick<Place, 'access' | 'toolless'>,
): readonly (Place | undefined)[] =>
  (units === most ? [units] : [units, most]).flatMap((rackUnitsFree) =>
    boxes.map((enclosure) => (enclosure === undefined ? undefined : { enclosure, rackUnitsFree, ...rest })),
  );

const placeVariable = (
  name: 'nearPlace' | 'farPlace' | 'fieldPlace',
  place: 'near' | 'far' | 'field',
): Variable => {
  const id = (key: string): string => `formFactor.${place}.${key}`;
  const ids = ['rackUnitsFree', 'enclosure', 'access', 'toolless'].map(id);
  const box = questionOf(id('enclosure')).index;
  return {
    name,
    questions: ids.map((one) => questionOf(one).index),
    dependsOn: (draft) => (housesParts(draft, place) ? 'houses parts' : ''),
    values: (draft, task) => {
      const access = (asGiven(task, id('access')) ?? 'front') as Place['access'];
      const toolless = (asGiven(task, id('toolless')) ?? false) as boolean;
      const known = knownEnclosures(task.site);
      const boxes = among(
        task,
        box,
        housesParts(draft, place) ? [...known, undefined] : [undefined, ...known],
      );
      const [units, most] = numberAt(task, id('rackUnitsFree'), 40, MOST_UNITS) as [
        number | undefined,
        number,
      ];
      // A place that was left out as a whole has no rack units that would have to stay.
      return places(boxes as readonly (string | undefined)[], units ?? 40, most ?? MOST_UNITS, {
        access,
        toolless,
      });
    },
  };
};

export const PLACE_VARIABLES: readonly Variable[] = [
  placeVariable('nearPlace', 'near'),
  placeVariable('farPlace', 'far'),
  placeVariable('fieldPlace', 'field'),
];
