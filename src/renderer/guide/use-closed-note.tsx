/** The one line below a field that says how many of its options are closed, and what it opens. */
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Option, StepId } from '../../shared/steps/step';
import { Said } from '../words/said';
import { ClosedPopover } from './closed-popover';
import { type ClosedOption, closedCountWords, closedNoteWords } from './closed-words';
import { FixesDialog } from './fixes-dialog';

interface ClosedField {
  readonly step: StepId;
  readonly field: string;
  readonly label: string;
  readonly closed: readonly ClosedOption[];
  /** The label of the one option that is left. */
  readonly only?: string | null;
}

interface ClosedNote {
  /** Null where nothing is closed. */
  readonly note: ReactNode;
  /** Says beside `at` why one of them is closed. */
  readonly askWhy: (value: Option['value'], at: Element) => void;
}

interface Asked {
  readonly at: Element;
  /** Null for all of the field. */
  readonly value: Option['value'] | null;
}

export const useClosedNote = ({ step, field, label, closed, only = null }: ClosedField): ClosedNote => {
  const [asked, ask] = useState<Asked | null>(null);
  const [toFix, fix] = useState<ClosedOption | null>(null);
  const told =
    asked === null ? [] : closed.filter(({ option }) => asked.value === null || option.value === asked.value);
  // In the form factor what closes an option is the enclosure beside it.
  const words = (step === 'formFactor' ? closedCountWords : closedNoteWords)(closed, only);
  const note = (
    <>
      {closed.length > 0 && (
        <p className="closed-note">
          <Said text={words} /> ·{' '}
          <Button className="closed-why" onPress={({ target }) => ask({ at: target, value: null })}>
            Why?<span className="unseen"> {label}</span>
          </Button>
        </p>
      )}
      {asked !== null && told.length > 0 && (
        <ClosedPopover
          at={asked.at}
          closed={told}
          onClose={() => ask(null)}
          onFix={(option) => {
            ask(null);
            fix(option);
          }}
        />
      )}
      {toFix !== null && (
        <FixesDialog
          name={toFix.option.label}
          through={step}
          wanted={{ step, field, value: toFix.option.value }}
          because={toFix.reason.sentence}
          onClose={() => fix(null)}
        />
      )}
    </>
  );
  return { note, askWhy: (value, at) => ask({ at, value }) };
};
