/** Why the open file is not saved over. */
import { Button } from '../fields/button';
import { useQuoteFile } from '../state/quote-file';
import { Said } from '../words/said';

export const ReadOnlyBanner = () => {
  const { readOnlyBecause, saveAs } = useQuoteFile();
  if (readOnlyBecause === null) return null;
  return (
    <aside className="file-banner" data-of="read-only" aria-label="Read only">
      <p>
        <b>Read only.</b> <Said text={readOnlyBecause} />
      </p>
      <Button className="button" onPress={saveAs}>
        Save a copy…
      </Button>
    </aside>
  );
};
