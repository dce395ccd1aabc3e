/** Each runtime has a project of its own, so that what it does not have does not compile there. */
export const TYPESCRIPT_PROJECTS = [
  '.',
  'src/shared',
  'src/main',
  'src/main/preload',
  'src/renderer',
  'tests',
  'tests/renderer',
];
