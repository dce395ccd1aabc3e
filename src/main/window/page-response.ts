/** One file of the built window with its headers, as the page gets it: without Electron, so that a browser's test serves the same. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { contentPolicy, fileOf, withNonce } from './page';

const notFound = (): Response => new Response(null, { status: 404 });

/**
 * Answers an address from the folder of the built window; 404 for whatever is not one of its files.
 * `respondTo('app://preflight/index.html', 'out/renderer')` is the page, under a policy with a nonce of its own.
 */
export const respondTo = async (address: string, folder: string): Promise<Response> => {
  const file = fileOf(address, folder);
  if (file === null) return notFound();
  try {
    const content = await readFile(file.path);
    const nonce = randomBytes(18).toString('base64');
    const body = file.type.startsWith('text/html') ? withNonce(content.toString('utf8'), nonce) : content;
    return new Response(body, {
      headers: {
        'content-type': file.type,
        'content-security-policy': contentPolicy(nonce),
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cache-control': 'no-store',
      },
    });
  } catch {
    return notFound();
  }
};
