import { describe, expect, it } from 'vitest';
import { codeOnly, importsOf, withoutComments } from './source-text';

describe('the reader of imports', () => {
  it('finds named, default, namespace, type, side-effect and dynamic imports', () => {
    const source = [
      "import { a } from './a';",
      "import b from './b'",
      "import * as c from './c';",
      "import type { D } from './d';",
      "import './e.css';",
      "const f = await import('./f');",
      "const g = require('./g');",
    ].join('\n');
    expect(importsOf(source)).toEqual(['./a', './b', './c', './d', './e.css', './f', './g']);
  });

  it('finds imports over several lines and imports that pass something on', () => {
    const source =
      "import {\n  a,\n  type B,\n} from './a';\nexport { c } from './c';\nexport * from './d';\n";
    expect(importsOf(source)).toEqual(['./a', './c', './d']);
  });

  it('does not take comments, sentences and calls for imports', () => {
    const source = [
      "// import { a } from './a';",
      "/* import './b'; */",
      "export const sentence = 'take it from there';",
      "export const list = Array.from('abc');",
    ].join('\n');
    expect(importsOf(source)).toEqual([]);
  });
});

describe('the reader of code', () => {
  it('drops comments, but not what looks like one inside a text', () => {
    expect(withoutComments("a('http://b'); // c\n/* d */ e")).toBe("a('http://b');  \n  e");
  });

  it('drops the text of literals and keeps what a template computes', () => {
    const source = ['const a = `Date of ${', 'new Date()', "} Date`; const b = 'Date';"].join('');
    expect(codeOnly(source)).toBe('const a = ""new Date()""; const b = "";');
  });

  it('is not led astray by quotes inside a regular expression', () => {
    expect(codeOnly('const a = /[\'"/]/.test(b) ? 1 / 2 : 3; // Date\nDate')).toContain('1 / 2 : 3;  \nDate');
  });
});
