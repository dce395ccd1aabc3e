/** A number with its unit. What can be read as two numbers is given back with both. */
import { type Fits, numberAsTyped, typedNumber } from '../../shared/reading/typed-number';
import { TypedField } from './typed-field';

interface NumberFieldProps {
  readonly label: string;
  readonly name?: string;
  readonly value: number | undefined;
  /** Which numbers the field takes. */
  readonly fits: Fits;
  readonly unit?: string | undefined;
  readonly help?: string | undefined;
  readonly optional?: boolean | undefined;
  readonly onCommit: (value: number | undefined) => string | null;
  readonly onFault?: (fault: string | null) => void;
}

export const NumberField = ({ value, fits, onCommit, optional, ...rest }: NumberFieldProps) => (
  <TypedField
    {...rest}
    numeric
    optional={optional}
    shown={value === undefined ? '' : numberAsTyped(value, fits)}
    onType={(text) => {
      if (text === '') return optional ? onCommit(undefined) : 'Type a number.';
      const number = typedNumber(text, fits);
      return number.ok ? onCommit(number.value) : `${number.error}.`;
    }}
  />
);
