/**
 * The figures of the guide. Times are wall clock of this process, the least of a few rounds, as whatever else the machine
 * does can only lengthen them; ratios are taken in the same run.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Logic from 'logic-solver';
import { root } from '../setup.mjs';
import { cpuMs, inTurns } from './measure.mjs';

const folder = join(root, 'examples', 'quotes');

const isComplete = (core, { answers }) => core.STEP_IDS.every((step) => answers[step] !== undefined);

let sites = 0;

/**
 * The site with an enclosure of its own and other steps of length each time, so that nothing is remembered of it: only what
 * follows from the catalogue alone holds for every site.
 */
const freshSite = (core, site) => {
  sites++;
  const own = { ...core.ENCLOSURES[0], id: `own-${sites}`, name: `Own enclosure ${sites}` };
  const trunkStepM = site.settings.trunkStepM + sites / 1000;
  return { ...site, settings: { ...site.settings, trunkStepM }, enclosures: [...site.enclosures, own] };
};

/** Every link of the example quotes that is answered to the end, each quote at a fresh site. */
const examples = (core) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !file.startsWith('mixed'))
    .flatMap((file) => {
      const quote = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      const site = freshSite(core, core.siteOfQuote(quote));
      return quote.links.filter((link) => isComplete(core, link)).map((link) => ({ file, link, site }));
    });

const msOf = (work) => {
  const before = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - before) / 1e6;
};

const leastMs = (rounds, work) => {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) least = Math.min(least, msOf(work));
  return least;
};

const share = (times, part) => {
  const rising = [...times].sort((a, b) => a - b);
  return rising[Math.min(rising.length - 1, Math.floor(rising.length * part))];
};

/** Every option of every question of a step, each with what it is asked with. */
const optionsOf = (core, { link, site }, step) =>
  core.fieldsOf(step, link.answers[step], site).flatMap((field) => {
    const question = core.findQuestion(step, field.key);
    if (question === undefined || field.options === undefined) return [];
    const task = core.taskFor(link, question, site, link.answers[step]);
    return field.options.map((option) => ({ question, task, option }));
  });

const askAll = (core, { link }, options) => {
  for (const { question, task, option } of options) core.stateOfOption(link, task, question, option);
};

const steps = (core, all) =>
  all.flatMap((example) =>
    core.STEP_IDS.map((step) => ({ example, options: optionsOf(core, example, step) })),
  );

/** Without the first run, which compiles the program. */
const warmUp = (core) => {
  for (const { example, options } of steps(core, examples(core))) askAll(core, example, options);
};

const milliseconds = (name, value, target, note) => ({
  name,
  ratio: value,
  unit: 'ms',
  target,
  note,
});

/** All options of a step with reasons: asked again, and the first time that anything is asked of a site. */
export const optionsOfSteps = (core, { guideRounds }) => {
  warmUp(core);
  // Each round at other sites.
  const rounds = Array.from({ length: guideRounds }, () =>
    steps(core, examples(core)).map(({ example, options }) => msOf(() => askAll(core, example, options))),
  );
  const first = rounds[0].map((_, step) => Math.min(...rounds.map((times) => times[step])));
  const asked = steps(core, examples(core));
  const again = asked.map(({ example, options }) =>
    leastMs(guideRounds, () => askAll(core, example, options)),
  );
  const note = `${asked.length} steps of the example quotes`;
  return [
    milliseconds('options of a step, median', share(again, 0.5), 10, note),
    milliseconds('options of a step, 99 of 100', share(again, 0.99), 250, note),
    milliseconds('the same of a site never asked about, median', share(first, 0.5), 10, note),
    milliseconds('the same of a site never asked about, 99 %', share(first, 0.99), 250, note),
  ];
};

/** Each option put into the link and the link judged as the program judges it. */
const evaluateAll = (core, { link, site }, options) => {
  for (const { question, option } of options) {
    const answers = {
      ...link.answers,
      [question.step]: core.withValueAt(link.answers[question.step], question.key, option.value),
    };
    const planned = core.planAndJudge({ ...link, answers }, site);
    core.evaluateLink(planned, core.besideOf([planned]));
  }
};

export const optionsAgainstEvaluating = async (core, { guideRounds }) => {
  const asked = steps(core, examples(core));
  const { own, base, ratio } = await inTurns(
    guideRounds,
    () =>
      cpuMs(() => {
        for (const { example, options } of asked) askAll(core, example, options);
      }),
    () =>
      cpuMs(() => {
        for (const { example, options } of asked) evaluateAll(core, example, options);
      }),
  );
  const count = asked.reduce((sum, { options }) => sum + options.length, 0);
  return {
    name: 'options of a step, all steps',
    ratio,
    target: 3,
    against: 'evaluating each option once',
    note: `${own.toFixed(0)} ms, ${base.toFixed(0)} ms for ${count.toLocaleString('en')} options`,
  };
};

export const leastConflicts = (core, { guideRounds }) => {
  const closed = steps(core, examples(core)).flatMap(({ options }) =>
    options.flatMap(({ question, task, option }) => {
      const wanted = core.withAnswer(task, question, option.value);
      return core.solve(wanted).found ? [] : [{ wanted, fixed: new Set([question.index]) }];
    }),
  );
  const times = closed.map(({ wanted, fixed }) =>
    leastMs(guideRounds, () => core.leastConflict(wanted, fixed)),
  );
  const note = `${closed.length} closed options, median ${share(times, 0.5).toFixed(2)} ms`;
  return milliseconds('least conflict, 99 of 100', share(times, 0.99), 10, note);
};

export const repairs = (core, { guideRounds }) => {
  const broken = examples(core).filter(
    ({ link, site }) => !core.solve(core.taskOf(link.answers, () => true, site)).found,
  );
  for (const { link, site } of examples(core)) core.repairsOfLink(link, site, null, 3);
  const first = examples(core)
    .filter(({ link: { id } }) => broken.some(({ link }) => link.id === id))
    .map(({ link, site }) => msOf(() => core.repairsOfLink(link, site, null, 3)));
  const again = broken.map(({ link, site }) =>
    leastMs(guideRounds, () => core.repairsOfLink(link, site, null, 3)),
  );
  const note = `${broken.length} links in conflict; ${Math.max(...again).toFixed(0)} ms when asked again`;
  return milliseconds('repairs of up to 3 changes, slowest', Math.max(...first), 500, note);
};

const DISCRETE = ['interface', 'modePolish', 'polarity', 'formFactor', 'budget'];
const SAMPLE = ['40g-to-4x10g', 'meet-me', 'sr4-to-sr4', '24-fibre', 'sc-front'];

/** Open or closed alone: a solver of satisfiability problems gives no reasons. */
export const againstSolver = async (core, { guideRounds }) => {
  const all = SAMPLE.map((name) => examples(core).find(({ file }) => file.startsWith(name)));
  let making = 0;
  const parts = all.map(({ link, site }) => {
    let part;
    making += msOf(() => {
      part = core.discretePart(link.answers, site, Logic);
    });
    return part;
  });
  const asked = all.flatMap((example, place) =>
    DISCRETE.flatMap((step) =>
      optionsOf(core, example, step).map(({ question, task, option }) => ({
        wanted: core.withAnswer(task, question, option.value),
        part: parts[place],
      })),
    ),
  );
  const { own, base, ratio } = await inTurns(
    guideRounds,
    () =>
      cpuMs(() => {
        for (const { wanted } of asked) core.solve(wanted);
      }),
    () =>
      cpuMs(() => {
        for (const { wanted, part } of asked) part.isPossible(wanted);
      }),
  );
  return {
    name: 'open or closed, discrete part',
    ratio,
    target: 1,
    against: 'logic-solver on the same clauses',
    note: `${own.toFixed(0)} ms, ${base.toFixed(0)} ms for ${asked.length} options; its clauses took ${making.toFixed(0)} ms to make`,
  };
};

export const GUIDE_FIGURES = [
  optionsOfSteps,
  optionsAgainstEvaluating,
  leastConflicts,
  repairs,
  againstSolver,
];
