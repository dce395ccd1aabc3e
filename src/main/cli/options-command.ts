import { STEP_IDS } from '../../shared/steps/step';
import { type Command, UsageError } from './command';

export const optionsCommand: Command = {
  name: 'options',
  summary: 'lists which options of a step are open, and why the others are closed',
  usage: ['options QUOTE|- --step STEP [--link ID] [--json]'],
  help: [
    'Reads a quote and lists every option of one step of one link. An option is open when at least one complete valid order exists with the answers of the earlier steps and this option in it; a closed one names the fewest of those answers that close it, and the rule. In the step itself, what was answered before a question or typed there counts as well. For numbers it prints the range that stays possible.',
    `Steps: ${STEP_IDS.join(', ')}. Without --link the quote has to have one link only.`,
    'Questions that have no part in the link are left out, such as the front of modules where a direct cord carries it; where nothing else is left, it says why instead.',
    'With --json every open option carries its witness, the complete answers of one valid order, and what was left out stands under notAsked.',
    'Exit status: 0, at least one option is open; 1, none is, or the link is asked nothing in that step; 2, the quote could not be read, or has no such link.',
  ],
  operands: { names: ['QUOTE|-'] },
  options: {
    step: { kind: 'value', placeholder: 'STEP', help: 'the step whose options are listed' },
    link: { kind: 'value', placeholder: 'ID', help: 'the link' },
    json: { kind: 'flag', help: 'print JSON (mpo-preflight/options)' },
  },
  run: async ({ flags, values, operands }, io) => {
    const wanted = values.get('step');
    if (wanted === undefined) throw new UsageError(`options needs a step: add --step ${STEP_IDS.join('|')}`);
    const folded = wanted.replace(/[\s_-]/g, '').toLowerCase();
    const step = STEP_IDS.find((id) => id.toLowerCase() === folded);
    if (step === undefined)
      throw new UsageError(`no step is called ${JSON.stringify(wanted)}: take one of ${STEP_IDS.join(', ')}`);
    const { printOptions } = await import('./options/print-options');
    return printOptions(
      { input: operands[0] as string, step, link: values.get('link'), asJson: flags.has('json') },
      io,
    );
  },
};
