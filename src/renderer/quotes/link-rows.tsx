/** The links as a table: each row opens its link, the rest stands in its menu. */
import { memo } from 'react';
import { keptBy, stateOf, stateWords } from '../../shared/order/readiness';
import type { CompleteAnswers } from '../../shared/steps/steps';
import { Button } from '../fields/button';
import { MenuButton } from '../menu/menu-button';
import { MenuItem } from '../menu/menu-item';
import { StateWord } from '../order/state-pill';
import { useGrowing } from '../state/use-growing';
import { counted, figure } from '../words/figures';
import { MarginFigure } from '../words/margin';
import { Said } from '../words/said';
import { stepSummary } from '../words/step-summary';
import { verdictWords, worstMargin } from '../words/verdict';
import type { LinkRow } from './evaluate-rows';

/** The two controls of a row: a row that moves keeps the focus where it was. */
export type RowPart = 'open' | 'actions';

/** Where the focus goes when rows have changed places or are gone. */
export const focusRow = (linkId: string, part: RowPart): void => {
  const row = document.querySelector(`[data-link="${CSS.escape(linkId)}"]`);
  row?.querySelector<HTMLElement>(part === 'open' ? '.link-open' : '.row-menu button')?.focus();
};

const MOVES: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

export interface RowActions {
  readonly onOpen: (linkId: string) => void;
  readonly onRename: (linkId: string) => void;
  readonly onDuplicate: (linkId: string) => void;
  readonly onMove: (linkId: string, to: number, by: RowPart) => void;
  readonly onDelete: (linkId: string, name: string) => void;
}

interface LinkRowsProps {
  readonly rows: readonly LinkRow[];
  /** Which of them are to be seen; null for all. */
  readonly isShown: ((index: number) => boolean) | null;
  readonly currentId: string;
  /** The same object each time, so that only rows that change are drawn anew. */
  readonly actions: RowActions;
}

const SIGNS = { pass: '✓', caution: '!', fail: '✕' } as const;

/** As the style sheet has it: what is not drawn yet takes its room. */
const ROW_HEIGHT = 56;

export const LinkRows = ({ rows, isShown, currentId, actions }: LinkRowsProps) => {
  const places = rows.map((row, index) => ({ row, index }));
  const shown = isShown === null ? places : places.filter(({ index }) => isShown(index));
  const drawn = useGrowing(shown.length);
  return (
    <div className="sheet link-sheet">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">Link</th>
            <th scope="col">Progress</th>
            <th scope="col">Verdict</th>
            <th scope="col" className="figure">
              Count
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
          {shown.slice(0, drawn).map(({ row, index }) => (
            <LinkLine
              key={row.link.id}
              row={row}
              index={index}
              isLast={index === rows.length - 1}
              isCurrent={row.link.id === currentId}
              actions={actions}
            />
          ))}
          {drawn < shown.length && (
            <tr>
              <td style={{ height: (shown.length - drawn) * ROW_HEIGHT }} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
};

interface LinkLineProps {
  readonly row: LinkRow;
  readonly index: number;
  readonly isLast: boolean;
  readonly isCurrent: boolean;
  readonly actions: RowActions;
}

/** Rows are made anew for every list; what a row says follows from its link, and from what it is ticked for. */
const saysTheSame = ({ row, ...before }: LinkLineProps, { row: next, ...after }: LinkLineProps): boolean =>
  row.link === next.link &&
  row.evaluated === next.evaluated &&
  stateWords(row.readiness) === stateWords(next.readiness) &&
  before.index === after.index &&
  before.isLast === after.isLast &&
  before.isCurrent === after.isCurrent &&
  before.actions === after.actions;

const LinkLine = memo(({ row, index, isLast, isCurrent, actions }: LinkLineProps) => {
  const { onOpen, onRename, onDuplicate, onMove, onDelete } = actions;
  const { link, evaluated, readiness } = row;
  const answers = evaluated.link.answers as CompleteAnswers;
  const verdict = verdictWords(evaluated);
  const margin = worstMargin(evaluated.judged);
  return (
    <tr data-link={link.id} data-current={isCurrent || undefined}>
      <th scope="row">
        <Button
          className="link-open"
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onPress={() => onOpen(link.id)}
          onKeyDown={({ key, altKey }) => {
            const by = MOVES[key] ?? 0;
            if (!altKey || by === 0 || (by < 0 ? index === 0 : isLast)) return;
            onMove(link.id, index + by, 'open');
          }}
        >
          <Said text={link.name} />
        </Button>
        <small>
          {stepSummary('application', answers).replace(/, [^,]*$/, '')} ·{' '}
          <Said text={stepSummary('transceiver', answers)} />
        </small>
      </th>
      <td>
        <StateWord state={stateOf(readiness)} />
        <small>
          <Said text={keptBy(readiness)} />
        </small>
      </td>
      <td>
        <span className="light" data-tone={verdict.tone}>
          <span aria-hidden="true">{SIGNS[verdict.tone]}</span> {verdict.title}
        </span>
        <small>
          <Said text={verdict.detail} />
        </small>
      </td>
      <td className="figure" aria-label={counted(answers.application.links, 'link')}>
        {figure(answers.application.links)}
      </td>
      <td className="figure">
        <MarginFigure margin={margin} />
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
          <MenuItem isDisabled={isLast} onAction={() => onMove(link.id, index + 1, 'actions')}>
            Move down
          </MenuItem>
          <MenuItem onAction={() => onDelete(link.id, link.name)}>Delete</MenuItem>
        </MenuButton>
      </td>
    </tr>
  );
}, saysTheSame);
