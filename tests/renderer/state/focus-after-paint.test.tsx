// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { focusAfterPaint } from '../../../src/renderer/state/focus-after-paint';

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<button id="pressed"></button><h1 tabindex="-1"></h1><input>';
  document.querySelector('button')?.focus();
});
afterEach(() => {
  vi.useRealTimers();
  document.body.innerHTML = '';
});

const begin = () => focusAfterPaint(() => document.querySelector('h1'));
const focused = () => document.activeElement?.localName;

it('goes to the heading once it is painted', () => {
  begin();
  expect(focused()).toBe('button');
  vi.runAllTimers();
  expect(focused()).toBe('h1');
});

it('goes there too where what was pressed is gone', () => {
  begin();
  document.querySelector('button')?.remove();
  vi.runAllTimers();
  expect(focused()).toBe('h1');
});

it('stays with whoever has moved it by then', () => {
  begin();
  document.querySelector('input')?.focus();
  vi.runAllTimers();
  expect(focused()).toBe('input');
});

it('stays where it is when another screen came first', () => {
  begin()();
  vi.runAllTimers();
  expect(focused()).toBe('button');
});
