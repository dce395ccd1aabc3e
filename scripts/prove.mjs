/**
 * Holds what the guide promises (docs/decisions/0009) to the shipped catalogue, prints what was counted and left out, and
 * writes it down where About reads it.
 *
 *     npm run prove                       all applications, then the orders: about fifteen minutes on one core
 *     npm run prove -- --only=duplex      one application; nothing is written
 *     npm run prove -- --orders           the orders alone; nothing is written
 *     npm run prove -- --orders --seed=7 --count=500
 *     npm run prove -- --same=COMMIT      that commit's guide and this one's answer alike: about twenty minutes on two cores
 *     npm run prove -- --same=COMMIT --count=100
 *
 * Orders are random quotes of a seed and every breakout of the catalogue: those that are ready are fitted together again from
 * their pieces (tests/oracle/fitter).
 *
 * Ends with 1 and the smallest counterexample where guide and enumeration disagree, or where an order that is ready cannot be
 * fitted together; then nothing is written either.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { bundled } from './bundle.mjs';
import { proveSame } from './prove/same.mjs';
import { root } from './setup.mjs';
import { readWords, refuseWords } from './words.mjs';

const RESULT = join(root, 'src', 'renderer', 'frame', 'proof.json');

const SEED = 20_261_130;
const { values } = readWords(import.meta.filename, {
  options: {
    only: { type: 'string', multiple: true, default: [] },
    orders: { type: 'boolean', default: false },
    seed: { type: 'string' },
    count: { type: 'string' },
    same: { type: 'string' },
  },
});
const QUOTES = 20_000;
const LINKS = 2000;
const seed = Number(values.seed ?? SEED);
const count = Number(values.count ?? (values.same === undefined ? QUOTES : LINKS));
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(count) || count < 0)
  refuseWords('--seed and --count are whole numbers');
const parts = [values.only.length > 0, values.orders, values.same !== undefined];
if (parts.filter((isAsked) => isAsked).length > 1)
  refuseWords('One of --only, --orders and --same at a time');
if ((values.seed ?? values.count) !== undefined && !values.orders && values.same === undefined)
  refuseWords('--seed and --count are for --orders and --same');

/** Answers whether every order of the draw that is ready can be fitted together, and whether enough of them are. */
const proveOrders = async (folder) => {
  const { proof } = await bundled('tests/prove/orders/orders.ts', folder);
  const { lines, proved } = proof(seed, count, console.log);
  for (const line of lines) console.log(line);
  return proved;
};

/** Asks the guide, then the orders; writes the counts down where nothing disagrees. */
const proveGuide = async (folder) => {
  const { APPLICATIONS, LEFT_OUT, prove } = await bundled('tests/prove/prove.ts', folder);
  const unknown = values.only.filter((kind) => !APPLICATIONS.includes(kind));
  if (unknown.length > 0) {
    console.error(`There is no application ${unknown[0]}: there are ${APPLICATIONS.join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const started = performance.now();
  const report = prove(values.only, console.log);
  const seconds = Math.round((performance.now() - started) / 1000);
  const coreSeconds = Math.round(process.cpuUsage().user / 1_000_000);
  const { applications, makings, disagreements, counterexample } = report;
  console.log(
    `Rules edition ${edition}: ${makings} ways of making parts judged, ${seconds} s, ${coreSeconds} s of one core.`,
  );
  for (const sentence of LEFT_OUT) console.log(`Left out: ${sentence}`);
  if (counterexample !== null) {
    const { what, question, option, answers, held } = counterexample;
    console.log(`${disagreements} disagreements. The smallest: ${what}.`);
    console.log(`  ${question}: ${JSON.stringify(option) ?? 'left out'}`);
    console.log(`  beside ${JSON.stringify(held)}`);
    console.log(`  in ${JSON.stringify(answers)}`);
    process.exitCode = 1;
  } else if (values.only.length > 0) {
    console.log('No disagreement. Nothing is written.');
  } else if (!(await proveOrders(folder))) {
    process.exitCode = 1;
  } else {
    writeFileSync(RESULT, `${JSON.stringify({ edition, makings, applications }, null, 2)}\n`);
    console.log('No disagreement. Wrote src/renderer/frame/proof.json.');
  }
};

const { module } = await runnerImport(join(root, 'scripts', 'build', 'rules-edition.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
const edition = module.rulesEdition(root);

const folder = mkdtempSync(join(tmpdir(), 'mpo-preflight-prove-'));
try {
  if (values.same !== undefined) {
    if (!(await proveSame({ commit: values.same, seed, count, folder }))) process.exitCode = 1;
  } else if (!values.orders) await proveGuide(folder);
  else if (!(await proveOrders(folder))) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
