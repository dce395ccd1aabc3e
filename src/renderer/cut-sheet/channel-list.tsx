/** The channels of a sheet with their verdicts. Arrow keys, Home and End go through them. */
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import type { CheckedChannel } from '../../shared/documents/cut-sheet';
import { Button } from '../fields/button';
import { sheetVerdict } from './sheet-verdict';
import './channel-details.css';

interface ListProps {
  readonly checked: readonly CheckedChannel[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  /** Whether it is no longer as it was read. */
  readonly isChanged: (index: number) => boolean;
}

/** As many rows as a page is quick with; the rest come on request. */
const PAGE = 200;

export const channelName = ({ sheet }: CheckedChannel, index: number): string =>
  sheet.name !== '' ? sheet.name : `Channel ${index + 1}`;

interface RowProps {
  readonly channel: CheckedChannel;
  readonly index: number;
  readonly isChosen: boolean;
  readonly isChanged: boolean;
  readonly onChoose: (index: number) => void;
}

const ChannelRow = memo(({ channel, index, isChosen, isChanged, onChoose }: RowProps) => {
  const { tone, sign, title, detail } = sheetVerdict(channel);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys for all its rows
    <div
      role="option"
      className="channel-row"
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      onClick={() => onChoose(index)}
    >
      <span className="channel-sign" data-tone={tone} aria-hidden="true">
        {sign}
      </span>
      <span className="channel-words">
        <b>{channelName(channel, index)}</b>
        <small>
          {isChanged && <b className="channel-changed">Changed</b>}
          {title}
          {detail !== '' && <span className="muted">, {detail}</span>}
        </small>
      </span>
    </div>
  );
});

/** Where a key leads from a row; undefined for keys that mean nothing here. */
const rowAfter = (key: string, at: number, last: number): number | undefined => {
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
};

export const ChannelList = ({ checked, chosen, onChoose, isChanged }: ListProps) => {
  const list = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState(1);
  const shown = checked.slice(0, pages * PAGE);
  const [byKey, setByKey] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the row that a key led to
  useEffect(() => {
    if (byKey > 0) list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }, [byKey, chosen]);
  const press = (event: KeyboardEvent): void => {
    const next = rowAfter(event.key, chosen, shown.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    setByKey((count) => count + 1);
  };
  return (
    <div className="channel-list">
      <div ref={list} role="listbox" aria-label="Channels" onKeyDown={press}>
        {shown.map((channel, index) => (
          <ChannelRow
            // biome-ignore lint/suspicious/noArrayIndexKey: channels of a sheet never change places
            key={index}
            channel={channel}
            index={index}
            isChosen={index === chosen}
            isChanged={isChanged(index)}
            onChoose={onChoose}
          />
        ))}
      </div>
      {checked.length > shown.length && (
        <Button className="plain-button" onPress={() => setPages(pages + 1)}>
          Show {Math.min(PAGE, checked.length - shown.length)} more of {checked.length}
        </Button>
      )}
    </div>
  );
};
