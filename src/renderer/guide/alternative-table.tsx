/** The alternatives of one question with the figures that tell them apart, the best first. */

import type { ReactNode } from 'react';
import { answerWords } from '../../shared/guide/answer-words';
import type { Appraisal } from '../../shared/guide/appraise';
import type { Alternative, Compared, Comparison } from '../../shared/guide/compare';
import { capitalised, listed } from '../../shared/sentence';
import { type Option, STEP_IDS, type StepId } from '../../shared/steps/step';
import type { Answers } from '../../shared/steps/steps';
import { microDbFromDb } from '../../shared/units';
import { Button } from '../fields/button';
import { useWizard } from '../state/wizard';
import { counted, inDb } from '../words/figures';
import { MarginFigure } from '../words/margin';
import { Said } from '../words/said';
import { stepTitle } from '../words/step-summary';
import { useTake } from './use-take';

type Column = readonly [head: string, figure: (appraisal: Appraisal) => ReactNode];

const decibels = (db: number | null): string => (db === null ? 'no limit known' : inDb(microDbFromDb(db)));

const KINDS: Column = ['Spares to stock', ({ spareKinds }) => counted(spareKinds, 'kind')];
const PIECES: Column = ['Parts', ({ pieces }) => counted(pieces, 'piece')];
const SPACE: Column = ['Rack space', ({ rackUnits }) => `${rackUnits} U`];
const LOSS: Column = ['Loss', ({ lossDb }) => decibels(lossDb)];
const MARGIN: Column = [
  'Margin',
  ({ marginDb }) => (
    <MarginFigure margin={marginDb === null ? null : microDbFromDb(marginDb)} none="no limit known" />
  ),
];

const COLUMNS: Readonly<Record<string, readonly Column[]>> = {
  'application.through': [PIECES, KINDS, SPACE, MARGIN],
  'polarity.method': [KINDS, PIECES, MARGIN],
  'budget.grade': [LOSS, MARGIN],
} satisfies Record<Compared, readonly Column[]>;

/** Why an option that no rule closes carries nothing here. */
const UNFIT: Readonly<Record<string, string>> = {
  module: 'A module ends in duplex ports; these ends are MPO.',
  'breakout-cable': 'A breakout cable splits a port; here none is split.',
  panel: 'It joins MPO to MPO and splits no port.',
  'direct-cord': 'It joins MPO to MPO and splits no port.',
};

interface AlternativeTableProps {
  readonly comparison: Comparison;
  readonly whyClosed: (field: string, option: Option) => string | undefined;
}

/** What was answered so far and the step itself; the rest stays a proposal. */
const taken = (given: Answers, { design }: Alternative, own: StepId): Answers =>
  Object.fromEntries(
    STEP_IDS.filter((step) => step === own || given[step] !== undefined).map((step) => [step, design[step]]),
  );

export const AlternativeTable = ({ comparison, whyClosed }: AlternativeTableProps) => {
  const { link } = useWizard();
  const take = useTake();
  const { question, title, alternatives, recommended, closed } = comparison;
  const { id, step, key } = question;
  const columns = COLUMNS[id] ?? [];
  if (alternatives.length < 2)
    return <p className="repair-status">{title}: there is no second one to compare with.</p>;
  return (
    <table className="rows compared">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">Alternative</th>
          {columns.map(([head]) => (
            <th key={head} scope="col" className="figure">
              {head}
            </th>
          ))}
          <th scope="col">
            <span className="unseen">Take it</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {alternatives.map((one) => {
          const { option, current, appraisal, warnings } = one;
          const changes = one.changes.map(stepTitle);
          return (
            <tr key={String(option.value)} data-current={current || undefined}>
              <th scope="row">
                <Said text={option.label} /> {current && <span className="pill">now</span>}{' '}
                {option.value === recommended?.option.value && (
                  <span className="pill" data-tone="accent">
                    recommended
                  </span>
                )}
                {changes.length > 0 && <small>changes {listed(changes)} too</small>}
                {warnings.map(({ rule, message }) => (
                  <small key={rule} className="compared-warned">
                    <span aria-hidden="true">! </span>
                    <Said text={message} />
                  </small>
                ))}
              </th>
              {columns.map(([head, figure]) => (
                <td key={head} className="figure">
                  {figure(appraisal)}
                </td>
              ))}
              <td className="figure">
                {!current && (
                  <Button
                    className="way-button"
                    aria-label={`Use this: ${option.label}`}
                    onPress={() =>
                      take(taken(link.answers, one, step), capitalised(answerWords(question, option.value)))
                    }
                  >
                    Use this
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
        {closed.map((option) => (
          <tr key={String(option.value)}>
            <th scope="row">
              <Said text={option.label} /> <span className="pill">✕ closed</span>
            </th>
            <td colSpan={columns.length + 1}>
              <Said text={whyClosed(key, option) ?? UNFIT[String(option.value)] ?? ''} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
