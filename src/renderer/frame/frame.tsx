/** Header above, steps on the left, the screen beside them. */
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { Bridge } from '../../shared/ipc/bridge';
import { CutSheetScreen } from '../cut-sheet/cut-sheet-screen';
import { useCutSheet } from '../cut-sheet/use-cut-sheet';
import { Button } from '../fields/button';
import { takeTyped } from '../fields/take-typed';
import { OrderScreen } from '../order/order-screen';
import { PortMapScreen } from '../order/port-map-screen';
import { PreOrderScreen } from '../order/pre-order-screen';
import { QuoteScreen } from '../quotes/quote-screen';
import { useIsPainted } from '../state/first-paint';
import { focusAfterPaint } from '../state/focus-after-paint';
import { Tour } from '../tour/tour';
import { StepScreen } from '../wizard/step-screen';
import { AboutDialog } from './about-dialog';
import { DiagnosticsDialog } from './diagnostics-dialog';
import { DropHint } from './drop-hint';
import { FileQuestions } from './file-questions';
import { Header } from './header';
import { LicencesDialog } from './licences-dialog';
import { OpenElsewhereBanner } from './open-elsewhere-banner';
import { ReadOnlyBanner } from './read-only-banner';
import type { Screen } from './screens';
import { StepList } from './step-list';
import { TryingBanner } from './trying-banner';
import { useCommands } from './use-commands';
import { useUndoAnnounced } from './use-undo-announced';
import './frame.css';

export const Frame = ({ bridge }: { readonly bridge: Bridge }) => {
  const [screen, setScreen] = useState<Screen>('step');
  const [stepsOpen, setStepsOpen] = useState(false);
  const [about, setAbout] = useState<'program' | 'diagnostics' | 'licences' | null>(null);
  const isPainted = useIsPainted();
  const sheet = useCutSheet(bridge);
  const place = useRef<HTMLElement>(null);
  const first = useRef(true);
  const show = useCallback((next: Screen): void => {
    // A shortcut leaves no field.
    takeTyped();
    setStepsOpen(false);
    startTransition(() => setScreen(next));
  }, []);
  const toggleSteps = useCallback(() => setStepsOpen((open) => !open), []);
  const history = screen === 'cut-sheet' ? sheet.work.history : null;
  const { exportAs, exportFolder } = useCommands(bridge, show, setAbout, history);

  useUndoAnnounced();

  // A new screen is read from its heading on; the first one leaves the focus where the window put it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the screen is what moves the focus
  useEffect(() => {
    if (!first.current) return focusAfterPaint(() => place.current?.querySelector('h1'));
    first.current = false;
    return undefined;
  }, [screen]);

  return (
    <div className="frame">
      <Button className="primary-button skip-link" onPress={() => place.current?.focus()}>
        Skip to the question
      </Button>
      <Header
        onShow={show}
        onExport={exportAs}
        onExportFolder={exportFolder}
        stepsOpen={stepsOpen}
        onSteps={toggleSteps}
        history={history}
      />
      <StepList screen={screen} onShow={show} open={stepsOpen} />
      <main className="frame-main" ref={place} tabIndex={-1}>
        <ReadOnlyBanner />
        <OpenElsewhereBanner />
        <TryingBanner />
        {screen === 'step' && <StepScreen onCheck={() => show('check')} />}
        {screen === 'quote' && <QuoteScreen onOpen={() => show('step')} />}
        {screen === 'check' && <PreOrderScreen onStep={() => show('step')} />}
        {screen === 'order' && <OrderScreen onCheck={() => show('check')} />}
        {screen === 'port-map' && <PortMapScreen />}
        {screen === 'cut-sheet' && (
          <div className="page page-bare">
            <CutSheetScreen sheet={sheet} />
          </div>
        )}
      </main>
      <DropHint />
      {isPainted && (
        <>
          <FileQuestions />
          {about === 'program' && <AboutDialog bridge={bridge} onClose={() => setAbout(null)} />}
          {about === 'diagnostics' && <DiagnosticsDialog bridge={bridge} onClose={() => setAbout(null)} />}
          {about === 'licences' && <LicencesDialog bridge={bridge} onClose={() => setAbout(null)} />}
          <Tour bridge={bridge} />
        </>
      )}
    </div>
  );
};
