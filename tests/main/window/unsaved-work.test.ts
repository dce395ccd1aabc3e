import { describe, expect, it } from 'vitest';
import { unsavedWork } from '../../../src/main/window/unsaved-work';

/** A window that remembers what it was told, and a person who gives one answer. */
const window = (answer: 'save' | 'close' | 'cancel' = 'cancel', mayLose = false) => {
  const told: string[] = [];
  const work = unsavedWork({
    save: () => told.push('save'),
    close: () => told.push('close'),
    askBeforeClosing: async (title) => {
      told.push(`asked about ${title}`);
      return answer;
    },
    askBeforeOpening: async (name, title) => {
      told.push(`asked about ${title} before ${name}`);
      return mayLose;
    },
    left: async () => void told.push('left'),
  });
  return { work, told };
};

const UNSAVED = { title: 'work', unsaved: true } as const;
const ITSELF = { ...UNSAVED, savesItself: true } as const;
const SAVED = { title: 'work', unsaved: false } as const;
const answered = () => new Promise((resolve) => setImmediate(resolve));

describe('closing the window', () => {
  it('goes at once when nothing is unsaved', () => {
    const { work, told } = window();
    expect(work.mayClose()).toBe(true);
    work.stateChanged(UNSAVED);
    work.stateChanged(SAVED);
    expect(work.mayClose()).toBe(true);
    expect(told).toEqual([]);
  });

  it('saves first where the page saves by itself, and asks nobody', () => {
    const { work, told } = window();
    work.stateChanged(ITSELF);
    expect(work.mayClose()).toBe(false);
    work.saved(true);
    expect(told).toEqual(['save']);
    work.stateChanged(SAVED);
    expect(told).toEqual(['save', 'close']);
    expect(work.mayClose()).toBe(true);
  });

  it('asks when that save failed', async () => {
    const { work, told } = window('close');
    work.stateChanged(ITSELF);
    work.mayClose();
    work.saved(false);
    work.stateChanged(UNSAVED);
    expect(work.mayClose()).toBe(false);
    await answered();
    expect(told).toEqual(['save', 'asked about work', 'left', 'close']);
    expect(work.mayClose()).toBe(true);
  });

  it('asks when a page that was told to save does not answer', async () => {
    const { work, told } = window('close');
    work.stateChanged(ITSELF);
    work.mayClose();
    work.mayClose();
    await answered();
    expect(told).toEqual(['save', 'asked about work', 'left', 'close']);
  });

  it('asks once at a time, and stays when told so', async () => {
    const { work, told } = window('cancel');
    work.stateChanged(UNSAVED);
    expect([work.mayClose(), work.mayClose()]).toEqual([false, false]);
    await answered();
    expect(told).toEqual(['asked about work']);
    work.stateChanged(SAVED);
    expect(told).toHaveLength(1);
  });

  it('closes after the save that was asked for, not after one that was cancelled', async () => {
    const { work, told } = window('save');
    work.stateChanged(UNSAVED);
    work.mayClose();
    await answered();
    work.saved(false);
    work.stateChanged(SAVED);
    expect(told).toEqual(['asked about work', 'save']);
  });
});

describe('opening another file', () => {
  it('waits for the page to save where it does so by itself', async () => {
    const { work, told } = window();
    work.stateChanged(ITSELF);
    const may = work.mayReplace('b.mpoq');
    work.stateChanged(SAVED);
    expect(await may).toBe(true);
    expect(told).toEqual(['save']);
  });

  it('asks where it could not be saved', async () => {
    const { work, told } = window('cancel', true);
    work.stateChanged(ITSELF);
    const may = work.mayReplace('b.mpoq');
    work.saved(false);
    expect(await may).toBe(true);
    expect(told).toEqual(['save', 'asked about work before b.mpoq']);
  });

  it('asks at once where nothing is saved by itself', async () => {
    const { work } = window('cancel', false);
    work.stateChanged(UNSAVED);
    expect(await work.mayReplace('b.mpoq')).toBe(false);
  });
});
