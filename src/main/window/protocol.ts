/** Serves the built window under app://, and nothing else to anybody. */
import { protocol, type Session } from 'electron';
import { mayRequest, SCHEME } from './page';
import { respondTo } from './page-response';

/** Before the app is ready. The engine keeps the compiled script of the page beside its data: the second start need not compile it. */
export const registerScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
};

/** No spelling: its dictionaries come from the network. */
export const closeDictionary = (session: Session): void => {
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
};

/** Every permission is refused, every address that is not ours is cancelled before it leaves the process. */
export const closeSession = (session: Session, folder: string): void => {
  // Not protocol.handle, which the runtime would rather have: it loads classes for requests and responses at the first address, a
  // tenth of a second of the window's start (docs/decisions/0008).
  session.protocol.registerBufferProtocol(
    SCHEME,
    ({ url }, answer) => void respondTo(url, folder).then(answer),
  );
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !mayRequest(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
};
