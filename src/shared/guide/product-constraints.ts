/**
 * Modules that are named, against what else was answered: attribute by attribute, so that a value that does not go with a product
 * is turned down as soon as both are settled.
 */
import { findEnclosure } from '../catalogue/enclosures';
import type { LinkPlan } from '../plan/link-plan';
import { MODULE_PLACES, type ModulePlace } from '../plan/module-product';
import { chainsOf } from '../plan/plan-link';
import type { FindingValues } from '../rules/finding';
import {
  differingProduct,
  misplacedProduct,
  moduleDiffers,
  PRODUCT_ATTRIBUTES,
} from '../rules/link/module-differs';
import { moduleFamily } from '../rules/link/module-family';
import { type Blamed, blamed, type Constraint, type Names } from './constraint';
import { contextOf, type Draft } from './draft';
import { type Failure, firstLinkBlock, linkRulesOf } from './failure';
import { modulesText, namesNone, PART_ORIGINS, STRUCTURE, throughOrigins } from './structure';

const RULES = [moduleDiffers.id];
const { id: rule, severity, step } = moduleDiffers;

const failureOf = (values: FindingValues | null): Failure | null =>
  values === null ? null : { kind: 'finding', finding: { rule, severity, step, part: null, values } };

const isUnnamed = ({ modules }: Draft): boolean => namesNone(modules);

const misplaced: Constraint = {
  name: 'product in its place',
  rules: RULES,
  scope: [...STRUCTURE, 'structure'],
  toldWhereHeld: true,
  isIdle: isUnnamed,
  key: ({ structure, modules }) => [structure.between, modulesText(modules)],
  check: (draft, task): Blamed | null => {
    const context = contextOf(draft, task, true);
    const chains = chainsOf(context, draft.structure.through);
    const plan = { answers: context.answers, context, channels: chains.map((chain) => ({ chain })) };
    return blamed(failureOf(misplacedProduct(plan as unknown as LinkPlan)), (made) => [
      throughOrigins(made),
      PART_ORIGINS,
    ]);
  },
};

const valueIn = (draft: Draft, name: keyof typeof PRODUCT_ATTRIBUTES): string =>
  name === 'shape' ? `${draft.shape.rear} ${draft.shape.fibres}` : String(draft[name]);

const attribute = (name: keyof typeof PRODUCT_ATTRIBUTES): Constraint => {
  const scope: Names = ['modules', name];
  return {
    name: `product's ${name}`,
    rules: RULES,
    scope,
    toldWhereHeld: true,
    isIdle: isUnnamed,
    key: (draft) => [modulesText(draft.modules), valueIn(draft, name)],
    check: (
      draft,
      {
        guide: {
          site: { modules = [] },
        },
      },
    ): Blamed | null => {
      const { near, far, field } = draft.modules;
      const { front, shape, rearsPerModule, modulePins, fibre, frontPolish, rearPolish } = draft;
      const answers = {
        interface: {
          nearModule: near,
          farModule: far,
          fieldModule: field,
          front,
          ...shape,
          rearsPerModule,
          modulePins,
        },
        modePolish: { fibre, frontPolish, rearPolish },
      };
      const plan = { answers, context: { modules } } as unknown as LinkPlan;
      return blamed(failureOf(differingProduct(plan, [PRODUCT_ATTRIBUTES[name]])), () => [scope]);
    },
  };
};

const inFamily = linkRulesOf([moduleFamily.id]);

/**
 * Follows from two rules without the parts being known: a product that stands there needs an enclosure of its family, and one that
 * does not stand there is out of its place.
 */
const housedProduct = (place: ModulePlace): Constraint => {
  const scope: Names = ['modules', `${place}Place`];
  const boxOf = (draft: Draft): string | undefined => draft[`${place}Place`]?.enclosure;
  return {
    name: `product in its ${place} enclosure`,
    rules: [moduleFamily.id],
    scope,
    isIdle: (draft) => draft.modules[place] === undefined || boxOf(draft) === undefined,
    key: (draft) => [modulesText(draft.modules), boxOf(draft)],
    check: (
      draft,
      {
        guide: {
          site: { enclosures, modules = [] },
        },
      },
    ): Blamed | null => {
      const box = boxOf(draft) ?? '';
      const enclosure = enclosures.find(({ id }) => id === box) ?? findEnclosure(box) ?? null;
      const plan = {
        answers: { interface: { [`${place}Module`]: draft.modules[place] } },
        context: { modules },
        housings: [{ place: place === 'field' ? 'field-near' : place, enclosure, modules: 1 }],
      } as unknown as LinkPlan;
      return blamed(firstLinkBlock(inFamily, plan), () => [scope]);
    },
  };
};

export const PRODUCT_CONSTRAINTS: readonly Constraint[] = [
  misplaced,
  ...(Object.keys(PRODUCT_ATTRIBUTES) as (keyof typeof PRODUCT_ATTRIBUTES)[]).map(attribute),
  ...MODULE_PLACES.map(housedProduct),
];
