/**
 * All that the window gets from the program around it: the calls of the bridge, nothing of Electron or Node. It is one
 * CommonJS file, as a sandboxed preload cannot load a second one; the contract's schemas stay on the other side.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, FileError, MenuCommand, OpenedFile, OutsideChange } from '../../shared/ipc/bridge';
import type { Channel } from '../../shared/ipc/channels';
import type { Push, Reply, Request } from '../../shared/ipc/contract';
import type { JournalChange } from '../../shared/ipc/journal-change';
import type { Result } from '../../shared/result';

const invoke = <C extends Channel>(channel: C, ...args: Request<C>): Promise<Reply<C>> =>
  ipcRenderer.invoke(channel, ...args) as Promise<Reply<C>>;

/** Listens from the first moment and keeps what comes before the window listens: a file given at start is not lost. */
const pushed = <T>(push: Push) => {
  const listeners = new Set<(value: T) => void>();
  const waiting: T[] = [];
  ipcRenderer.on(push, (_event, value: T) => {
    if (listeners.size === 0) waiting.push(value);
    for (const listener of listeners) listener(value);
  });
  return (listener: (value: T) => void): (() => void) => {
    listeners.add(listener);
    for (const value of waiting.splice(0)) listener(value);
    return () => {
      listeners.delete(listener);
    };
  };
};

const onMenu = pushed<MenuCommand>('menu');
const onOpened = pushed<Result<OpenedFile, FileError>>('opened');
const onChangedOutside = pushed<OutsideChange>('changed-outside');

const bridge = {
  info: () => invoke('info'),
  diagnostics: () => invoke('diagnostics'),
  copyDiagnostics: () => invoke('copyDiagnostics'),
  licences: () => invoke('licences'),
  open: (recent?: number) => invoke('open', recent),
  recent: () => invoke('recent'),
  save: (text: string, anyway?: boolean, file?: number) => invoke('save', text, anyway, file),
  autosave: (text: string, file: number) => invoke('autosave', text, file),
  saveAs: (text: string, suggestedName: string) => invoke('saveAs', text, suggestedName),
  readAgain: (mine: string | null) => invoke('readAgain', mine),
  startNew: () => invoke('startNew'),
  writeJournal: (change: JournalChange) => invoke('writeJournal', change),
  clearJournal: () => invoke('clearJournal'),
  recovered: () => invoke('recovered'),
  takeRecovered: () => invoke('takeRecovered'),
  refuseRecovered: () => invoke('refuseRecovered'),
  exportFile: (file) => invoke('exportFile', file),
  exportOrder: (order) => invoke('exportOrder', order),
  openCutSheet: () => invoke('openCutSheet'),
  readTable: (bytes: Uint8Array) => invoke('readTable', bytes),
  readPreference: (key: string) => invoke('readPreference', key),
  writePreference: (key: string, value: string) => invoke('writePreference', key, value),
  onMenu: (listener: (command: MenuCommand) => void) => onMenu(listener),
  onOpened: (listener: (file: Result<OpenedFile, FileError>) => void) => onOpened(listener),
  onChangedOutside: (listener: (change: OutsideChange) => void) => onChangedOutside(listener),
  setDocumentState: (state) => invoke('setDocumentState', state),
  closeWindow: () => invoke('closeWindow'),
} satisfies Bridge;

contextBridge.exposeInMainWorld('preflight', bridge);

// A file that no part of the page took for itself is a quote to open; without this the window would go to it.
window.addEventListener('dragover', (event) => {
  if (!event.defaultPrevented) event.preventDefault();
});
const DROP_KEY_ARGUMENT = '--drop-key=';
const dropKey =
  process.argv.find((word) => word.startsWith(DROP_KEY_ARGUMENT))?.slice(DROP_KEY_ARGUMENT.length) ?? '';
const utf8 = new TextEncoder();

/** Proves that this preload names the path, once: see main/window/dropped-file.ts. */
const handleFor = async (path: string): Promise<{ once: string; proof: string }> => {
  const once = crypto.randomUUID();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', utf8.encode(dropKey), algorithm, false, ['sign']);
  const proof = new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8.encode(`${once}\n${path}`)));
  return { once, proof: Array.from(proof, (byte) => byte.toString(16).padStart(2, '0')).join('') };
};

window.addEventListener('drop', (event) => {
  if (event.defaultPrevented) return;
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  const path = file === undefined ? '' : webUtils.getPathForFile(file);
  if (path !== '') void handleFor(path).then((handle) => invoke('dropped', handle, path));
});
