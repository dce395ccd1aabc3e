/**
 * One file from a web server, for machines behind slow and broken lines: progress is told, a server that falls silent is given up,
 * and what came before a break is not fetched again, neither in the second try nor at the next start.
 */
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const TRIES = 2;
const TOLD_EVERY_SHARE = 0.1;
const TOLD_EVERY_MS = 5000;

/** Why nothing came, in a sentence. */
export class DownloadError extends Error {}

const inMb = (bytes) => (bytes / 1e6).toFixed(bytes < 10e6 ? 1 : 0);

/**
 * @param {string} url
 * @param {string} target appears when it is whole; until then what came lies in `part`
 * @param {{ part: string, silenceMs: number, tell: (line: string) => void }} options
 */
export async function downloadFile(url, target, { part, silenceMs, tell }) {
  mkdirSync(dirname(part), { recursive: true });
  for (let round = 1; ; round += 1)
    try {
      await fetchInto(url, part, { silenceMs, tell });
      mkdirSync(dirname(target), { recursive: true });
      renameSync(part, target);
      return;
    } catch (error) {
      if (!(error instanceof DownloadError) || round === TRIES) throw error;
      tell(`${error.message} Once more.`);
    }
}

async function fetchInto(url, part, { silenceMs, tell }) {
  const { host } = new URL(url);
  const begun = existsSync(part) ? statSync(part).size : 0;
  const silence = new AbortController();
  let alarm;
  const heard = () => {
    clearTimeout(alarm);
    alarm = setTimeout(() => silence.abort(), silenceMs);
  };
  let came = begun;
  try {
    heard();
    const headers = begun > 0 ? { range: `bytes=${begun}-` } : {};
    const response = await fetch(url, { headers, signal: silence.signal });
    // More is asked for than there is: what lies there is of something else.
    if (response.status === 416) rmSync(part);
    if (!response.ok) throw new DownloadError(`${host} answers ${response.status} (${response.statusText}).`);
    const goesOn = response.status === 206;
    if (!goesOn) came = 0;
    const length = Number(response.headers.get('content-length') ?? Number.NaN);
    const whole = came + length;
    const progress = progressOf(whole, came, tell);
    const file = createWriteStream(part, { flags: goesOn ? 'a' : 'w' });
    try {
      for await (const chunk of response.body) {
        heard();
        if (!file.write(chunk)) await new Promise((resolve) => file.once('drain', resolve));
        came += chunk.length;
        progress(came);
      }
    } finally {
      await new Promise((resolve, reject) => file.end((error) => (error ? reject(error) : resolve())));
    }
    if (came < whole) throw new DownloadError(brokenOff(host, came));
  } catch (error) {
    throw error instanceof DownloadError ? error : new DownloadError(sentenceOf(error));
  } finally {
    clearTimeout(alarm);
  }

  function sentenceOf(error) {
    if (silence.signal.aborted) return `${host} sent nothing for ${silenceMs / 1000} s.`;
    const { code } = error.cause ?? error;
    if (came > begun || code === 'UND_ERR_SOCKET') return brokenOff(host, came);
    return `${host} cannot be reached (${code ?? error.message}).`;
  }
}

const brokenOff = (host, came) => `The connection to ${host} broke off after ${inMb(came)} MB.`;

function progressOf(whole, begun, tell) {
  let [toldShare, toldAt] = [begun / whole, performance.now()];
  return (came) => {
    const isDue = came / whole - toldShare >= TOLD_EVERY_SHARE || performance.now() - toldAt >= TOLD_EVERY_MS;
    if (!isDue && came !== whole) return;
    [toldShare, toldAt] = [came / whole, performance.now()];
    tell(Number.isNaN(whole) ? `  ${inMb(came)} MB` : `  ${inMb(came)} of ${inMb(whole)} MB`);
  };
}
