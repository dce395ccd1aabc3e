/** The licences of all that is bundled into the program, as one text: for the package, and for the window's Help. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LICENCE_FILE = /^(licen[cs]e|notice|copying)/i;
const RULE = '-'.repeat(80);

const HEAD = `Third-party software in MPO Preflight

MPO Preflight itself is under the MIT licence. It contains the packages below, each under its own licence. It runs on Electron and
Chromium; their licences, with those of all that they contain, lie beside the program in LICENSE.electron.txt and
LICENSES.chromium.html.
`;

/** For the few packages that name their licence and bring no text of it. */
const TEXTS = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH
THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that
the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY
DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION,
ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

/**
 * What is installed and not for development alone, as the lockfile has it.
 * @returns {{ folder: string, name: string, version: string }[]}
 */
export function shippedPackages(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([folder, { dev, devOptional }]) => folder !== '' && !dev && !devOptional)
    .map(([folder, { version }]) => ({ folder, name: folder.replace(/^.*node_modules\//, ''), version }));
}

/** Packages with the same text stand together above it. Throws where a licence has no text. */
export function thirdPartyNotices(root) {
  const byText = new Map();
  for (const { folder, name, version } of shippedPackages(root)) {
    const text = licenceText(join(root, folder), name);
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`]);
  }
  const notices = [...byText].map(([text, names]) => `${RULE}\n${names.join('\n')}\n\n${text}\n`);
  return `${HEAD}\n${notices.join('\n')}`;
}

function licenceText(folder, name) {
  const files = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort();
  if (files.length > 0)
    return files
      .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
      .join('\n\n');
  const { license, author, bugs } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (TEXTS[license] === undefined)
    throw new Error(`${name} has neither a licence file nor a licence that is known here.`);
  const owner = (typeof author === 'object' ? author.name : author) ?? `the authors of ${name} (${bugs})`;
  return `${license} licence, copyright ${owner}\n\n${TEXTS[license]}`;
}
