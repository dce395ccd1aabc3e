/** Which packages there are, and which of them a machine can make: each on its own system, with what it has or can fetch. */

const MADE_ON = { linux: 'Linux', win32: 'Windows', darwin: 'macOS' };

const TARGETS = [
  { name: 'dir', system: 'linux', what: 'Linux: an unpacked folder' },
  { name: 'deb', system: 'linux', what: 'Linux: a package for Debian and Ubuntu (deb)' },
  { name: 'tar.gz', system: 'linux', what: 'Linux: an archive (tar.gz)' },
  { name: 'AppImage', system: 'linux', what: 'Linux: one file that runs (AppImage)' },
  { name: 'nsis', system: 'win32', what: 'Windows: an installer for one user (nsis)' },
  { name: 'zip', system: 'win32', what: 'Windows: a portable archive (zip)' },
  { name: 'dmg', system: 'darwin', what: 'macOS: a disk image, universal (dmg)' },
  { name: 'zip', system: 'darwin', what: 'macOS: an archive, universal (zip)' },
];

/**
 * Every target, each with null or why it is not made here.
 * @param {{ system: string, isClosed: boolean, tools: Set<string> }} machine `isClosed`: what the packager would fetch cannot be
 *   fetched; `tools`: the commands and settings that stand in for it
 * @returns {{ name: string, system: string, what: string, why: string | null }[]}
 */
export function targetsOn(machine) {
  return TARGETS.map((target) => ({ ...target, why: whyNot(target, machine) }));
}

function whyNot({ name, system }, machine) {
  if (system !== machine.system) return `it is made on ${MADE_ON[system]}, by the release workflow`;
  if (!machine.isClosed || name === 'dir' || name === 'tar.gz') return null;
  if (name === 'deb')
    return machine.tools.has('dpkg-deb') ? null : 'neither fpm can be fetched nor is there a dpkg-deb';
  if (name === 'AppImage' && machine.tools.has('APPIMAGE_TOOLS_PATH')) return null;
  return `what ${name} is made with is fetched from a host that was not reached`;
}
