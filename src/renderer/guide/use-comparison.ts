/** The alternatives of a step's question, and in the first step the next speeds. */
import { useEffect, useState } from 'react';
import type { Compared } from '../../shared/guide/compare';
import type { AnswerTo } from '../../shared/guide/queries';
import type { Link } from '../../shared/plan/link';
import { useWizard } from '../state/wizard';
import { useSite } from '../wizard/closed';
import { useDesk } from './desk/desk';

type Found = AnswerTo<'comparison'> & { readonly link: Link };

/** Null while the alternatives are sought. */
export const useComparison = (of: Compared, withSpeeds: boolean): Found | null => {
  const { link } = useWizard();
  const site = useSite();
  const desk = useDesk();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(
    () =>
      desk.ask({ kind: 'comparison', link, site, of, withSpeeds }, (answer) => setFound({ link, ...answer })),
    [desk, link, site, of, withSpeeds],
  );
  // Figures of other answers say nothing of these.
  return found?.link === link ? found : null;
};
