/** When a quote that has a file is saved by itself: a moment after the last change, and at once when the window is left. */
import { useCallback, useEffect, useState } from 'react';
import { AUTOSAVE_PREFERENCE, type Bridge } from '../../shared/ipc/bridge';
import type { QuoteDocument } from '../../shared/order/quote-document';
import { useIsPainted } from './first-paint';

const SETTLED_AFTER_MS = 1000;

/** The setting, remembered; off until it was read, so that nothing is written against it. */
export const useAutosaveSetting = (
  bridge: Bridge,
): readonly [isOn: boolean, set: (isOn: boolean) => void] => {
  const [isOn, setIsOn] = useState(false);
  const isPainted = useIsPainted();
  useEffect(() => {
    if (!isPainted) return;
    let wanted = true;
    void bridge.readPreference(AUTOSAVE_PREFERENCE).then((value) => {
      if (wanted) setIsOn(value !== 'false');
    });
    return () => {
      wanted = false;
    };
  }, [bridge, isPainted]);
  const set = useCallback(
    (next: boolean): void => {
      setIsOn(next);
      void bridge.writePreference(AUTOSAVE_PREFERENCE, String(next));
    },
    [bridge],
  );
  return [isOn, set];
};

/** `due` says that there is something to save; `quote` starts the wait anew when it changes. */
export const useAutosave = (due: boolean, quote: QuoteDocument, save: () => void): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the quote is what is waited after
  useEffect(() => {
    if (!due) return;
    const timer = setTimeout(save, SETTLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [due, quote, save]);
  useEffect(() => {
    if (!due) return;
    window.addEventListener('blur', save);
    return () => window.removeEventListener('blur', save);
  }, [due, save]);
};
