/** An enclosure that the catalogue does not have, described for this quote. */
import { useCallback } from 'react';
import { ACCESS_KINDS, type Access, CASSETTE_FAMILIES, findFamily } from '../../shared/catalogue/enclosures';
import type { OwnEnclosure } from '../../shared/order/quote-document';
import { CheckField } from '../fields/check-field';
import { DraftField } from '../fields/draft-field';
import { MenuField } from '../fields/menu-field';
import { SwitchField } from '../fields/switch-field';
import { useDraft } from '../fields/use-draft';
import { Ask } from '../frame/dialog';
import { OwnFoot } from '../own/own-foot';
import type { OwnDialogProps } from '../own/own-list';
import { OwnName } from '../own/own-name';
import {
  EMPTY_ENCLOSURE,
  type EnclosureDraft,
  enclosureDraftOf,
  readEnclosure,
  slotText,
} from './read-enclosure';
import './enclosure-dialog.css';
import { capitalised } from '../../shared/sentence';
import { Said } from '../words/said';

type EnclosureDialogProps = OwnDialogProps<OwnEnclosure>;

const FAMILIES = CASSETTE_FAMILIES.map(({ id, name }) => ({
  value: id,
  label: capitalised(name),
  explain: '',
}));

const ACCESS_WORDS: Readonly<Record<Access, string>> = {
  front: 'From the front',
  rear: 'From the rear',
  sliding: 'A tray slides out',
};

export const EnclosureDialog = (props: EnclosureDialogProps) => (
  <Ask
    title={props.given === null ? 'Describe an enclosure' : `Enclosure ${props.given.id}`}
    open
    wide
    onClose={props.onClose}
  >
    <EnclosureForm {...props} />
  </Ask>
);

const EnclosureForm = ({ given, takenIds, usedBy, onClose, onTake, onRemove }: EnclosureDialogProps) => {
  const read = useCallback((draft: EnclosureDraft) => readEnclosure(draft, takenIds), [takenIds]);
  const form = useDraft(
    given === null ? 'The new enclosure' : `The changed enclosure ${given.id}`,
    given === null ? EMPTY_ENCLOSURE : enclosureDraftOf(given),
    read,
    onTake,
  );
  const { draft, change, faultOf, leave, obstacle } = form;
  const family = findFamily(draft.family);
  const field = (name: 'name' | 'id' | 'rackUnits' | 'slots' | 'source') => ({
    value: draft[name],
    fault: faultOf(name),
    onChange: (value: string) => change({ [name]: value }),
    onLeave: () => leave(name),
  });
  return (
    <form className="dialog-form" ref={form.form} onSubmit={form.onSubmit} noValidate>
      <div className="dialog-scroll">
        <div className="own-row">
          <OwnName isNew={given === null} name={field('name')} id={field('id')} />
        </div>
        <div>
          <MenuField
            label="Modules of the family"
            value={draft.family}
            options={FAMILIES}
            onChoose={(id) => change({ family: String(id) })}
          />
          {family !== undefined && <p className="field-help">{slotText(family)}</p>}
        </div>
        <div className="own-row">
          <DraftField label="Height" unit="U" help="Rack units" numeric {...field('rackUnits')} />
          <DraftField label="Slots" numeric help="In all, over its whole height" {...field('slots')} />
        </div>
        <fieldset className="enclosure-access">
          <legend className="field-label">Access</legend>
          {ACCESS_KINDS.map((one) => (
            <CheckField
              key={one}
              label={ACCESS_WORDS[one]}
              value={draft.access.includes(one)}
              invalid={faultOf('access') !== null}
              onChange={(isOn) => {
                change({
                  access: isOn ? [...draft.access, one] : draft.access.filter((kind) => kind !== one),
                });
                leave('access');
              }}
            />
          ))}
          <p className="field-fault" role="alert">
            {faultOf('access')}
          </p>
        </fieldset>
        <SwitchField
          label="Modules go in and out without a tool"
          value={draft.toolless}
          onChange={(toolless) => change({ toolless })}
        />
        <DraftField label="Source" help="Where these figures are from" {...field('source')} />
        {given !== null && usedBy !== null && (
          <p className="field-help">
            It stays in the quote: <Said text={usedBy} />
          </p>
        )}
      </div>
      <OwnFoot {...{ given, usedBy, obstacle, onClose, onRemove }} onGiveUp={form.giveUp} />
    </form>
  );
};
