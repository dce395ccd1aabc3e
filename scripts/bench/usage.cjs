/** Loaded before the script of a measured process: leaves what the process used in the file named by BENCH_USAGE. */
const { readFileSync, writeFileSync } = require('node:fs');

/** The largest resident set since the program was loaded: `maxRSS` begins with that of the process that started this one. */
const ownMaxRssKb = (fallback) => {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return fallback;
  }
};

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const preparedMs = globalThis.benchPreparedMs ?? 0;
  writeFileSync(
    process.env.BENCH_USAGE,
    JSON.stringify({
      cpuMs: (userCPUTime + systemCPUTime) / 1000 - preparedMs,
      maxRssKb: ownMaxRssKb(maxRSS),
    }),
  );
});
