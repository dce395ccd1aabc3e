/** The quote's own enclosures, from the list of enclosures on. */
import type { QuoteDocument } from '../../shared/order/quote-document';
import { OwnList } from '../own/own-list';
import { useWizard } from '../state/wizard';
import { EnclosureDialog } from './enclosure-dialog';

interface OwnEnclosuresProps {
  readonly chosenId: string | undefined;
  readonly onDescribed: (id: string) => void;
}

const usedBy = ({ links }: QuoteDocument, id: string): string | null => {
  const link = links.find(({ answers: { formFactor } }) =>
    [formFactor?.near, formFactor?.far, formFactor?.field].some((place) => place?.enclosure === id),
  );
  return link === undefined ? null : `“${link.name}” uses it.`;
};

export const OwnEnclosures = ({ chosenId, onDescribed }: OwnEnclosuresProps) => {
  const { quote, send } = useWizard();
  return (
    <OwnList
      own={quote.enclosures ?? []}
      chosenId={chosenId}
      usedBy={(id) => usedBy(quote, id)}
      onPut={(enclosures) => send({ type: 'EDIT_QUOTE', change: { enclosures } })}
      onDescribed={onDescribed}
      dialog={(props) => <EnclosureDialog {...props} />}
    />
  );
};
