/** The style sheets against the elements they are for: what no element ever has styles nothing, and nobody sees that. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const RENDERER = fileURLToPath(new URL('../../src/renderer', import.meta.url));

const textsOf = (ending: RegExp): readonly (readonly [name: string, text: string])[] =>
  readdirSync(RENDERER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')] as const);

const SHEETS = textsOf(/\.css$/).map(
  ([name, text]) => [name, text.replace(/\/\*[\s\S]*?\*\//g, '')] as const,
);
const ELEMENTS = textsOf(/\.(tsx?|html)$/)
  .map(([, text]) => text)
  .join('\n');
/** What the library's own elements say of their state, such as the suggestion that the arrows are on. */
const LIBRARY = fileURLToPath(
  new URL('../../node_modules/react-aria-components/dist/private/', import.meta.url),
);
const STATES = new Set(
  readdirSync(LIBRARY)
    .filter((name) => name.endsWith('.mjs'))
    .flatMap((name) => readFileSync(join(LIBRARY, name), 'utf8').match(/data-[a-z-]+/g) ?? []),
);

describe('the style sheets', () => {
  it('ask for no attribute that no element has', () => {
    const asked = SHEETS.flatMap(([name, text]) =>
      [...text.matchAll(/\[(data-[a-z-]+)/g)].map(([, attribute]) => `${name} ${attribute}`),
    );
    const lost = [...new Set(asked)].filter((one) => {
      const attribute = one.split(' ')[1] as string;
      const asProperty = attribute
        .slice('data-'.length)
        .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      return (
        !STATES.has(attribute) && !ELEMENTS.includes(attribute) && !ELEMENTS.includes(`dataset.${asProperty}`)
      );
    });
    expect(asked.length).toBeGreaterThan(30);
    expect(lost).toEqual([]);
  });

  it('ask for no class that no element has', () => {
    const asked = SHEETS.flatMap(([name, text]) =>
      [
        ...text
          .replace(/url\([^)]*\)|"[^"]*"|'[^']*'/g, '')
          .matchAll(/\.([a-z][a-z-]*[a-z])(?=[\s.:,>[){+~])/g),
      ].map(([, found]) => `${name} .${found}`),
    );
    const lost = [...new Set(asked)].filter(
      (one) => !new RegExp(`\\b${one.split(' .')[1]}\\b`).test(ELEMENTS),
    );
    expect(lost).toEqual([]);
  });

  it('let no control that is disabled look as if it could be pressed', () => {
    const base = SHEETS.find(([name]) => name === 'base.css')?.[1] ?? '';
    const [, kinds = ''] = /:is\(([^)]*)\):disabled \{[^}]*color: var\(--text-disabled\)/.exec(base) ?? [];
    // Every look that a button of the window has.
    for (const kind of ['.button', '.plain-button', '.primary-button', '.danger-button', '.way-button'])
      expect(kinds.split(/,\s*/)).toContain(kind);
    expect(SHEETS.find(([name]) => name === 'step-list.css')?.[1]).toMatch(/\.step-entry:disabled/);
  });
});
