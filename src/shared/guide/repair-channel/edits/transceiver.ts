/**
 * Transceivers that an end may be exchanged for: those of the catalogue that talk to the other end. Both ends are exchanged
 * together only for interfaces of the same speed, as a slower link is another order and no repair.
 */
import type { Interface, Receptacle } from '../../../catalogue/interface';
import { INTERFACES } from '../../../catalogue/interfaces';
import type { ChannelDocument, ChannelEnd } from '../../../channel/document';
import { type EndName, type Endpoint, resolveEnd } from '../../../channel/endpoint';
import { disagreements } from '../../../channel/interoperate';
import type { Draft } from '../edit';
import { EFFORT } from '../effort';
import { withArticle } from '../two-ends';

export interface EndDraft extends Draft {
  readonly end: EndName;
  readonly endpoint: Endpoint;
}

const isDual = ({ kind }: Receptacle): boolean => kind === 'dual-MPO-12' || kind === 'dual-LC';

/** As few fields as say which receptacle is meant. */
const endFor = ({ id, receptacles }: Interface, receptacle: Receptacle): ChannelEnd => ({
  interface: id,
  ...(new Set(receptacles.map(({ polish }) => polish)).size > 1 ? { polish: receptacle.polish } : {}),
  ...(new Set(receptacles.map(({ kind }) => kind)).size > 1 ? { receptacleKind: receptacle.kind } : {}),
});

interface Candidate {
  readonly end: ChannelEnd;
  readonly endpoint: Endpoint;
  readonly receptacle: Receptacle;
}

const CANDIDATES: readonly Candidate[] = INTERFACES.filter(
  ({ notOrderableBecause }) => notOrderableBecause === undefined,
).flatMap((entry) =>
  entry.receptacles.flatMap((receptacle) => {
    const end = endFor(entry, receptacle);
    const endpoint = resolveEnd(end, 'near', []);
    return endpoint === null ? [] : { end, endpoint, receptacle };
  }),
);

const isSame = (one: Endpoint, other: Endpoint): boolean =>
  one.catalogue !== null &&
  one.catalogue === other.catalogue &&
  one.face.connector === other.face.connector &&
  one.face.polish === other.face.polish &&
  one.transmit === other.transmit;

const words = (from: Endpoint, { endpoint, receptacle }: Candidate, end: EndName): string => {
  const { catalogue, name } = endpoint;
  const kinds = catalogue?.receptacles ?? [];
  const which = [
    kinds.some(({ kind }) => kind !== receptacle.kind) ? receptacle.kind : '',
    kinds.some(({ polish }) => polish !== receptacle.polish) ? receptacle.polish : '',
  ].filter((word) => word !== '');
  const named = which.length === 0 ? '' : ` with ${withArticle(which.join(' '))} receptacle`;
  return from.catalogue === catalogue
    ? `take the ${name} at the ${end} end${named}`
    : `put ${withArticle(name)}${named} at the ${end} end`;
};

const draftFor = (end: EndName, from: Endpoint, candidate: Candidate): EndDraft => ({
  fields: [end],
  sentence: words(from, candidate, end),
  effort: EFFORT.transceiver,
  change: { kind: 'end', becomes: candidate.end },
  end,
  endpoint: candidate.endpoint,
});

const talk = (near: Endpoint, far: Endpoint): boolean =>
  disagreements(near, far).every(({ kind }) => kind === 'unproven-breakout');

/** Of the whole interface, all its lanes together. */
const speedOf = ({ catalogue, custom }: Endpoint): number =>
  catalogue?.gbps ?? (custom === null ? 0 : custom.gbpsPerLane * custom.lanes.length);

/** The same interface by its other receptacle, for one that has two. */
const otherReceptacle = (end: EndName, own: ChannelEnd, endpoint: Endpoint): readonly EndDraft[] => {
  if (endpoint.catalogue?.receptacles.every((receptacle) => !isDual(receptacle)) !== false) return [];
  const next: ChannelEnd = { ...own, receptacle: own.receptacle === 2 ? 1 : 2 };
  const other = resolveEnd(next, end, []);
  if (other === null) return [];
  return [
    {
      fields: [end],
      sentence: `plug into receptacle ${next.receptacle} at the ${end} end`,
      effort: EFFORT.figure,
      change: { kind: 'end', becomes: next },
      end,
      endpoint: other,
    },
  ];
};

export interface EndDrafts {
  readonly drafts: readonly EndDraft[];
  /** True where the exchange of this end alone gives two that talk. */
  readonly standsAlone: (draft: EndDraft) => boolean;
  /** True where the exchange of both ends together is a repair, and not another link. */
  readonly goTogether: (near: EndDraft, far: EndDraft) => boolean;
}

const NONE: EndDrafts = { drafts: [], standsAlone: () => false, goTogether: () => false };

/** Nothing where an end is open: what would be plugged in there is not for a repair to say. */
export const transceiverEdits = (document: ChannelDocument): EndDrafts => {
  if (document.near === null || document.far === null) return NONE;
  const near = resolveEnd(document.near, 'near', []);
  const far = resolveEnd(document.far, 'far', []);
  if (near === null || far === null) return NONE;
  const fitting = (own: Endpoint): readonly Candidate[] =>
    CANDIDATES.filter(({ endpoint }) => endpoint.kind === own.kind && !isSame(endpoint, own));
  const sameSpeed = (own: Endpoint, next: Endpoint): boolean => speedOf(own) === speedOf(next);
  const nearAll = fitting(near);
  const farAll = fitting(far);
  const goTogether = (one: Endpoint, other: Endpoint): boolean =>
    sameSpeed(near, one) && sameSpeed(far, other) && talk(one, other);
  const nearUseful = nearAll.filter(
    ({ endpoint }) => talk(endpoint, far) || farAll.some((other) => goTogether(endpoint, other.endpoint)),
  );
  const farUseful = farAll.filter(
    ({ endpoint }) => talk(near, endpoint) || nearAll.some((other) => goTogether(other.endpoint, endpoint)),
  );
  return {
    drafts: [
      ...otherReceptacle('near', document.near, near),
      ...otherReceptacle('far', document.far, far),
      ...nearUseful.map((candidate) => draftFor('near', near, candidate)),
      ...farUseful.map((candidate) => draftFor('far', far, candidate)),
    ],
    standsAlone: ({ end, endpoint }) => (end === 'near' ? talk(endpoint, far) : talk(near, endpoint)),
    goTogether: (one, other) => goTogether(one.endpoint, other.endpoint),
  };
};
