/** The wizard's machine, once for the whole window, and what screens read of it. */
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { QuoteDocument } from '../../shared/order/quote-document';
import type { Link } from '../../shared/plan/link';
import type { PlanSite } from '../../shared/plan/link-plan';
import { enterLinks } from '../../shared/wizard/beside-register';
import { type Draft, linkOf, siteOf, walkOf } from '../../shared/wizard/draft';
import type { Walk } from '../../shared/wizard/evaluate-walk';
import type { WizardEvent } from '../../shared/wizard/events';
import {
  draftOf,
  type Wizard as Machine,
  sendTo,
  startWizard,
  type WizardSnapshot,
} from '../../shared/wizard/machine';
import type { Refusal } from '../../shared/wizard/refusal';
import { inSlices } from './in-slices';
import { type Presses, usePresses } from './presses';

export interface Wizard {
  readonly actor: Machine;
  readonly draft: Draft;
  readonly quote: QuoteDocument;
  readonly link: Link;
  readonly walk: Walk;
  /** One object for as long as nothing of it changes: what the guide remembers hangs on it. */
  readonly site: PlanSite;
  /** Whether an event would be taken as things are drawn. */
  readonly can: (event: WizardEvent) => boolean;
  /** Answers why the event is refused; null where it is taken. */
  readonly send: (event: WizardEvent) => Refusal | null;
  /** Does what a press sets going when the press is on screen. */
  readonly whenSeen: Presses['whenSeen'];
  readonly isWaiting: Presses['isWaiting'];
  /** Tells of every press and of every change as it is decided, before it is drawn. Returns what stops it. */
  readonly watch: Presses['watch'];
}

const WizardContext = createContext<Wizard | null>(null);

/** Confirming a link's last step asks for the labels of all others: of a thousand they are known by then. */
const useLabelsAhead = (links: readonly Link[], site: PlanSite): void => {
  useEffect(() => inSlices(enterLinks(links, site)), [links, site]);
};

interface Shown extends Presses {
  readonly snapshot: WizardSnapshot;
}

/** What the machine was when it was drawn: at once, or in its own time where the event comes in a transition. */
const useShown = (actor: Machine): Shown => {
  const [snapshot, setSnapshot] = useState(() => actor.getSnapshot());
  const drawn = useRef(snapshot);
  useEffect(() => {
    drawn.current = snapshot;
  }, [snapshot]);
  const isDrawn = useCallback(() => drawn.current === actor.getSnapshot(), [actor]);
  const drawNow = useCallback(() => setSnapshot(actor.getSnapshot()), [actor]);
  useEffect(() => {
    const { unsubscribe } = actor.subscribe(setSnapshot);
    drawNow();
    return unsubscribe;
  }, [actor, drawNow]);
  return { snapshot, ...usePresses(isDrawn, drawNow) };
};

export const WizardProvider = ({
  quote,
  children,
}: {
  readonly quote: QuoteDocument;
  readonly children: ReactNode;
}) => {
  const [actor] = useState(() => startWizard(quote));
  const { snapshot, settle, whenSeen, isWaiting, watch: watchPresses } = useShown(actor);
  const send = useCallback(
    (event: WizardEvent): Refusal | null => {
      settle();
      return sendTo(actor, event);
    },
    [actor, settle],
  );
  const watch = useCallback(
    (listener: () => void) => {
      const { unsubscribe } = actor.subscribe(listener);
      const unwatch = watchPresses(listener);
      return () => {
        unsubscribe();
        unwatch();
      };
    },
    [actor, watchPresses],
  );
  const wizard = useMemo((): Wizard => {
    const draft = draftOf(snapshot.context);
    return {
      actor,
      draft,
      quote: draft.quote,
      link: linkOf(draft),
      walk: walkOf(draft),
      site: siteOf(draft.quote),
      can: (event) => snapshot.can(event),
      ...{ send, whenSeen, isWaiting, watch },
    };
  }, [actor, snapshot, send, whenSeen, isWaiting, watch]);
  useLabelsAhead(wizard.quote.links, wizard.site);
  return <WizardContext value={wizard}>{children}</WizardContext>;
};

export const useWizard = (): Wizard => {
  const wizard = use(WizardContext);
  if (wizard === null) throw new Error('useWizard is used outside WizardProvider');
  return wizard;
};
