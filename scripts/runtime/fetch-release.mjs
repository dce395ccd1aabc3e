/**
 * Fetches the Electron that ships, as the electron package's own install.js does, with what that lacks: progress where the output
 * is no terminal, proxies, an end to waiting, and a folder that appears only when it is whole.
 *
 *     node scripts/runtime/fetch-release.mjs PACKAGE-FOLDER PARTS-FOLDER [SECONDS-OF-SILENCE]
 *
 * Ends with 0; with 1 when it could not be fetched now; with 2 when what came must not be trusted. Each in a sentence.
 */
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../setup.mjs';
import { DownloadError, downloadFile } from './download.mjs';
import { EXECUTABLES, runtimeIn } from './installed.mjs';

const NOT_TRUSTED = 2;
const [packageFolder, partsFolder, silence = '60'] = process.argv.slice(2);
const read = (name) => JSON.parse(readFileSync(join(packageFolder, name), 'utf8'));
const { version } = read('package.json');
const electronRequire = createRequire(join(root, 'node_modules', 'electron', 'package.json'));

try {
  const { downloadArtifact, initializeProxy } = await import(
    pathToFileURL(electronRequire.resolve('@electron/get')).href
  );
  if (['HTTPS_PROXY', 'HTTP_PROXY', 'https_proxy', 'http_proxy'].some((name) => process.env[name]))
    initializeProxy();
  const archive = await downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    cacheRoot: process.env.electron_config_cache,
    checksums: process.env.electron_use_remote_checksums ? undefined : read('checksums.json'),
    downloader: {
      download: (url, target) =>
        downloadFile(url, target, {
          part: join(partsFolder, basename(target)),
          silenceMs: Number(silence) * 1000,
          tell: (line) => console.log(line),
        }),
    },
  });
  await unpack(archive);
} catch (error) {
  process.exitCode = tell(error);
}

/** Beside its place; what an earlier run left there half is replaced. `path.txt` is what the package itself looks for, so it comes last. */
async function unpack(archive) {
  const { extract } = electronRequire('@electron-internal/extract-zip');
  const [place, pathFile] = ['dist', 'path.txt'].map((name) => join(packageFolder, name));
  const work = mkdtempSync(`${place}-`);
  try {
    await extract(archive, { dir: work });
    rmSync(pathFile, { force: true });
    rmSync(place, { recursive: true, force: true });
    renameSync(work, place);
    writeFileSync(pathFile, EXECUTABLES[process.platform] ?? EXECUTABLES.linux);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  if (runtimeIn(packageFolder) === null)
    throw new DownloadError(`What was unpacked is no Electron ${version}.`);
}

function tell(error) {
  if (/checksum/i.test(error.constructor.name)) {
    console.error(
      `What came is not Electron ${version}: its checksum differs. It was thrown away and nothing was installed. Try again; if it differs again, somebody between here and the server changes it.`,
    );
    return NOT_TRUSTED;
  }
  console.error(
    error instanceof DownloadError
      ? `${error.message} Behind a proxy set HTTPS_PROXY; a server inside your network is named by ELECTRON_MIRROR.`
      : `It could not be unpacked: ${String(error.message).split('\n')[0]}.`,
  );
  return 1;
}
