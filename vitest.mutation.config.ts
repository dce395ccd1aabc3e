import { configDefaults, defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config';

/** Stryker runs in a copy of the sources without out/: tests that start the built program cannot run there. */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      // Stryker asks for every test of a mutant: those that walk the whole design space would take it hours.
      exclude: [
        ...configDefaults.exclude,
        'tests/main/**',
        'tests/architecture/**',
        'tests/docs/**',
        'tests/e2e/**',
        'tests/oracle/**',
        'tests/properties/**',
        'tests/renderer/**',
        'tests/wizard/**',
      ],
    },
  }),
);
