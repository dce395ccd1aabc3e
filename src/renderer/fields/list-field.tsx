/** A list typed with commas between: `6, 6, 6, 6`. */
import { TypedField } from './typed-field';

interface ListFieldProps<T extends string | number> {
  readonly label: string;
  readonly name?: string;
  readonly value: readonly T[] | undefined;
  readonly of: 'numbers' | 'texts';
  readonly help?: string | undefined;
  readonly onCommit: (value: T[] | undefined) => string | null;
  readonly onFault?: (fault: string | null) => void;
}

export const ListField = <T extends string | number>({ value, of, onCommit, ...rest }: ListFieldProps<T>) => (
  <TypedField
    {...rest}
    optional
    shown={value?.join(', ') ?? ''}
    onType={(text) => {
      const pieces = text
        .split(/[,;]/)
        .map((piece) => piece.trim())
        .filter((piece) => piece !== '');
      if (pieces.length === 0) return onCommit(undefined);
      if (of === 'texts') return onCommit(pieces as T[]);
      const wrong = pieces.find((piece) => !Number.isFinite(Number(piece)));
      return wrong === undefined
        ? onCommit(pieces.map(Number) as T[])
        : `“${wrong}” is not a number: put commas between the numbers.`;
    }}
  />
);
