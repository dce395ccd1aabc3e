/** A transceiver that the catalogue does not have, typed in from its data sheet. */
import { useState } from 'react';
import type { Interface } from '../../shared/catalogue/interface';
import { INTERFACES } from '../../shared/catalogue/interfaces';
import { dataSheetOf } from '../../shared/channel/data-sheet';
import type { CustomInterface } from '../../shared/channel/document';
import { DraftField } from '../fields/draft-field';
import { FormFoot } from '../fields/form-foot';
import { InterfaceField } from '../fields/interface-field';
import { OptionCards } from '../fields/option-cards';
import { SwitchField } from '../fields/switch-field';
import { useDraft } from '../fields/use-draft';
import { Ask } from '../frame/dialog';
import { readSheet } from './read-sheet';
import { EMPTY_SHEET, type SheetDraft, sheetDraftOf } from './sheet-draft';
import { SheetLanes } from './sheet-lanes';
import { SheetReach } from './sheet-reach';
import './data-sheet.css';

interface SheetDialogProps {
  /** Where it is used: `near end`. */
  readonly where: string;
  readonly given: CustomInterface | null;
  readonly onClose: () => void;
  readonly onTake: (custom: CustomInterface) => void;
}

const MODES = [
  { value: 'MMF', label: 'Multimode', explain: '' },
  { value: 'SMF', label: 'Single-mode', explain: '' },
];

const canBeCopied = (item: Interface): boolean => dataSheetOf(item) !== null;

/** Its own name stays; else it is called after what it was copied from until somebody says better. */
const copied = (id: string, name: string): Partial<SheetDraft> => {
  const item = INTERFACES.find((one) => one.id === id);
  const custom = item === undefined ? null : dataSheetOf(item);
  if (custom === null) return {};
  return { ...sheetDraftOf(custom), name: name.trim() === '' ? `${id}, own figures` : name };
};

export const SheetDialog = ({ where, given, onClose, onTake }: SheetDialogProps) => (
  <Ask title={`Data sheet, ${where}`} open wide onClose={onClose}>
    <SheetForm where={where} given={given} onClose={onClose} onTake={onTake} />
  </Ask>
);

const SheetForm = ({ where, given, onClose, onTake }: SheetDialogProps) => {
  const form = useDraft(
    `The data sheet of the ${where}`,
    given === null ? EMPTY_SHEET : sheetDraftOf(given),
    readSheet,
    onTake,
  );
  const { draft, change, faultOf, leave, obstacle } = form;
  const [copiedFrom, setCopiedFrom] = useState<string | undefined>(undefined);
  return (
    <form className="dialog-form" ref={form.form} onSubmit={form.onSubmit} noValidate>
      <div className="dialog-scroll">
        <p className="muted">
          What you type is checked against nothing: every figure is shown as taken from a data sheet.
        </p>
        <div className="data-sheet-row">
          <DraftField
            label="Name"
            help="As in the order, such as its part number"
            autoFocus
            value={draft.name}
            fault={faultOf('name')}
            onChange={(name) => change({ name })}
            onLeave={() => leave('name')}
          />
          <InterfaceField
            label="Copy the figures of"
            value={copiedFrom}
            among={canBeCopied}
            help="Fills in all below; then change what differs."
            onChoose={(id) => {
              setCopiedFrom(id);
              change(copied(id, draft.name));
            }}
          />
        </div>
        <h3>Light</h3>
        <div className="data-sheet-row">
          <OptionCards
            label="Fibre"
            look="segments"
            choices={MODES}
            value={draft.mode}
            onChoose={(mode) => change({ mode: mode as SheetDraft['mode'] })}
          />
          <DraftField
            label="Rate of one lane"
            unit="Gbit/s"
            numeric
            value={draft.gbpsPerLane}
            fault={faultOf('gbpsPerLane')}
            onChange={(gbpsPerLane) => change({ gbpsPerLane })}
            onLeave={() => leave('gbpsPerLane')}
          />
          <DraftField
            label="Wavelength"
            unit="nm"
            numeric
            help="850, or a band: 840-860"
            value={draft.wavelengthNm}
            fault={faultOf('wavelengthNm')}
            onChange={(wavelengthNm) => change({ wavelengthNm })}
            onLeave={() => leave('wavelengthNm')}
          />
        </div>
        <h3>Receptacle and lanes</h3>
        <SheetLanes form={form} />
        <SwitchField
          label="Lanes may arrive in any order (multi-lane Ethernet)"
          value={draft.lanesReorder}
          onChange={(lanesReorder) => change({ lanesReorder })}
        />
        <h3>Reach and loss</h3>
        <SheetReach form={form} />
        <p className="field-help">
          Where the sheet prints no limit, the least average powers stand in for it, if you give both.
        </p>
        <div className="data-sheet-row">
          <DraftField
            label="Least transmit power"
            optional
            unit="dBm"
            numeric
            value={draft.txAverageMinDbm}
            fault={faultOf('txAverageMinDbm')}
            onChange={(txAverageMinDbm) => change({ txAverageMinDbm })}
            onLeave={() => leave('txAverageMinDbm')}
          />
          <DraftField
            label="Least receive power"
            optional
            unit="dBm"
            numeric
            value={draft.rxAverageMinDbm}
            fault={faultOf('rxAverageMinDbm')}
            onChange={(rxAverageMinDbm) => change({ rxAverageMinDbm })}
            onLeave={() => leave('rxAverageMinDbm')}
          />
        </div>
      </div>
      <FormFoot
        obstacle={obstacle}
        submit="Use these figures"
        onCancel={() => {
          form.giveUp();
          onClose();
        }}
      />
    </form>
  );
};
