/** Hostile and wrong quote files: each answered with its place and one sentence. */
import { describe, expect, it } from 'vitest';
import { readQuoteText, readQuoteValue } from '../../src/shared/order/quote-document';
import { breakoutLink } from '../../src/shared/rules/example-links';
import { quoteValue } from './build';

type Json = Record<string, unknown>;

/** A good quote with one place changed; undefined takes it out. */
const broken = (path: readonly (string | number)[], value: unknown): unknown => {
  const quote = quoteValue([breakoutLink()]);
  let at = quote as Json;
  for (const step of path.slice(0, -1)) at = at[step] as Json;
  const last = path.at(-1) as string;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return quote;
};
const problemsOf = (value: unknown): string[] => {
  const read = readQuoteValue(value);
  return read.ok ? [] : read.error.map(({ path, message }) => `${path}: ${message}`);
};
const textProblems = (text: string): string[] => {
  const read = readQuoteText(text);
  return read.ok ? [] : read.error.map(({ path, message }) => `${path}: ${message}`);
};
const answer = (...path: (string | number)[]) => ['links', 0, 'answers', ...path];

describe('a quote', () => {
  it('is read as it stands, and nothing is filled in', () => {
    const value = quoteValue([breakoutLink()]);
    expect(readQuoteValue(value)).toEqual({ ok: true, value });
    expect(readQuoteText(`\ufeff${JSON.stringify(value)}`)).toEqual({ ok: true, value });
  });

  it('may leave every step of a link unanswered', () => {
    expect(problemsOf(quoteValue([{ id: 'x', name: 'Later', answers: {} }]))).toEqual([]);
  });
});

describe('text that is no quote', () => {
  it.each([
    ['', ': the file is empty'],
    ['   \n', ': the file is empty'],
    ['{', 'line 1, column 2: not valid JSON: a closing brace } is missing'],
    [
      '{"format": NaN}',
      'line 1, column 12: not valid JSON: this is not a JSON value; text needs double quotes, and NaN and Infinity do not exist in JSON',
    ],
    ['[1,\n 2,]', 'line 2, column 4: not valid JSON: a value is missing here'],
    ['[]', ': a quote file is one JSON object with "format": "mpo-preflight/quote"'],
    ['null', ': a quote file is one JSON object with "format": "mpo-preflight/quote"'],
    ['42', ': a quote file is one JSON object with "format": "mpo-preflight/quote"'],
    ['{}', 'format: expected "mpo-preflight/quote": this does not look like a quote file'],
    ['{"format": 7}', 'format: expected "mpo-preflight/quote": this does not look like a quote file'],
    [
      '{"format": "mpo-preflight/channel"}',
      'format: expected "mpo-preflight/quote", found "mpo-preflight/channel"',
    ],
  ])('%j is told apart', (text, problem) => {
    expect(textProblems(text)).toEqual([problem]);
  });

  it('nested without end is refused by its depth', () => {
    const [problem] = textProblems(`{"format":"mpo-preflight/quote","x":${'['.repeat(100_000)}`);
    expect(problem).toMatch(/^line 1, column \d+: nested deeper than 64 levels$/);
  });
});

describe('a version', () => {
  it('of a newer program is told as such, before anything else', () => {
    expect(problemsOf({ format: 'mpo-preflight/quote', version: 2, anything: true })).toEqual([
      'version: version 2 was written by a newer program; this one reads version 1',
    ]);
  });

  it.each([0, 1.5, '1', null, -1])('%j is not one', (version) => {
    const problems = problemsOf(broken(['version'], version));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^version: expected 1, found /);
  });
});

type Row = readonly [path: readonly (string | number)[], value: unknown, problem: string];

const WRONG: readonly Row[] = [
  // Missing
  [['number'], undefined, 'number: missing: text is expected'],
  [['customer'], undefined, 'customer: missing: an object is expected'],
  [
    ['customer', 'region'],
    undefined,
    'customer.region: missing: "EU", "UK", "US", "CA" or "other" is expected',
  ],
  [['links'], undefined, 'links: missing: a list is expected'],
  [['links', 0, 'id'], undefined, 'links[0].id: missing: text is expected'],
  [
    answer('budget', 'grade'),
    undefined,
    'links[0].answers.budget.grade: missing: "worst-case", "planning", "standard" or "low-loss" is expected',
  ],
  // Wrong type or word
  [['number'], 7, 'number: expected text, found 7'],
  [['links'], {}, 'links: expected a list, found an object'],
  [
    ['customer', 'region'],
    'Mars',
    'customer.region: expected "EU", "UK", "US", "CA" or "other", found "Mars"',
  ],
  [
    answer('budget', 'grade'),
    'best',
    'links[0].answers.budget.grade: expected "worst-case", "planning", "standard" or "low-loss", found "best"',
  ],
  [answer('application', 'links'), '24', 'links[0].answers.application.links: expected a number, found "24"'],
  [
    answer('application', 'servicedSingly'),
    'yes',
    'links[0].answers.application.servicedSingly: expected true or false, found "yes"',
  ],
  [
    answer('interface', 'fibres'),
    10,
    'links[0].answers.interface.fibres: expected 8, 12, 16 or 24, found 10',
  ],
  [
    answer('interface', 'trunkLegs'),
    3,
    'links[0].answers.interface.trunkLegs: expected 1, 2, 4, 6 or 12, found 3',
  ],
  [
    answer('polarity', 'method'),
    'D',
    'links[0].answers.polarity.method: expected "A", "B", "C", "U1" or "U2", found "D"',
  ],
  [
    answer('application', 'installed'),
    { near: { keys: 'up' } },
    'links[0].answers.application.installed.near.keys: expected "opposed", "aligned" or "unknown", found "up"',
  ],
  // Keys
  [['colour'], 'blue', 'colour: this key does not exist here: check its spelling or take it out'],
  [
    answer('budget', 'slackPercentage'),
    5,
    'links[0].answers.budget.slackPercentage: this key does not exist here: check its spelling or take it out',
  ],
  [
    ['settings'],
    { fewPort: 1 },
    'settings.fewPort: this key does not exist here: check its spelling or take it out',
  ],
  // Numbers
  [answer('application', 'links'), 0, 'links[0].answers.application.links: is 0; at least 1 is allowed'],
  [answer('application', 'links'), -24, 'links[0].answers.application.links: is -24; at least 1 is allowed'],
  [
    answer('application', 'links'),
    1e9,
    'links[0].answers.application.links: is 1000000000; at most 20000 is allowed',
  ],
  [
    answer('application', 'links'),
    2.5,
    'links[0].answers.application.links: expected a whole number, found 2.5',
  ],
  [
    answer('application', 'perRack'),
    [],
    'links[0].answers.application.perRack: has 0 entries; at least 1 are allowed',
  ],
  [
    answer('application', 'perRack'),
    [24, -1],
    'links[0].answers.application.perRack[1]: is -1; at least 1 is allowed',
  ],
  [
    answer('application', 'growthPercent'),
    401,
    'links[0].answers.application.growthPercent: is 401; at most 400 is allowed',
  ],
  [
    answer('application', 'routeLengthM'),
    -1,
    'links[0].answers.application.routeLengthM: is -1; at least 0 is allowed',
  ],
  [answer('budget', 'splices'), 21, 'links[0].answers.budget.splices: is 21; at most 20 is allowed'],
  [['settings'], { trunkStepM: 0 }, 'settings.trunkStepM: is 0; at least 0.001 is allowed'],
  [['settings'], { trunkStepM: 0.0001 }, 'settings.trunkStepM: is 0.0001; at least 0.001 is allowed'],
  [
    ['settings'],
    { duplexCordLengthsM: [] },
    'settings.duplexCordLengthsM: has 0 entries; at least 1 are allowed',
  ],
  [['settings'], { duplexCordLengthsM: [0] }, 'settings.duplexCordLengthsM[0]: is 0; more than 0 is allowed'],
  // Text
  [['number'], '', 'number: must not be empty'],
  [['number'], 'x'.repeat(61), 'number: is too long: at most 60 characters'],
  [
    answer('documentation', 'near', 'rack'),
    '',
    'links[0].answers.documentation.near.rack: must not be empty',
  ],
  [
    ['ticks'],
    [{ link: 'example', point: 11, by: 'A', date: '2026-05-12' }],
    'ticks[0].point: expected 1, 2, 3, 4, 5, 6, 7, 8, 9 or 10, found 11',
  ],
  [
    ['ticks'],
    [{ link: 'example', point: 1, by: 'A', date: 'yesterday' }],
    'ticks[0].date: expected a day of the calendar such as 2026-05-31, found "yesterday"',
  ],
  ...['2026-02-31', '2026-13-01', '0000-00-00', '2027-02-29'].map(
    (date): Row => [
      ['ticks'],
      [{ link: 'example', point: 1, by: 'A', date }],
      `ticks[0].date: expected a day of the calendar such as 2026-05-31, found "${date}"`,
    ],
  ),
  // Names of nothing that can be seen
  [
    ['ticks'],
    [{ link: 'example', point: 1, by: ' ', date: '2026-05-31' }],
    'ticks[0].by: has no letter or digit that can be seen: name it, found " "',
  ],
  ...(
    [
      ['number', ['number']],
      ['name', ['name']],
      ['customer.name', ['customer', 'name']],
      ['links[0].name', ['links', 0, 'name']],
    ] as const
  ).map(
    ([place, path]): Row => [
      path,
      '\u00a0\u200b',
      `${place}: has no letter or digit that can be seen: name it, found ${JSON.stringify('\u00a0\u200b')}`,
    ],
  ),
];

describe('a wrong value', () => {
  it.each(WRONG)('at %j of %j is named', (path, value, problem) => {
    expect(problemsOf(broken(path, value))).toEqual([problem]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])(
    'that only a program can make is refused too: %d',
    (value) => {
      const [problem] = problemsOf(broken(answer('budget', 'slackPercent'), value));
      expect(problem).toMatch(/^links\[0\]\.answers\.budget\.slackPercent: expected a number/);
    },
  );

  it('is named with the link that it is in, and every problem is told', () => {
    const quote = quoteValue([
      { ...breakoutLink(), id: 'a' },
      { ...breakoutLink(), id: 'b' },
      { ...breakoutLink(), id: 'c' },
      { ...breakoutLink(), id: 'd' },
    ]) as { links: { answers: { budget: Json } }[]; name: unknown };
    const fourth = quote.links[3];
    if (fourth !== undefined) fourth.answers.budget.grade = 7;
    quote.name = null;
    expect(problemsOf(quote)).toEqual([
      'name: expected text, found null',
      'links[3].answers.budget.grade: expected "worst-case", "planning", "standard" or "low-loss", found 7',
    ]);
  });
});

describe('the id of a link', () => {
  const SENTENCE = 'expected 1 to 60 letters, digits, dots, dashes or underscores';

  it.each([
    '',
    '.',
    '..',
    '../x',
    'a/b',
    'a\\b',
    '/etc/passwd',
    '.hidden',
    '-x',
    '_x',
    'a b',
    'é',
    'x\n',
    'x\u0000',
    'C:',
    'x'.repeat(61),
  ])('%j is refused, as it names files', (id) => {
    const problems = problemsOf(broken(['links', 0, 'id'], id));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`links[0].id: ${SENTENCE}`);
  });

  it.each(['a', '1', 'leaf-spine_2.b', 'x'.repeat(60)])('%j is allowed', (id) => {
    expect(problemsOf(broken(['links', 0, 'id'], id))).toEqual([]);
  });

  it.each([
    ['leaf', 'leaf'],
    ['leaf', 'LEAF'],
    ['Leaf.A', 'lEAF.a'],
  ])('%j is taken by %j, as some file systems do not tell case apart', (first, second) => {
    const quote = quoteValue([
      { ...breakoutLink(), id: first },
      { ...breakoutLink(), id: second },
    ]);
    expect(problemsOf(quote)).toEqual([
      `links[1].id: "${second}" is taken by links[0]: give each link an id of its own`,
    ]);
  });
});

describe('what names something else', () => {
  it('must name something that is there: ticks', () => {
    const ticks = [{ link: 'nobody', point: 1, by: 'A', date: '2026-05-12' }] as const;
    expect(problemsOf(quoteValue([breakoutLink()], { ticks: [...ticks] }))).toEqual([
      'ticks[0].link: no link has the id "nobody"',
    ]);
  });

  it('must do so to the letter', () => {
    const ticks = [{ link: 'EXAMPLE', point: 1, by: 'A', date: '2026-05-12' }] as const;
    expect(problemsOf(quoteValue([breakoutLink()], { ticks: [...ticks] }))).toHaveLength(1);
  });

  it('must be described once: enclosures', () => {
    const enclosure = {
      id: 'own',
      name: 'Own',
      family: 'lgx',
      rackUnits: 1,
      slots: 3,
      access: ['front' as const],
      toolless: false,
      source: 'drawing 7',
    };
    expect(problemsOf(quoteValue([breakoutLink()], { enclosures: [enclosure] }))).toEqual([]);
    expect(problemsOf(quoteValue([breakoutLink()], { enclosures: [enclosure, enclosure] }))).toEqual([
      'enclosures[1].id: "own" is described twice',
    ]);
  });
});

describe('hostile text', () => {
  it('cannot reach the prototype: __proto__ is a key that does not exist', () => {
    const text = JSON.stringify(quoteValue([breakoutLink()]));
    const withKey = (at: string, key: string) => text.replace(at, `${at}"${key}":{"polluted":true},`);
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      expect(textProblems(withKey('{', key))).toEqual([
        `${key}: this key does not exist here: check its spelling or take it out`,
      ]);
      expect(textProblems(withKey('"answers":{', key))).toEqual([
        `links[0].answers.${key}: this key does not exist here: check its spelling or take it out`,
      ]);
    }
    expect(({} as Json).polluted).toBeUndefined();
  });

  it('may not hold half a character', () => {
    const text = JSON.stringify(quoteValue([breakoutLink()])).replace('Somebody', 'Some\\ud800body');
    expect(textProblems(text)).toEqual([
      'customer.name: the text holds half a character (a lone surrogate): type it again',
    ]);
  });

  it('of a whole pair of surrogates is a character like any other', () => {
    const text = JSON.stringify(quoteValue([breakoutLink()])).replace('Somebody', '\\ud83d\\ude00');
    expect(textProblems(text)).toEqual([]);
  });

  it('is shown cut short', () => {
    const [problem] = problemsOf(broken(['customer', 'region'], 'x'.repeat(100_000)));
    expect(problem?.length).toBeLessThan(200);
  });
});

describe('more than can be', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `l${at}`, name: 'Later', answers: {} }));

  it('is told in one sentence: 2,001 links', () => {
    expect(problemsOf(quoteValue(many(2000)))).toEqual([]);
    expect(problemsOf(quoteValue(many(2001)))).toEqual(['links: has 2001 entries; at most 2000 are allowed']);
  });

  it('is told in one sentence: no link', () => {
    expect(problemsOf(quoteValue([]))).toEqual(['links: has 0 entries; at least 1 are allowed']);
  });
});
