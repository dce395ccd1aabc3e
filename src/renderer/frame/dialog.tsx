/** A question in the middle of the window; Escape is its harmless answer. */
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './dialog.css';

interface AskProps {
  readonly title: string;
  readonly open: boolean;
  /** Called on Escape and on the harmless answer. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export const Ask = ({ title, open, onClose, children }: AskProps) => (
  <ModalOverlay className="dialog-ground" isOpen={open} onOpenChange={(now) => now || onClose()}>
    <Modal className="dialog-box">
      <Dialog className="dialog">
        <Heading slot="title" level={2} className="dialog-title">
          {title}
        </Heading>
        {children}
      </Dialog>
    </Modal>
  </ModalOverlay>
);
