/** What the page of the tests lacks and every browser has. */
import { configure } from '@testing-library/react';

// Asking of every element whether it is seen takes most of the time of a test, and nothing here depends on it.
// What is waited for comes after frames and timers, which a busy machine has late.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });

class Watch implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= Watch;
Element.prototype.scrollIntoView ??= () => {};
globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } as typeof CSS;
HTMLElement.prototype.showPopover ??= function showPopover(this: HTMLElement) {
  this.style.display = 'block';
};
