/** What `npm start` does about the runtime that ships, rehearsed against a server of this machine in each way that a line fails. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXECUTABLES, runtimeIn } from '../../scripts/runtime/installed.mjs';

const SCRIPT = resolve('scripts/runtime/fetch-release.mjs');
const VERSION = '45.4.1';
const NAME = `electron-v${VERSION}-${process.platform}-${process.arch}.zip`;
const EXECUTABLE = EXECUTABLES[process.platform] as string;
const CHUNK_BYTES = 200_000;

/** Large enough to come in pieces, and of bytes that no compression makes small. */
const filler = Buffer.concat(
  Array.from({ length: 32_000 }, (_, index) => createHash('sha256').update(String(index)).digest()),
);
const ARCHIVE = Buffer.from(
  zipSync({ version: Buffer.from(VERSION), [EXECUTABLE]: Buffer.from('electron'), filler }, { level: 0 }),
);

let folder: string;
let server: Server | null;
const asked: (string | undefined)[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fetch-release-'));
  mkdirSync(join(folder, 'electron'));
  writeFileSync(join(folder, 'electron', 'package.json'), JSON.stringify({ version: VERSION }));
  const sum = createHash('sha256').update(ARCHIVE).digest('hex');
  writeFileSync(join(folder, 'electron', 'checksums.json'), JSON.stringify({ [NAME]: sum }));
  asked.length = 0;
  server = null;
});
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((done) => (server === null ? done(null) : server.close(done)));
  rmSync(folder, { recursive: true, force: true });
});

const serve = async (answer: RequestListener): Promise<string> => {
  server = createServer((request, response) => {
    asked.push(request.headers.range);
    answer(request, response);
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
};

/** Serves what is asked for, from where it is asked for. */
const whole: RequestListener = (request, response) => {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  response.writeHead(from > 0 ? 206 : 200, { 'content-length': ARCHIVE.length - from });
  response.end(ARCHIVE.subarray(from));
};

/** Breaks off in the middle of what is asked for. */
const cut: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-length': ARCHIVE.length });
  response.write(ARCHIVE.subarray(0, ARCHIVE.length / 2), () => response.destroy());
};

const start = (
  mirror: string,
  settings: Record<string, string> = {},
  // A busy machine may say nothing for a while: only what is to hang is given up soon.
  silenceSeconds = '20',
): Promise<{ status: number; said: string }> =>
  new Promise((done) => {
    const { PATH = '', HOME = '' } = process.env;
    const env = {
      PATH,
      HOME,
      ELECTRON_MIRROR: mirror,
      electron_config_cache: join(folder, 'cache'),
      ...settings,
    };
    const words = [SCRIPT, join(folder, 'electron'), join(folder, 'parts'), silenceSeconds];
    const child = execFile(process.execPath, words, { env }, (_error, stdout, stderr) =>
      done({ status: child.exitCode ?? -1, said: stdout + stderr }),
    );
  });

const installed = () => runtimeIn(join(folder, 'electron'));
const leftovers = () => readdirSync(join(folder, 'electron')).filter((name) => name.startsWith('dist'));

describe('the runtime that ships', () => {
  it('is fetched, told of and put in place whole', async () => {
    const { status, said } = await start(await serve(whole));
    expect(said).toMatch(/ {2}1\.0 of 1\.0 MB\n$/);
    expect(status).toBe(0);
    expect(installed()).toEqual({
      folder: join(folder, 'electron', 'dist'),
      executable: join(folder, 'electron', 'dist', EXECUTABLE),
      version: VERSION,
    });
    expect(leftovers()).toEqual(['dist']);
  });

  it('is told of again and again while the line is slow', async () => {
    const slow: RequestListener = (_request, response) => {
      response.writeHead(200, { 'content-length': ARCHIVE.length });
      const send = (from: number): void => {
        if (from >= ARCHIVE.length) response.end();
        else
          response.write(ARCHIVE.subarray(from, from + CHUNK_BYTES), () =>
            setTimeout(send, 20, from + CHUNK_BYTES),
          );
      };
      send(0);
    };
    const { status, said } = await start(await serve(slow));
    expect(status).toBe(0);
    expect(said.match(/ of 1\.0 MB/g)?.length).toBeGreaterThan(3);
  });

  it('goes on where the line broke off, in the second try', async () => {
    let times = 0;
    const mirror = await serve((request, response) => {
      times += 1;
      (times === 1 ? cut : whole)(request, response);
    });
    const { status, said } = await start(mirror);
    expect(said).toMatch(/^The connection to 127\.0\.0\.1:\d+ broke off after 0\.\d MB\. Once more\.$/m);
    expect(status).toBe(0);
    expect(asked[0]).toBeUndefined();
    expect(asked[1]).toMatch(/^bytes=\d+-$/);
  });

  it('is not installed when the line breaks off twice, and the next start goes on', async () => {
    let isBroken = true;
    const mirror = await serve((request, response) => (isBroken ? cut : whole)(request, response));
    const first = await start(mirror);
    expect(first.status).toBe(1);
    expect(first.said).toMatch(
      /broke off after 0\.\d MB\. Behind a proxy set HTTPS_PROXY; .* ELECTRON_MIRROR\.\n$/,
    );
    expect([installed(), leftovers()]).toEqual([null, []]);
    isBroken = false;
    expect((await start(mirror)).status).toBe(0);
    expect(asked.at(-1)).toMatch(/^bytes=\d+-$/);
    expect(installed()).not.toBeNull();
  });

  it('is thrown away when its checksum differs, and fetched anew by the next start', async () => {
    let isWrong = true;
    const mirror = await serve((request, response) => {
      if (!isWrong) return whole(request, response);
      response.end(Buffer.from(ARCHIVE).fill(0, 500_000, 500_100));
    });
    const { status, said } = await start(mirror);
    expect(status).toBe(2);
    expect(said).toContain(`What came is not Electron ${VERSION}: its checksum differs. It was thrown away`);
    expect([installed(), leftovers()]).toEqual([null, []]);
    isWrong = false;
    expect((await start(mirror)).status).toBe(0);
    expect(asked.at(-1)).toBeUndefined();
  });

  it('is not waited for when the server falls silent', async () => {
    const mirror = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': ARCHIVE.length });
      response.write(ARCHIVE.subarray(0, 1000));
    });
    const { status, said } = await start(mirror, {}, '0.5');
    expect(status).toBe(1);
    expect(said).toMatch(/^127\.0\.0\.1:\d+ sent nothing for 0\.5 s\. Behind a proxy/m);
    expect(installed()).toBeNull();
  });

  it('is tried once more when the server is busy', async () => {
    let times = 0;
    const busy: RequestListener = (_request, response) => response.writeHead(503).end();
    const mirror = await serve((request, response) => {
      times += 1;
      (times === 1 ? busy : whole)(request, response);
    });
    const { status, said } = await start(mirror);
    expect(said).toMatch(/^127\.0\.0\.1:\d+ answers 503 \(Service Unavailable\)\. Once more\.$/m);
    expect(status).toBe(0);
  });

  it('is said to be out of reach where there is no line', async () => {
    const mirror = await serve(whole);
    await new Promise((done) => server?.close(done));
    const { status, said } = await start(mirror);
    expect(status).toBe(1);
    expect(said).toMatch(
      /^127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\)\. Behind a proxy set HTTPS_PROXY/m,
    );
  });

  it('is asked of the proxy that the environment names', async () => {
    const seen: string[] = [];
    const proxy = await serve(() => undefined);
    server?.on('connect', (request, socket) => {
      seen.push(String(request.url));
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    const { status } = await start('https://releases.example/', { HTTPS_PROXY: proxy });
    expect(status).toBe(1);
    expect(seen[0]).toBe('releases.example:443');
  });

  it.each([
    ['its last file is missing', () => rmSync(join(folder, 'electron', 'path.txt'))],
    ['it is of another version', () => writeFileSync(join(folder, 'electron', 'dist', 'version'), '44.0.0')],
    ['its program is missing', () => rmSync(join(folder, 'electron', 'dist', EXECUTABLE))],
  ])('is not taken for whole when %s', async (_, spoil) => {
    const mirror = await serve(whole);
    await start(mirror);
    spoil();
    expect(installed()).toBeNull();
    expect((await start(mirror)).status).toBe(0);
    expect(installed()).not.toBeNull();
    // It lay in the cache.
    expect(asked).toHaveLength(1);
    expect(existsSync(join(folder, 'electron', 'dist', 'filler'))).toBe(true);
    expect(readFileSync(join(folder, 'electron', 'path.txt'), 'utf8')).toBe(EXECUTABLE);
  });
});
