/** The program around the window: the one the preload offers, else a stand-in that lives in the page. */
import type { Bridge } from '../shared/ipc/bridge';
import { bridgeInBrowser } from './bridge-in-browser';

declare global {
  interface Window {
    readonly preflight?: Bridge;
  }
}

export const findBridge = (): Bridge => window.preflight ?? bridgeInBrowser();
