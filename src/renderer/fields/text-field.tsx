/** A line of text; an empty one is left out of the answer. */
import { isBlankName } from '../../shared/names';
import { TypedField } from './typed-field';

interface TextFieldProps {
  readonly label: string;
  readonly name?: string;
  readonly value: string | undefined;
  readonly help?: string | undefined;
  readonly optional?: boolean | undefined;
  readonly onCommit: (value: string | undefined) => string | null;
  readonly onFault?: (fault: string | null) => void;
}

export const TextField = ({ value, onCommit, optional, ...rest }: TextFieldProps) => (
  <TypedField
    {...rest}
    optional={optional}
    shown={value ?? ''}
    onType={(text) => {
      if (isBlankName(text)) return optional ? onCommit(undefined) : 'Type something here.';
      return onCommit(text);
    }}
  />
);
