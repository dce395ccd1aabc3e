/** One way out: what changes, what it does to the order, and the press that takes it. */

import type { Repair } from '../../shared/guide/repair-link';
import { capitalised } from '../../shared/sentence';
import type { Answers } from '../../shared/steps/steps';
import { marginTone } from '../words/margin';
import { Said } from '../words/said';
import type { RepairEffect } from './repair-effect';
import { RepairWays } from './repair-ways';
import { changeLines, givenUpWords, marginWords, repairWords } from './repair-words';
import { WarningLines } from './warning-lines';

interface RepairEntryProps {
  readonly repair: Repair;
  readonly effect: RepairEffect;
  readonly given: Answers;
  readonly isShown: boolean;
  readonly onShow: () => void;
  readonly onUse: () => void;
}

/** More would not be read; the order has them all. */
const MOST_PARTS = 6;

export const RepairEntry = ({ repair, effect, given, isShown, onShow, onUse }: RepairEntryProps) => {
  const { changes } = repair;
  const lost = givenUpWords(given, repair);
  const parts = effect.parts.slice(0, MOST_PARTS);
  const seen = isShown ? 'Shown below' : 'Show drawing';
  const more = effect.parts.length - parts.length;
  const name = repairWords(repair);
  return (
    <li className="repair" data-on={isShown || undefined}>
      <div className="repair-words">
        <ul className="repair-changes">
          {changes.length === 0 && <li>Nothing else has to change.</li>}
          {changeLines(repair).map((line) => (
            <li key={line}>
              <Said text={capitalised(line)} />
            </li>
          ))}
        </ul>
        <p
          className="repair-margin"
          data-tone={effect.margin === null ? undefined : marginTone(effect.margin)}
        >
          {capitalised(marginWords(effect.margin, effect.marginGained))}
        </p>
        <WarningLines warnings={repair.warnings.map(({ message }) => message)} />
        {lost !== null && (
          <p className="repair-lost">
            <Said text={lost} />
          </p>
        )}
        {parts.length === 0 ? (
          <p className="muted">The same parts as now.</p>
        ) : (
          <ul className="repair-parts">
            {parts.map(({ count, kind, detail }) => (
              <li key={`${kind} ${detail} ${count}`}>
                <span className="figure">{count}</span>
                <span>
                  {kind}{' '}
                  <small>
                    <Said text={detail} />
                  </small>
                </span>
              </li>
            ))}
            {more > 0 && (
              <li>
                <span />
                <small>and {more} more changed lines</small>
              </li>
            )}
          </ul>
        )}
      </div>
      <RepairWays name={name} seen={seen} onShow={onShow} onUse={onUse} />
    </li>
  );
};
