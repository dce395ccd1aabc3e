/** Says an undo or a redo, whichever key, menu or button it came from. */
import { useEffect } from 'react';
import { useNotices } from '../state/notices';
import { useWizard } from '../state/wizard';

export const useUndoAnnounced = (): void => {
  const { actor } = useWizard();
  const { announce } = useNotices();
  useEffect(() => {
    const lengths = () => {
      const { past, future } = actor.getSnapshot().context.history;
      return { past: past.length, future: future.length };
    };
    let before = lengths();
    const { unsubscribe } = actor.subscribe(() => {
      const now = lengths();
      if (now.future === before.future + 1) announce('Undone.');
      else if (now.future === before.future - 1 && now.past === before.past + 1) announce('Redone.');
      before = now;
    });
    return unsubscribe;
  }, [actor, announce]);
};
