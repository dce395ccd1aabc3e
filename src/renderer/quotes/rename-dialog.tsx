/** Another name for a link. */
import { useId, useState } from 'react';
import { isBlankName } from '../../shared/names';
import type { Link } from '../../shared/plan/link';
import { Button } from '../fields/button';
import { Ask } from '../frame/dialog';

interface RenameDialogProps {
  readonly link: Link | null;
  readonly onClose: () => void;
  readonly onRename: (linkId: string, name: string) => void;
}

const LONGEST_NAME = 200;

export const RenameDialog = ({ link, onClose, onRename }: RenameDialogProps) => (
  <Ask title="Rename the link" open={link !== null} onClose={onClose}>
    {link !== null && <RenameForm key={link.id} link={link} onClose={onClose} onRename={onRename} />}
  </Ask>
);

const RenameForm = ({ link, onClose, onRename }: RenameDialogProps & { readonly link: Link }) => {
  const id = useId();
  const [name, setName] = useState(link.name);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isBlankName(name)) return;
        onRename(link.id, name.trim());
        onClose();
      }}
    >
      <div className="field">
        <label className="field-label" htmlFor={id}>
          Name
        </label>
        <input
          id={id}
          className="input"
          // biome-ignore lint/a11y/noAutofocus: the dialog asks for this one thing
          autoFocus
          required
          maxLength={LONGEST_NAME}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <div className="dialog-answers">
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
        <Button className="primary-button" type="submit">
          Rename
        </Button>
      </div>
    </form>
  );
};
