/** The order folder of a quote of many links with many ports, as the built program writes it. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cliFile, root } from '../setup.mjs';
import { inTurns, runMeasured } from './measure.mjs';

const PLACE = { enclosure: 'lgx-4u', rackUnitsFree: 40, access: 'front', toolless: false };
const panel = (rack) => ({ rack, panel: 'P1', firstCassette: 1, firstPort: 1 });

const duplexLink = (number, ports) => ({
  id: `link-${number}`,
  name: `Link ${number}`,
  answers: {
    application: {
      kind: 'duplex',
      links: ports,
      growthPercent: 0,
      placement: 'between-racks',
      routeLengthM: 20 + (number % 30),
      servicedSingly: true,
      redundancy: 'none',
    },
    transceiver: {
      near: { interface: '25GBASE-SR' },
      far: { interface: '25GBASE-SR' },
      suppliedBy: 'customer',
    },
    interface: { front: 'LC', rear: 'MPO-12', fibres: 12, rearsPerModule: 1, modulePins: 'pinned' },
    modePolish: { fibre: 'OM4', frontPolish: 'UPC', rearPolish: 'UPC', space: 'general' },
    polarity: { method: 'U1' },
    formFactor: { near: PLACE, far: PLACE },
    budget: {
      grade: 'low-loss',
      nearRiseM: 2,
      farRiseM: 2,
      slackPercent: 5,
      nearCordM: 3,
      farCordM: 3,
      splices: 0,
      agingMarginDb: 0,
    },
    documentation: {
      scheme: 'rack-panel-cassette-port',
      near: panel(`A${number}`),
      far: panel(`B${number}`),
    },
  },
});

const writeQuote = (folder, links, ports) => {
  const file = join(folder, `quote-${links}-${ports}.json`);
  const quote = {
    format: 'mpo-preflight/quote',
    version: 1,
    number: 'B-1',
    name: `${links} links of ${ports} ports`,
    customer: { name: 'Bench', region: 'EU' },
    links: Array.from({ length: links }, (_, index) => duplexLink(index + 1, ports)),
  };
  writeFileSync(file, JSON.stringify(quote));
  return file;
};

const orderInto = (quote, out, folder) => {
  rmSync(out, { recursive: true, force: true });
  return runMeasured([cliFile, 'order', quote, '--out', out], folder);
};

/** Time against its own rows written one by one, memory against fewer ports, time against fewer links. */
export const largeOrder = async (_core, { orderLinks, orderPorts, orderRuns }, folder) => {
  const out = join(folder, 'large-order');
  const few = (count) => Math.max(1, count / 10);
  const large = writeQuote(folder, orderLinks, orderPorts);
  const fewerPorts = writeQuote(folder, orderLinks, few(orderPorts));
  const fewerLinks = writeQuote(folder, few(orderLinks), orderPorts);
  await orderInto(large, out, folder);
  const rows = join(root, 'scripts', 'bench', 'row-lines.mjs');
  const cpu = async (run) => (await run).cpuMs;
  const writing = await inTurns(
    orderRuns,
    () => cpu(orderInto(large, join(folder, 'again'), folder)),
    () => cpu(runMeasured([rows, out, join(folder, 'rows.txt')], folder)),
  );
  const links = await inTurns(
    orderRuns,
    () => cpu(orderInto(large, join(folder, 'again'), folder)),
    () => cpu(orderInto(fewerLinks, join(folder, 'fewer'), folder)),
  );
  // When V8 collects is chance: one run in six takes half as much again.
  const peak = await inTurns(
    orderRuns,
    async () => (await orderInto(large, join(folder, 'again'), folder)).maxRssKb,
    async () => (await orderInto(fewerPorts, join(folder, 'fewer'), folder)).maxRssKb,
  );
  const name = `order of ${orderLinks.toLocaleString('en')} links of ${orderPorts} ports`;
  const ms = ({ own, base }) => `${own.toFixed(0)} ms, ${base.toFixed(0)} ms`;
  return [
    { name, ratio: writing.ratio, target: 10, against: 'its rows one by one', note: ms(writing) },
    {
      name: `${name}, time`,
      ratio: links.ratio,
      target: 12,
      against: 'a tenth of the links',
      note: ms(links),
    },
    {
      name: `${name}, memory`,
      ratio: peak.ratio,
      target: 1.25,
      against: 'a tenth of the ports',
      note: `${Math.round(peak.own / 1024)} MiB, ${Math.round(peak.base / 1024)} MiB`,
    },
  ];
};
