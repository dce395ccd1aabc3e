/** A heading that folds open what is seldom asked for; what is folded away is not drawn. */
import { type ReactNode, useId, useState } from 'react';
import { Button } from './button';

interface FoldProps {
  readonly label: string;
  readonly className: string;
  /** Until the person folds it open or away. */
  readonly isOpen?: boolean;
  /** Something in it waits for the person: it stays open. */
  readonly isHeld?: boolean;
  readonly children: ReactNode;
}

export const Fold = ({ label, className, isOpen = false, isHeld = false, children }: FoldProps) => {
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = isHeld || (chosen ?? isOpen);
  const panel = useId();
  return (
    <div className={className} data-expanded={open || undefined}>
      <h2 className="step-more-head">
        <Button
          className="plain-button"
          aria-expanded={open}
          aria-controls={open ? panel : undefined}
          onPress={() => setChosen(!open)}
        >
          {label}
        </Button>
      </h2>
      {open && (
        <div id={panel} className="fold-panel">
          {children}
        </div>
      )}
    </div>
  );
};
