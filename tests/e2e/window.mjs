/** The window in the engine under test: one interface, so that a test of the window is written once. */
import { openInChromium } from './chromium.mjs';
import { openInElectron } from './electron-window.mjs';

export const openWindow = process.env.E2E_ENGINE === 'chromium' ? openInChromium : openInElectron;
