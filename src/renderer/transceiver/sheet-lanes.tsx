/** Which receptacle it has and where its lanes are: as on a known kind, or typed in. */
import { ARRAY_CONNECTORS } from '../../shared/catalogue/connectors';
import { DraftField } from '../fields/draft-field';
import { MenuField } from '../fields/menu-field';
import { OptionCards } from '../fields/option-cards';
import type { DraftForm } from '../fields/use-draft';
import { LANE_PRESETS, lanesDraft, lanesText, OWN_LANES, presetOf } from './lane-presets';
import { typedLanes } from './read-sheet';
import { ReceptacleFace } from './receptacle-face';
import type { SheetDraft } from './sheet-draft';

const CHOICES = [
  ...LANE_PRESETS.map((one) => ({
    value: one.id,
    label: one.label,
    explain: `${one.receptacle}, ${one.lanes.length === 1 ? '1 lane' : `${one.lanes.length} lanes`}: ${lanesText(one)}`,
  })),
  { value: OWN_LANES, label: 'Other', explain: 'Type the positions of the data sheet' },
];

const RECEPTACLES = ['LC', ...ARRAY_CONNECTORS].map((value) => ({ value, label: value, explain: '' }));

const POLISHES = [
  { value: 'UPC', label: 'Flat, UPC', explain: '' },
  { value: 'APC', label: 'Angled, APC', explain: '' },
];

export const SheetLanes = ({ form }: { readonly form: DraftForm<SheetDraft> }) => {
  const { draft, change, faultOf, leave } = form;
  const isOwn = draft.lanes === OWN_LANES;
  const lanes = typedLanes(draft);
  const choose = (id: string): void => {
    const preset = presetOf(id);
    change(
      preset === undefined ? { lanes: OWN_LANES } : { receptacle: preset.receptacle, ...lanesDraft(preset) },
    );
  };
  return (
    <>
      <OptionCards
        label="Lanes"
        labelUnseen
        look="cards"
        choices={CHOICES}
        value={draft.lanes}
        onChoose={(id) => choose(String(id))}
      />
      {isOwn && (
        <div className="data-sheet-row">
          <MenuField
            label="Receptacle"
            value={draft.receptacle}
            options={RECEPTACLES}
            onChoose={(receptacle) => change({ receptacle: receptacle as SheetDraft['receptacle'] })}
          />
          <DraftField
            label="Transmit positions"
            help="Lane 1 first, such as 1-4"
            value={draft.transmit}
            fault={faultOf('transmit')}
            onChange={(transmit) => change({ transmit })}
            onLeave={() => leave('transmit')}
          />
          <DraftField
            label="Receive positions"
            help="Lane 1 first, such as 12-9"
            value={draft.receive}
            fault={faultOf('receive')}
            onChange={(receive) => change({ receive })}
            onLeave={() => leave('receive')}
          />
        </div>
      )}
      <div className="data-sheet-row data-sheet-face">
        <OptionCards
          label="End face"
          look="segments"
          choices={POLISHES}
          value={draft.polish}
          onChoose={(polish) => change({ polish: polish as SheetDraft['polish'] })}
        />
        {lanes !== null && <ReceptacleFace receptacle={draft.receptacle} lanes={lanes} />}
      </div>
    </>
  );
};
