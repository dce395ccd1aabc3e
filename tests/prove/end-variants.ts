/** Every transceiver that may stand at an end, each way it may be answered, and which of them the parts see alike. */
import { INTERFACES } from '../../src/shared/catalogue/interfaces';
import type { End } from '../oracle/document';
import { type Optic, opticAt } from '../oracle/ends';
import { NotAChannel } from '../oracle/geometry';

export interface EndVariant {
  readonly interface: unknown;
  readonly receptacleKind: string | undefined;
  readonly polish: string | undefined;
  readonly end: End;
  readonly optic: Optic;
  /** Equal where parts cannot tell the transceivers apart: face, lanes, mode, and whether lanes are put back in order. */
  readonly likeness: string;
}

const faceOf = ({ connector, polish, mode, beams, plan, reorders }: Optic): string =>
  JSON.stringify([connector, polish, mode, beams.sends, beams.receives, plan === 'bidi', reorders]);

const variantOf = (
  what: unknown,
  receptacleKind: string | undefined,
  polish: string | undefined,
): EndVariant | null => {
  const end = (
    typeof what === 'object'
      ? { custom: what }
      : {
          interface: what,
          ...(receptacleKind === undefined ? {} : { receptacleKind }),
          ...(polish === undefined ? {} : { polish }),
        }
  ) as End;
  try {
    const optic = opticAt(end);
    return { interface: what, receptacleKind, polish, end, optic, likeness: faceOf(optic) };
  } catch (error) {
    if (error instanceof NotAChannel) return null;
    throw error;
  }
};

/** Answers that exist of one interface: its receptacle and polish named, or left out. */
const variantsOf = (what: unknown): readonly EndVariant[] => {
  if (typeof what === 'object') return [variantOf(what, undefined, undefined)].filter((one) => one !== null);
  const receptacles = INTERFACES.find(({ id }) => id === what)?.receptacles ?? [];
  const kinds = [undefined, ...new Set(receptacles.map(({ kind }) => kind))];
  const polishes = [undefined, ...new Set(receptacles.map(({ polish }) => polish))];
  return kinds.flatMap((kind) => polishes.flatMap((polish) => variantOf(what, kind, polish) ?? []));
};

const ALL: readonly EndVariant[] = INTERFACES.flatMap(({ id }) => variantsOf(id));

export const allVariants = (): readonly EndVariant[] => ALL;

const KNOWN = new Map<string, readonly EndVariant[]>();

interface HeldOfEnd {
  readonly interface?: { readonly is: unknown };
  readonly receptacleKind?: { readonly is: unknown };
  readonly polish?: { readonly is: unknown };
}

/**
 * Those that fit what is held of an end. `given` is a data sheet that was typed in for this end or the other: it may be
 * chosen like an interface of the catalogue.
 */
export const variantsWith = (held: HeldOfEnd, given: readonly unknown[]): readonly EndVariant[] => {
  const key = JSON.stringify([
    held.interface ?? null,
    held.receptacleKind === undefined ? null : [held.receptacleKind.is ?? ''],
    held.polish === undefined ? null : [held.polish.is ?? ''],
    given,
  ]);
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const from =
    held.interface === undefined ? [...ALL, ...given.flatMap(variantsOf)] : variantsOf(held.interface.is);
  // A kind or polish may be held that an interface does not list under that very name: it is tried as it is.
  const named = new Map<string, EndVariant>();
  for (const { interface: what, receptacleKind, polish } of from) {
    const one = variantOf(
      what,
      held.receptacleKind === undefined ? receptacleKind : (held.receptacleKind.is as string | undefined),
      held.polish === undefined ? polish : (held.polish.is as string | undefined),
    );
    if (one !== null) named.set(JSON.stringify(one.end), one);
  }
  const found = [...named.values()];
  KNOWN.set(key, found);
  return found;
};
