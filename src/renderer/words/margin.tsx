/** A margin as every screen writes it: thin where the rules call it thin, and never by colour alone. */
import { THIN_MARGIN_DB } from '../../shared/rules/channel/margin-thin';
import { decibelsFromMicroDb, type MicroDb } from '../../shared/units';
import { inDb } from './figures';

export type MarginTone = 'pass' | 'caution' | 'fail';

/** `marginTone(0)` is `caution`: nothing is over, and one dirty connector too many. */
export const marginTone = (margin: MicroDb): MarginTone => {
  const marginDb = decibelsFromMicroDb(margin);
  if (marginDb < 0) return 'fail';
  return marginDb < THIN_MARGIN_DB ? 'caution' : 'pass';
};

const SIGNS: Readonly<Record<MarginTone, string>> = { pass: '', caution: '! ', fail: '✕ ' };
const WORDS: Readonly<Record<MarginTone, string>> = { pass: '', caution: ', thin', fail: ', too little' };

/** `0.06 dB, thin`, where a sentence has room for the word. */
export const marginText = (margin: MicroDb): string => `${inDb(margin)}${WORDS[marginTone(margin)]}`;

/** The figure alone, with a sign before it where it is not well. */
export const MarginFigure = ({
  margin,
  none = 'no limit',
}: {
  readonly margin: MicroDb | null;
  readonly none?: string;
}) => {
  if (margin === null) return none;
  const tone = marginTone(margin);
  return (
    <span className="margin-figure" data-tone={tone}>
      <span aria-hidden="true">{SIGNS[tone]}</span>
      {inDb(margin)}
      <span className="unseen">{WORDS[tone]}</span>
    </span>
  );
};
