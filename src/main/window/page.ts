/** Where the window's page comes from and under which policy: pure, so that it can be tested without a window. */
import { extname, isAbsolute, join, relative } from 'node:path';

export const SCHEME = 'app';
const HOST = 'preflight';
export const PAGE = `${SCHEME}://${HOST}/index.html`;
const NONCE_MARK = '__CSP_NONCE__';

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
};

const urlOf = (text: string): URL | null => {
  try {
    return new URL(text);
  } catch {
    return null;
  }
};

/** Whether an address belongs to the window's own page. */
export const isOwn = (address: string): boolean => {
  const url = urlOf(address);
  return url !== null && url.protocol === `${SCHEME}:` && url.host === HOST;
};

/** What the window may load at all: its own files, and the developer tools. */
export const mayRequest = (address: string): boolean =>
  isOwn(address) || urlOf(address)?.protocol === 'devtools:';

export interface PageFile {
  readonly path: string;
  readonly type: string;
}

/** The file of the built window behind an address; null for whatever lies elsewhere or is of an unknown kind. */
export const fileOf = (address: string, folder: string): PageFile | null => {
  if (!isOwn(address)) return null;
  let name: string;
  try {
    name = decodeURIComponent(urlOf(address)?.pathname ?? '');
  } catch {
    return null;
  }
  if (name.includes('\0') || name.includes('\\')) return null;
  const path = join(folder, name);
  const inside = relative(folder, path);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return null;
  const type = MIME_TYPES[extname(path).toLowerCase()];
  return type === undefined ? null : { path, type };
};

/** Nothing inline, nothing from elsewhere, no connection; styles that a component writes carry the page's nonce. */
export const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

export const withNonce = (html: string, nonce: string): string => html.replaceAll(NONCE_MARK, nonce);

/** A frame that may speak to the program: the window's own page, and no frame inside it. */
export const isTrustedFrame = (
  frame: { readonly url: string; readonly parent: unknown } | null | undefined,
): boolean => frame !== null && frame !== undefined && frame.parent === null && isOwn(frame.url);

interface Call {
  readonly sender: unknown;
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/** Calls of the window's own page, and of no other page that the program might ever show. */
export const isFromPageOf =
  ({ webContents }: { readonly webContents: unknown }) =>
  ({ sender, senderFrame }: Call): boolean =>
    sender === webContents && isTrustedFrame(senderFrame);
