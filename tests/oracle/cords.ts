/**
 * Which array cords a parallel link has to have, from the printed rule of turns (fibre-mapping section 2) alone: the pair that
 * was asked for; else two of Type B where trunk and adapters make an odd number of turns, one of A and one of B where they
 * make an even one. A Type C trunk over opposed keys is undone by a Type C cord. A cord alone is of its method's type.
 */
import type { CompleteAnswers } from '../../src/shared/steps/steps';
import type { ChannelDocument } from './document';

const typesOf = (doc: ChannelDocument, role: 'cord' | 'trunk'): readonly unknown[] =>
  doc.parts.flatMap((part) => (part.part === 'array-cable' && part.role === role ? [part.type] : []));

const METHOD_CORD = { A: 'A', B: 'B', C: 'C', U1: 'B', U2: 'B' } as const;

/** Pairs that may be planned over this trunk and these adapters; null where the page says nothing of them. */
function pairsOver(doc: ChannelDocument): readonly string[] | null {
  const [trunk] = typesOf(doc, 'trunk');
  const aligned = doc.parts.filter((part) => part.part === 'mpo-adapter' && part.keys === 'aligned').length;
  if (trunk === 'C') return aligned === 0 ? ['C-B', 'B-C'] : null;
  return ((trunk === 'B' ? 1 : 0) + aligned) % 2 === 1 ? ['B-B'] : ['A-B', 'B-A'];
}

/** What the planner chose wrongly; only of links whose ends mate, as others have no light to choose by. */
export function cordFaults({ polarity }: CompleteAnswers, doc: ChannelDocument): readonly string[] {
  const cords = typesOf(doc, 'cord');
  const wanted =
    cords.length === 1
      ? [METHOD_CORD[polarity.method]]
      : polarity.arrayCords === undefined
        ? pairsOver(doc)
        : [polarity.arrayCords];
  const planned = cords.join('-');
  return wanted === null || wanted.some((pair) => pair === planned)
    ? []
    : [`the cords ${planned} are planned instead of ${wanted.join(' or ')}`];
}
