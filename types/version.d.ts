/** The version of package.json, put in by the build and the test runner (vite.cli.config.ts, vitest.config.ts). */
declare const __VERSION__: string;
