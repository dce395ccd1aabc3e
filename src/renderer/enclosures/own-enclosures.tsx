/** What leads from the list of enclosures to the quote's own: to describe one, or to change one. */
import { useState } from 'react';
import type { OwnEnclosure, QuoteDocument } from '../../shared/order/quote-document';
import { Button } from '../fields/button';
import { useWizard } from '../state/wizard';
import { EnclosureDialog } from './enclosure-dialog';
import './enclosure-dialog.css';

interface OwnEnclosuresProps {
  readonly chosenId: string | undefined;
  /** One that was just described, to be used at once. */
  readonly onDescribed: (id: string) => void;
}

/** In words, the first link that has it; null when none does. */
const usedBy = ({ links }: QuoteDocument, id: string): string | null => {
  const link = links.find(({ answers: { formFactor } }) =>
    [formFactor?.near, formFactor?.far, formFactor?.field].some((place) => place?.enclosure === id),
  );
  return link === undefined ? null : `“${link.name}” uses it.`;
};

export const OwnEnclosures = ({ chosenId, onDescribed }: OwnEnclosuresProps) => {
  const { quote, send } = useWizard();
  const [editing, setEditing] = useState<'new' | OwnEnclosure | null>(null);
  const own = quote.enclosures ?? [];
  // One that nobody uses can be changed or taken out from here too.
  const shown = own.filter(({ id }) => id === chosenId || usedBy(quote, id) === null);
  const put = (enclosures: OwnEnclosure[]): void => {
    setEditing(null);
    send({ type: 'EDIT_QUOTE', change: { enclosures: enclosures.length === 0 ? undefined : enclosures } });
  };
  const given = editing === 'new' ? null : editing;
  return (
    <p className="enclosure-own">
      <Button className="plain-button" onPress={() => setEditing('new')}>
        Describe your own…
      </Button>
      {shown.map((one) => (
        <Button key={one.id} className="plain-button" onPress={() => setEditing(one)}>
          Edit {one.name}…
        </Button>
      ))}
      {editing !== null && (
        <EnclosureDialog
          given={given}
          takenIds={own.filter((one) => one !== given).map(({ id }) => id)}
          usedBy={given === null ? null : usedBy(quote, given.id)}
          onClose={() => setEditing(null)}
          onTake={(enclosure) => {
            put(given === null ? [...own, enclosure] : own.map((one) => (one === given ? enclosure : one)));
            if (given === null) onDescribed(enclosure.id);
          }}
          onRemove={() => put(own.filter((one) => one !== given))}
        />
      )}
    </p>
  );
};
