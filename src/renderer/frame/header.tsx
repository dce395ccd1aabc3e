/** The quote's name and state, undo and redo, and what leads out of the wizard. */
import { memo } from 'react';
import { Button } from 'react-aria-components';
import { MenuButton } from '../menu/menu-button';
import { MenuItem } from '../menu/menu-item';
import { EXPORTERS, orderStatus } from '../order/exports';
import { outsideChangeOf } from '../state/disk';
import { useQuoteFile } from '../state/document';
import { useWizard, type Wizard } from '../state/wizard';
import { clock } from '../words/figures';
import { FileMenu } from './file-menu';
import type { Screen } from './screens';
import './header.css';

interface HeaderProps {
  readonly onShow: (screen: Screen) => void;
  readonly onExport: (id: string) => void;
  readonly stepsOpen: boolean;
  readonly onSteps: () => void;
}

const savedState = ({
  unsaved,
  savedAt,
  name,
  heldBack,
  readOnlyBecause,
}: ReturnType<typeof useQuoteFile>): string => {
  const change = heldBack === null ? null : outsideChangeOf(heldBack);
  if (change !== null) return change === 'gone' ? 'File is gone' : 'Changed outside';
  if (readOnlyBecause !== null && !unsaved) return 'Read only';
  if (unsaved) return 'Not saved yet';
  if (savedAt !== null) return `Saved ${clock(savedAt, new Date())}`;
  return name === null ? 'Nothing to save' : 'Saved';
};

interface ExportMenuProps {
  readonly isDraft: boolean;
  readonly onExport: (id: string) => void;
}

const ExportMenu = memo(({ isDraft, onExport }: ExportMenuProps) => (
  <MenuButton className="primary-button" label="Export order">
    {EXPORTERS.map(({ id, label }) => (
      <MenuItem key={id} onAction={() => onExport(id)}>
        <span>
          {label}
          {isDraft && <span className="muted">, draft</span>}
        </span>
      </MenuItem>
    ))}
  </MenuButton>
));

interface UndoButtonsProps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly send: Wizard['send'];
}

const UndoButtons = memo(({ canUndo, canRedo, send }: UndoButtonsProps) => (
  <>
    <Button className="button" aria-label="Undo" isDisabled={!canUndo} onPress={() => send({ type: 'UNDO' })}>
      <span aria-hidden="true">↶</span>
    </Button>
    <Button className="button" aria-label="Redo" isDisabled={!canRedo} onPress={() => send({ type: 'REDO' })}>
      <span aria-hidden="true">↷</span>
    </Button>
  </>
));

export const Header = ({ onShow, onExport, stepsOpen, onSteps }: HeaderProps) => {
  const { quote, send, canUndo, canRedo } = useWizard();
  const file = useQuoteFile();
  const status = orderStatus(quote);
  return (
    <header className="header">
      <Button className="button header-steps" aria-expanded={stepsOpen} onPress={onSteps}>
        Steps
      </Button>
      <Button
        className="header-name"
        aria-label={`${quote.name}: customer, terms and links`}
        onPress={() => onShow('quote')}
      >
        {quote.name}
      </Button>
      <span className="pill" data-tone={status === 'ready' ? 'pass' : undefined}>
        {quote.number} · {status}
      </span>
      <span className="muted header-saved">{savedState(file)}</span>
      <span className="header-space" />
      <FileMenu />
      <UndoButtons canUndo={canUndo} canRedo={canRedo} send={send} />
      <Button className="button" onPress={() => onShow('cut-sheet')}>
        Check a cut sheet
      </Button>
      <ExportMenu isDraft={status === 'draft'} onExport={onExport} />
    </header>
  );
};
