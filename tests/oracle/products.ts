/** Modules as makers sell them, named by a link: what else was answered has to be true of them (file formats page). */
import { ENCLOSURES, type Enclosure } from '../../src/shared/catalogue/enclosures';
import type { ModuleProduct } from '../../src/shared/plan/module-product';
import type { CompleteAnswers } from '../../src/shared/steps/steps';
import type { Stand } from './housing';
import type { Block } from './mating';

const isWhatWasAnswered = (
  product: ModuleProduct,
  { interface: shape, modePolish }: CompleteAnswers,
): boolean =>
  JSON.stringify([
    ...[product.front, product.rear, product.fibres, product.rearsPerModule, product.pins],
    ...[product.mode === 'SMF', product.frontPolish, product.rearPolish],
  ]) ===
  JSON.stringify([
    ...[shape.front, shape.rear, shape.fibres, shape.rearsPerModule, shape.modulePins],
    ...[modePolish.fibre === 'OS2', modePolish.frontPolish, modePolish.rearPolish],
  ]);

export function productBlocks(
  answers: CompleteAnswers,
  stands: readonly Stand[],
  site: { readonly enclosures: readonly Enclosure[]; readonly modules?: readonly ModuleProduct[] },
): Block[] {
  const { nearModule, farModule, fieldModule } = answers.interface;
  const named = { near: nearModule, far: farModule, field: fieldModule };
  const blocks: Block[] = [];
  for (const at of ['near', 'far', 'field'] as const) {
    const id = named[at];
    if (id === undefined) continue;
    const product = site.modules?.find((one) => one.id === id);
    const filled = stands.some((stand) => stand.at === at && stand.modules > 0);
    const fits = filled && answers.application.kind !== 'conversion';
    if (product === undefined || !fits || !isWhatWasAnswered(product, answers))
      blocks.push({ rule: 'form/module-differs', what: at });
    const box =
      answers.formFactor[at] === undefined && at !== 'field'
        ? answers.application.installed?.[at]?.enclosure
        : answers.formFactor[at]?.enclosure;
    const enclosure = [...site.enclosures, ...ENCLOSURES].find((one) => one.id === box);
    if (product !== undefined && filled && enclosure !== undefined && enclosure.family !== product.family)
      blocks.push({ rule: 'form/module-family', what: at });
  }
  return blocks;
}
