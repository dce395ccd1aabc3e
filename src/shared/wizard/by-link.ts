/** What is known of a link, which never changes in place, under a site. */
import type { Link } from '../plan/link';
import type { PlanSite } from '../plan/link-plan';

/** Makes a value once for a link and the site it was made under last. Example: `byLink(planAndJudge)` plans each link once. */
export const byLink = <T>(make: (link: Link, site: PlanSite) => T): ((link: Link, site: PlanSite) => T) => {
  const made = new WeakMap<Link, { readonly site: PlanSite; readonly value: T }>();
  return (link, site) => {
    const known = made.get(link);
    if (known?.site === site) return known.value;
    const value = make(link, site);
    made.set(link, { site, value });
    return value;
  };
};
