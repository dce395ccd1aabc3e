/** The smallest changes that make an option or the whole link work, in a dialog; and the button that asks for them. */
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { WishedOption } from '../../shared/guide/queries';
import type { StepId } from '../../shared/steps/step';
import { Button } from '../fields/button';
import { RepairList } from './repair-list';
import { useRepairs } from './use-repairs';
import '../frame/dialog.css';
import './guide.css';
import { Said } from '../words/said';

interface Fixed {
  /** What is to work, such as `Method U1`; null for the link as it is answered. */
  readonly name: string | null;
  /** Answers as far as this step count; null for all. */
  readonly through: StepId | null;
  readonly wanted: WishedOption | null;
  /** The sentence that says what is in the way. */
  readonly because: string | null;
}

const Found = ({
  through,
  wanted,
  close,
}: Pick<Fixed, 'through' | 'wanted'> & { readonly close: () => void }) => (
  <RepairList found={useRepairs(through, wanted)} onTaken={close} />
);

export const FixesDialog = ({
  name,
  through,
  wanted,
  because,
  onClose,
}: Fixed & { readonly onClose: () => void }) => (
  <ModalOverlay className="dialog-ground" isOpen onOpenChange={(now) => now || onClose()} isDismissable>
    <Modal className="dialog-box repair-box">
      <Dialog className="dialog repair-dialog">
        <div className="repair-head">
          <Heading slot="title" level={2} className="dialog-title">
            <Said text={name === null ? 'Fixes for this link' : `Fixes that allow ${name}`} />
          </Heading>
          <Button className="button" onPress={onClose}>
            Change nothing
          </Button>
        </div>
        {because !== null && (
          <p className="muted">
            <Said text={because} />
          </p>
        )}
        <Found through={through} wanted={wanted} close={onClose} />
      </Dialog>
    </Modal>
  </ModalOverlay>
);

/** For the link as it is answered, as far as a step. */
export const ShowFixes = ({ through, because }: Pick<Fixed, 'through' | 'because'>) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button className="way-button" onPress={() => setOpen(true)}>
        Show fixes
      </Button>
      {isOpen && (
        <FixesDialog
          name={null}
          through={through}
          wanted={null}
          because={because}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
};
