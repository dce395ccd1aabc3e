/** Takes a repair over. */
import { useCallback } from 'react';
import type { Repair } from '../../shared/guide/repair-link';
import { repairWords } from './repair-words';
import { useTake } from './use-take';

export const useTakeRepair = (): ((repair: Repair) => void) => {
  const take = useTake();
  return useCallback((repair) => take(repair.answers, repairWords(repair)), [take]);
};
