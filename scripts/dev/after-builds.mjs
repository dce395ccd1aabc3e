/** What follows from builds: the page is loaded again, or the program started again, when all parts are built. */

/** The program reads these when it starts; the page is read at each load. */
const READ_AT_START = ['main', 'preload'];

/**
 * @param {{ reload: () => unknown, restart: () => unknown }} then
 * @returns {{ began: (part: string) => void, ended: (part: string, built: boolean) => void }}
 */
export function afterBuilds({ reload, restart }) {
  const building = new Set();
  const broken = new Set();
  const changed = new Set();
  return {
    began: (part) => building.add(part),
    ended: (part, built) => {
      building.delete(part);
      if (built) broken.delete(part);
      else broken.add(part);
      changed.add(part);
      if (building.size > 0 || broken.size > 0) return;
      const starts = READ_AT_START.some((one) => changed.has(one));
      changed.clear();
      if (starts) restart();
      else reload();
    },
  };
}
