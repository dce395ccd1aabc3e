/** A pair of array cords that is asked for where nothing has two of them. */
import type { LinkPlan } from '../plan/link-plan';
import { cordsElsewhere } from '../rules/link/cords-elsewhere';
import { blamed, type Constraint, type Names } from './constraint';
import type { Draft } from './draft';
import { firstLinkBlock } from './failure';
import { STRUCTURE, throughOrigins } from './structure';

const KIND: Names = ['kind'];
const REAR: Names = ['shape'];
const PAIR: Names = ['cords'];

/** Whatever the application, cords of 24 fibres have no such pair; and but for one application there is none at all. */
const originsOf = (draft: Draft): readonly Names[] => {
  if (draft.kind !== 'parallel') return [KIND, PAIR];
  return [draft.shape.rear === 'MPO-24' ? REAR : throughOrigins(draft), PAIR];
};

export const pairOfCords: Constraint = {
  name: 'pair of array cords',
  rules: [cordsElsewhere.id],
  scope: [...STRUCTURE, 'structure', ...REAR, ...PAIR],
  isIdle: ({ cords }) => cords.arrayCords === undefined,
  key: ({ structure, shape: { rear, fibres } }) => [structure.between, rear, fibres],
  check: ({ kind, structure, shape, cords }) => {
    const answers = { application: { kind }, interface: shape, polarity: cords };
    const plan = { answers, through: structure.through } as unknown as LinkPlan;
    return blamed(firstLinkBlock([cordsElsewhere], plan), originsOf);
  },
};
