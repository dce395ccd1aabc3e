/** One file of the built window with its headers, as the page gets it: without Electron, so that a browser's test serves the same. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { contentPolicy, fileOf, withNonce } from './page';

export interface PageResponse {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly data: Buffer;
}

const NOT_FOUND: PageResponse = { statusCode: 404, headers: {}, data: Buffer.alloc(0) };

/**
 * Answers an address from the folder of the built window; 404 for whatever is not one of its files.
 * `respondTo('app://preflight/index.html', 'out/renderer')` is the page, under a policy with a nonce of its own.
 */
export const respondTo = async (address: string, folder: string): Promise<PageResponse> => {
  const file = fileOf(address, folder);
  if (file === null) return NOT_FOUND;
  try {
    const content = await readFile(file.path);
    const nonce = randomBytes(18).toString('base64');
    return {
      statusCode: 200,
      headers: {
        'content-type': file.type,
        'content-security-policy': contentPolicy(nonce),
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cache-control': 'no-store',
      },
      data: file.type.startsWith('text/html')
        ? Buffer.from(withNonce(content.toString('utf8'), nonce))
        : content,
    };
  } catch {
    return NOT_FOUND;
  }
};
