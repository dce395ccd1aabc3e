/** Which starts of the packed program are commands. */
import { describe, expect, it } from 'vitest';
import { commandWords } from '../../src/main/command-words';

const start = (...words: string[]) => commandWords(['/opt/mpo-preflight/mpo-preflight', ...words]);

describe('the packed program', () => {
  it.each([
    'check',
    'repair',
    'options',
    'order',
    'schema',
    'catalogue',
    'help',
    '--help',
    '-h',
    '--version',
  ])('takes %s for a command, with all that follows', (word) => {
    expect(start(word, 'a.json', '--json')).toEqual([word, 'a.json', '--json']);
  });

  it('leaves a mistyped command to the command line, which says so', () => {
    expect(start('chekc', 'a.json')).toEqual(['chekc', 'a.json']);
  });

  it.each([
    'a.mpoq',
    '/home/me/a.json',
    './check',
    'C:\\quotes\\a.mpoq',
    'file:///home/me/a.mpoq',
    '-psn_0_1',
    '--disable-gpu',
  ])('opens its window for %s', (word) => {
    expect(start(word)).toBeNull();
    expect(start(word, 'check')).toBeNull();
  });

  it('opens its window when it is given nothing', () => {
    expect(start()).toBeNull();
  });
});
