/** What became of one channel of a sheet, in a word with its sign, and a line. */

import { firstClash } from '../../shared/channel/shape-clash';
import type { CheckedChannel } from '../../shared/documents/cut-sheet';
import { VERDICT_WORDS } from '../../shared/documents/verdict-words';
import { presentFinding } from '../../shared/rules/channel-rules';
import type { JudgedChannel } from '../../shared/rules/view-channel';
import { counted } from '../words/figures';
import { lightCount } from '../words/verdict';

export interface SheetVerdict {
  readonly tone: 'pass' | 'caution' | 'fail';
  readonly sign: string;
  readonly title: string;
  readonly detail: string;
}

const detailOf = ({ view, findings }: JudgedChannel): string => {
  const isFollowed = firstClash(view.channel) === null;
  const light = view.light.expected === 0 || !isFollowed ? '' : `${lightCount(view)} both ways`;
  const blocking = findings.filter(({ severity }) => severity === 'block').length;
  const warning = findings.filter(({ severity }) => severity === 'warn').length;
  return [
    light,
    blocking > 0 ? `${counted(blocking, 'finding')} ${blocking === 1 ? 'blocks' : 'block'} the order` : '',
    blocking === 0 && warning > 0 ? counted(warning, 'warning') : '',
  ]
    .filter((words) => words !== '')
    .join('; ');
};

/** Whether a channel must not be ordered as it stands. */
export const failsIn = ({ judged }: CheckedChannel): boolean => judged?.accepted !== true;

/** What forbids it first, in a sentence; null where nothing does. */
export const reasonOf = ({ judged, problems }: CheckedChannel): string | null => {
  if (judged === null) {
    const [first] = problems;
    return first === undefined ? null : `${first.path === '' ? '' : `${first.path}: `}${first.message}`;
  }
  const blocking = judged.findings.find(({ severity }) => severity === 'block');
  return blocking === undefined ? null : presentFinding(blocking).message;
};

export const sheetVerdict = ({ sheet, judged, problems }: CheckedChannel): SheetVerdict => {
  if (judged === null) {
    const title = sheet.document === null ? 'Cannot be read' : 'Does not fit together';
    return { tone: 'fail', sign: '✕', title, detail: counted(problems.length, 'problem') };
  }
  const detail = detailOf(judged);
  if (!judged.accepted) {
    const works = judged.verdict === 'works' || judged.verdict === 'works-renumbered';
    return {
      tone: 'fail',
      sign: '✕',
      title: works ? 'Not to be ordered' : VERDICT_WORDS[judged.verdict],
      detail,
    };
  }
  const warned = judged.verdict !== 'works' || judged.findings.some(({ severity }) => severity === 'warn');
  return warned
    ? { tone: 'caution', sign: '!', title: VERDICT_WORDS[judged.verdict], detail }
    : { tone: 'pass', sign: '✓', title: VERDICT_WORDS[judged.verdict], detail };
};
