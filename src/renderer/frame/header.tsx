/** The quote's name and state, undo and redo, and what leads out of the wizard. */

import { memo, useMemo } from 'react';
import { Separator } from 'react-aria-components';
import { EXPORT_LIST, type ExportFileName } from '../../shared/documents/export-list';
import { withIsolates } from '../../shared/documents/right-to-left';
import { STATE_WORDS } from '../../shared/order/readiness';
import { Button } from '../fields/button';
import { MenuButton } from '../menu/menu-button';
import { MenuItem } from '../menu/menu-item';
import { toneOf } from '../order/state-pill';
import { useReadiness } from '../order/use-order';
import { outsideChangeOf } from '../state/disk';
import { useQuoteFile } from '../state/quote-file';
import { useWizard } from '../state/wizard';
import { clock } from '../words/figures';
import { FileMenu } from './file-menu';
import type { Screen, ScreenHistory } from './screens';
import './header.css';
import { Said } from '../words/said';

interface HeaderProps {
  readonly onShow: (screen: Screen) => void;
  readonly onExport: (fileName: ExportFileName) => void;
  readonly onExportFolder: () => void;
  readonly stepsOpen: boolean;
  readonly onSteps: () => void;
  /** Null where the quote's own is meant. */
  readonly history: ScreenHistory | null;
}

const savedState = ({
  unsaved,
  savedAt,
  name,
  heldBack,
  readOnlyBecause,
  isTrying,
}: ReturnType<typeof useQuoteFile>): string => {
  const change = heldBack === null ? null : outsideChangeOf(heldBack);
  if (change !== null) return change === 'gone' ? 'File is gone' : 'Changed outside';
  if (isTrying) return 'Trying changes';
  if (readOnlyBecause !== null && !unsaved) return 'Read only';
  if (unsaved) return 'Not saved yet';
  if (savedAt !== null) return `Saved ${clock(savedAt, new Date())}`;
  return name === null ? 'Nothing to save' : 'Saved';
};

interface ExportMenuProps {
  readonly isDraft: boolean;
  readonly onExport: (fileName: ExportFileName) => void;
  readonly onExportFolder: () => void;
}

const ExportMenu = memo(({ isDraft, onExport, onExportFolder }: ExportMenuProps) => {
  const draft = isDraft && <span className="muted">, draft</span>;
  return (
    <MenuButton className="primary-button" label="Export order">
      <MenuItem
        words="Whole order as a folder"
        explain="All files below, the channel files and a summary"
        onAction={onExportFolder}
      >
        Whole order as a folder{draft}
      </MenuItem>
      <Separator />
      {EXPORT_LIST.map(({ name, fileName }) => (
        <MenuItem key={name} words={name} onAction={() => onExport(fileName)}>
          {name}
          {draft}
        </MenuItem>
      ))}
    </MenuButton>
  );
});

const UndoButtons = memo(({ canUndo, canRedo, undo, redo }: ScreenHistory) => (
  <>
    <Button className="button" aria-label="Undo" isDisabled={!canUndo} onPress={undo}>
      <span aria-hidden="true">↶</span>
    </Button>
    <Button className="button" aria-label="Redo" isDisabled={!canRedo} onPress={redo}>
      <span aria-hidden="true">↷</span>
    </Button>
  </>
));

export const Header = ({ onShow, onExport, onExportFolder, stepsOpen, onSteps, history }: HeaderProps) => {
  const { quote, send, can } = useWizard();
  const ofQuote = useMemo(
    () => ({ undo: () => void send({ type: 'UNDO' }), redo: () => void send({ type: 'REDO' }) }),
    [send],
  );
  const [canUndo, canRedo] = [can({ type: 'UNDO' }), can({ type: 'REDO' })];
  const file = useQuoteFile();
  const readiness = useReadiness(quote);
  const state = readiness?.state ?? null;
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
        <Said text={quote.name} />
      </Button>
      <span className="pill" data-tone={toneOf(state)} title={withIsolates(readiness?.sentence ?? '')}>
        <Said text={quote.number} /> · {state === null ? '…' : STATE_WORDS[state]}
      </span>
      <span className="muted header-saved">{savedState(file)}</span>
      {file.name !== null && !file.isTrying && (
        <Button className="plain-button header-try" onPress={file.tryChanges}>
          Try changes
        </Button>
      )}
      <span className="header-space" />
      <FileMenu />
      <UndoButtons {...(history ?? { canUndo, canRedo, ...ofQuote })} />
      <Button className="button" onPress={() => onShow('cut-sheet')}>
        Check a cut sheet
      </Button>
      <ExportMenu isDraft={state !== 'ready'} onExport={onExport} onExportFolder={onExportFolder} />
    </header>
  );
};
