/**
 * The Debian package, installed and removed again, as root: what the system then knows, and that nothing stays. The program is
 * started as an ordinary user.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chownSync, copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { example, FOLDER, run, SCREEN_SWITCHES, withoutDisplay } from './program.mjs';

const DEB = process.env.PACKAGE_DEB;
const user = JSON.parse(process.env.PACKAGE_USER);
const NAME = 'mpo-preflight';
const MIME_TYPE = 'application/x-mpo-preflight-quote';
/** Where a package may put something; other folders belong to people and their work. */
const PLACES = ['/opt', '/usr', '/etc', '/var/lib', '/var/cache'];

const asRoot = { PATH: process.env.PATH, HOME: '/root', LANG: 'C.UTF-8', DEBIAN_FRONTEND: 'noninteractive' };
const system = (command, words, options = {}) => {
  const { status, stdout, stderr, error } = spawnSync(command, words, {
    encoding: 'utf8',
    env: asRoot,
    ...options,
  });
  return { status, stdout, stderr: error === undefined ? stderr : error.message };
};
const done = (command, words) => {
  const result = system(command, words);
  assert.equal(result.status, 0, `${command} ${words.join(' ')}: ${result.stdout}${result.stderr}`);
  return result.stdout;
};
const apt = (...words) =>
  system('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', '-q', ...words]);

const traces = () => {
  const found = PLACES.map((place) => system('find', [place, '-xdev', '-iname', `*${NAME}*`]).stdout).join(
    '',
  );
  const known = system('grep', [
    '-rlE',
    `${MIME_TYPE}|${NAME}`,
    '/usr/share/mime',
    '/usr/share/applications',
  ]).stdout;
  return (found + known).split('\n').filter((line) => line !== '');
};

/**
 * Takes away what these tests installed, also when they were ended in the middle of unpacking: what is half there is unpacked
 * whole first, as dpkg removes only what it lists. A program that somebody works with is never taken away.
 */
const clean = () => {
  if (traces().length === 0) return;
  // Of a package that was half unpacked it tells no version.
  const [, version = ''] = system('dpkg-query', ['--show', NAME]).stdout.trim().split('\t');
  assert.match(
    version,
    /^$|~test$/,
    `MPO Preflight ${version} is installed here. Remove it, or run these tests on another machine.`,
  );
  done('dpkg', ['--unpack', '--force-depends', DEB]);
  done('dpkg', ['--purge', NAME]);
};

before(clean);
after(clean);

test('says in its package what it is, who answers for it and what it needs', () => {
  const field = (name) => done('dpkg-deb', ['--field', DEB, name]).trim();
  assert.equal(field('Package'), NAME);
  assert.equal(field('Architecture'), 'amd64');
  assert.match(field('Version'), /^\d+\.\d+\.\d+~test$/);
  assert.match(field('Maintainer'), /^.+ <[^@\s]+@[^@\s]+>$/);
  assert.match(field('Description'), /^Checks an MPO fibre channel/);
  const depends = field('Depends').split(', ');
  for (const library of ['libasound2', 'libgbm1', 'libgtk-3-0', 'libnss3', 'xdg-utils'])
    assert.ok(depends.includes(library), library);
  assert.equal(system('dpkg-deb', ['--field', DEB, 'Recommends']).stdout.trim(), '');
});

test('is installed with what it needs out of Debian', () => {
  assert.deepEqual(traces(), []);
  const install = ['install', '-y', '--no-install-recommends', DEB];
  let result = apt(...install);
  // On a new machine the lists of packages are not there yet.
  if (result.status !== 0) {
    apt('update');
    result = apt(...install);
  }
  assert.equal(result.status, 0, result.stderr);
  assert.equal(existsSync(`/opt/${NAME}/${NAME}`), true);
});

test('puts a program on the path that an ordinary user starts', async () => {
  const { status, stdout, stderr } = await run(NAME, ['--version'], { user, env: withoutDisplay() });
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  assert.match(stdout, /^mpo-preflight \d/);
});

test('works where it was installed, with its sandbox', async () => {
  const { status, stdout, stderr } = await run(NAME, [...SCREEN_SWITCHES, '--smoke-test'], { user });
  assert.equal(status, 0, stdout + stderr);
});

test('makes the system know a quote by its name', () => {
  const folder = join(FOLDER, 'home', 'Kunde Süd');
  mkdirSync(folder);
  const quote = join(folder, 'my quote.mpoq');
  copyFileSync(example('quotes', '40g-to-4x10g.json'), quote);
  for (const path of [folder, quote]) chownSync(path, user.uid, user.gid);
  const ask = (...words) =>
    system('xdg-mime', ['query', ...words], { ...user, env: { ...asRoot, HOME: join(FOLDER, 'home') } });
  const kind = ask('filetype', quote);
  assert.equal(kind.stdout.trim(), MIME_TYPE, kind.stderr);
  assert.equal(ask('default', MIME_TYPE).stdout.trim(), `${NAME}.desktop`);
});

test('has an entry in the menu that starts it without a shell and finds its window', () => {
  const entry = readFileSync(`/usr/share/applications/${NAME}.desktop`, 'utf8');
  const value = (key) => new RegExp(`^${key}=(.*)$`, 'm').exec(entry)?.[1];
  assert.equal(value('Name'), 'MPO Preflight');
  assert.equal(value('Exec'), `/opt/${NAME}/${NAME} %U`);
  assert.equal(value('StartupWMClass'), NAME);
  assert.equal(value('Categories'), 'Science;Engineering;');
  assert.equal(value('MimeType'), `${MIME_TYPE};`);
  assert.equal(existsSync(`/usr/share/icons/hicolor/256x256/apps/${value('Icon')}.png`), true);
});

test('is removed and leaves nothing', () => {
  done('dpkg', ['--remove', NAME]);
  done('dpkg', ['--purge', NAME]);
  assert.deepEqual(traces(), []);
  assert.equal(system('sh', ['-c', `command -v ${NAME}`]).stdout, '');
});
