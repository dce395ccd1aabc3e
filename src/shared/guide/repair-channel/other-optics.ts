/**
 * Other transceivers of the same speed for a channel that is too long or loses too much, with the glass that they need: many
 * parts, and one decision.
 *
 * Example: 100GBASE-SR4 over 120 m of OM4 may become 100G-PSM4, with every cable ordered in OS2 and with angled MPO ends.
 */
import { FIBRE_GRADES, type FibreGrade } from '../../catalogue/interface';
import type { ChannelDocument, Part } from '../../channel/document';
import { type Endpoint, resolveEnd } from '../../channel/endpoint';
import { modeOfGrade } from '../../channel/face';
import type { Pausing } from '../../pausing';
import { type JudgedChannel, judgeChannel } from '../../rules/view-channel';
import { linksOf } from './blockers';
import { toOrder } from './edits/exchanged';
import { type EndDraft, transceiverEdits } from './edits/transceiver';
import { isSold } from './sold';

/** Without its words about other repairs: see `ChannelRepair`. */
export interface OpticsWay {
  readonly changes: readonly string[];
  readonly parts: readonly number[];
  readonly installed: readonly number[];
  readonly document: ChannelDocument;
  readonly judged: JudgedChannel;
}

/** Shown at most: those of the longest reach cost most, and are needed least. */
const MOST_SHOWN = 4;

/** Single-mode arrays are angled, whatever the multimode ones before them were. */
const inGlass = (part: Part, fibre: FibreGrade): Part => {
  if (!('fibre' in part) || part.fibre === fibre) return part;
  const other = toOrder({ ...part, fibre } as Part);
  if (modeOfGrade(fibre) !== 'SMF' || modeOfGrade(part.fibre) === 'SMF') return other;
  switch (other.part) {
    case 'array-cable':
      return { ...other, polish: ['APC', 'APC'] };
    case 'module':
      return { ...other, rearPolish: 'APC' };
    case 'breakout-cord':
      return { ...other, polish: ['APC', other.polish[1]] };
    case 'array-fanout':
      return { ...other, polish: 'APC', legs: other.legs.map((leg) => ({ ...leg, polish: 'APC' as const })) };
    default:
      return other;
  }
};

/** The plug of a cable at an adapter, leaning the other way; null where no cable is there, or an installed one. */
const leaning = (part: Part | undefined, end: 0 | 1): Part | null => {
  if (part?.part !== 'array-cable' || part.existing === true) return null;
  const [near, far] = part.upAngled ?? [false, false];
  return { ...part, upAngled: end === 0 ? [true, far] : [near, true] };
};

/** Angled ends meet through aligned keys where one of the two leans the other way: of a cord rather than of a trunk. */
const withLeaningEnds = (parts: readonly Part[]): readonly Part[] => {
  const next = [...parts];
  parts.forEach((part, index) => {
    if (part.part !== 'mpo-adapter' || part.keys !== 'aligned') return;
    const [before, after] = [next[index - 1], next[index + 1]];
    const sides = [
      {
        at: index - 1,
        part: leaning(before, 1),
        isTrunk: before?.part === 'array-cable' && before.role === 'trunk',
      },
      {
        at: index + 1,
        part: leaning(after, 0),
        isTrunk: after?.part === 'array-cable' && after.role === 'trunk',
      },
    ].filter((side) => side.part !== null);
    const chosen = sides.find(({ isTrunk }) => !isTrunk) ?? sides[0];
    if (chosen?.part) next[chosen.at] = chosen.part;
  });
  return next;
};

/** Every part in the glass; of single-mode parts no wedge is left between two ends. */
const partsInGlass = (parts: readonly Part[], fibre: FibreGrade): readonly Part[] => {
  const next = parts.map((part) => inGlass(part, fibre));
  const isAngledAnew = modeOfGrade(fibre) === 'SMF' && next.some((part, index) => part !== parts[index]);
  return isAngledAnew ? withLeaningEnds(next) : next;
};

/** Reach and loss are all that is wrong with it. */
const isAboutReach = ({ findings }: JudgedChannel): boolean => {
  const blocks = findings.filter(({ severity }) => severity === 'block');
  return blocks.length > 0 && blocks.every(({ rule }) => rule.startsWith('budget/'));
};

const gradesOf = ({ catalogue }: Endpoint): readonly FibreGrade[] =>
  FIBRE_GRADES.filter((grade) => catalogue?.reachM[grade] !== undefined);

const hasPort = (draft: EndDraft, own: Endpoint): boolean =>
  draft.change.kind === 'end' &&
  draft.endpoint.catalogue !== own.catalogue &&
  draft.endpoint.face.connector === own.face.connector;

interface Ranked {
  readonly way: OpticsWay;
  readonly ranks: readonly number[];
}

const compareRanks = (one: Ranked, other: Ranked): number => {
  const at = one.ranks.findIndex((rank, place) => rank !== other.ranks[place]);
  return at < 0 ? 0 : (one.ranks[at] as number) - (other.ranks[at] as number);
};

const warned = ({ findings }: JudgedChannel): readonly string[] =>
  findings.filter(({ severity }) => severity === 'warn').map(({ rule }) => rule);

const glassSentence = (fibre: FibreGrade, changed: readonly Part[], installed: readonly number[]): string => {
  const leans = changed.some((part) => part.part === 'array-cable' && part.upAngled?.includes(true) === true);
  const ends = leans
    ? ', with angled MPO ends, one of two up-angled at key-up to key-up adapters'
    : changed.some(({ part }) => part !== 'duplex-cord')
      ? ', with angled MPO ends'
      : '';
  return `order ${changed.length === 1 ? 'the cable' : 'all parts'} in ${fibre}${fibre === 'OS2' ? ends : ''}${
    installed.length === 0 ? '' : ', in place of installed ones too'
  }`;
};

const wayWith = (
  document: ChannelDocument,
  [near, far]: readonly [EndDraft, EndDraft],
  fibre: FibreGrade,
  before: JudgedChannel,
): Ranked | null => {
  if (near.change.kind !== 'end' || far.change.kind !== 'end') return null;
  const changed: ChannelDocument = {
    ...document,
    near: near.change.becomes,
    far: far.change.becomes,
    parts: [...partsInGlass(document.parts, fibre)],
  };
  const parts = document.parts.flatMap((part, index) => (part === changed.parts[index] ? [] : [index]));
  if (!parts.every((index) => isSold(changed.parts[index] as Part))) return null;
  const judged = judgeChannel(changed);
  if (!judged.ok || !judged.value.accepted) return null;
  const links = ({ view }: JudgedChannel): number => linksOf(view.channel, view.occupied);
  if (links(judged.value) < links(before)) return null;
  const installed = parts.filter((index) => document.parts[index]?.existing === true);
  const known = warned(before);
  return {
    way: {
      changes: [
        near.sentence,
        ...(parts.length === 0
          ? []
          : [
              glassSentence(
                fibre,
                parts.map((index) => changed.parts[index] as Part),
                installed,
              ),
            ]),
        far.sentence,
      ],
      parts,
      installed,
      document: changed,
      judged: judged.value,
    },
    ranks: [
      warned(judged.value).some((rule) => !known.includes(rule)) ? 1 : 0,
      parts.length === 0 ? 0 : fibre === 'OS2' ? 1 : 2,
      installed.length,
      near.endpoint.catalogue?.reachM[fibre]?.value ?? Number.POSITIVE_INFINITY,
    ],
  };
};

/** Those that leave an accepted channel, the best first, each pair of transceivers in its best glass; paused between two. */
export function* seekOtherOptics(
  document: ChannelDocument,
  before: JudgedChannel,
): Pausing<readonly OpticsWay[]> {
  if (!isAboutReach(before) || document.near === null || document.far === null) return [];
  const ends = [resolveEnd(document.near, 'near', []), resolveEnd(document.far, 'far', [])] as const;
  const [ownNear, ownFar] = ends;
  if (ownNear === null || ownFar === null) return [];
  const { drafts, goTogether } = transceiverEdits(document);
  const nearEnds = drafts.filter((draft) => draft.end === 'near' && hasPort(draft, ownNear));
  const farEnds = drafts.filter((draft) => draft.end === 'far' && hasPort(draft, ownFar));
  const found: Ranked[] = [];
  for (const near of nearEnds)
    for (const far of farEnds) {
      if (!goTogether(near, far)) continue;
      yield;
      const inGlasses = gradesOf(near.endpoint).flatMap(
        (fibre) => wayWith(document, [near, far], fibre, before) ?? [],
      );
      const [best] = inGlasses.sort(compareRanks);
      if (best !== undefined) found.push(best);
    }
  return found
    .sort(compareRanks)
    .slice(0, MOST_SHOWN)
    .map(({ way }) => way);
}
