/** The button that looks for the smallest changes, and the dialog that shows them. */
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

interface MakeItWorkProps {
  /** What is to work, such as `Method U1`; null for the link as it is answered. */
  readonly name: string | null;
  /** Answers as far as this step count; null for all. */
  readonly through: StepId | null;
  readonly wanted: WishedOption | null;
  /** The sentence that says what is in the way. */
  readonly because: string | null;
  readonly label?: string;
}

const Found = ({
  through,
  wanted,
  close,
}: Pick<MakeItWorkProps, 'through' | 'wanted'> & { readonly close: () => void }) => (
  <RepairList found={useRepairs(through, wanted)} onTaken={close} />
);

export const MakeItWork = ({ name, through, wanted, because, label = 'Make it work' }: MakeItWorkProps) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="way-button" onPress={() => setOpen(true)}>
        {label}
        {name !== null && <span className="unseen"> {name}</span>}
      </Button>
      {open && (
        <ModalOverlay className="dialog-ground" isOpen onOpenChange={setOpen} isDismissable>
          <Modal className="dialog-box repair-box">
            <Dialog className="dialog repair-dialog">
              <div className="repair-head">
                <Heading slot="title" level={2} className="dialog-title">
                  <Said text={name === null ? 'Make this link work' : `Make ${name} work`} />
                </Heading>
                <Button className="button" onPress={() => setOpen(false)}>
                  Change nothing
                </Button>
              </div>
              {because !== null && (
                <p className="muted">
                  <Said text={because} />
                </p>
              )}
              <Found through={through} wanted={wanted} close={() => setOpen(false)} />
            </Dialog>
          </Modal>
        </ModalOverlay>
      )}
    </>
  );
};
