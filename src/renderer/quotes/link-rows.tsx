/** The links as a table: each row opens its link, the rest stands in its menu. */

import type { CompleteAnswers } from '../../shared/steps/steps';
import { Button } from '../fields/button';
import { MenuButton } from '../menu/menu-button';
import { MenuItem } from '../menu/menu-item';
import { counted, inDb } from '../words/figures';
import { stepSummary } from '../words/step-summary';
import { verdictWords, worstMargin } from '../words/verdict';
import { type LinkRow, progressWords } from './evaluate-rows';

/** The two controls of a row: a row that moves keeps the focus where it was. */
export type RowPart = 'open' | 'actions';

/** Where the focus goes when rows have changed places or are gone. */
export const focusRow = (linkId: string, part: RowPart): void => {
  const row = document.querySelector(`[data-link="${CSS.escape(linkId)}"]`);
  row?.querySelector<HTMLElement>(part === 'open' ? '.link-open' : '.row-menu button')?.focus();
};

const MOVES: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

interface LinkRowsProps {
  readonly rows: readonly LinkRow[];
  readonly currentId: string;
  readonly onOpen: (linkId: string) => void;
  readonly onRename: (linkId: string) => void;
  readonly onDuplicate: (linkId: string) => void;
  readonly onMove: (linkId: string, to: number, by: RowPart) => void;
  readonly onDelete: (linkId: string, name: string) => void;
}

const SIGNS = { pass: '✓', caution: '!', fail: '✕' } as const;

export const LinkRows = (props: LinkRowsProps) => (
  <div className="sheet link-sheet">
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">Link</th>
          <th scope="col">Progress</th>
          <th scope="col">Light</th>
          <th scope="col" className="figure">
            Links
          </th>
          <th scope="col" className="figure">
            Margin
          </th>
          <th scope="col">
            <span className="unseen">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row, index) => (
          <LinkLine key={row.link.id} row={row} index={index} {...props} />
        ))}
      </tbody>
    </table>
  </div>
);

const LinkLine = ({
  row,
  index,
  rows,
  currentId,
  onOpen,
  onRename,
  onDuplicate,
  onMove,
  onDelete,
}: LinkRowsProps & { readonly row: LinkRow; readonly index: number }) => {
  const { link, evaluated } = row;
  const answers = evaluated.link.answers as CompleteAnswers;
  const verdict = verdictWords(evaluated);
  const margin = worstMargin(evaluated.judged);
  return (
    <tr data-link={link.id} data-current={link.id === currentId || undefined}>
      <th scope="row">
        <Button
          className="link-open"
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onPress={() => onOpen(link.id)}
          onKeyDown={({ key, altKey }) => {
            const to = index + (MOVES[key] ?? 0);
            if (altKey && to !== index && to >= 0 && to < rows.length) onMove(link.id, to, 'open');
          }}
        >
          {link.name}
        </Button>
        <small>
          {stepSummary('application', answers).replace(/, [^,]*$/, '')} ·{' '}
          {stepSummary('transceiver', answers)}
        </small>
      </th>
      <td>{progressWords(row)}</td>
      <td>
        <span className="light" data-tone={verdict.tone}>
          <span aria-hidden="true">{SIGNS[verdict.tone]}</span> {verdict.title}
        </span>
        <small>{verdict.detail}</small>
      </td>
      <td className="figure" aria-label={counted(answers.application.links, 'link')}>
        {answers.application.links.toLocaleString('en')}
      </td>
      <td className="figure" data-short={(margin !== null && margin < 0) || undefined}>
        {margin === null ? 'no limit' : inDb(margin)}
      </td>
      <td className="row-menu">
        <MenuButton
          className="button"
          label={<span aria-hidden="true">⋯</span>}
          name={`Actions for ${link.name}`}
        >
          <MenuItem onAction={() => onRename(link.id)}>Rename…</MenuItem>
          <MenuItem onAction={() => onDuplicate(link.id)}>Duplicate</MenuItem>
          <MenuItem isDisabled={index === 0} onAction={() => onMove(link.id, index - 1, 'actions')}>
            Move up
          </MenuItem>
          <MenuItem
            isDisabled={index === rows.length - 1}
            onAction={() => onMove(link.id, index + 1, 'actions')}
          >
            Move down
          </MenuItem>
          <MenuItem onAction={() => onDelete(link.id, link.name)}>Delete</MenuItem>
        </MenuButton>
      </td>
    </tr>
  );
};
