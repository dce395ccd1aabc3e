/**
 * The words after the name of a script, read before it does anything: one that it would ignore ends it with a sentence. What
 * `--help` prints is the comment at the head of the script itself.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const MISUSED = 2;

/**
 * @param {string} script its file
 * @param {{ options?: import('node:util').ParseArgsConfig['options'], words?: readonly string[] }} [taken] `words`: those that it
 *   takes beside its options
 */
export function readWords(script, { options = {}, words = [] } = {}) {
  let read;
  try {
    read = parseArgs({ options: { ...options, help: { type: 'boolean' } }, allowPositionals: true });
  } catch (error) {
    refuseWords(error.message.split('. ')[0]);
  }
  const { values, positionals } = read;
  if (values.help) {
    console.log(headOf(script));
    process.exit(0);
  }
  const unknown = positionals.find((word) => !words.includes(word));
  if (unknown !== undefined)
    refuseWords(
      words.length === 0
        ? `It takes no words, such as "${unknown}"`
        : `It does not know "${unknown}", but ${words.join(', ')}`,
    );
  return { values, words: positionals };
}

/** Ends the process. */
export function refuseWords(sentence) {
  console.error(
    `${sentence.replace(/[.?]?$/, (end) => end || '.')} Nothing was done; --help says what it takes.`,
  );
  process.exit(MISUSED);
}

function headOf(script) {
  const [, head] = /^(?:#!.*\n)?\/\*\*([\s\S]*?)\*\//.exec(readFileSync(script, 'utf8'));
  return head.replace(/^ ?\* ?/gm, '').trim();
}
