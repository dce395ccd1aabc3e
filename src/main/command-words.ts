/** Which starts of the packed program are commands, and not a wish for the window. */

/** `check`, and a word that is mistyped: the command line knows better what to say of it than a window does. */
const LOOKS_LIKE_A_COMMAND = /^[a-z][a-z-]*$/i;
const OPTIONS = ['--help', '-h', '--version'];

/**
 * The words of a command, by the first of them: a file, an address or a switch of the engine opens the window.
 * `commandWords(['mpo-preflight', 'check', 'a.json'])` is `['check', 'a.json']`; with `a.json` alone it is null.
 */
export const commandWords = (argv: readonly string[]): readonly string[] | null => {
  const [first, ...rest] = argv.slice(1);
  if (first === undefined) return null;
  return OPTIONS.includes(first) || LOOKS_LIKE_A_COMMAND.test(first) ? [first, ...rest] : null;
};
