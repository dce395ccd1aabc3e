/** The channels of a sheet with their verdicts. Arrow keys, Home and End go through them. */
import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import type { CheckedChannel } from '../../shared/documents/cut-sheet';
import { Button } from '../fields/button';
import { Failing } from '../words/failing';
import { failsIn, sheetVerdict } from './sheet-verdict';
import './channel-details.css';
import { Said } from '../words/said';

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
        <b>
          <Said text={channelName(channel, index)} />
        </b>
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
  const [isFiltered, setFiltered] = useState(false);
  const places = useMemo(() => checked.map((channel, index) => ({ channel, index })), [checked]);
  const failing = useMemo(() => places.filter(({ channel }) => failsIn(channel)), [places]);
  const listed = isFiltered ? failing : places;
  const shown = listed.slice(0, pages * PAGE);
  const warned = places.filter(({ channel }) => sheetVerdict(channel).tone === 'caution').length;
  const [byKey, setByKey] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the row that a key led to
  useEffect(() => {
    if (byKey > 0) list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }, [byKey, chosen]);
  const press = (event: KeyboardEvent): void => {
    const at = shown.findIndex(({ index }) => index === chosen);
    const next = rowAfter(event.key, at, shown.length - 1);
    const place = next === undefined ? undefined : shown[next];
    if (place === undefined) return;
    event.preventDefault();
    onChoose(place.index);
    setByKey((count) => count + 1);
  };
  return (
    <div className="channel-list">
      <Failing
        noun="channel"
        all={checked.length}
        failing={failing.length}
        warned={warned}
        isFiltered={isFiltered}
        onFilter={setFiltered}
      />
      <div ref={list} role="listbox" aria-label="Channels" onKeyDown={press}>
        {shown.map(({ channel, index }) => (
          <ChannelRow
            key={index}
            channel={channel}
            index={index}
            isChosen={index === chosen}
            isChanged={isChanged(index)}
            onChoose={onChoose}
          />
        ))}
      </div>
      {listed.length > shown.length && (
        <Button className="plain-button" onPress={() => setPages(pages + 1)}>
          Show {Math.min(PAGE, listed.length - shown.length)} more of {listed.length}
        </Button>
      )}
    </div>
  );
};
