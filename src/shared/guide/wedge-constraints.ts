/**
 * Angled faces through keys that make a wedge of them, asked of each end for itself: keys found at one panel say nothing about
 * the other, and a search that is told so need not try what stands there.
 */
import { METHOD_PARTS } from '../catalogue/polarity-methods';
import { blamed, type Constraint, type Names } from './constraint';
import { type Draft, keysFound } from './draft';
import { channelRulesOf, type Failure, firstBlock } from './failure';
import { blamedUnplaced } from './part-blame';
import { inUsualShape, isUnplaced, type Parts, partsOf, viewOf } from './parts';
import { BETWEEN_ORIGINS, panelKeys, STRUCTURE, throughOrigins } from './structure';

const RULES = ['mating/angled-wedge'];
const wedgeRules = channelRulesOf(RULES);

const REAR: Names = ['rearPolish'];
const METHOD: Names = ['method'];
const NONE: Names = [];

/** Adapters that stand in the patch field are told with those of the far end. */
const wedgeAt = (end: 'near' | 'far', parts: Parts): Failure | null => {
  for (const [index, channel] of parts.channels.entries()) {
    const chain = parts.chains[index];
    const joints = channel.joints.filter(
      ({ shownAt }) => (chain?.[shownAt]?.place === 'near') === (end === 'near'),
    );
    const failure = firstBlock(wedgeRules, viewOf({ ...channel, joints }));
    if (failure !== null) return failure;
  }
  return null;
};

const wedge = (
  name: string,
  end: 'near' | 'far',
  installed: 'installedNear' | 'installedFar',
): Constraint => {
  const keys: Names = [installed, 'upAngledEnds'];
  /** The method brings the keys where none were found that stay; in the patch field it always does. */
  const bringsKeys = (draft: Draft): boolean =>
    keysFound(draft[installed]) === null || draft.kind === 'patch-field';
  return {
    name,
    rules: RULES,
    scope: [...STRUCTURE, 'structure', ...keys, ...METHOD, ...REAR],
    key: (draft) => [
      draft.structure.between,
      panelKeys(draft, installed),
      METHOD_PARTS[draft.method].keys,
      draft.rearPolish,
    ],
    check: (draft, task) => {
      const parts = partsOf(inUsualShape(draft), task, true);
      if (isUnplaced(parts)) return blamedUnplaced(parts, NONE);
      return blamed(
        wedgeAt(end, parts),
        (made) => [throughOrigins(made), BETWEEN_ORIGINS, REAR, keys, bringsKeys(made) ? METHOD : NONE],
        true,
      );
    },
  };
};

export const WEDGE_CONSTRAINTS: readonly Constraint[] = [
  wedge('wedge-near', 'near', 'installedNear'),
  wedge('wedge-far', 'far', 'installedFar'),
];
