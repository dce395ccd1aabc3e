import { configDefaults, defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config';

/** Stryker runs in a copy of the sources without out/: tests that start the built program cannot run there. */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      exclude: [...configDefaults.exclude, 'tests/main/**', 'tests/architecture/**', 'tests/e2e/**'],
    },
  }),
);
