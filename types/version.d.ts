/** The version of package.json, put in by the build and the test runner (vite.cli.config.ts, vitest.config.ts). */
declare const __VERSION__: string;
/** Which rules this build judges by (scripts/build/rules-edition.ts), put in the same way. */
declare const __RULES_EDITION__: string;
