/** The ways out, fewest changes first, with the drawing of one of them. */
import { useMemo, useState } from 'react';
import type { Repair } from '../../shared/guide/repair-link';
import { useWizard } from '../state/wizard';
import { useSite } from '../wizard/closed';
import { BeforeAfter } from './before-after';
import { effectOf } from './repair-effect';
import { RepairEntry } from './repair-entry';
import { repairWords } from './repair-words';
import type { Repairs } from './use-repairs';
import { useTakeRepair } from './use-take-repair';

interface RepairListProps {
  readonly found: Repairs;
  readonly onTaken: () => void;
}

export const RepairList = ({ found: { repairs, isLooking }, onTaken }: RepairListProps) => {
  const { link, walk } = useWizard();
  const site = useSite();
  const take = useTakeRepair();
  const [wanted, show] = useState<string | null>(null);
  const entries = useMemo(
    () => repairs.map((repair) => ({ repair, effect: effectOf(repair, link, walk.evaluated, site) })),
    [repairs, link, walk, site],
  );
  const nameOf = (repair: Repair): string => repairWords(repair);
  const shown = entries.find(({ repair }) => nameOf(repair) === wanted) ?? entries[0];
  return (
    <>
      <p className="repair-status" role="status">
        {isLooking
          ? repairs.length === 0
            ? 'Looking for the fewest changes…'
            : 'Looking for more…'
          : repairs.length === 0
            ? 'No three changes lead to a valid order. Change one of the answers named above.'
            : 'Fewest changes first. One Undo takes a change back.'}
      </p>
      {entries.length > 0 && (
        <ul className="repairs">
          {entries.map(({ repair, effect }) => (
            <RepairEntry
              key={nameOf(repair)}
              repair={repair}
              effect={effect}
              given={link.answers}
              isShown={repair === shown?.repair}
              onShow={() => show(nameOf(repair))}
              onUse={() => {
                onTaken();
                take(repair);
              }}
            />
          ))}
        </ul>
      )}
      {shown !== undefined && (
        <BeforeAfter before={walk.evaluated.judged} after={shown.effect.after.judged} />
      )}
    </>
  );
};
