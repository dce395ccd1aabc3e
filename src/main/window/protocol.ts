/** Serves the built window under app://, and nothing else to anybody. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { contentPolicy, fileOf, mayRequest, SCHEME, withNonce } from './page';

/** Before the app is ready. */
export const registerScheme = (): void => {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);
};

const answer = async (address: string, folder: string): Promise<Response> => {
  const file = fileOf(address, folder);
  if (file === null) return new Response(null, { status: 404 });
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
    return new Response(null, { status: 404 });
  }
};

/** No spelling: its dictionaries come from the network. */
export const closeDictionary = (session: Session): void => {
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
};

/** Every permission is refused, every address that is not ours is cancelled before it leaves the process. */
export const closeSession = (session: Session, folder: string): void => {
  session.protocol.handle(SCHEME, (request) => answer(request.url, folder));
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !mayRequest(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
};
