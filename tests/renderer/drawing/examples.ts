/** The example channels of the product, judged. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChannelText } from '../../../src/shared/channel/read-channel';
import { type JudgedChannel, judgeChannel } from '../../../src/shared/rules/view-channel';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'examples', 'channels');

export const exampleText = (name: string): string => readFileSync(join(FOLDER, `${name}.json`), 'utf8');

const judge = (text: string): JudgedChannel | null => {
  const read = readChannelText(text);
  if (!read.ok) return null;
  const judged = judgeChannel(read.value);
  return judged.ok ? judged.value : null;
};

/** Those that can be read and joined: only they can be drawn. */
export const drawableExamples = (): readonly (readonly [name: string, judged: JudgedChannel])[] =>
  readdirSync(FOLDER).flatMap((file) => {
    const name = file.replace(/\.json$/, '');
    const judged = judge(exampleText(name));
    return judged === null ? [] : [[name, judged] as const];
  });

export const example = (name: string): JudgedChannel => {
  const judged = judge(exampleText(name));
  if (judged === null) throw new Error(`${name} cannot be judged`);
  return judged;
};
