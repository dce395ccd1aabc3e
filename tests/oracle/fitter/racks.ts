/** Ends in one rack name one rack, ends in two racks name two, and every name is one. */

import { folded, rackName } from './names';
import type { LinkNeed } from './need';

/** `hasPanels` is false where cables run from port to port. */
export const rackFaults = ({ answers, racks }: LinkNeed, hasPanels: boolean): string[] => {
  const { application, documentation } = answers;
  const near = rackName(documentation.near, null);
  const faults: string[] = [];
  for (const { name } of racks) {
    if (application.placement === 'same-rack' && name !== near)
      faults.push(`both ends are in one rack, which is called ${near} and ${name}`);
    if (application.placement === 'between-racks' && name === near)
      faults.push(`the ends are in two racks, and both are called ${name}`);
  }
  if (new Set(racks.map(({ name }) => name)).size < racks.length) faults.push('two far racks have one name');
  const { near: at, far, field } = documentation;
  const needed = racks.length > 1 ? (far.racks ?? []).slice(0, racks.length) : [far.rack];
  const typed = [
    at.rack,
    ...needed,
    ...(hasPanels ? [at.panel, far.panel] : []),
    ...(application.kind === 'patch-field' ? [field?.rack ?? '', field?.panel ?? ''] : []),
  ];
  if (typed.some((name) => folded(name) === '')) faults.push('a rack or a panel is named with blanks');
  return faults;
};
