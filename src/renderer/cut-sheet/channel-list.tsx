/** The channels of a sheet with their verdicts; only the rows in sight are in the page. */
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { CheckedChannel } from '../../shared/documents/cut-sheet';
import { sheetVerdict } from './sheet-verdict';

interface ListProps {
  readonly checked: readonly CheckedChannel[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** A sheet of this size needs no virtual rows. */
const PLAIN_UP_TO = 100;
/** Until a row has been measured. */
const ROW_HEIGHT = 62;

export const channelName = ({ sheet }: CheckedChannel, index: number): string =>
  sheet.name !== '' ? sheet.name : `Channel ${index + 1}`;

export const ChannelList = ({ checked, chosen, onChoose }: ListProps) => {
  const list = (
    <ListBox
      aria-label="Channels"
      className="channel-list"
      data-virtual={checked.length > PLAIN_UP_TO}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        for (const key of keys) onChoose(Number(key));
      }}
    >
      {checked.map((channel, index) => {
        const { tone, sign, title, detail } = sheetVerdict(channel);
        const name = channelName(channel, index);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: channels of a sheet never change places
          <ListBoxItem key={index} id={index} textValue={`${name}, ${title}`} className="channel-row">
            <span className="channel-sign" data-tone={tone} aria-hidden="true">
              {sign}
            </span>
            <span className="channel-words">
              <b>{name}</b>
              <small>
                {title}
                {detail !== '' && <span className="muted">, {detail}</span>}
              </small>
            </span>
          </ListBoxItem>
        );
      })}
    </ListBox>
  );
  return checked.length <= PLAIN_UP_TO ? (
    list
  ) : (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: ROW_HEIGHT }}>
      {list}
    </Virtualizer>
  );
};
