/** The whole judgement of one channel: can it be built, what forbids it, what light says. */

import { type BudgetFigures, budgetBlocks, budgetOf } from './budget';
import type { ChannelDocument } from './document';
import { NotAChannel } from './geometry';
import { type Line, layOut } from './line';
import { type Block, matingBlocks } from './mating';
import { opticsBlocks } from './optics';
import { traceLine } from './trace';
import { type PolarityVerdict, polarityVerdict } from './verdict';

/**
 * `not-followed`: a joint whose holes do not face each other, or one wavelength a fibre at one end and two at the other.
 * Such a channel is refused for that, and what its light would do is no question.
 */
export type Light = PolarityVerdict | 'passive' | 'not-followed';

export type Judgement =
  | { readonly built: false; readonly because: string }
  | {
      readonly built: true;
      readonly blocks: readonly Block[];
      readonly light: Light;
      readonly budget: BudgetFigures | null;
    };

const LIGHT_RULES: Partial<Record<Light, string>> = {
  'cannot-be-judged': 'polarity/cannot-be-judged',
  dead: 'polarity/dead',
  partial: 'polarity/partial',
  'lanes-swapped': 'polarity/lanes-swapped',
};

export function lightOf(line: Line, blocks: readonly Block[]): Light {
  if (line.near === null || line.far === null) return 'passive';
  if (blocks.some(({ rule }) => rule === 'mating/shape-clash')) return 'not-followed';
  if ((line.near.plan === 'bidi') !== (line.far.plan === 'bidi')) return 'not-followed';
  const traced = traceLine(line);
  return traced === null ? 'passive' : polarityVerdict(traced);
}

export function lightBlocks(line: Line, light: Light): Block[] {
  const rule = LIGHT_RULES[light];
  if (rule === undefined) return [];
  // Multi-lane Ethernet at both ends puts its lanes back in order.
  if (light === 'lanes-swapped' && line.near?.reorders === true && line.far?.reorders === true) return [];
  return [{ rule, what: 'light' }];
}

/** Judges a document that a reader has accepted; what cannot be built at all says why. */
export function judgeDocument(doc: ChannelDocument): Judgement {
  let line: Line;
  try {
    line = layOut(doc);
  } catch (error) {
    if (error instanceof NotAChannel) return { built: false, because: error.message };
    throw error;
  }
  const mating = matingBlocks(line);
  const light = lightOf(line, mating);
  const budget = budgetOf(doc, line);
  const optics = line.near === null || line.far === null ? [] : opticsBlocks(line.near, line.far);
  return {
    built: true,
    blocks: [...mating, ...lightBlocks(line, light), ...optics, ...budgetBlocks(budget)],
    light,
    budget,
  };
}
