/** The version of package.json, put in by the build and the test runner (vite.cli.config.ts, vitest.config.ts). */
declare const __VERSION__: string;
/** Which rules this build judges by (scripts/build/rules-edition.ts), put in the same way. */
declare const __RULES_EDITION__: string;
/** Which part numbers and names it knows, put in the same way. */
declare const __NAMES_EDITION__: string;
/** What is proposed for a new quote (scripts/build/first-design.ts), put in the same way. */
declare const __FIRST_DESIGN__: import('../src/shared/steps/steps').CompleteAnswers;
