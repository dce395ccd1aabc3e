/** What a person hands to a stranger says what went wrong and holds nothing of a customer. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnosticsText } from '../../../src/main/diagnostics/diagnostics-text';
import { errorWords, makeLog } from '../../../src/main/diagnostics/log';
import { documentOnDisk } from '../../../src/main/files/document';
import { readQuoteText } from '../../../src/shared/order/quote-document';
import { codeOnly } from '../../architecture/source-text';
import { MemoryDisk } from '../files/memory-disk';
import { FILE, layFile, STATES } from '../files/sitting';

const SECRETS = ['Acme', 'anna', 'hall 2', 'Q-1', '/customer', '.mpoq'];
const secretsIn = (text: string): string[] => SECRETS.filter((secret) => text.includes(secret));

const log = () => {
  const printed: string[] = [];
  return {
    printed,
    ...makeLog(
      () => new Date(0),
      (line) => printed.push(line),
    ),
  };
};

const withCode = (code: unknown, message: string): Error => Object.assign(new Error(message), { code });

describe('the words of an error', () => {
  it.each([
    [
      'of the system',
      withCode('ENOSPC', "ENOSPC: no space left, write '/customer/Acme/hall 2.mpoq'"),
      /^ENOSPC/,
    ],
    ['of the language', new TypeError('Acme is not a function'), /^TypeError/],
    ['with places in its message', new Error('a\n    at Acme (/home/anna/hall 2/Acme.js:1:2)'), /^Error/],
    ['with a customer as its code', withCode('Acme hall 2', 'x'), /^Error/],
    ['that is a text', 'Acme', /^no error object$/],
    ['that is nothing', undefined, /^no error object$/],
    ['with a cause', new Error('x', { cause: new Error('Acme') }), /^Error/],
    [
      'of the reader of quotes',
      (readQuoteText('{"customer":"Acme"}') as { error: unknown }).error,
      /^Error$/,
    ],
  ])('%s are its kind, without its message', (_, error, kind) => {
    expect(errorWords(error)).toMatch(kind);
    expect(secretsIn(errorWords(error))).toEqual([]);
  });

  it('name the places of the program by its own files, without a folder', () => {
    const error = new Error('Acme');
    error.stack = `Error: Acme\n    at save (/home/anna/app.asar/out/main/program.cjs:1:204)\n    at node:fs:7:1\n    at async /opt/x/main.cjs:3:4`;
    expect(errorWords(error)).toBe('Error (program.cjs:1:204, node:fs:7:1, main.cjs:3:4)');
  });

  it('hold no piece of any message', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 12, maxLength: 60, unit: 'grapheme' }),
        fc.string(),
        (message, name) => {
          const error = Object.assign(new Error(`${message} /home/anna/Acme.mpoq`), { name });
          const words = errorWords(error);
          expect(words).not.toContain(message);
          expect(secretsIn(words)).toEqual([]);
        },
      ),
    );
  });
});

describe('the log of a sitting', () => {
  it('has no name, path or text of a customer, whatever file operation fails', async () => {
    let lines = 0;
    for (let at = 0; ; at += 1) {
      const disk = new MemoryDisk();
      layFile(disk);
      const { warn, lines: said, printed } = log();
      let failed = false;
      disk.onOperation = ({ path, kind }, index) => {
        if (index < at) return;
        failed = true;
        throw withCode('EIO', `EIO: i/o error, ${kind} '${path}' of anna, Acme`);
      };
      const document = documentOnDisk('/home/anna', { disk, warn });
      const opened = await document.open(FILE);
      if (opened.ok) {
        await document.save(STATES[1] as string);
        disk.put(FILE, STATES[3] as string);
        await document.save(STATES[2] as string, true);
        await document.changedOutside();
      }
      expect(secretsIn([...said(), ...printed].join('\n'))).toEqual([]);
      lines += printed.length;
      if (!failed) break;
    }
    expect(lines).toBeGreaterThan(10);
  });

  it('keeps its newest fifty lines, with their times', () => {
    const { warn, lines } = log();
    for (let number = 1; number <= 60; number += 1) warn(`Line ${number}.`);
    expect(lines()).toHaveLength(50);
    expect(lines().at(-1)).toBe('1970-01-01T00:00:00.000Z Line 60.');
  });

  it('is the one place where the program prints, and no error is put into a sentence', () => {
    const files = readdirSync('src/main', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('cli'))
      .map((name) => ({ name, code: codeOnly(readFileSync(join('src/main', name), 'utf8')) }));
    // A smoke test answers on the console, as a command does, and opens no file of a customer.
    const answering = ['report-verdict.ts', 'smoke-test.ts'];
    const printing = files.filter(({ code }) => /\bconsole\b/.test(code)).map(({ name }) => name);
    expect(printing.filter((name) => !answering.includes(name))).toEqual(['main.ts']);
    const told = files.filter(({ code }) => /\bwarn\([^)]*String\(/.test(code)).map(({ name }) => name);
    expect(told).toEqual([]);
  });
});

describe('diagnostics', () => {
  const said = (log_: readonly string[], language = 'en-GB') =>
    diagnosticsText({
      info: { version: '1.2.3', electron: '45', chromium: '150', node: '22', platform: 'linux x64' },
      ...{ language, isPackaged: true, savesItself: true, recentFiles: 3, log: log_ },
    });

  it('name the program, its engine and the system, and what went wrong', () => {
    expect(said([])).toMatch(
      /^MPO Preflight 1\.2\.3, rules \w+, names \w+\nElectron 45, Chromium 150, Node\.js 22\nSystem: linux x64, release [\w.+-]+( of another kind)?, language en-GB\nMemory: [\d.]+ GiB\nSaves by itself: yes\nRecent files: 3\nNothing went wrong in this run\.\n$/,
    );
    expect(said(['a', 'b'])).toMatch(/\nWhat went wrong in this run:\na\nb\n$/);
  });

  it('take no words from the system that could be a name', () => {
    expect(said([], 'Acme, hall 2')).toContain('language of another kind');
  });
});
