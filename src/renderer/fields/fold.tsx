/** A heading that folds open what is seldom asked for; what is folded away is not drawn. */
import { type ReactNode, useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import './fold.css';

interface FoldProps {
  readonly label: string;
  /** The fields in it, by which what leads to one of them finds it. */
  readonly fields?: readonly string[];
  /** Something in it waits for the person: it stays open. */
  readonly isHeld?: boolean;
  readonly children: ReactNode;
}

export const Fold = ({ label, fields = [], isHeld = false, children }: FoldProps) => {
  const [isOpen, setOpen] = useState(false);
  const isExpanded = isHeld || isOpen;
  return (
    <Disclosure className="fold" isExpanded={isExpanded} onExpandedChange={setOpen}>
      <Heading level={2}>
        <Button slot="trigger" className="plain-button" data-fields={fields.join(' ')}>
          {label}
        </Button>
      </Heading>
      <DisclosurePanel className="fold-panel">{isExpanded && children}</DisclosurePanel>
    </Disclosure>
  );
};
