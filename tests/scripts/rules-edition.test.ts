/** The edition changes with what decides, and with nothing else. */
import { describe, expect, it } from 'vitest';
import { decidingText, namesEdition, rulesEdition } from '../../scripts/build/rules-edition';

const RULE = `
import type { ChannelRule } from '../channel-rule';
import { duplexChannel } from '../example-channels';
import { limitOf } from './limit';

/** Told where the loss is too high. */
export const tooLossy: ChannelRule = {
  id: 'budget/too-lossy',
  severity: 'block',
  source: 'IEEE 802.3',
  check: ({ budget }, violation) => {
    if (budget.loss > limitOf(budget)) violation(null, { lossDb: 3 });
  },
  sentence: ({ lossDb }) => \`Loses \${lossDb} dB.\`,
  examples: { passes: [{ what: 'short', channel: () => duplexChannel() }] },
};
`;

const FIGURES = `
export const interfaces = [
  { id: '10GBASE-SR', aliases: ['10G-SR'], reachM: { OM4: published(400, 'S09', 'a note') }, breakable: false },
];
`;

const editions = (name: string, text: string, from: string, to: string) => {
  expect(text).toContain(from);
  return [decidingText(name, text), decidingText(name, text.replace(from, to))];
};

describe('the edition of the rules', () => {
  it.each([
    ['a sentence', '`Loses ', '`It loses '],
    ['a source', 'IEEE 802.3', 'IEEE 802.3, clause 52'],
    ['an example', "what: 'short'", "what: 'long'"],
    ['a comment', 'Told where', 'Said where'],
    ['a type', ': ChannelRule =', ': Rule<ChannelRule> ='],
    ['an import of a type', "import type { ChannelRule } from '../channel-rule';", ''],
    ['an import of examples', '{ duplexChannel }', '{ duplexChannel, trunk }'],
    ['a line end', '\n', '\r\n'],
  ])('stays with another %s of a rule', (_, from, to) => {
    const [before, after] = editions('rules/channel/too-lossy.ts', RULE, from, to);
    expect(after).toBe(before);
  });

  it.each([
    ['severity', "'block'", "'warn'"],
    ['id', 'too-lossy', 'lossy'],
    ['condition', 'budget.loss >', 'budget.loss >='],
    ['value', 'lossDb: 3', 'lossDb: 4'],
    ['place of what it calls', './limit', './other-limit'],
  ])('changes with another %s of a rule', (_, from, to) => {
    const [before, after] = editions('rules/channel/too-lossy.ts', RULE, from, to);
    expect(after).not.toBe(before);
  });

  it.each([
    ['alias', "'10G-SR'", "'10G-SR', 'SFP-10G-SR'"],
    ['source of a figure', "'S09'", "'S10'"],
    ['note of a figure', 'a note', 'another'],
  ])('stays with another %s', (_, from, to) => {
    const [before, after] = editions('catalogue/interfaces/10g.ts', FIGURES, from, to);
    expect(after).toBe(before);
  });

  it.each([
    ['figure', 'published(400', 'published(300'],
    ['sureness', 'published(', 'recalled('],
    ['property', 'breakable: false', 'breakable: true'],
  ])('changes with another %s', (_, from, to) => {
    const [before, after] = editions('catalogue/interfaces/10g.ts', FIGURES, from, to);
    expect(after).not.toBe(before);
  });

  it('changes where a part is told by its source in the line of an order', () => {
    const [before, after] = editions(
      'plan/count-items.ts',
      `export const item = { source: 'catalogue' };`,
      'catalogue',
      'data sheet',
    );
    expect(after).not.toBe(before);
  });

  it('stays with another message of a problem, and changes with what is put into it or with a name', () => {
    const text =
      'export const told = (n) => problem("port " + n + " of this module is used twice", `trunk leg`);';
    const edition = (changed: string) => decidingText('channel/part-problems.ts', changed);
    expect(edition(text.replace('is used twice', 'is taken'))).toBe(edition(text));
    expect(edition(text.replace('+ n +', '+ (n + 1) +'))).not.toBe(edition(text));
    expect(edition(text.replace('trunk leg', 'cable leg'))).not.toBe(edition(text));
  });

  it('is eight signs of the sources as they are', () => {
    expect(rulesEdition(process.cwd())).toMatch(/^[0-9a-f]{8}$/);
    expect(namesEdition(process.cwd())).toMatch(/^[0-9a-f]{8}$/);
    expect(namesEdition(process.cwd())).not.toBe(rulesEdition(process.cwd()));
  });
});
