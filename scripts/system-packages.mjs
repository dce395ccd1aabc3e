/**
 * What the tests of the window need from the system on Linux: a display that nobody sees, the libraries of a browser, and a
 * current browser. They are installed in CI, or for root on Debian after the command was printed; elsewhere it is said what
 * is missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.mjs';

const DISPLAY_AND_LIBRARIES = [
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
const BROWSER = ['chromium'];
/** What tells the kind of a file on a system without a desktop. */
const KINDS_OF_FILES = ['xdg-utils', 'shared-mime-info', 'libfile-mimeinfo-perl'];
const NOTHING = { electron: null, chromium: null, package: null };

/**
 * Installs what these engines need and may be installed.
 * @param {string[]} engines
 * @returns {{ electron: string | null, chromium: string | null, package: string | null }} for each engine what is missing, in a sentence; null when
 *   everything is there
 */
export function ensureSystemPackages(engines) {
  if (process.platform !== 'linux') return NOTHING;
  if (!existsSync('/etc/debian_version')) {
    const display = hasXvfb()
      ? null
      : 'Xvfb is missing; install it and the libraries of a browser with your package manager.';
    return { electron: display, chromium: null, package: display };
  }
  const missing = missingPackages(engines);
  const all = [...new Set(Object.values(missing).flat())];
  if (all.length === 0) return NOTHING;
  const isRoot = process.getuid?.() === 0;
  const failure = isRoot || process.env.CI ? install(all, isRoot) : null;
  const still = failure === null && (isRoot || process.env.CI) ? missingPackages(engines) : missing;
  const sentence = (names) =>
    names.length === 0
      ? null
      : (failure ??
        `missing system packages: ${names.join(', ')}. Install them with: sudo apt-get install -y ${names.join(' ')}`);
  return {
    electron: sentence(still.electron),
    chromium: sentence(still.chromium),
    package: sentence(still.package),
  };
}

function missingPackages(engines) {
  const missing = (names) => names.filter((name) => !isInstalled(name));
  return {
    electron: engines.includes('electron') ? missing(DISPLAY_AND_LIBRARIES) : [],
    package: engines.includes('package') ? missing([...DISPLAY_AND_LIBRARIES, ...KINDS_OF_FILES]) : [],
    chromium: engines.includes('chromium') && findChromium() === null ? BROWSER : [],
  };
}

/** Answers null, or why it did not work. */
function install(names, isRoot) {
  const before = isRoot ? [] : ['sudo', '-n'];
  // Another installation may be under way, and a mirror may stumble.
  const options = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  const command = ['apt-get', ...options, 'install', '-y', '--no-install-recommends', ...names];
  console.log(
    `Installing what the window's tests need from the system: ${[...before, ...command].join(' ')}`,
  );
  run([...before, 'apt-get', ...options, 'update', '-q']);
  const { status, output } = run([...before, ...command]);
  return status === 0 ? null : `the system packages could not be installed: ${output}`;
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
