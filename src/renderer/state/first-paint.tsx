/** Whether the first screen is painted: what nobody can use before it is on screen is drawn, and asked for, after it. */
import { createContext, type ReactNode, startTransition, use, useEffect, useState } from 'react';
import { afterFrames } from './after-paint';

/** Drawn, handed over, on screen. */
const FRAMES = 3;

/** Where nobody tells, everything is drawn at once. */
const IsPainted = createContext(true);

export const FirstPaintProvider = ({ children }: { readonly children: ReactNode }) => {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => afterFrames(FRAMES, () => startTransition(() => setPainted(true))), []);
  return <IsPainted value={isPainted}>{children}</IsPainted>;
};

export const useIsPainted = (): boolean => use(IsPainted);
