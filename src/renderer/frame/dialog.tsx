/** A question in the middle of the window; Escape is its harmless answer. */
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../fields/button';
import './dialog.css';
import { Said } from '../words/said';

interface AskProps {
  readonly title: string;
  readonly open: boolean;
  /** `alertdialog` for what went wrong: its text is read out with its title. */
  readonly role?: 'dialog' | 'alertdialog';
  /** For a form; its body scrolls between its title and its answers. */
  readonly wide?: boolean;
  /** Called on Escape and on the harmless answer. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export const Ask = ({ title, open, role = 'dialog', wide, onClose, children }: AskProps) =>
  // One that is closed is not drawn: there are several to a step, and an answer draws the step anew.
  open && (
    <ModalOverlay className="dialog-ground" isOpen onOpenChange={(now) => now || onClose()}>
      <Modal className="dialog-box" data-wide={wide || undefined}>
        <Dialog className="dialog" role={role}>
          <Heading slot="title" level={2} className="dialog-title">
            <Said text={title} />
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );

interface ChoiceProps {
  readonly title: string;
  /** What happens then, in a sentence. */
  readonly explain: string;
  readonly autoFocus?: boolean;
  readonly onChoose: () => void;
}

/** One of several answers that need a word of explanation each. */
export const Choice = ({ title, explain, autoFocus, onChoose }: ChoiceProps) => (
  <li>
    <Button className="dialog-choice" autoFocus={autoFocus ?? false} onPress={onChoose}>
      <b>{title}</b>
      <span>{explain}</span>
    </Button>
  </li>
);
