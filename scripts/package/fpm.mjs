#!/usr/bin/env node
/**
 * Stands in for fpm, which makes Debian packages for the packager and comes from a host that a closed network does not reach:
 * takes the arguments that electron-builder gives to fpm, and makes the package with Debian's own dpkg-deb. The packager finds
 * it by CUSTOM_FPM_PATH.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const STAND_ALONE = new Set(['--force', '--debug']);
const SCRIPTS = { '--after-install': 'postinst', '--after-remove': 'postrm' };

const { options, depends, pairs } = readArguments(process.argv.slice(2));
if (options['-t'] !== 'deb') {
  console.error(`${options['-t']} is not made here: it needs fpm itself.`);
  process.exit(1);
}
const work = mkdtempSync(join(tmpdir(), 'deb-'));
try {
  process.exitCode = makeDeb(join(work, 'tree'));
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** `-d NAME` may come often; a word with an equals sign is a file and its place. */
function readArguments(words) {
  const read = { options: {}, depends: [], pairs: [] };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (STAND_ALONE.has(word)) continue;
    if (!word.startsWith('-')) {
      const cut = word.lastIndexOf('=');
      read.pairs.push([word.slice(0, cut), word.slice(cut + 1)]);
      continue;
    }
    at += 1;
    if (word === '-d') read.depends.push(words[at]);
    else read.options[word] = words[at];
  }
  return read;
}

function makeDeb(tree) {
  for (const [from, to] of pairs) {
    const target = join(tree, to);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(from, target, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  }
  const { sums, kib } = settle(tree, tree);
  const control = join(tree, 'DEBIAN');
  mkdirSync(control);
  writeFileSync(join(control, 'control'), controlText(kib));
  writeFileSync(join(control, 'md5sums'), `${sums.join('\n')}\n`);
  for (const [option, name] of Object.entries(SCRIPTS)) {
    if (options[option] === undefined) continue;
    copyFileSync(options[option], join(control, name));
    chmodSync(join(control, name), 0o755);
  }
  const compression = options['--deb-compression'] === 'xz' ? ['-Zxz'] : ['-Zgzip', '-z1'];
  const { status, error } = spawnSync(
    'dpkg-deb',
    ['--root-owner-group', ...compression, '--build', tree, options['--package']],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (error !== undefined) console.error(`dpkg-deb could not be run: ${error.message}`);
  return status ?? 1;
}

/** Gives all that lies below a folder the modes that a package has; answers its sums and size. */
function settle(folder, tree) {
  const told = { sums: [], kib: 0 };
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const stats = lstatSync(path);
    if (stats.isDirectory()) {
      chmodSync(path, 0o755);
      const inside = settle(path, tree);
      told.sums.push(...inside.sums);
      told.kib += 4 + inside.kib;
    } else if (!stats.isSymbolicLink()) {
      chmodSync(path, stats.mode & 0o111 ? 0o755 : 0o644);
      told.kib += Math.ceil(stats.size / 1024);
      const sum = createHash('md5').update(readFileSync(path)).digest('hex');
      told.sums.push(`${sum}  ${path.slice(tree.length + 1)}`);
    }
  }
  return told;
}

function controlText(kib) {
  const [synopsis, ...lines] = options['--description'].split('\n').map((line) => line.trim());
  return [
    `Package: ${options['--name']}`,
    `Version: ${options['--version']}`,
    `Architecture: ${options['--architecture']}`,
    `Maintainer: ${options['--maintainer']}`,
    `Installed-Size: ${kib}`,
    `Depends: ${depends.join(', ')}`,
    `Section: ${options['--category'] ?? 'misc'}`,
    `Priority: ${options['--deb-priority'] ?? 'optional'}`,
    `Homepage: ${options['--url']}`,
    `Description: ${synopsis}`,
    ...lines.map((line) => (line === '' ? ' .' : ` ${line}`)),
    '',
  ].join('\n');
}
