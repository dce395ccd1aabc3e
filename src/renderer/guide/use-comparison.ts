/** The alternatives of a step's question, and in the first step the next speeds, found after the paint. */
import { useEffect, useState } from 'react';
import { type Compared, type Comparison, comparisonSearch } from '../../shared/guide/compare';
import { type NextSpeed, nextSpeedSearch } from '../../shared/guide/next-speed';
import type { Link } from '../../shared/plan/link';
import { useWizard } from '../state/wizard';
import { useSite } from '../wizard/closed';
import { inSlices } from './in-slices';

interface Found {
  readonly link: Link;
  readonly comparison: Comparison;
  /** Null where they are not asked for, or still sought. */
  readonly speeds: readonly NextSpeed[] | null;
}

/** Null while the alternatives are sought. */
export const useComparison = (of: Compared, withSpeeds: boolean): Found | null => {
  const { link } = useWizard();
  const site = useSite();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(
    () =>
      inSlices(
        (function* () {
          const comparison = yield* comparisonSearch(link, site, of);
          setFound({ link, comparison, speeds: null });
          if (withSpeeds) setFound({ link, comparison, speeds: yield* nextSpeedSearch(link, site) });
        })(),
      ),
    [link, site, of, withSpeeds],
  );
  // Figures of other answers say nothing of these.
  return found?.link === link ? found : null;
};
