/** Checks channels that somebody else wrote down: opened, dropped or pasted, one or many. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { CheckedChannel } from '../../shared/documents/cut-sheet';
import type { Bridge } from '../../shared/ipc/bridge';
import { counted } from '../words/figures';
import { ChannelDetails, ProblemList } from './channel-details';
import { ChannelList, channelName } from './channel-list';
import { ColumnMappingPanel } from './column-mapping';
import { SheetInput } from './sheet-input';
import { TableExample } from './table-example';
import { useChecked } from './use-checked';
import { useCutSheet } from './use-cut-sheet';
import './cut-sheet-screen.css';

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

/** Pasting anywhere on the screen but into a field is pasting a cut sheet. */
const usePaste = (onText: (text: string) => void): void => {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '' || isWriting(event.target)) return;
      event.preventDefault();
      onText(text);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [onText]);
};

const summaryOf = (checked: readonly CheckedChannel[], all: number): string => {
  if (checked.length < all) return `${checked.length} of ${all} channels checked`;
  const failing = checked.filter(({ judged }) => judged?.accepted !== true).length;
  const channels = `${counted(all, 'channel')} checked`;
  return failing === 0 ? `${channels}, all may be ordered` : `${channels}, ${failing} not to be ordered`;
};

export const CutSheetScreen = ({ bridge }: { readonly bridge: Bridge }) => {
  const sheet = useCutSheet(bridge);
  const checked = useChecked(sheet.channels);
  const [chosen, choose] = useState(0);
  const { loaded, problems } = sheet;
  usePaste((text) => void sheet.takeText(text, 'The pasted text'));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another sheet begins at its first channel
  useEffect(() => choose(0), [sheet.channels]);
  const channel = checked[chosen];
  const shown = loaded !== null && !sheet.asksColumns && checked.length > 0;
  return (
    <div className="cut-sheet">
      <header className="cut-sheet-head">
        <div>
          <h1 tabIndex={-1}>Check a cut sheet</h1>
          <p className="muted">
            {loaded === null ? 'Follow the light of channels that somebody else wrote down.' : loaded.source}
          </p>
        </div>
        {loaded !== null && (
          <div className="sheet-actions">
            {loaded.table !== null && !sheet.asksColumns && (
              <Button className="button" onPress={sheet.askColumns}>
                Columns
              </Button>
            )}
            <Button className="button" onPress={sheet.close}>
              Check another
            </Button>
          </div>
        )}
      </header>
      <p className="cut-sheet-status" role="status">
        {shown ? summaryOf(checked, sheet.channels.length) : sheet.notice}
      </p>
      <div role="alert">
        {problems.length > 0 && (
          <div className="sheet-problems">
            <ProblemList problems={problems} />
          </div>
        )}
      </div>
      {loaded === null && (
        <>
          <SheetInput
            onOpen={() => void sheet.open()}
            onFile={(file) => void sheet.takeFile(file)}
            onText={(text) => void sheet.takeText(text, 'The pasted text')}
            onTemplate={() => void sheet.saveTemplate()}
          />
          <TableExample />
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
          {sheet.channels.length > 1 && <ChannelList checked={checked} chosen={chosen} onChoose={choose} />}
          <ChannelDetails channel={channel} name={channelName(channel, chosen)} />
        </div>
      )}
    </div>
  );
};
