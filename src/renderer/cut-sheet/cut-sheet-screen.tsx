/** Checks channels that somebody else wrote down: opened, dropped or pasted, one or many. */
import { useEffect, useMemo } from 'react';
import type { CheckedChannel } from '../../shared/documents/cut-sheet';
import { Button } from '../fields/button';
import { counted } from '../words/figures';
import { ChannelDetails } from './channel-details';
import { ChannelList, channelName } from './channel-list';
import { ColumnMappingPanel } from './column-mapping';
import { FirstFailing } from './first-failing';
import { ProblemList } from './problem-list';
import { SheetChoice } from './sheet-choice';
import { SheetInput } from './sheet-input';
import { failsIn } from './sheet-verdict';
import { TableExample } from './table-example';
import { useChecked } from './use-checked';
import type { CutSheetState } from './use-cut-sheet';
import { withRepairs } from './use-sheet-work';
import './cut-sheet-screen.css';
import { Said } from '../words/said';

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

/** Pasting anywhere on the screen but into a field is pasting a cut sheet: cells, text, or a file that was copied. */
const usePaste = (onText: (text: string) => void, onFile: (file: File) => void): void => {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (isWriting(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      // Cells that are copied come as a picture of themselves too.
      const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => !type.startsWith('image/'));
      if (text.trim() === '' && file === undefined) return;
      event.preventDefault();
      if (file !== undefined) onFile(file);
      else onText(text);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [onText, onFile]);
};

const summaryOf = (checked: readonly CheckedChannel[], all: number, changed: number): string => {
  if (checked.length < all) return `${checked.length} of ${all} channels checked`;
  const failing = checked.filter(failsIn).length;
  const channels = `${counted(all, 'channel')} checked${changed === 0 ? '' : `, ${changed} changed`}`;
  return failing === 0 ? `${channels}, all may be ordered` : `${channels}, ${failing} not to be ordered`;
};

/** The sheet is kept by who shows the screen, so that it is there again after a look at another. */
export const CutSheetScreen = ({ sheet }: { readonly sheet: CutSheetState }) => {
  const { loaded, problems, work } = sheet;
  const { chosen, choose, repairs } = work;
  const given = useChecked(sheet.channels);
  const checked = useMemo(() => withRepairs(given, repairs), [given, repairs]);
  usePaste(
    (text) => void sheet.takeText(text, 'The pasted text'),
    (file) => void sheet.takeFile(file),
  );
  const channel = checked[chosen];
  const shown = loaded !== null && !sheet.asksColumns && checked.length > 0;
  return (
    <div className="cut-sheet">
      <header className="cut-sheet-head">
        <div>
          <h1 tabIndex={-1}>Check a cut sheet</h1>
          <p className="muted">
            <Said
              text={
                loaded?.source ??
                sheet.sheets?.source ??
                'Check channels that somebody else wrote down, fibre by fibre.'
              }
            />
          </p>
        </div>
        {(loaded !== null || sheet.sheets !== null) && (
          <div className="sheet-actions">
            {loaded !== null && loaded.table !== null && !sheet.asksColumns && (
              <Button className="button" onPress={sheet.askColumns}>
                Columns
              </Button>
            )}
            {sheet.askSheet !== undefined && (
              <Button className="button" onPress={sheet.askSheet}>
                Sheets
              </Button>
            )}
            {shown && repairs.size > 0 && sheet.channels.length > 1 && (
              <Button className="button" onPress={() => void sheet.saveChannels()}>
                Save all channels
              </Button>
            )}
            <Button className="button" onPress={sheet.close}>
              Check another
            </Button>
          </div>
        )}
      </header>
      <p className="cut-sheet-status" role="status">
        {[shown ? summaryOf(checked, sheet.channels.length, repairs.size) : '', sheet.notice]
          .filter((words) => words !== '')
          .join('. ')}
      </p>
      {shown && sheet.channels.length > 1 && (
        <FirstFailing checked={checked} chosen={chosen} onChoose={choose} />
      )}
      <div role="alert">
        {problems.length > 0 && (
          <div className="sheet-problems">
            <ProblemList problems={problems} />
          </div>
        )}
      </div>
      {sheet.sheets !== null && (
        <SheetChoice sheets={sheet.sheets.sheets} onChoose={(one) => void sheet.takeSheet(one)} />
      )}
      {loaded === null && sheet.sheets === null && (
        <>
          <SheetInput
            onOpen={() => void sheet.open()}
            onFile={(file) => void sheet.takeFile(file)}
            onText={(text) => void sheet.takeText(text, 'The pasted text')}
          />
          <TableExample onTemplate={(kind) => void sheet.saveTemplate(kind)} />
        </>
      )}
      {loaded !== null && loaded.table !== null && sheet.asksColumns && (
        <ColumnMappingPanel
          table={loaded.table}
          mapping={sheet.mapping}
          onChange={sheet.setMapping}
          onDone={sheet.columnsDone}
        />
      )}
      {shown && channel !== undefined && (
        <div className="sheet-result" data-many={sheet.channels.length > 1}>
          {sheet.channels.length > 1 && (
            <ChannelList
              checked={checked}
              chosen={chosen}
              onChoose={choose}
              isChanged={(index) => repairs.has(index)}
            />
          )}
          <ChannelDetails
            key={`${chosen} ${channelName(channel, chosen)}`}
            channel={channel}
            name={channelName(channel, chosen)}
            repair={repairs.get(chosen) ?? null}
            onRepair={(repair) => work.repair(chosen, repair)}
            onSave={(document) => void sheet.saveChannel(document, channelName(channel, chosen))}
          />
        </div>
      )}
    </div>
  );
};
