/**
 * What the tests of the window need from the system on Linux: a display that nobody sees and the libraries of a browser.
 * They are installed in CI, or for root on Debian after the command was printed; elsewhere it is said what is missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PACKAGES = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'fonts-dejavu-core',
];

/**
 * @returns {string | null} what is missing, in a sentence; null when everything is there
 */
export function ensureSystemPackages() {
  if (process.platform !== 'linux') return null;
  if (!existsSync('/etc/debian_version')) {
    return hasXvfb()
      ? null
      : 'Xvfb is missing; install it and the libraries of a browser with your package manager.';
  }
  const missing = PACKAGES.filter((name) => !isInstalled(name));
  if (missing.length === 0) return null;

  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing];
  const isRoot = process.getuid?.() === 0;
  const before = isRoot ? [] : ['sudo', '-n'];
  const mayInstall = isRoot || process.env.CI === 'true';
  const command = `${isRoot ? '' : 'sudo '}${install.join(' ')}`;
  if (!mayInstall) return `Missing system packages: ${missing.join(', ')}. Install them with: ${command}`;

  console.log(`Installing what the window needs from the system: ${command}`);
  run([...before, 'apt-get', 'update', '-q']);
  const { status, output } = run([...before, ...install]);
  return status === 0 ? null : `The system packages could not be installed: ${output}`;
}

function hasXvfb() {
  return spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error === undefined;
}

function isInstalled(name) {
  // Debian 13 and Ubuntu 24.04 renamed some libraries for 64-bit time.
  return [name, `${name}t64`].some((one) => {
    const { stdout, status } = spawnSync('dpkg-query', ['-W', '-f=$' + '{Status}', one], {
      encoding: 'utf8',
    });
    return status === 0 && stdout.startsWith('install ok');
  });
}

function run([command, ...args]) {
  const { status, stderr, stdout, error } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return { status, output: (stderr || stdout || error?.message || '').trim().split('\n').at(-1) };
}
