import { findFamily } from '../../catalogue/enclosures';
import { namedModule } from '../../plan/module-product';
import { breakoutLink, exampleModule } from '../example-links';
import { linkRule } from '../link-rule';

const familyName = (id: string): string => findFamily(id)?.name ?? id;

export const moduleFamily = linkRule({
  id: 'form/module-family',
  severity: 'block',
  step: 'formFactor',
  source:
    'A cassette fits only its own enclosure (fact page "How light travels through an MPO channel", section 9)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    for (const { place, enclosure, modules } of plan.housings) {
      if (enclosure === null || modules === 0) continue;
      const id = namedModule(plan.answers.interface, place === 'near' || place === 'far' ? place : 'field');
      const product = plan.context.modules.find((one) => one.id === id);
      if (product === undefined || product.family === enclosure.family) continue;
      violation({
        module: product.name,
        family: familyName(product.family),
        enclosure: enclosure.name,
        takes: familyName(enclosure.family),
      });
      return;
    }
  },
  sentence: ({ module, family, enclosure, takes }) =>
    `${module} is a ${family}, and a ${enclosure} takes the ${takes} alone.`,
  fix: () => 'Choose an enclosure for its family, or another module.',
  examples: {
    passes: [
      {
        what: 'an LGX module in an LGX enclosure',
        link: () => breakoutLink({ interface: { farModule: 'base-8' } }),
        modules: [exampleModule()],
      },
    ],
    fails: [
      {
        what: 'a high-density module in an LGX enclosure',
        link: () => breakoutLink({ interface: { farModule: 'base-8' } }),
        modules: [exampleModule({ family: 'hd-24' })],
      },
    ],
  },
});
