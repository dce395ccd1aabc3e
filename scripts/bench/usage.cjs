/** Loaded before the script of a measured process: leaves what the process used in the file named by BENCH_USAGE. */
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const preparedMs = globalThis.benchPreparedMs ?? 0;
  writeFileSync(
    process.env.BENCH_USAGE,
    JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000 - preparedMs, maxRssKb: maxRSS }),
  );
});
