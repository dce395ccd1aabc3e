/**
 * `npm run sbom`: writes dist/mpo-preflight-VERSION.cdx.json, the parts that the program is made of (CycloneDX), as npm tells them
 * from the lockfile, and Electron, which it runs on.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedParts } from './package/shipped-parts.mjs';
import { npm, requireNode, root } from './setup.mjs';
import { readWords } from './words.mjs';

requireNode();
readWords(import.meta.filename);
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { status, stdout, stderr } = npm(
  ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'],
  { stdio: ['ignore', 'pipe', 'pipe'] },
);
if (status !== 0) {
  console.error(`npm could not tell the parts: ${String(stderr).trim().split('\n').at(-1)}`);
  process.exit(1);
}
const bill = shippedParts(JSON.parse(String(stdout)), name);
const file = `dist/${name}-${version}.cdx.json`;
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, file), `${JSON.stringify(bill, null, 2)}\n`);
console.log(`Written: ${file}, ${bill.components.length} parts`);
