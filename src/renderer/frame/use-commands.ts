/** What the menus and shortcuts of the program ask for, done in the window. */
import { useCallback, useEffect, useRef } from 'react';
import { EXPORT_LIST, type ExportFileName } from '../../shared/documents/export-list';
import type { Bridge, ExportOrder, MenuCommand } from '../../shared/ipc/bridge';
import { draftOf } from '../../shared/wizard/machine';
import { takeTyped } from '../fields/take-typed';
import { exportOf, folderOf } from '../order/exports';
import { useNotices } from '../state/notices';
import { useQuoteFile } from '../state/quote-file';
import { useWizard } from '../state/wizard';
import type { Screen, ScreenHistory } from './screens';

interface Exporting {
  readonly exportAs: (fileName: ExportFileName) => void;
  readonly exportFolder: () => void;
}

export const useCommands = (
  bridge: Bridge,
  show: (screen: Screen) => void,
  ask: (about: 'program' | 'diagnostics' | 'licences') => void,
  history: ScreenHistory | null,
): Exporting => {
  const { actor, send } = useWizard();
  const { tell } = useNotices();
  const file = useQuoteFile();

  const exportAs = useCallback(
    (fileName: ExportFileName): void => {
      takeTyped();
      const made = exportOf(draftOf(actor.getSnapshot().context).quote, fileName);
      void bridge.exportFile(made).then((result) => {
        if (result.ok) tell({ tone: 'pass', text: `Written: ${result.value.name}` });
        else if (result.error.code !== 'cancelled') tell({ tone: 'fail', text: result.error.message });
      });
    },
    [actor, bridge, tell],
  );

  const exportFolder = useCallback((): void => {
    takeTyped();
    const write = (order: ExportOrder): void =>
      void bridge.exportOrder(order).then((result) => {
        if (result.ok) {
          const { name, kept } = result.value;
          tell({ tone: 'pass', text: [`Written: ${name}`, ...kept].join('. ') });
          return;
        }
        const { code, message } = result.error;
        if (code === 'order-there') {
          const perform = (): void => write({ ...order, replace: true });
          tell({ tone: 'fail', text: message, action: { label: 'Replace it', perform } });
        } else if (code !== 'cancelled') tell({ tone: 'fail', text: message });
      });
    write(folderOf(draftOf(actor.getSnapshot().context).quote));
  }, [actor, bridge, tell]);

  const perform: Readonly<Record<MenuCommand, () => void>> = {
    new: () => {
      file.startNew();
    },
    open: () => file.open(),
    save: () => void file.save(),
    'save-as': file.saveAs,
    'toggle-autosave': () => file.setAutosave(!file.autosave),
    undo: () => (history === null ? send({ type: 'UNDO' }) : history.undo()),
    redo: () => (history === null ? send({ type: 'REDO' }) : history.redo()),
    export: () => exportAs(EXPORT_LIST[0].fileName),
    'check-cut-sheet': () => show('cut-sheet'),
    about: () => ask('program'),
    diagnostics: () => ask('diagnostics'),
    licences: () => ask('licences'),
    'show-quote': () => show('quote'),
    'show-order': () => show('order'),
    'show-port-map': () => show('port-map'),
  };
  const latest = useRef(perform);
  latest.current = perform;
  useEffect(
    () =>
      bridge.onMenu((command) => {
        if (isOfText(command) && isTextField(document.activeElement)) document.execCommand(command);
        else if (!isAsked(command)) latest.current[command]();
      }),
    [bridge],
  );

  // Where the program has no menu of its own, as in a browser, the same keys work.
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = `${event.shiftKey ? 'shift+' : ''}${event.key.toLowerCase()}`;
      const command = SHORTCUTS[key];
      if (command === undefined || (isOfText(command) && isTextField(event.target))) return;
      event.preventDefault();
      if (!isAsked(command)) latest.current[command]();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return { exportAs, exportFolder };
};

const SHORTCUTS: Readonly<Record<string, MenuCommand>> = {
  z: 'undo',
  'shift+z': 'redo',
  y: 'redo',
  s: 'save',
  'shift+s': 'save-as',
  o: 'open',
};

/**
 * In a text field, undo and redo belong to the text. A menu does not ask the field: on a Mac it takes the keys first, and
 * with the mouse everywhere.
 */
const isOfText = (command: MenuCommand): boolean => command === 'undo' || command === 'redo';

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type));

/** While a question is on screen, nothing behind it changes; saving and reading about the program do no harm. */
const isAsked = (command: MenuCommand): boolean =>
  !['save', 'save-as', 'toggle-autosave', 'about', 'diagnostics', 'licences'].includes(command) &&
  document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
