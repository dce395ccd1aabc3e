/** What helps somebody who looks for a fault: the program and the machine, and nothing of a quote, a customer or a file. */
import { release, totalmem } from 'node:os';
import type { ProgramInfo } from '../../shared/ipc/bridge';

export interface Diagnosed {
  readonly info: ProgramInfo;
  /** As the system calls its language: `en-GB`. */
  readonly language: string;
  readonly isPackaged: boolean;
  readonly savesItself: boolean;
  /** Of recent files how many there are, never which. */
  readonly recentFiles: number;
  readonly log: readonly string[];
}

const GIB = 1024 ** 3;

/** Systems may put anything into the name of their release. */
const shortWord = (text: string): string => (/^[\w.+-]{1,60}$/.test(text) ? text : 'of another kind');

export const diagnosticsText = ({
  info,
  language,
  isPackaged,
  savesItself,
  recentFiles,
  log,
}: Diagnosed): string =>
  `${[
    `MPO Preflight ${info.version}${isPackaged ? '' : ', not packaged'}, rules ${__RULES_EDITION__}, names ${__NAMES_EDITION__}`,
    `Electron ${info.electron}, Chromium ${info.chromium}, Node.js ${info.node}`,
    `System: ${info.platform}, release ${shortWord(release())}, language ${shortWord(language)}`,
    `Memory: ${(totalmem() / GIB).toFixed(1)} GiB`,
    `Saves by itself: ${savesItself ? 'yes' : 'no'}`,
    `Recent files: ${recentFiles}`,
    log.length === 0 ? 'Nothing went wrong in this run.' : 'What went wrong in this run:',
    ...log,
  ].join('\n')}\n`;
