#!/usr/bin/env node
/**
 * Stands in for 7-Zip where the packager compresses a tar archive, and for nothing else it does:
 * `seven-zip.mjs a ... OUT.tar.gz IN.tar`. The packager finds it by ELECTRON_BUILDER_7ZIP_PATH.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

const [compressed = '', archive = ''] = process.argv.slice(-2);
if (process.argv[2] !== 'a' || !compressed.endsWith('.tar.gz') || !archive.endsWith('.tar')) {
  console.error('This needs 7-Zip itself: only a tar archive is compressed without it.');
  process.exit(1);
}
const level = Number(process.env.ELECTRON_BUILDER_COMPRESSION_LEVEL ?? 9);
await pipeline(createReadStream(archive), createGzip({ level }), createWriteStream(compressed));
