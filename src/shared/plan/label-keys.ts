/** What of a label names its port, as a key to compare it with others. */
import { nameKey } from '../names';
import { runsOverInstalledTrunk } from './installed-trunk';
import type { LinkPlan, PlanLabels } from './link-plan';
import { trunkNames } from './seen-names';

/**
 * A TIA-606 label names its own port before the stroke, and where that leads behind it: two ports of one name that lead to
 * different racks are still two ports of one name. A name that has strokes of its own cannot be parted, and counts as a whole.
 * Example: `R30-10:01/R02-10:01` and `R30-10:01/R03-10:01` have one key.
 */
export const labelKey = (label: string, { answers }: Pick<LinkPlan, 'answers'>): string => {
  const halves = answers.documentation.scheme === 'tia-606' ? label.split('/') : [];
  return nameKey(halves.length === 2 ? (halves[0] ?? label) : label);
};

/** Labels of trunk, fibre and port name the trunk: one that is ordered is one link's own. By its key, which no label has. */
export const orderedTrunks = (plan: LinkPlan): readonly { readonly name: string; readonly key: string }[] =>
  plan.answers.documentation.scheme !== 'trunk-fibre-port' || runsOverInstalledTrunk(plan)
    ? []
    : trunkNames(plan).map((name) => ({ name, key: `trunk\n${nameKey(name)}` }));

/** Keys of all that one link alone may be called in its quote, some more than once. */
export const labelKeys = (plan: LinkPlan, labels: PlanLabels): readonly string[] => [
  ...Object.values(labels).flatMap((own) => own.map((label) => labelKey(label, plan))),
  ...orderedTrunks(plan).map(({ key }) => key),
];
