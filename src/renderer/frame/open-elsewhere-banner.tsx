/** Somebody else has the file open: said before one of the two comes second with a save. */
import { Button } from '../fields/button';
import { useQuoteFile } from '../state/quote-file';
import { Said } from '../words/said';

export const OpenElsewhereBanner = () => {
  const { name, openElsewhere, putHintAway, saveAs } = useQuoteFile();
  if (openElsewhere === null) return null;
  const { user, host, since } = openElsewhere;
  const when = new Date(since).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <aside className="file-banner" data-of="open-elsewhere" aria-label="Open elsewhere">
      <p>
        <b>Open elsewhere.</b> {user === '' ? 'Somebody' : <Said text={user} />} on <Said text={host} /> has
        had “
        <Said text={name ?? ''} />” open since {when}. Neither of you writes over the other unasked.
      </p>
      <Button className="plain-button" onPress={saveAs}>
        Save a copy…
      </Button>
      <Button className="button" onPress={putHintAway}>
        Got it
      </Button>
    </aside>
  );
};
