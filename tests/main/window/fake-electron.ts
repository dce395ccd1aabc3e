/** Of Electron what the program says to it at its start, written down: no window is made. */
import { vi } from 'vitest';

type Listener = (...args: never[]) => unknown;

const listening = () => {
  const listeners = new Map<string, Listener>();
  return { listeners, on: (name: string, listener: Listener) => void listeners.set(name, listener) };
};

export const fakeElectron = () => {
  const switches = new Map<string, string>();
  const windows: Record<string, unknown>[] = [];
  const addresses: string[] = [];
  const schemes: unknown[] = [];
  const exposed = new Map<string, Record<string, unknown>>();
  const sent: unknown[][] = [];
  const app = {
    ...listening(),
    isPackaged: false,
    enableSandbox: vi.fn(),
    commandLine: {
      appendSwitch: (name: string, value = '') => void switches.set(name, value),
      removeSwitch: (name: string) => void switches.delete(name),
    },
    requestSingleInstanceLock: () => true,
    whenReady: () => new Promise(() => undefined),
    quit: vi.fn(),
  };
  const contents = () => ({
    ...listening(),
    setWebRTCIPHandlingPolicy: vi.fn(),
    setWindowOpenHandler: vi.fn<(handler: () => unknown) => void>(),
  });
  const session = () => ({
    ...listening(),
    protocol: { registerBufferProtocol: vi.fn() },
    setSpellCheckerEnabled: vi.fn(),
    setSpellCheckerLanguages: vi.fn(),
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
  });
  class BrowserWindow {
    constructor(options: Record<string, unknown>) {
      windows.push(options);
    }
    readonly on = vi.fn();
    readonly maximize = vi.fn();
    readonly loadURL = (address: string) => void addresses.push(address);
    static readonly getAllWindows = () => [];
  }
  const ipcRenderer = {
    ...listening(),
    invoke: async (...args: unknown[]) => void sent.push(args),
  };
  return {
    app,
    contents,
    session,
    switches,
    windows,
    addresses,
    schemes,
    exposed,
    sent,
    module: {
      app,
      BrowserWindow,
      ipcMain: { handle: vi.fn() },
      ipcRenderer,
      Menu: { setApplicationMenu: vi.fn() },
      nativeTheme: { shouldUseDarkColors: false },
      protocol: { registerSchemesAsPrivileged: (all: unknown[]) => void schemes.push(...all) },
      screen: { getAllDisplays: () => [] },
      session: {},
      webUtils: { getPathForFile: (file: { path?: string }) => file.path ?? '' },
      contextBridge: {
        exposeInMainWorld: (name: string, api: Record<string, unknown>) => void exposed.set(name, api),
      },
    },
  };
};
