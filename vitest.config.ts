import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { firstDesignText } from './scripts/build/first-design-text.ts';
import { namesEdition, rulesEdition } from './scripts/build/rules-edition.ts';

const manifest = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};

export default defineConfig({
  define: {
    __VERSION__: JSON.stringify(manifest.version),
    __RULES_EDITION__: JSON.stringify(rulesEdition(import.meta.dirname)),
    __NAMES_EDITION__: JSON.stringify(namesEdition(import.meta.dirname)),
    __FIRST_DESIGN__: await firstDesignText(),
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    // One process per file: tests of the command line may change the working directory, which threads share.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    passWithNoTests: false,
    coverage: { enabled: false },
  },
});
