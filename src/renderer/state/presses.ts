/**
 * A press is seen first, and what it sets going follows when it is on screen. Whoever acts again before that, saves or closes,
 * finds it done all the same: nothing is ever pressed against what has not happened yet.
 */
import { startTransition, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTakeTyped } from '../fields/take-typed';
import { afterPaint } from './after-paint';

export interface Presses {
  /** Does the work after the next paint, drawn in pieces that let the window answer in between. */
  readonly whenSeen: (work: () => void) => void;
  /** Does now what waits for its paint. */
  readonly settle: () => void;
  readonly isWaiting: () => boolean;
  /** Tells when something begins to wait, and when it is done. Returns what stops it. */
  readonly watch: (listener: () => void) => () => void;
}

/** What a person begins to act with; a click comes alone where a screen reader presses. */
const ACTS = ['pointerdown', 'keydown', 'click'] as const;

/** A radio button is checked before its click is told, and drawing it then would take that back. */
const isChecking = ({ type, target }: Event): boolean =>
  type === 'click' && target instanceof HTMLInputElement;

const waitingPresses = (): Presses => {
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  let waiting: { readonly work: () => void; readonly stop: () => void } | null = null;
  const settle = (): void => {
    const now = waiting;
    if (now === null) return;
    waiting = null;
    now.stop();
    now.work();
    tell();
  };
  return {
    isWaiting: () => waiting !== null,
    settle,
    whenSeen: (work) => {
      settle();
      waiting = { work, stop: afterPaint(() => startTransition(settle)) };
      tell();
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** `isDrawn`: all that is decided; `drawNow` draws what is not. */
export const usePresses = (isDrawn: () => boolean, drawNow: () => void): Presses => {
  const presses = useMemo(waitingPresses, []);
  useTakeTyped(presses.settle, 'settle');
  useEffect(() => {
    const onAct = (event: Event): void => {
      if (isChecking(event) || (isDrawn() && !presses.isWaiting())) return;
      flushSync(() => {
        presses.settle();
        drawNow();
      });
    };
    for (const act of ACTS) window.addEventListener(act, onAct, true);
    return () => {
      for (const act of ACTS) window.removeEventListener(act, onAct, true);
    };
  }, [presses, isDrawn, drawNow]);
  return presses;
};

/** A value with the one pressed in its place until that is taken; and what takes the press. */
export const usePressed = <V>(
  value: V,
  whenSeen: Presses['whenSeen'],
  take: (value: V) => void,
): readonly [V, (value: V) => void] => {
  const [pressed, setPressed] = useState<{ readonly value: V } | null>(null);
  const press = (next: V): void => {
    whenSeen(() => {
      take(next);
      setPressed(null);
    });
    setPressed({ value: next });
  };
  return [pressed === null ? value : pressed.value, press];
};
