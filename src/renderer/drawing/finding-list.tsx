/** What the rules found, gravest first: what is wrong, how to mend it, and where the rule comes from. */
import { useId } from 'react';
import { partNumber } from '../../shared/channel/part-number';
import { CHANNEL_RULES } from '../../shared/rules/channel-rules';
import { type PresentedFinding, SEVERITIES, type Severity } from '../../shared/rules/finding';
import { LINK_RULES } from '../../shared/rules/link-rules';
import type { StepId } from '../../shared/steps/step';
import { Button } from '../fields/button';
import { stepTitle } from '../words/step-summary';
import './finding-list.css';
import { Said } from '../words/said';

/** The sign stands for the colour where there is none. */
const SEVERITY_WORDS: Readonly<Record<Severity, { readonly sign: string; readonly title: string }>> = {
  block: { sign: '✕', title: 'Errors' },
  warn: { sign: '!', title: 'Warnings' },
  note: { sign: 'i', title: 'Notes' },
};

const STEP_OF_RULE: ReadonlyMap<string, StepId> = new Map(
  [...CHANNEL_RULES, ...LINK_RULES].map(({ id, step }) => [id, step]),
);

/** Findings that say the same of several parts are one entry with several places. */
const mergeSame = (findings: readonly PresentedFinding[]): readonly (readonly PresentedFinding[])[] => {
  const groups = new Map<string, PresentedFinding[]>();
  for (const finding of findings) {
    const key = [finding.rule, finding.severity, finding.message, finding.fix].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else if (!group.some(({ part }) => part === finding.part)) group.push(finding);
  }
  return [...groups.values()];
};

interface EntryProps {
  readonly group: readonly PresentedFinding[];
  readonly onGo: ((step: StepId) => void) | undefined;
  readonly onPart: ((part: number | null) => void) | undefined;
}

const FindingEntry = ({ group, onGo, onPart }: EntryProps) => {
  const { rule, severity, message, fix, source } = group[0] as PresentedFinding;
  const parts = group.flatMap(({ part }) => (part === null ? [] : [part]));
  const step = STEP_OF_RULE.get(rule);
  return (
    <li className="finding" data-severity={severity} tabIndex={-1}>
      <span className="finding-sign" aria-hidden="true">
        {SEVERITY_WORDS[severity].sign}
      </span>
      <div className="finding-words">
        <p className="finding-message">
          <Said text={message} />
        </p>
        <p className="finding-mend">
          <b>Fix:</b> <Said text={fix} />
        </p>
        <div className="finding-foot">
          {parts.map((part) =>
            onPart === undefined ? (
              <span className="finding-part" key={part}>
                Part {partNumber(part)}
              </span>
            ) : (
              <Button
                className="finding-part"
                key={part}
                onPointerEnter={() => onPart(part)}
                onPointerLeave={() => onPart(null)}
                onFocus={() => onPart(part)}
                onBlur={() => onPart(null)}
                onPress={() => onPart(part)}
              >
                Part {partNumber(part)}
              </Button>
            ),
          )}
          {onGo !== undefined && step !== undefined && (
            <Button className="finding-go" onPress={() => onGo(step)}>
              Go to {stepTitle(step)}
            </Button>
          )}
          <details className="finding-source">
            <summary>Source</summary>
            <p>{source}</p>
            <p>
              Rule <code>{rule}</code>
            </p>
          </details>
        </div>
      </div>
    </li>
  );
};

export interface FindingListProps {
  readonly findings: readonly PresentedFinding[];
  /** Called with the step whose answer mends the finding; without it no way there is offered. */
  readonly onGo?: (step: StepId) => void;
  /** Called with the part that is pointed at, null when none is any more. */
  readonly onPart?: (part: number | null) => void;
}

export const FindingList = ({ findings, onGo, onPart }: FindingListProps) => {
  const id = useId();
  if (findings.length === 0) return <p className="finding-none">No rule has anything to say here.</p>;
  return (
    <div className="finding-list">
      {SEVERITIES.map((severity) => {
        const groups = mergeSame(findings.filter((finding) => finding.severity === severity));
        if (groups.length === 0) return null;
        return (
          <section key={severity} aria-labelledby={`${id}-${severity}`}>
            <h3 id={`${id}-${severity}`} className="finding-title">
              {SEVERITY_WORDS[severity].title} <span className="finding-count">{groups.length}</span>
            </h3>
            <ul>
              {groups.map((group) => (
                <FindingEntry
                  key={`${group[0]?.rule} ${group[0]?.part} ${group[0]?.message}`}
                  group={group}
                  onGo={onGo}
                  onPart={onPart}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
};
