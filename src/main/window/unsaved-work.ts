/**
 * What happens to work that is in no file when the window is to be closed or another file is to take its place: the page
 * saves it by itself where it may, else the person is asked. Dialogs and the page are handed in; this file knows no window.
 */
import type { DocumentState } from '../../shared/ipc/bridge';

type ClosingAnswer = 'save' | 'close' | 'cancel';

interface Around {
  /** Tells the page to save; `stateChanged` or `saved` tells how it went. */
  readonly save: () => void;
  readonly close: () => void;
  readonly askBeforeClosing: (title: string) => Promise<ClosingAnswer>;
  /** Whether what is not saved may be lost for the file of that name. */
  readonly askBeforeOpening: (name: string, title: string) => Promise<boolean>;
  /** The person leaves what is not saved. */
  readonly left: () => Promise<void>;
}

export interface UnsavedWork {
  readonly stateChanged: (state: DocumentState) => void;
  /** A save that was asked for has ended; `false` also when its dialog was cancelled. */
  readonly saved: (ok: boolean) => void;
  /** The window is to be closed: `true` when it may at once. Else it is closed later, or stays. */
  readonly mayClose: () => boolean;
  /** Whether another file may take the place of what is on screen, after saving or asking. */
  readonly mayReplace: (name: string) => Promise<boolean>;
}

export const unsavedWork = ({
  save,
  close,
  askBeforeClosing,
  askBeforeOpening,
  left,
}: Around): UnsavedWork => {
  let state: DocumentState = { title: '', unsaved: false };
  let closing: 'no' | 'asking' | 'when-saved' | 'yes' = 'no';
  const waiting: (() => void)[] = [];

  const settled = (): void => {
    for (const go of waiting.splice(0)) go();
  };

  const saveAndClose = (): void => {
    closing = 'when-saved';
    save();
  };

  const ask = async (): Promise<void> => {
    closing = 'asking';
    const answer = await askBeforeClosing(state.title).catch((): ClosingAnswer => 'cancel');
    if (answer === 'save') saveAndClose();
    else if (answer === 'close') {
      await left();
      closing = 'yes';
      close();
    } else closing = 'no';
  };

  return {
    stateChanged: (next) => {
      state = next;
      if (next.unsaved) return;
      settled();
      if (closing !== 'when-saved') return;
      closing = 'no';
      close();
    },

    saved: (ok) => {
      if (ok) return;
      settled();
      if (closing === 'when-saved') closing = 'no';
    },

    mayClose: () => {
      if (closing === 'yes' || !state.unsaved) return true;
      if (closing === 'no' && state.savesItself === true) saveAndClose();
      // A page that was told to save and never answered must not keep the window open.
      else if (closing !== 'asking') void ask();
      return false;
    },

    mayReplace: async (name) => {
      if (state.unsaved && state.savesItself === true)
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
          save();
        });
      return !state.unsaved || askBeforeOpening(name, state.title);
    },
  };
};
