/** The one window, which can go nowhere and open nothing. */
import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import { isOwn, PAGE } from './page';
import { placeFor, SMALLEST, type WindowState } from './window-state';

export const createWindow = (
  state: WindowState | null,
  preload: string,
  additionalArguments: string[],
): BrowserWindow => {
  const window = new BrowserWindow({
    ...placeFor(
      state,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    ),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'MPO Preflight',
    // The page's own ground (--canvas), so that nothing flashes before it is there.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#11161c' : '#eef1f4',
    webPreferences: {
      preload,
      additionalArguments,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      experimentalFeatures: false,
      // Else a page could read the clipboard without being asked.
      enableDeprecatedPaste: false,
      // The dictionaries would be fetched from the network.
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  if (state?.maximized === true) window.maximize();
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(PAGE);
  return window;
};

/** For every page that this program ever shows: it stays where it is, and sends nothing. */
export const confineContents = (contents: WebContents): void => {
  // WebRTC sends past the page's policy and past the filter of requests; without a proxy there is nothing left that it may use.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-navigate', (event) => {
    if (!isOwn(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwn(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
};

export const preloadFile = (appFolder: string): string => join(appFolder, 'out', 'preload', 'preload.cjs');
