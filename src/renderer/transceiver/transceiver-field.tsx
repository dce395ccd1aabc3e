/** The transceiver of one end: of the catalogue, or typed in from its data sheet. */
import { useCallback, useMemo, useState } from 'react';
import { FIBRE_GRADES } from '../../shared/catalogue/interface';
import { INTERFACES } from '../../shared/catalogue/interfaces';
import type { ChannelEnd, CustomInterface } from '../../shared/channel/document';
import type { StepId } from '../../shared/steps/step';
import { Button } from '../fields/button';
import { InterfaceField } from '../fields/interface-field';
import { ClosedList } from '../guide/closed-list';
import { closedWords } from '../guide/closed-words';
import { MakeItWork } from '../guide/make-it-work';
import { WhyNotDialog } from '../guide/why-not';
import { useNotices } from '../state/notices';
import { type ClosedOptions, optionKey } from '../wizard/closed';
import { lanesText } from './lane-presets';
import { SheetDialog } from './sheet-dialog';
import './data-sheet.css';

interface TransceiverFieldProps {
  readonly label: string;
  readonly end: 'near' | 'far';
  readonly value: ChannelEnd;
  /** What the other end has, which is often the same part. */
  readonly other: ChannelEnd;
  readonly step: StepId;
  /** Interfaces that do not go with the answers before, and why. */
  readonly closed: ClosedOptions;
  readonly onChoose: (end: ChannelEnd) => void;
}

const reachText = ({ reachM, limitDb }: CustomInterface): string =>
  FIBRE_GRADES.flatMap((grade) => {
    const reach = reachM[grade];
    const limit = limitDb?.[grade];
    if (reach === undefined) return [];
    return `${grade} ${reach} m${limit === undefined ? '' : `, ${limit} dB`}`;
  }).join('; ');

const Sheet = ({ custom, onEdit }: { readonly custom: CustomInterface; readonly onEdit: () => void }) => {
  const { name, mode, receptacle, polish, lanes, gbpsPerLane, wavelengthNm } = custom;
  const wavelength = typeof wavelengthNm === 'number' ? wavelengthNm : wavelengthNm.join('-');
  return (
    <div className="data-sheet-card">
      <p className="data-sheet-name">
        <b>{name}</b>
        <span className="pill" data-tone="caution">
          data sheet
        </span>
      </p>
      <p className="field-help">
        {lanes.length} × {gbpsPerLane} Gbit/s · {mode === 'MMF' ? 'multimode' : 'single-mode'}, {wavelength}{' '}
        nm · {receptacle} {polish}, {lanesText(custom)}
      </p>
      <p className="field-help">{reachText(custom)}</p>
      <Button className="plain-button" aria-label={`Edit the data sheet of ${name}`} onPress={onEdit}>
        Edit the data sheet…
      </Button>
    </div>
  );
};

export const TransceiverField = ({
  label,
  end,
  value,
  other,
  step,
  closed,
  onChoose,
}: TransceiverFieldProps) => {
  const [isOpen, setIsOpen] = useState(false);
  const { announce } = useNotices();
  const { custom } = value;
  /** The closed interface that was pressed. */
  const [pressed, setPressed] = useState<string | null>(null);
  const same = other.custom;
  const reasons = useMemo(
    () =>
      INTERFACES.flatMap(({ id }) => {
        const reason = closed.get(optionKey(`${end}.interface`, id));
        return reason === undefined ? [] : [{ option: { value: id, label: id, explain: '' }, reason }];
      }),
    [closed, end],
  );
  const whyClosed = useCallback(
    (id: string) => {
      const found = reasons.find(({ option }) => option.value === id);
      return found && closedWords(found.reason);
    },
    [reasons],
  );
  const refused = reasons.find(({ option }) => option.value === pressed);
  return (
    <div className="transceiver">
      <InterfaceField
        label={label}
        name={`${end}.interface`}
        value={value.interface}
        fromDataSheet={custom !== undefined}
        whyClosed={whyClosed}
        onClosed={setPressed}
        // Another interface has other receptacles: what was said of the old one goes.
        onChoose={(id) => onChoose({ interface: id })}
      />
      {refused !== undefined && (
        <WhyNotDialog name={refused.option.label} reason={refused.reason} onClose={() => setPressed(null)}>
          {refused.reason.because.length > 0 && (
            <MakeItWork
              name={refused.option.label}
              through={step}
              wanted={{ step, field: `${end}.interface`, value: refused.option.value }}
              because={refused.reason.sentence}
            />
          )}
        </WhyNotDialog>
      )}
      {reasons.length > 0 && (
        <ClosedList step={step} field={`${end}.interface`} label={label} closed={reasons} />
      )}
      {custom !== undefined && <Sheet custom={custom} onEdit={() => setIsOpen(true)} />}
      {custom === undefined && (
        <p className="transceiver-sheet">
          <Button className="plain-button" onPress={() => setIsOpen(true)}>
            Type in a data sheet…
          </Button>
          {same !== undefined && (
            <Button className="plain-button" onPress={() => onChoose({ custom: same })}>
              Use {same.name} here too
            </Button>
          )}
        </p>
      )}
      {isOpen && (
        <SheetDialog
          where={`${end} end`}
          given={custom ?? null}
          onClose={() => setIsOpen(false)}
          onTake={(taken) => {
            setIsOpen(false);
            onChoose({ custom: taken });
            announce(`${taken.name} is used at the ${end} end.`);
          }}
        />
      )}
    </div>
  );
};
