/** A list typed with commas between: `6, 6, 6, 6`. */
import { listAsTyped, typedList } from '../../shared/reading/typed-list';
import type { Fits } from '../../shared/reading/typed-number';
import { TypedField } from './typed-field';

interface ListFieldProps<T extends string | number> {
  readonly label: string;
  readonly name?: string;
  readonly value: readonly T[] | undefined;
  readonly help?: string | undefined;
  readonly onCommit: (value: T[] | undefined) => string | null;
  readonly onFault?: (fault: string | null) => void;
}

export const TextListField = ({ value, onCommit, ...rest }: ListFieldProps<string>) => (
  <TypedField
    {...rest}
    optional
    shown={value?.join(', ') ?? ''}
    onType={(text) => {
      const pieces = text
        .split(/[,;]/)
        .map((piece) => piece.trim())
        .filter((piece) => piece !== '');
      return onCommit(pieces.length === 0 ? undefined : pieces);
    }}
  />
);

interface NumberListFieldProps extends ListFieldProps<number> {
  /** Which numbers each entry takes. */
  readonly fits: Fits;
  readonly unit?: string | undefined;
}

export const NumberListField = ({ value, fits, onCommit, ...rest }: NumberListFieldProps) => (
  <TypedField
    {...rest}
    optional
    shown={value === undefined ? '' : listAsTyped(value, fits)}
    onType={(text) => {
      const list = typedList(text, fits);
      if (!list.ok) return `${list.error}.`;
      return onCommit(list.value.length === 0 ? undefined : list.value);
    }}
  />
);
