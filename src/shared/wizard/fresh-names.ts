/** Names for a copy of a link: the same racks and panels, and in them the next cassettes, ports or trunks that are free. */
import { total } from '../plan/groups';
import { labelKey } from '../plan/label-keys';
import { labelsOfPlan } from '../plan/label-list';
import { nameInSeries } from '../plan/labels';
import type { Link } from '../plan/link';
import type { LinkPlan, PlanSite } from '../plan/link-plan';
import { placesOf } from '../plan/places';
import { planLink } from '../plan/plan-link';
import type { DocumentationAnswers, LabelPlace } from '../steps/documentation';

/** The highest number that a cassette or port may have (steps/documentation). */
const MOST = 10_000;

type Moved = (by: number) => DocumentationAnswers;

const atEachEnd = (
  documentation: DocumentationAnswers,
  move: (place: LabelPlace) => LabelPlace,
): DocumentationAnswers => ({
  ...documentation,
  near: move(documentation.near),
  far: move(documentation.far),
  ...(documentation.field === undefined ? {} : { field: move(documentation.field) }),
});

/** What is counted on in each scheme, and how much of it the link takes. */
const moveOf = (plan: LinkPlan): { readonly moved: Moved; readonly step: number; readonly last: number } => {
  const { documentation } = plan.answers;
  const { near, far, field, trunk = 'T1' } = documentation;
  const ends = [near, far, ...(field === undefined ? [] : [field])];
  switch (documentation.scheme) {
    case 'rack-panel-cassette-port':
      return {
        moved: (by) =>
          atEachEnd(documentation, (place) => ({ ...place, firstCassette: place.firstCassette + by })),
        step: Math.max(1, ...placesOf(plan).map(({ slots }) => slots)),
        last: MOST - Math.max(...ends.map(({ firstCassette }) => firstCassette)),
      };
    case 'tia-606':
      return {
        moved: (by) => atEachEnd(documentation, (place) => ({ ...place, firstPort: place.firstPort + by })),
        step: Math.max(1, ...Object.values(labelsOfPlan(plan)).map(({ length }) => length)),
        last: MOST - Math.max(...ends.map(({ firstPort }) => firstPort)),
      };
    case 'trunk-fibre-port':
      return {
        moved: (by) => ({ ...documentation, trunk: nameInSeries(trunk, by) }),
        step: Math.max(
          1,
          total(plan.groups, ({ trunks, nearTrunks }) => trunks + nearTrunks),
        ),
        last: MOST,
      };
  }
};

/**
 * The names of a link's copy, as they are where none are free. Looked for in ever larger steps
 * and then back, as the numbers that are taken mostly follow on from each other: a quote may have a thousand copies.
 *
 * `taken` are the keys of all labels of the quote. Example: the copy of a link in cassettes 1 to 4 of a panel begins with 5.
 */
export const freshNames = (
  link: Link,
  site: PlanSite,
  taken: ReadonlySet<string>,
): DocumentationAnswers | undefined => {
  const planned = planLink(link, site);
  if (!planned.ok) return link.answers.documentation;
  const { moved, step, last } = moveOf(planned.value);
  const isFree = (steps: number): boolean => {
    const copy = planLink(
      { ...link, answers: { ...link.answers, documentation: moved(steps * step) } },
      site,
    );
    return (
      copy.ok &&
      Object.values(labelsOfPlan(copy.value))
        .flat()
        .every((label) => !taken.has(labelKey(label, copy.value)))
    );
  };
  const most = Math.floor(last / step);
  let notFree = 0;
  let free = 1;
  while (free <= most && !isFree(free)) {
    notFree = free;
    free *= 2;
  }
  if (free > most) return link.answers.documentation;
  while (free - notFree > 1) {
    const middle = Math.floor((free + notFree) / 2);
    if (isFree(middle)) free = middle;
    else notFree = middle;
  }
  return moved(free * step);
};
