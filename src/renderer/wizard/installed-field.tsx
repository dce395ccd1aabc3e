/** What is there already: panels by their keys, a trunk by its type and pins. Unknown is an answer. */
import { valueAt } from './answer-paths';
import { InstalledPanel } from './installed-panel';
import { InstalledTrunk } from './installed-trunk';
import type { StepAnswer } from './use-step-answer';

interface InstalledFieldProps {
  readonly state: StepAnswer;
  readonly onFault: (key: string, fault: string | null) => void;
}

type Part = Readonly<Record<string, unknown>>;

export const InstalledField = ({ state, onFault }: InstalledFieldProps) => {
  const installed = (valueAt(state.answer, 'installed') ?? {}) as Readonly<Record<string, Part | undefined>>;
  /** Nothing installed is no answer, not an empty one. */
  const put = (name: string, value: unknown): string | null => {
    const { [name]: _, ...others } = installed;
    const next = value === undefined ? others : { ...others, [name]: value };
    return state.set('installed', Object.keys(next).length === 0 ? undefined : next);
  };
  return (
    <fieldset className="step-installed">
      <legend className="field-label">Already installed</legend>
      {(['near', 'far'] as const).map((end) => (
        <div className="step-row" key={end}>
          <InstalledPanel
            end={end}
            given={installed[end]}
            onPut={(panel) => put(end, panel)}
            onFault={onFault}
          />
        </div>
      ))}
      <div className="step-row">
        <InstalledTrunk given={installed.trunk} onPut={(trunk) => put('trunk', trunk)} onFault={onFault} />
      </div>
    </fieldset>
  );
};
