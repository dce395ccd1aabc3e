/** What can be reached and read, but not taken: the library's own `isDisabled` would take it out of reach as well. */
import { type RefObject, useEffect, useRef } from 'react';

/** For the `inputRef` of one of the library's fields. */
export const useShut = (isShut: boolean): RefObject<HTMLInputElement | null> => {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.setAttribute('aria-disabled', String(isShut)), [isShut]);
  return input;
};
