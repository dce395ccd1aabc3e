/** What ends a form of the quote's own things: to take it, to leave it, or to take the thing out of the quote. */
import { Button } from '../fields/button';
import { FormFoot } from '../fields/form-foot';
import type { OwnDialogProps } from './own-list';

type OwnFootProps = Pick<OwnDialogProps<object>, 'given' | 'usedBy' | 'onClose' | 'onRemove'> & {
  readonly obstacle: string | null;
  /** What was typed is not wanted. */
  readonly onGiveUp: () => void;
};

export const OwnFoot = ({ given, usedBy, obstacle, onClose, onRemove, onGiveUp }: OwnFootProps) => (
  <FormFoot
    obstacle={obstacle}
    submit={given === null ? 'Use it' : 'Keep the changes'}
    onCancel={() => {
      onGiveUp();
      onClose();
    }}
  >
    {given !== null && usedBy === null && (
      <Button
        className="danger-button"
        onPress={() => {
          onGiveUp();
          onRemove();
        }}
      >
        Take it out of the quote
      </Button>
    )}
  </FormFoot>
);
