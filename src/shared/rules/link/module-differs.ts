import { modeOfGrade } from '../../channel/face';
import type { ChainPlace } from '../../plan/chain';
import type { LinkPlan } from '../../plan/link-plan';
import { MODULE_PLACES, type ModuleProduct, namedModule, wiredPorts } from '../../plan/module-product';
import type { CompleteAnswers } from '../../steps/steps';
import { breakoutLink, exampleModule } from '../example-links';
import type { FindingValues } from '../finding';
import { linkRule } from '../link-rule';

const PLACE_WORDS = {
  near: 'at the near end',
  far: 'at the far end',
  field: 'in the central field',
} as const;

const WITHOUT_MODULE = 'no module stands there';

/** One thing that a product settles, in words that stand behind "has" and "not". */
export interface ProductAttribute {
  readonly has: (product: ModuleProduct) => string;
  readonly wanted: (answers: Pick<CompleteAnswers, 'interface' | 'modePolish'>) => string;
}

const rears = (count: number): string => `${count} rear MPO ${count === 1 ? 'port' : 'ports'}`;
const MODE_WORDS = { MMF: 'multimode', SMF: 'single-mode' } as const;

/** The planner puts a link on every port that the fibres of a rear make. */
const ONLY = 'only';
const hasAllPorts = (product: ModuleProduct): boolean => wiredPorts(product).length === product.fibres / 2;

/** By what the guide settles it with. */
export const PRODUCT_ATTRIBUTES = {
  front: {
    has: ({ front }) => `${front} fronts`,
    wanted: (answers) => `${answers.interface.front} fronts`,
  },
  shape: {
    has: (product) =>
      hasAllPorts(product)
        ? `${product.fibres} fibres behind an ${product.rear} rear port`
        : `${ONLY} ${wiredPorts(product).length} of the ${product.fibres / 2} ports that ${product.fibres} fibres make`,
    wanted: ({ interface: { rear, fibres } }) => `${fibres} fibres behind an ${rear} rear port`,
  },
  rearsPerModule: {
    has: ({ rearsPerModule }) => rears(rearsPerModule),
    wanted: (answers) => rears(answers.interface.rearsPerModule),
  },
  modulePins: {
    has: ({ pins }) => `${pins} rear ports`,
    wanted: (answers) => `${answers.interface.modulePins} rear ports`,
  },
  fibre: {
    has: ({ mode }) => `${MODE_WORDS[mode]} fibre`,
    wanted: ({ modePolish }) => `${MODE_WORDS[modeOfGrade(modePolish.fibre)]} fibre`,
  },
  frontPolish: {
    has: ({ frontPolish }) => `${frontPolish} fronts`,
    wanted: ({ modePolish }) => `${modePolish.frontPolish} fronts`,
  },
  rearPolish: {
    has: ({ rearPolish }) => `${rearPolish} rear ports`,
    wanted: ({ modePolish }) => `${modePolish.rearPolish} rear ports`,
  },
} as const satisfies Readonly<Record<string, ProductAttribute>>;

type Named = Pick<LinkPlan, 'answers' | 'context'>;

/** The first named product that differs in one of the attributes, as the rule tells it; null where none does. */
export const differingProduct = (
  { answers, context }: Named,
  attributes: readonly ProductAttribute[],
): FindingValues | null => {
  for (const place of MODULE_PLACES) {
    const id = namedModule(answers.interface, place);
    const product = context.modules.find((one) => one.id === id);
    if (product === undefined) continue;
    for (const attribute of attributes) {
      const [has, wanted] = [attribute.has(product), attribute.wanted(answers)];
      if (has !== wanted) return { at: PLACE_WORDS[place], module: product.name, has, wanted };
    }
  }
  return null;
};

const standsAt = ({ channels }: LinkPlan, place: (typeof MODULE_PLACES)[number]): boolean => {
  const places: readonly ChainPlace[] = place === 'field' ? ['field-near', 'field-far'] : [place];
  return channels.some(({ chain }) =>
    chain.some((part) => part.role === 'module' && places.includes(part.place)),
  );
};

/** A product that is not described, or that is named where no module stands; null where there is none. */
export const misplacedProduct = (plan: LinkPlan): FindingValues | null => {
  for (const place of MODULE_PLACES) {
    const id = namedModule(plan.answers.interface, place);
    if (id === undefined) continue;
    const product = plan.context.modules.find((one) => one.id === id);
    const at = PLACE_WORDS[place];
    if (product === undefined) return { at, module: id, has: '', wanted: '' };
    if (!standsAt(plan, place)) return { at, module: product.name, has: WITHOUT_MODULE, wanted: '' };
  }
  return null;
};

export const moduleDiffers = linkRule({
  id: 'form/module-differs',
  severity: 'block',
  step: 'interface',
  source: "The product's own description in the quote",
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const values = misplacedProduct(plan) ?? differingProduct(plan, Object.values(PRODUCT_ATTRIBUTES));
    if (values !== null) violation(values);
  },
  sentence: ({ at, module, has, wanted }) => {
    if (has === '') return `No module is called "${module}", which is named ${at}.`;
    if (has === WITHOUT_MODULE) return `${module} is named ${at}, but ${WITHOUT_MODULE}.`;
    return String(has).startsWith(ONLY)
      ? `${module} wires ${has}: there is a link for every one of them.`
      : `${module} has ${has}, not ${wanted}.`;
  },
  fix: ({ has, at }) =>
    has === ''
      ? 'Describe it in the quote, or leave the choice of the module to the planner.'
      : has === WITHOUT_MODULE
        ? `Take the module out ${at}: the link needs none there.`
        : String(has).startsWith(ONLY)
          ? 'Describe it with the fibres that its ports take, such as 8 for four ports, or name another module.'
          : 'Name another module or none, or change what it does not go with.',
  examples: {
    passes: [
      {
        what: 'a module with all that was answered',
        link: () => breakoutLink({ interface: { farModule: 'base-8' } }),
        modules: [exampleModule()],
      },
    ],
    fails: [
      {
        what: 'a module that the quote does not describe',
        link: () => breakoutLink({ interface: { farModule: 'no-such' } }),
      },
      {
        what: 'a module of twelve fibres behind an eight-fibre trunk',
        link: () => breakoutLink({ interface: { farModule: 'base-8' } }),
        modules: [exampleModule({ fibres: 12 })],
      },
      {
        what: 'a module that wires three of its four ports',
        link: () => breakoutLink({ interface: { farModule: 'base-8' } }),
        modules: [
          exampleModule({
            wiring: {
              custom: [
                ['1A', 1],
                ['1B', 12],
                ['2A', 2],
                ['2B', 11],
                ['3A', 3],
                ['3B', 10],
              ],
            },
          }),
        ],
      },
      {
        what: 'a module at the end where the port is split',
        link: () => breakoutLink({ interface: { nearModule: 'base-8' } }),
        modules: [exampleModule()],
      },
    ],
  },
});
