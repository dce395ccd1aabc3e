/** The fields of one step, made from the step's data. */

import { isAskedYet } from '../../shared/guide/asked-yet';
import { inWordsOf } from '../../shared/guide/carrier-words';
import { optionsOf } from '../../shared/guide/choices';
import { namesModule } from '../../shared/steps/interface';
import type { StepId } from '../../shared/steps/step';
import { Fold } from '../fields/fold';
import { useHasUnfinished } from '../fields/unfinished';
import { closedWords } from '../guide/closed-words';
import { Compare } from '../guide/compare';
import { useRanges } from '../guide/use-ranges';
import { useWizard } from '../state/wizard';
import { valueAt } from './answer-paths';
import { optionKey, useClosedOptions, useSite } from './closed';
import { type FieldGroup, layoutOf, type ShownField } from './presentation';
import { StepField } from './step-field';
import type { StepAnswer } from './use-step-answer';
import './step-columns.css';
import './step-form.css';

const NOTHING_ASKED = 'Nothing is asked here: what carries this link needs none of it. Go on.';

interface StepFormProps {
  readonly step: StepId;
  readonly state: StepAnswer;
  readonly onFault: (key: string, fault: string | null) => void;
}

/** Of what is a list of the quote's own things, reasons are found when it is opened. */
const isJudged = ({ key }: ShownField): boolean =>
  !key.endsWith('.enclosure') && !namesModule(key) && key !== 'arrayCords';

const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What is answered in it is not overlooked: `Answered: already installed. More: rows of the far racks`. */
const foldLabel = (folded: readonly ShownField[], answer: unknown): string => {
  const isAnswered = ({ key }: ShownField): boolean =>
    valueAt(answer, key) !== undefined && key !== 'splices';
  const names = (fields: readonly ShownField[]): string =>
    fields.map(({ label }) => uncapitalised(label)).join(', ');
  const answered = folded.filter(isAnswered);
  const more = folded.filter((field) => !isAnswered(field));
  return [
    ...(answered.length > 0 ? [`Answered: ${names(answered)}`] : []),
    ...(more.length > 0 ? [`More: ${names(more)}`] : []),
  ].join('. ');
};

export const StepForm = ({ step, state, onFault }: StepFormProps) => {
  const { walk } = useWizard();
  const site = useSite();
  const hasUnfinished = useHasUnfinished();
  const { kind, perRack } = walk.answers.application;
  const { groups, folded } = layoutOf(step, state.answer, {
    kind,
    racks: perRack?.length ?? 1,
    isAsked: (key) => isAskedYet(step, key, walk.answers, walk.proposed, site),
    inWords: (field) => inWordsOf(step, field, walk.answers, site),
  });
  const all = [...groups.flatMap(({ fields }) => fields), ...folded];
  const judged = all.filter(isJudged).flatMap((shown) => {
    const options = shown.options ?? optionsOf(shown, state.answer, site);
    return options === undefined ? [] : [{ key: shown.key, options }];
  });
  const { closed, form } = useClosedOptions(step, state.answer, judged);
  const ranges = useRanges(step, all);
  const field = (shown: ShownField, group: FieldGroup | null) => (
    <StepField
      key={shown.key}
      step={step}
      field={shown}
      look={group?.look === 'cards' ? 'cards' : 'segments'}
      labelUnseen={group?.look === 'cards' && groups.filter(({ look }) => look === 'cards').length === 1}
      state={state}
      closed={closed}
      ranges={ranges}
      onFault={onFault}
    />
  );
  const columns = groups.filter(({ look }) => look === 'columns');
  // Beside what is asked last there is mostly room for it.
  const hasRow = groups.some(({ look }) => look === 'row');
  const compare = (
    <Compare
      step={step}
      whyClosed={(key, { value }) => {
        const reason = closed.get(optionKey(key, value));
        return reason && closedWords(reason);
      }}
    />
  );
  return (
    <div className="step-form" data-step={step} ref={form}>
      {all.length === 0 && <p className="muted">{NOTHING_ASKED}</p>}
      {groups
        .filter(({ look }) => look === 'cards')
        .map((group) => group.fields.map((shown) => field(shown, group)))}
      {columns.length > 0 && (
        <div className="step-columns" data-places={columns.length < 3 ? 'two' : 'three'}>
          {columns.map((group) => (
            <fieldset key={group.title} className="step-column">
              <legend>{group.title}</legend>
              {group.fields.map((shown) => field(shown, group))}
            </fieldset>
          ))}
        </div>
      )}
      {groups
        .filter(({ look }) => look === 'row')
        .map((group) => (
          <div key="row" className="step-row">
            {group.fields.map((shown) => field(shown, group))}
            {compare}
          </div>
        ))}
      {folded.length > 0 && (
        <Fold
          label={foldLabel(folded, state.answer)}
          fields={folded.map(({ key }) => key)}
          isHeld={folded.some(({ key }) => hasUnfinished(key))}
        >
          <div className="step-row">{folded.map((shown) => field(shown, null))}</div>
        </Fold>
      )}
      {!hasRow && compare}
    </div>
  );
};
