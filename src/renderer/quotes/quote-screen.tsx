/** The quote: its links as rows, the customer and the terms. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { draftOf } from '../../shared/wizard/machine';
import { Button } from '../fields/button';
import { useNotices } from '../state/notices';
import { useWizard } from '../state/wizard';
import { useSite } from '../wizard/closed';
import { Failing } from '../words/failing';
import { counted } from '../words/figures';
import { verdictWords } from '../words/verdict';
import type { LinkRow } from './evaluate-rows';
import { focusRow, LinkRows, type RowActions, type RowPart } from './link-rows';
import { QuoteForm } from './quote-form';
import { RenameDialog } from './rename-dialog';
import { useRows } from './use-rows';
import './quote-screen.css';
import { Said } from '../words/said';

const NO_ROWS: readonly LinkRow[] = [];

export const QuoteScreen = ({ onOpen }: { readonly onOpen: () => void }) => {
  const { actor, quote, link, send } = useWizard();
  const { tell, announce } = useNotices();
  const site = useSite();
  const rows = useRows(quote, site);
  const [renaming, setRenaming] = useState<string | null>(null);

  /** Who moves or deletes by keyboard goes on from there, not from the start of the window. */
  const focusNext = useRef<readonly [linkId: string, part: RowPart] | null>(null);
  useEffect(() => {
    if (rows?.isOf !== quote.links) return;
    if (focusNext.current !== null) focusRow(...focusNext.current);
    focusNext.current = null;
  }, [rows, quote.links]);

  const move = (linkId: string, to: number, part: RowPart): void => {
    focusNext.current = [linkId, part];
    send({ type: 'MOVE_LINK', linkId, to });
    announce(`Moved to place ${to + 1} of ${quote.links.length}.`);
  };

  const duplicate = (linkId: string): void => {
    send({ type: 'DUPLICATE_LINK', linkId });
    const { quote: after, linkId: copy } = draftOf(actor.getSnapshot().context);
    focusNext.current = [copy, 'actions'];
    announce(`${after.links.find(({ id }) => id === copy)?.name ?? 'A copy'} is added.`);
  };

  const remove = (linkId: string, name: string): void => {
    const place = quote.links.findIndex(({ id }) => id === linkId);
    send({ type: 'DELETE_LINK', linkId });
    const after = draftOf(actor.getSnapshot().context).quote;
    const { id } = after.links[Math.min(place, after.links.length - 1)] ?? { id: '' };
    focusNext.current = [id, 'actions'];
    tell({
      tone: 'pass',
      text: `“${name}” is deleted.`,
      action: {
        label: 'Undo',
        // Only while it is the last change: undo would take back something else.
        perform: () => {
          if (draftOf(actor.getSnapshot().context).quote === after) send({ type: 'UNDO' });
        },
      },
    });
  };
  const open = (linkId: string): void => {
    send({ type: 'SELECT_LINK', linkId });
    onOpen();
  };
  const latest = useRef({ open, duplicate, move, remove });
  latest.current = { open, duplicate, move, remove };
  const actions = useMemo(
    (): RowActions => ({
      onOpen: (linkId) => latest.current.open(linkId),
      onRename: setRenaming,
      onDuplicate: (linkId) => latest.current.duplicate(linkId),
      onMove: (...by) => latest.current.move(...by),
      onDelete: (...what) => latest.current.remove(...what),
    }),
    [],
  );
  const [isFiltered, setFiltered] = useState(false);
  const all = rows?.rows ?? NO_ROWS;
  const tones = useMemo(() => all.map(({ evaluated }) => verdictWords(evaluated).tone), [all]);
  const countOf = (wanted: string): number => tones.filter((tone) => tone === wanted).length;
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1 tabIndex={-1}>
            <Said text={quote.name} />
          </h1>
          <p className="muted">
            {counted(quote.links.length, 'link')} for <Said text={quote.customer.name} />.{' '}
            <span className="page-more">A link is a group of identical channels.</span>
          </p>
        </div>
        {rows !== null && (
          <Failing
            noun="link"
            all={all.length}
            failing={countOf('fail')}
            warned={countOf('caution')}
            isFiltered={isFiltered}
            onFilter={setFiltered}
          />
        )}
        <div className="page-actions">
          <Button
            className="primary-button"
            onPress={() => {
              send({ type: 'ADD_LINK', name: `Link ${quote.links.length + 1}` });
              onOpen();
            }}
          >
            Add a link
          </Button>
        </div>
      </div>
      <LinkRows
        rows={all}
        isShown={isFiltered ? (index) => tones[index] === 'fail' : null}
        currentId={link.id}
        actions={actions}
      />
      {rows === null && <p className="muted rows-wait">Judging {counted(quote.links.length, 'link')}…</p>}
      <QuoteForm />
      <RenameDialog
        link={quote.links.find(({ id }) => id === renaming) ?? null}
        onClose={() => setRenaming(null)}
        onRename={(linkId, name) => send({ type: 'RENAME_LINK', linkId, name })}
      />
    </div>
  );
};
