/** What leads from a list to the quote's own things of that kind: to describe one, or to change one. */
import { type ReactNode, useState } from 'react';
import { Button } from '../fields/button';
import './own-list.css';
import { Said } from '../words/said';

export interface OwnDialogProps<T> {
  /** Null for a new one. */
  readonly given: T | null;
  readonly takenIds: readonly string[];
  /** Why it cannot be taken out of the quote; null when it can. */
  readonly usedBy: string | null;
  readonly onClose: () => void;
  readonly onTake: (thing: T) => void;
  readonly onRemove: () => void;
}

interface OwnListProps<T> {
  readonly own: readonly T[];
  readonly chosenId: string | undefined;
  /** In words, the first link that has it; null when none does. */
  readonly usedBy: (id: string) => string | null;
  readonly onPut: (own: T[] | undefined) => void;
  /** One that was just described, to be used at once. */
  readonly onDescribed: (id: string) => void;
  readonly dialog: (props: OwnDialogProps<T>) => ReactNode;
}

export const OwnList = <T extends { readonly id: string; readonly name: string }>({
  own,
  chosenId,
  usedBy,
  onPut,
  onDescribed,
  dialog,
}: OwnListProps<T>) => {
  const [editing, setEditing] = useState<'new' | T | null>(null);
  // One that nobody uses can be changed or taken out from here too.
  const shown = own.filter(({ id }) => id === chosenId || usedBy(id) === null);
  const put = (next: T[]): void => {
    setEditing(null);
    onPut(next.length === 0 ? undefined : next);
  };
  const given = editing === 'new' ? null : editing;
  return (
    <p className="own-list">
      <Button className="plain-button" onPress={() => setEditing('new')}>
        Describe your own…
      </Button>
      {shown.map((one) => (
        <Button key={one.id} className="plain-button" onPress={() => setEditing(one)}>
          Edit <Said text={one.name} />…
        </Button>
      ))}
      {editing !== null &&
        dialog({
          given,
          takenIds: own.filter((one) => one !== given).map(({ id }) => id),
          usedBy: given === null ? null : usedBy(given.id),
          onClose: () => setEditing(null),
          onTake: (thing) => {
            put(given === null ? [...own, thing] : own.map((one) => (one === given ? thing : one)));
            if (given === null) onDescribed(thing.id);
          },
          onRemove: () => put(own.filter((one) => one !== given)),
        })}
    </p>
  );
};
