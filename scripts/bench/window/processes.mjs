/** What a program and all that it started use. Linux tells it under /proc; elsewhere nothing is answered. */
import { readdirSync, readFileSync } from 'node:fs';

const parentOf = (pid) => {
  try {
    // The name in brackets may hold anything; the parent stands second after it.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
};

/** A process and all below it. */
const treeOf = (root) => {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const parents = new Map(pids.map((pid) => [pid, parentOf(pid)]));
  const isBelow = (pid) => pid === root || (parents.has(pid) && isBelow(parents.get(pid)));
  return pids.filter(isBelow);
};

const pssKb = (pid) => {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return 0;
    throw error;
  }
};

/**
 * Memory of a program in kB as proportional set size: what processes share is counted once in all, a part to each.
 * @returns {number | null} null where the system does not tell
 */
export const memoryKb = (pid) => {
  if (process.platform !== 'linux') return null;
  try {
    return treeOf(pid).reduce((sum, one) => sum + pssKb(one), 0);
  } catch (error) {
    // The sandbox hides its processes from everybody but root.
    if (error.code === 'EACCES' || error.code === 'EPERM') return null;
    throw error;
  }
};
