/** The transceiver of one end: of the catalogue, or typed in from its data sheet. */
import { useCallback, useMemo, useRef, useState } from 'react';
import { FIBRE_GRADES } from '../../shared/catalogue/interface';
import { INTERFACES } from '../../shared/catalogue/interfaces';
import type { ChannelEnd, CustomInterface } from '../../shared/channel/document';
import { interfaceNamed } from '../../shared/optics/find-named';
import type { StepId } from '../../shared/steps/step';
import { Button } from '../fields/button';
import { InterfaceField } from '../fields/interface-field';
import { closedWords } from '../guide/closed-words';
import { useClosedNote } from '../guide/use-closed-note';
import { useNotices } from '../state/notices';
import { type ClosedOptions, optionKey } from '../wizard/closed';
import { lanesText } from './lane-presets';
import { SheetDialog } from './sheet-dialog';
import './data-sheet.css';
import { Said } from '../words/said';

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
        <b>
          <Said text={name} />
        </b>
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
  const field = `${end}.interface`;
  const reasonOf = useCallback((id: string) => closed.get(optionKey(field, id)), [closed, field]);
  const same = other.custom;
  const reasons = useMemo(
    () =>
      INTERFACES.flatMap(({ id }) => {
        const reason = reasonOf(id);
        return reason === undefined ? [] : [{ option: { value: id, label: id, explain: '' }, reason }];
      }),
    [reasonOf],
  );
  const whole = useRef<HTMLDivElement>(null);
  const { note, askWhy } = useClosedNote({ step, field, label, closed: reasons });
  const whyClosed = useCallback(
    (id: string) => {
      const reason = reasonOf(id);
      return reason && closedWords(reason);
    },
    [reasonOf],
  );
  return (
    <div className="transceiver" ref={whole}>
      <InterfaceField
        label={label}
        name={field}
        value={value.interface}
        fromDataSheet={custom !== undefined}
        whyClosed={whyClosed}
        // A part is closed where its interface is.
        onClosed={(name) => whole.current !== null && askWhy(interfaceNamed(name)?.id ?? name, whole.current)}
        // Another interface has other receptacles: what was said of the old one goes.
        onChoose={(id) => onChoose({ interface: id })}
      />
      {note}
      {custom !== undefined && <Sheet custom={custom} onEdit={() => setIsOpen(true)} />}
      {custom === undefined && (
        <p className="transceiver-sheet">
          <Button className="plain-button" onPress={() => setIsOpen(true)}>
            Type in a data sheet…
          </Button>
          {same !== undefined && (
            <Button className="plain-button" onPress={() => onChoose({ custom: same })}>
              Use <Said text={same.name} /> here too
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
