/** Of Electron what the program says to it, written down, so that the program runs whole in a test: no window is made. */
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { PAGE } from '../../../src/main/window/page';

type Listener = (...args: never[]) => unknown;
type Call = (event: unknown, ...args: unknown[]) => Promise<unknown>;

interface MenuItem {
  readonly label?: string;
  readonly submenu?: readonly MenuItem[];
}

interface Asked {
  readonly message: string;
  readonly detail: string;
}

const listening = () => {
  const listeners = new Map<string, Listener>();
  return { listeners, on: (name: string, listener: Listener) => void listeners.set(name, listener) };
};

export const fakeElectron = () => {
  const data = mkdtempSync(join(tmpdir(), 'mpo-preflight-fake-'));
  const switches = new Map<string, string>();
  const windows: FakeWindow[] = [];
  const addresses: string[] = [];
  const schemes: unknown[] = [];
  const exposed = new Map<string, Record<string, unknown>>();
  const sent: unknown[][] = [];
  const handled = new Map<string, Call>();
  const asked: Asked[] = [];
  const menus: MenuItem[][] = [];
  const app = {
    ...listening(),
    isPackaged: false,
    enableSandbox: vi.fn(),
    commandLine: {
      appendSwitch: (name: string, value = '') => void switches.set(name, value),
      removeSwitch: (name: string) => void switches.delete(name),
    },
    requestSingleInstanceLock: () => true,
    whenReady: async () => undefined,
    getPath: () => data,
    getAppPath: () => data,
    getVersion: () => '1',
    getLocale: () => 'en',
    addRecentDocument: vi.fn(),
    quit: vi.fn(),
  };
  const contents = () => ({
    ...listening(),
    setWebRTCIPHandlingPolicy: vi.fn(),
    setWindowOpenHandler: vi.fn<(handler: () => unknown) => void>(),
  });
  const session = {
    ...listening(),
    protocol: { registerBufferProtocol: vi.fn() },
    setSpellCheckerEnabled: vi.fn(),
    setSpellCheckerLanguages: vi.fn(),
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
  };
  class FakeContents extends EventEmitter {
    readonly send = vi.fn();
    readonly reload = vi.fn();
  }
  class FakeWindow extends EventEmitter {
    readonly options: Record<string, unknown>;
    readonly webContents = new FakeContents();
    title = '';
    constructor(options: Record<string, unknown>) {
      super();
      this.options = options;
      windows.push(this);
    }
    readonly maximize = vi.fn();
    readonly show = vi.fn();
    readonly close = vi.fn();
    readonly setDocumentEdited = vi.fn();
    readonly focus = vi.fn();
    readonly isMaximized = () => false;
    readonly isMinimized = () => false;
    readonly isDestroyed = () => false;
    readonly getNormalBounds = () => ({ x: 0, y: 0, width: 800, height: 600 });
    readonly loadURL = (address: string) => void addresses.push(address);
    readonly setTitle = (title: string) => {
      this.title = title;
    };
    static readonly getAllWindows = () => windows;
  }
  const ipcRenderer = {
    ...listening(),
    invoke: async (...args: unknown[]) => void sent.push(args),
  };
  const onlyWindow = (): FakeWindow => {
    const [window] = windows;
    if (window === undefined) throw new Error('no window was made');
    return window;
  };
  return {
    app,
    contents,
    session,
    switches,
    addresses,
    schemes,
    exposed,
    sent,
    /** What the program answers, by channel. */
    handled,
    asked,
    menus,
    window: onlyWindow,
    /** A call as the window's own page makes it. */
    call: async (channel: string, ...args: unknown[]): Promise<unknown> =>
      handled.get(channel)?.(
        { sender: onlyWindow().webContents, senderFrame: { url: PAGE, parent: null } },
        ...args,
      ),
    end: () => {
      for (const window of windows) window.emit('closed');
      rmSync(data, { recursive: true, force: true });
    },
    module: {
      app,
      BrowserWindow: FakeWindow,
      clipboard: { writeText: vi.fn() },
      dialog: {
        showMessageBox: async (_window: unknown, question: Asked) => {
          asked.push(question);
          return { response: 2 };
        },
      },
      ipcMain: { handle: (channel: string, call: Call) => void handled.set(channel, call) },
      ipcRenderer,
      Menu: {
        buildFromTemplate: (template: MenuItem[]) => template,
        setApplicationMenu: (menu: MenuItem[] | null) => menu !== null && menus.push(menu),
      },
      nativeTheme: { shouldUseDarkColors: false },
      protocol: { registerSchemesAsPrivileged: (all: unknown[]) => void schemes.push(...all) },
      screen: { getAllDisplays: () => [] },
      session: { defaultSession: session },
      utilityProcess: { fork: vi.fn() },
      webUtils: { getPathForFile: (file: { path?: string }) => file.path ?? '' },
      contextBridge: {
        exposeInMainWorld: (name: string, api: Record<string, unknown>) => void exposed.set(name, api),
      },
    },
  };
};
