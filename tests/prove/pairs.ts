/** Which transceivers talk under which application, every two of them asked once. */
import { type Application, applicationFits, hasSplitter, opticsBlocks } from '../oracle/optics';
import type { EndVariant } from './end-variants';

const ASKED = new Map<string, boolean>();

const opticKey = ({ optic }: EndVariant): string =>
  optic.id === null ? JSON.stringify(optic) : `${optic.id} ${optic.connector}`;

/** The oracle's word, remembered by what it looks at: interface and connector. */
export const talk = (kind: Application, near: EndVariant, far: EndVariant): boolean => {
  const key = `${kind} ${opticKey(near)} ${opticKey(far)}`;
  const asked = ASKED.get(key);
  if (asked !== undefined) return asked;
  const answer =
    applicationFits(kind, near.optic, far.optic) &&
    hasSplitter(kind, near.optic, far.optic) &&
    opticsBlocks(near.optic, far.optic).length === 0;
  ASKED.set(key, answer);
  return answer;
};
