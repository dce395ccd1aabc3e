/** The rows of the links on screen; of a long list those of before stay until the new ones are judged. */
import { useCallback, useRef } from 'react';
import type { Pausing } from '../../shared/pausing';
import type { Link } from '../../shared/plan/link';
import type { PlanSite } from '../../shared/plan/link-plan';
import { useInTime } from '../state/in-time';
import { evaluateRows, type LinkRow } from './evaluate-rows';

interface Rows {
  readonly isOf: readonly Link[];
  readonly rows: readonly LinkRow[];
}

function* rowsWork(links: readonly Link[], site: PlanSite): Pausing<Rows> {
  return { isOf: links, rows: yield* evaluateRows(links, site) };
}

/** Null until those of a long list are judged for the first time. */
export const useRows = (links: readonly Link[], site: PlanSite): Rows | null => {
  const judged = useInTime(useCallback(() => rowsWork(links, site), [links, site]));
  const shown = useRef<Rows | null>(null);
  if (judged !== null) shown.current = judged;
  return shown.current;
};
