/** The foot of a form in a dialog: what stands in its way, said aloud, and the two ways out of it. */
import type { ReactNode } from 'react';
import { Said } from '../words/said';
import { Button } from './button';

interface FormFootProps {
  readonly obstacle: string | null;
  /** What the form does when it is sent. */
  readonly submit: string;
  readonly onCancel: () => void;
  /** Stands before the obstacle. */
  readonly children?: ReactNode;
}

export const FormFoot = ({ obstacle, submit, onCancel, children }: FormFootProps) => (
  <div className="dialog-answers">
    {children}
    <p className="dialog-obstacle" role="alert">
      <Said text={obstacle ?? ''} />
    </p>
    <Button className="button" onPress={onCancel}>
      Cancel
    </Button>
    <Button className="primary-button" type="submit">
      {submit}
    </Button>
  </div>
);
