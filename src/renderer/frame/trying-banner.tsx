/** Said all the while that changes are only tried: the file stays as it was until one of the two is pressed. */
import { Button } from '../fields/button';
import { useQuoteFile } from '../state/quote-file';
import { Said } from '../words/said';

export const TryingBanner = () => {
  const { isTrying, name, keepChanges, discardChanges, saveAs } = useQuoteFile();
  if (!isTrying) return null;
  return (
    <aside className="file-banner" data-of="trying" aria-label="Trying changes">
      <p>
        <b>Trying changes.</b> Nothing is written to “<Said text={name ?? ''} />” until you keep them.
      </p>
      <Button className="plain-button" onPress={saveAs}>
        Save as a copy…
      </Button>
      <Button className="button" onPress={discardChanges}>
        Discard
      </Button>
      <Button className="primary-button" onPress={keepChanges}>
        Keep changes
      </Button>
    </aside>
  );
};
