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
  session.protocol.handle(SCHEME, (request) => respondTo(request.url, folder));
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !mayRequest(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
};
