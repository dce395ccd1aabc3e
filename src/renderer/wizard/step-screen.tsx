/** One step: the question in the middle, the drawing below it, what follows from it beside it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { stepWords } from '../../shared/guide/carrier-words';
import { STEP_IDS } from '../../shared/steps/step';
import { STEPS } from '../../shared/steps/steps';
import { Button } from '../fields/button';
import { UnfinishedScope } from '../fields/unfinished';
import { ImpasseBanner } from '../guide/impasse-banner';
import { useImpasse } from '../guide/use-impasse';
import { focusAfterPaint } from '../state/focus-after-paint';
import { useNotices } from '../state/notices';
import { useWizard } from '../state/wizard';
import { marginText } from '../words/margin';
import { verdictWords, worstMargin } from '../words/verdict';
import { useSite } from './closed';
import { Consequences } from './consequences';
import { LinkDrawing } from './link-drawing';
import { StepFooter } from './step-footer';
import { StepForm } from './step-form';
import { useStepAnswer } from './use-step-answer';
import './step-screen.css';

export const StepScreen = ({ onCheck }: { readonly onCheck: () => void }) => {
  const { draft, link, walk } = useWizard();
  const { announce } = useNotices();
  const step = STEPS[STEP_IDS.indexOf(draft.step)];
  const state = useStepAnswer(draft.step);
  const site = useSite();
  const impasse = useImpasse();
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [drawer, setDrawer] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const at = `${link.id} ${draft.step}`;
  const shown = useRef(at);
  const { title, detail, tone } = verdictWords(walk.evaluated);
  const margin = worstMargin(walk.evaluated.judged);
  const verdict = [title, detail, ...(margin === null ? [] : [`Margin ${marginText(margin)}`])].join('. ');

  useEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    return focusAfterPaint(() => heading.current);
  }, [at]);

  const said = useRef(verdict);
  useEffect(() => {
    if (said.current === verdict) return;
    said.current = verdict;
    announce(verdict);
  }, [verdict, announce]);

  const onFault = useCallback((key: string, fault: string | null): void => {
    setFaults((known) => {
      if ((known.get(key) ?? null) === fault) return known;
      const next = new Map(known);
      if (fault === null) next.delete(key);
      else next.set(key, fault);
      return next;
    });
  }, []);

  const explain = useCallback((): void => {
    setDrawer(true);
    focusAfterPaint(() => document.querySelector<HTMLElement>('.finding[data-severity="block"]'));
  }, []);

  if (step === undefined) return null;
  const words = stepWords(step.id, walk.answers, site);
  return (
    <div className="step-screen" data-drawer={drawer || undefined}>
      <div className="step-middle" data-impasse={impasse.soFar !== null || undefined}>
        <section className="step-question" aria-labelledby="step-question">
          <div className="step-head">
            <h1 id="step-question" ref={heading} tabIndex={-1}>
              {words.question}
            </h1>
            {state.isProposed && (
              <span className="pill" data-tone="accent">
                proposed: change it, or go on
              </span>
            )}
            {state.isFilled && (
              <span className="pill" data-tone="accent">
                proposed, not confirmed
              </span>
            )}
          </div>
          <p className="muted step-hint">{words.hint}</p>
          {impasse.soFar !== null && <ImpasseBanner reason={impasse.soFar} step={step.id} />}
          <UnfinishedScope of={at}>
            <StepForm step={step.id} state={state} onFault={onFault} />
          </UnfinishedScope>
        </section>
        <StepFooter state={state} faults={faults} impasse={impasse} onCheck={onCheck}>
          <span className="step-verdict" data-tone={tone}>
            {title}
          </span>
          <Button
            className="button drawer-button"
            aria-expanded={drawer}
            aria-controls="consequences"
            data-tone={tone}
            onPress={() => setDrawer((open) => !open)}
          >
            <span aria-hidden="true">{tone === 'pass' ? '✓' : tone === 'fail' ? '✕' : '!'}</span>
            {drawer ? 'Close' : 'What follows'}
          </Button>
        </StepFooter>
        <LinkDrawing onExplain={explain} />
      </div>
      <Consequences open={drawer} impasse={impasse} />
    </div>
  );
};
