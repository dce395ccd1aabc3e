/**
 * Keeps out of the window's script what the window never runs, where no import can leave it out. Each piece fails the build
 * when what it looks for is no longer there, so that a new version of a package cannot bring the weight back unseen.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Component libraries carry their words in 34 languages and ask the system which of them to speak; the window speaks English,
 * and finding the system's language out costs its start as much as a screen.
 */
export function englishOnly(): Plugin {
  return {
    name: 'english-only',
    transform: {
      filter: { id: /\/(?:intlStrings|useDefaultLocale)\.mjs$/ },
      handler(code, id) {
        if (id.endsWith('/intlStrings.mjs')) {
          const english = /^import \S+ from ("[^"]+\/en-US\.mjs");$/m.exec(code)?.[1];
          if (english === undefined) return this.error(`${id} no longer imports its words as expected`);
          return { code: `import words from ${english};\nexport default { 'en-US': words };`, map: null };
        }
        if (!/^export \{\S+ as getDefaultLocale, \S+ as useDefaultLocale\};$/m.test(code))
          return this.error(`${id} no longer exports as expected`);
        return {
          code: [
            "const english = { locale: 'en-US', direction: 'ltr' };",
            'export const getDefaultLocale = () => english;',
            'export const useDefaultLocale = getDefaultLocale;',
          ].join('\n'),
          map: null,
        };
      },
    },
  };
}

/** The engine keeps a script of ASCII alone in half the room, and need not decode it: every other sign is written by its number. */
export function asciiOnly(): Plugin {
  return {
    name: 'ascii-only',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk')
          file.code = file.code.replace(
            // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII is meant
            /[^\x00-\x7f]/g,
            (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
          );
    },
  };
}

/**
 * A package of CommonJS is one long function, which runs at once. The engine compiles it in one go only where it is written as
 * a function in parentheses; an arrow is read through first, and compiled in a second go when it runs.
 */
export function eagerPackages(): Plugin {
  return {
    name: 'eager-packages',
    renderChunk(code, { name }) {
      const wrapper = /__commonJSMin\(\(\((exports(?:, module)?)\) => \{/g;
      if (name === 'index' && !wrapper.test(code))
        return this.error('packages of CommonJS are no longer wrapped as expected');
      return { code: code.replace(wrapper, '__commonJSMin((function($1) {'), map: null };
    },
  };
}

const SCHEMA_WRITER = ['createToJSONSchemaMethod', 'createStandardJSONSchemaMethod'];

/** Each zod schema can write itself as a JSON Schema, which only the command line publishes. */
export function withoutJsonSchema(): Plugin {
  const unused = (names: Iterable<string>): string =>
    [
      "const unused = () => { throw new Error('The window writes no JSON Schema.'); };",
      ...[...names].map(
        (name) => `export const ${name} = ${SCHEMA_WRITER.includes(name) ? '() => ' : ''}unused;`,
      ),
    ].join('\n');
  return {
    name: 'without-json-schema',
    enforce: 'pre',
    load: {
      filter: { id: /\/zod\/v4\/core\/(?:json-schema-processors|to-json-schema)\.js$/ },
      handler(id) {
        const exported = readFileSync(id, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm);
        const names = new Set([...exported].map(([, name]) => name as string));
        if (names.size === 0) return this.error(`${id} no longer exports as expected`);
        return unused(names);
      },
    },
  };
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Property extends Node {
  readonly key?: { readonly name?: string };
}
interface Declared {
  readonly declarations?: readonly { readonly init?: Node & { readonly properties?: readonly Property[] } }[];
}

/** A rule's examples are for its tests and its documentation. */
export function withoutExamples(): Plugin {
  return {
    name: 'without-examples',
    transform: {
      filter: { id: /\/src\/shared\/rules\/(?:channel|link)\/[\w-]+\.ts$/ },
      handler(code, id) {
        const { body } = this.parse(code) as unknown as {
          body: readonly { readonly declaration?: Declared }[];
        };
        const examples = body
          .flatMap(({ declaration }) => declaration?.declarations ?? [])
          .flatMap(({ init }) => init?.properties ?? [])
          .find(({ key }) => key?.name === 'examples');
        if (examples === undefined) return this.error(`${id} exports no rule with examples`);
        return { code: `${code.slice(0, examples.start)}examples: {}${code.slice(examples.end)}`, map: null };
      },
    },
  };
}
