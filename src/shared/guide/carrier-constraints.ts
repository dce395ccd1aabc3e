/** The rules about what carries a link: the engineer's word for it, and what has to be asked where nobody said one. */
import { groupLinks } from '../plan/groups';
import type { LinkPlan } from '../plan/link-plan';
import { CARRIERS } from '../plan/through';
import { blamed, type Constraint, type Names } from './constraint';
import { contextOf, type Draft } from './draft';
import { firstLinkBlock, linkRulesOf } from './failure';
import { STRUCTURE, throughOrigins } from './structure';

const WORD_RULES = ['advice/through-mismatch'];
const wordRules = linkRulesOf(WORD_RULES);
const SERVICE_RULES = ['advice/service-unanswered'];
const serviceRules = linkRulesOf(SERVICE_RULES);

const WORD: Names = ['kind', 'through'];
const ENDS: Names = ['ends'];
const NONE: Names = [];

/** A word that the application may have is refused because of the transceivers. */
const wordOrigins = ({ kind, through }: Draft): readonly Names[] => [
  WORD,
  through !== undefined && CARRIERS[kind].includes(through) ? ENDS : NONE,
];

const word: Constraint = {
  name: 'word for the carrier',
  rules: WORD_RULES,
  scope: [...WORD, ...ENDS],
  isIdle: ({ through }) => through === undefined,
  key: ({ kind, through, ends: { far } }) => [kind, through, far.endpoint?.kind],
  check: ({ kind, through, ends }) => {
    const plan = { answers: { application: { kind, through } }, context: { far: ends.far.endpoint } };
    return blamed(firstLinkBlock(wordRules, plan as unknown as LinkPlan), wordOrigins);
  },
};

const service: Constraint = {
  name: 'service',
  rules: SERVICE_RULES,
  scope: [...STRUCTURE, 'structure'],
  isIdle: ({ kind, servicedSingly }) => kind !== 'breakout' || servicedSingly !== undefined,
  key: ({ structure, through }) => [structure.between, through],
  check: (draft, task) => {
    const context = contextOf(draft, task, true);
    const { answers, near, far } = context;
    const plan = { answers, context, groups: groupLinks(answers, near, far, draft.structure.through) };
    return blamed(firstLinkBlock(serviceRules, plan as unknown as LinkPlan), (made) => [
      throughOrigins(made),
    ]);
  },
};

export const CARRIER_CONSTRAINTS: readonly Constraint[] = [word, service];
