/** Why the open file is not saved over. */
import { Button } from '../fields/button';
import { useQuoteFile } from '../state/document';

export const ReadOnlyBanner = () => {
  const { readOnlyBecause, saveAs } = useQuoteFile();
  if (readOnlyBecause === null) return null;
  return (
    <aside className="read-only" aria-label="Read only">
      <p>
        <b>Read only.</b> {readOnlyBecause}
      </p>
      <Button className="button" onPress={saveAs}>
        Save a copy…
      </Button>
    </aside>
  );
};
