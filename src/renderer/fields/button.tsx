/**
 * A button, as the engine has it. An answer draws a dozen of them anew; the component library's, made for touch, long
 * presses and contexts that this window has not, cost half of what an answer's drawing cost.
 */
import type { ComponentProps } from 'react';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'onClick' | 'disabled' | 'type'> {
  /** By pointer, Enter and Space. */
  readonly onPress?: (() => void) | undefined;
  readonly isDisabled?: boolean;
  readonly type?: 'button' | 'submit';
}

export const Button = ({ onPress, isDisabled = false, type = 'button', ...own }: ButtonProps) => (
  <button {...own} type={type} disabled={isDisabled} onClick={onPress && (() => onPress())} />
);
