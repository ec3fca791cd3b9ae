/**
 * Entry of the single file. Named `pre-receive` (by a link or a copy) it is the hook, otherwise the command line. A
 * thread begins here as well, and its argument names its program.
 */

import { randomUUID } from 'node:crypto';
import { unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { getAsset, getRawAsset } from 'node:sea';
import { isMainThread, Worker } from 'node:worker_threads';
import { replacedParts } from './replaced-parts.ts';
import { createLoader } from '../../entry/compiled/loader.ts';

const loader = createLoader(
  {
    root: '',
    text: (path) => getAsset(path, 'utf8'),
    compiled: (path) => Buffer.from(getRawAsset(`${path}.compiled`) as ArrayBuffer),
    replaced: replacedParts(
      loadAddon,
      (path, options) => new Worker(getAsset('main.cjs', 'utf8'), { ...options, eval: true, argv: [path] }),
    ),
  },
  require,
);

/**
 * Loads the addon from a temporary file, since the system loads addons from files only; nobody else can write or guess
 * it.
 */
function loadAddon(path: string): unknown {
  const file = join(tmpdir(), `tidegate-re2-${randomUUID()}.node`);
  writeFileSync(file, Buffer.from(getRawAsset(path) as ArrayBuffer), { flag: 'wx', mode: 0o500 });
  try {
    const module = { exports: {} };
    process.dlopen(module, file);
    return module.exports;
  } finally {
    unlinkSync(file);
  }
}

const program = basename(process.argv0) === 'pre-receive' ? 'pre-receive.js' : 'cli.js';
loader.load(isMainThread ? program : process.argv[2]!);
