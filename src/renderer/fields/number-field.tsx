/** A number with its unit; a comma is read as a decimal point. */
import { TypedField } from './typed-field';

interface NumberFieldProps {
  readonly label: string;
  readonly name?: string;
  readonly value: number | undefined;
  readonly unit?: string | undefined;
  readonly help?: string | undefined;
  readonly optional?: boolean | undefined;
  readonly onCommit: (value: number | undefined) => string | null;
  readonly onFault?: (fault: string | null) => void;
}

export const NumberField = ({ value, onCommit, optional, ...rest }: NumberFieldProps) => (
  <TypedField
    {...rest}
    numeric
    optional={optional}
    shown={value === undefined ? '' : String(value)}
    onType={(text) => {
      if (text === '') return optional ? onCommit(undefined) : 'Type a number.';
      const number = Number(text.replace(',', '.'));
      return Number.isFinite(number) ? onCommit(number) : `“${text}” is not a number.`;
    }}
  />
);
