/** The thread of the guide: the same code as the page's, so that a search holds up neither the pointer nor a key. */
import '../../no-eval';
import type { ToGuide } from './messages';
import { serveGuide } from './serve-guide';

const take = serveGuide((message) => globalThis.postMessage(message));
addEventListener('message', ({ data }: MessageEvent<ToGuide>) => take(data));
