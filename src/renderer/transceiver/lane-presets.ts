/** Where the lanes of the usual receptacles are, so that nobody has to type what every data sheet of a kind draws alike. */
import type { LaneLayoutId } from '../../shared/catalogue/interface';
import { lanesOf } from '../../shared/channel/data-sheet';
import type { CustomInterface } from '../../shared/channel/document';
import { positionsText } from './positions-text';

type Lanes = CustomInterface['lanes'];

interface LanePreset {
  readonly id: string;
  readonly label: string;
  readonly receptacle: CustomInterface['receptacle'];
  readonly lanes: Lanes;
}

const preset = (
  id: LaneLayoutId,
  label: string,
  receptacle: CustomInterface['receptacle'],
): readonly LanePreset[] => {
  const lanes = lanesOf(id);
  return lanes === null ? [] : [{ id, label, receptacle, lanes }];
};

export const LANE_PRESETS: readonly LanePreset[] = [
  ...preset('duplex', 'Duplex', 'LC'),
  ...preset('mpo12-4-lanes', 'Like SR4, DR4', 'MPO-12'),
  ...preset('mpo16-8-lanes', 'Like SR8, DR8', 'MPO-16'),
  ...preset('mpo24-10-lanes', 'Like SR10', 'MPO-24'),
];

/** Typed in instead. */
export const OWN_LANES = 'own';

export const presetOf = (id: string): LanePreset | undefined => LANE_PRESETS.find((one) => one.id === id);

const transmitText = (lanes: Lanes): string => positionsText(lanes.map(({ tx }) => tx));
const receiveText = (lanes: Lanes): string => positionsText(lanes.map(({ rx }) => rx));

/** `Tx 1-4, Rx 12-9`; of a duplex port by the sides of its cord. */
export const lanesText = ({ lanes, receptacle }: Pick<CustomInterface, 'lanes' | 'receptacle'>): string =>
  receptacle === 'LC' ? 'Tx to B, Rx from A' : `Tx ${transmitText(lanes)}, Rx ${receiveText(lanes)}`;

/** The preset that has these lanes on this receptacle, or the text to type for them. */
export const lanesDraft = ({ lanes, receptacle }: Pick<CustomInterface, 'lanes' | 'receptacle'>) => {
  const ordered = [...lanes].sort((a, b) => a.lane - b.lane);
  const same = LANE_PRESETS.find(
    (one) => one.receptacle === receptacle && JSON.stringify(one.lanes) === JSON.stringify(ordered),
  );
  return {
    lanes: same?.id ?? OWN_LANES,
    transmit: transmitText(ordered),
    receive: receiveText(ordered),
  };
};
