/** Says while a file is dragged over the window what dropping it does. The file itself is taken by the program around it. */
import { useEffect, useState } from 'react';

/** What takes files for itself says so and does without the hint. */
const isForTheWindow = ({ dataTransfer, target }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') === true &&
  !(target instanceof Element && target.closest('[data-takes-files]') !== null);

export const DropHint = () => {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent): void => setIsOver(isForTheWindow(event));
    // Entering a part of the page leaves another one: only what leaves the window has nowhere to go.
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onEnd = (): void => setIsOver(false);
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onEnd);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onEnd);
    };
  }, []);
  return isOver ? <p className="drop-hint">Drop a quote to open it</p> : null;
};
