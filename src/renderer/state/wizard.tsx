/** The wizard's machine, once for the whole window, and what screens read of it. */
import { useActorRef, useSelector } from '@xstate/react';
import { createContext, type ReactNode, use, useEffect, useMemo } from 'react';
import type { ActorRefFrom } from 'xstate';
import type { QuoteDocument } from '../../shared/order/quote-document';
import type { Link } from '../../shared/plan/link';
import type { PlanSite } from '../../shared/plan/link-plan';
import type { Walk } from '../../shared/wizard/evaluate-walk';
import { enterLabels } from '../../shared/wizard/label-register';
import {
  type Draft,
  draftOf,
  linkOf,
  siteOf,
  type WizardEvent,
  walkOf,
  wizardMachine,
} from '../../shared/wizard/machine';
import { inSlices } from './in-slices';

export interface Wizard {
  readonly actor: ActorRefFrom<typeof wizardMachine>;
  readonly draft: Draft;
  readonly quote: QuoteDocument;
  readonly link: Link;
  readonly walk: Walk;
  /** One object for as long as nothing of it changes: what the guide remembers hangs on it. */
  readonly site: PlanSite;
  readonly complete: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly send: (event: WizardEvent) => void;
}

const WizardContext = createContext<Wizard | null>(null);

/** A draft is judged once, however often screens are drawn. */
const WALKS = new WeakMap<Draft, Walk>();

const walkOnce = (draft: Draft): Walk => {
  const known = WALKS.get(draft);
  if (known !== undefined) return known;
  const walk = walkOf(draft);
  WALKS.set(draft, walk);
  return walk;
};

/** Confirming a link's last step asks for the labels of all others: of a thousand they are known by then. */
const useLabelsAhead = (links: readonly Link[], site: PlanSite): void => {
  useEffect(() => inSlices(enterLabels(links, site)), [links, site]);
};

export const WizardProvider = ({
  quote,
  children,
}: {
  readonly quote: QuoteDocument;
  readonly children: ReactNode;
}) => {
  const actor = useActorRef(wizardMachine, { input: { quote } });
  const snapshot = useSelector(actor, (state) => state);
  const wizard = useMemo((): Wizard => {
    const { history } = snapshot.context;
    const draft = draftOf(snapshot.context);
    return {
      actor,
      draft,
      quote: draft.quote,
      link: linkOf(draft),
      walk: walkOnce(draft),
      site: siteOf(draft.quote),
      complete: snapshot.matches('complete'),
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      send: actor.send,
    };
  }, [actor, snapshot]);
  useLabelsAhead(wizard.quote.links, wizard.site);
  return <WizardContext value={wizard}>{children}</WizardContext>;
};

export const useWizard = (): Wizard => {
  const wizard = use(WizardContext);
  if (wizard === null) throw new Error('useWizard is used outside WizardProvider');
  return wizard;
};
