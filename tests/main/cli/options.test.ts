/** `options`: open options with a design behind each, closed ones with their reason, and every wrong call answered. */
import { describe, expect, it } from 'vitest';
import type { OptionsDocument } from '../../../src/shared/documents/options-json';
import { breakoutLink, duplexLink, INSTALLED_TRUNK } from '../../../src/shared/rules/example-links';
import { runCli } from './fake-io';

const quoteOf = (...links: unknown[]): string =>
  JSON.stringify({
    format: 'mpo-preflight/quote',
    version: 1,
    number: 'Q-1',
    name: 'Options',
    customer: { name: 'Acme', region: 'EU' },
    links,
  });

const overAlignedKeys = breakoutLink({ application: { installed: { near: { keys: 'aligned' } } } });

const documentOf = async (words: readonly string[], stdin: string): Promise<OptionsDocument> =>
  JSON.parse((await runCli(words, { stdin })).stdout) as OptionsDocument;

describe('options', () => {
  it('list what is open with a witness that order accepts, and what is closed with answers, rule and sentence', async () => {
    const document = await documentOf(
      ['options', '-', '--step', 'polarity', '--json'],
      quoteOf(overAlignedKeys),
    );
    const methods = (options: readonly { field: string; value: unknown }[]) =>
      options.filter(({ field }) => field === 'method').map(({ value }) => value);
    expect(methods(document.open)).toEqual(['B', 'U2']);
    expect(methods(document.closed)).toEqual(['A', 'C', 'U1']);
    const [closed] = document.closed;
    expect(closed?.because).toContainEqual({
      step: 'application',
      field: 'installed.near.keys',
      answer: 'aligned',
      words: 'the key-up to key-up adapters of the installed near panel',
    });
    expect(closed?.rules).toEqual([{ rule: 'polarity/dead', source: expect.any(String) }]);
    expect(closed?.sentence).toMatch(/^Method A cannot go with .*key-up to key-up adapters/);
    for (const { witness } of document.open) {
      expect(witness.application).toEqual(overAlignedKeys.answers.application);
      const again = await documentOf(
        ['options', '-', '--step', 'documentation', '--json'],
        quoteOf({ ...overAlignedKeys, answers: witness }),
      );
      expect(again.closed).toEqual([]);
    }
  });

  it('give a witness labels that no other link of the quote has', async () => {
    const { documentation: _, ...answers } = breakoutLink().answers;
    const other = { ...breakoutLink(), id: 'other' };
    const taken = { ...other, answers: { ...other.answers, documentation: undefined } };
    const quote = quoteOf(
      { ...breakoutLink(), answers },
      {
        ...taken,
        answers: {
          ...other.answers,
          documentation: {
            scheme: 'rack-panel-cassette-port',
            near: { rack: 'R1', panel: 'P1', firstCassette: 1, firstPort: 1 },
            far: { rack: 'R2', panel: 'P1', firstCassette: 1, firstPort: 1 },
          },
        },
      },
    );
    const document = await documentOf(
      ['options', '-', '--link', 'example', '--step', 'polarity', '--json'],
      quote,
    );
    expect(document.open[0]?.witness.documentation.near.panel).toBe('P2');
  });

  it('print words, and the range of a number', async () => {
    const { stdout, status } = await runCli(['options', '-', '--step', 'mode-polish'], {
      stdin: quoteOf(breakoutLink()),
    });
    expect(status).toBe(0);
    expect(stdout).toContain('  open    OM4\n');
    expect(stdout).toMatch(/closed {2}OS2\n.*OS2 fibre cannot go with 40GBASE-SR4 at the near end/);
    const budget = await runCli(['options', '-', '--step', 'budget'], { stdin: quoteOf(breakoutLink()) });
    expect(budget.stdout).toMatch(/Ageing allowance\n {2}from 0 to 0\.\d+ dB with the other answers/);
  });

  it('say of a method the parts that it comes to over what is installed, in words and as JSON', async () => {
    const overTrunk = quoteOf(breakoutLink({ application: { installed: { trunk: INSTALLED_TRUNK } } }));
    const { stdout } = await runCli(['options', '-', '--step', 'polarity'], { stdin: overTrunk });
    expect(stdout).toMatch(/open {4}Method B \(B\)\n {10}Installed Type B trunk, key-up to key-up adapters/);
    const document = await documentOf(['options', '-', '--step', 'polarity', '--json'], overTrunk);
    for (const { value, parts } of document.open)
      expect(stdout.replaceAll(/\s+/g, ' ')).toContain(`Method ${value} (${value}) ${parts}`);
    const other = await documentOf(['options', '-', '--step', 'mode-polish', '--json'], overTrunk);
    expect(other.open.some(({ parts }) => parts !== undefined)).toBe(false);
  });

  it('say once why several are closed alike, behind the last of them', async () => {
    const { stdout } = await runCli(['options', '-', '--step', 'transceiver'], {
      stdin: quoteOf(breakoutLink()),
    });
    expect(stdout).toMatch(
      /closed {2}10GBASE-LR\n(?: {2}closed {2}\S+\n)+ {10}None of these can go with a port breakout: /,
    );
    expect(stdout).not.toContain('10GBASE-LR at the near end cannot');
  });

  it('are refused with the reason where the link is not asked, in words and as JSON', async () => {
    const direct = quoteOf(duplexLink({ application: { placement: 'same-rack' } }));
    const words = await runCli(['options', '-', '--step', 'polarity'], { stdin: direct });
    expect(words.status).toBe(1);
    expect(words.stdout).toContain(
      'example is not asked for the method, as a direct cord carries it from port to port.\n',
    );
    const json = await runCli(['options', '-', '--step', 'polarity', '--json'], { stdin: direct });
    expect(json.status).toBe(1);
    const { open, closed, ranges, notAsked } = JSON.parse(json.stdout) as OptionsDocument;
    expect([open, closed, ranges]).toEqual([[], [], []]);
    expect(notAsked).toContainEqual({
      field: 'method',
      label: 'Method',
      sentence: 'example is not asked for the method, as a direct cord carries it from port to port.',
    });
  });

  it('leave out of a step what the link is not asked, and say what that is in the JSON', async () => {
    const quote = quoteOf(breakoutLink());
    const { stdout, status } = await runCli(['options', '-', '--step', 'polarity'], { stdin: quote });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Method$/m);
    for (const other of ['Modules of Method B', 'End of the A-to-A cord', 'Array cords', 'is not asked'])
      expect(stdout).not.toContain(other);
    const { open, closed, notAsked } = await documentOf(
      ['options', '-', '--step', 'polarity', '--json'],
      quote,
    );
    expect(new Set([...open, ...closed].map(({ field }) => field))).toEqual(new Set(['method']));
    expect(notAsked.map(({ field }) => field)).toEqual(['methodBModules', 'aToACordEnd', 'arrayCords']);
  });

  it('end with 1 where the answers before leave no option open', async () => {
    const lost = breakoutLink({ transceiver: { far: { interface: '10GBASE-LR' } } });
    const { status } = await runCli(['options', '-', '--step', 'polarity', '--json'], {
      stdin: quoteOf(lost),
    });
    expect(status).toBe(1);
  });

  it('answer a wrong step, a wrong link and a link that is not named', async () => {
    const two = quoteOf(breakoutLink(), { ...breakoutLink(), id: 'other' });
    const said = async (...words: string[]) => {
      const { stderr, status } = await runCli(['options', '-', ...words], { stdin: two });
      expect(status).toBe(2);
      return stderr;
    };
    expect(await said()).toContain('options needs a step');
    expect(await said('--step', 'colour')).toContain('no step is called "colour"');
    expect(await said('--step', 'polarity')).toContain('there are 2 links');
    expect(await said('--step', 'polarity', '--link', 'x')).toContain('no link has the id "x"');
  });
});
