/** Transceivers as the search sees them: alike for the rules where face, lanes and mode are alike, whatever their names. */
import type { ReceptacleKind } from '../catalogue/interface';
import { INTERFACES } from '../catalogue/interfaces';
import type { ChannelEnd } from '../channel/document';
import { type Endpoint, modeOfEnd, resolveEnd } from '../channel/endpoint';
import type { Problem } from '../result';
import type { Guide } from './guide';

export interface End {
  readonly end: ChannelEnd;
  /** Null where it names something that does not exist: see `problem`. */
  readonly endpoint: Endpoint | null;
  readonly problem: Problem | null;
  /** Equal for equal ends. */
  readonly text: string;
  /** Equal for ends that all rules about parts see alike: only rates, wavelengths, reach and loss limit may differ. */
  readonly optics: string;
}

const opticsText = (endpoint: Endpoint): string =>
  JSON.stringify([
    endpoint.kind,
    endpoint.face,
    endpoint.transmit,
    endpoint.receive,
    endpoint.groups,
    endpoint.laneOffset,
    modeOfEnd(endpoint),
    endpoint.catalogue?.lanes ?? null,
    endpoint.catalogue?.lanesReorder ?? endpoint.custom?.lanesReorder ?? false,
  ]);

const textOf = ({ interface: id, receptacleKind, polish, receptacle, custom }: ChannelEnd): string =>
  JSON.stringify([id, receptacleKind, polish, receptacle, custom]);

/** The end as the search sees it. */
export const endOf = (end: ChannelEnd, { remember, nameOf }: Guide): End => {
  const text = nameOf(textOf(end));
  return remember('ends', text, () => {
    const problems: Problem[] = [];
    const endpoint = resolveEnd(end, 'near', problems);
    return {
      end,
      endpoint,
      problem: problems[0] ?? null,
      text,
      optics: endpoint === null ? text : nameOf(opticsText(endpoint)),
    };
  });
};

export const isSameEnd = (one: End, other: End): boolean => one.text === other.text;

/** Each end once. */
export const distinctEnds = (ends: readonly End[]): readonly End[] => [
  ...new Map(ends.map((one) => [one.text, one])).values(),
];

/** Every way an interface of the catalogue is sold: named plainly where there is one, by receptacle and polish where there are more. */
const variants = (
  id: string,
  receptacles: readonly { kind: ReceptacleKind; polish: 'UPC' | 'APC' }[],
): ChannelEnd[] =>
  receptacles.length === 1
    ? [{ interface: id }]
    : receptacles.map(({ kind, polish }) => ({ interface: id, receptacleKind: kind, polish }));

/** The ends of one interface of the catalogue, the usual one first. */
export const endsOfInterface = (id: string, guide: Guide): readonly End[] =>
  guide.remember('ends of an interface', id, () => {
    const found = INTERFACES.find((one) => one.id === id);
    const ends = found === undefined ? [{ interface: id }] : variants(id, found.receptacles);
    return ends.map((end) => endOf(end, guide));
  });

export const catalogueEnds = (guide: Guide): readonly End[] =>
  guide.remember('ends of the catalogue', '', () =>
    INTERFACES.flatMap(({ id }) => endsOfInterface(id, guide)),
  );
