// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterFrames, afterPaint } from '../../../src/renderer/state/after-paint';

describe('what follows a paint', () => {
  let frame: (() => void) | null = null;
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('requestAnimationFrame', (draw: () => void) => {
      frame = draw;
      return 1;
    });
    vi.stubGlobal('cancelAnimationFrame', () => {
      frame = null;
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    frame = null;
  });

  it('waits for the frame, and is done once', () => {
    const work = vi.fn();
    afterPaint(work);
    vi.advanceTimersByTime(10);
    expect(work).not.toHaveBeenCalled();
    frame?.();
    expect(work).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is done without a frame too, as a window out of sight has none', () => {
    const work = vi.fn();
    afterPaint(work);
    vi.runAllTimers();
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('waits for as many frames as it is told to, and can be left between any two', () => {
    const work = vi.fn();
    const next = (): void => {
      frame?.();
      vi.advanceTimersByTime(0);
    };
    afterFrames(3, work);
    next();
    next();
    expect(work).not.toHaveBeenCalled();
    next();
    expect(work).toHaveBeenCalledTimes(1);
    const stop = afterFrames(3, work);
    next();
    next();
    stop();
    expect(frame).toBeNull();
    vi.runAllTimers();
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is left when the next answer comes first, before the frame or after it', () => {
    const work = vi.fn();
    afterPaint(work)();
    expect(frame).toBeNull();
    const stop = afterPaint(work);
    frame?.();
    stop();
    vi.runAllTimers();
    expect(work).not.toHaveBeenCalled();
  });
});
