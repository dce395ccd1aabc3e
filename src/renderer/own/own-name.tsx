/** Name and short name of what is described for a quote. */
import { DraftField } from '../fields/draft-field';
import { idFromName } from '../words/id-from-name';

interface FieldState {
  readonly value: string;
  readonly fault: string | null;
  readonly onChange: (value: string) => void;
  readonly onLeave: () => void;
}

interface OwnNameProps {
  /** What is known in the file keeps its short name. */
  readonly isNew: boolean;
  readonly name: FieldState;
  readonly id: FieldState;
}

export const OwnName = ({ isNew, name, id }: OwnNameProps) => (
  <>
    <DraftField label="Name" help="As in the order" autoFocus {...name} />
    {isNew && (
      <DraftField
        label="Short name"
        optional
        help={`In the file: ${id.value.trim() || idFromName(name.value) || 'made of the name'}`}
        {...id}
      />
    )}
  </>
);
