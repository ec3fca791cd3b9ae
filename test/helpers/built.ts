/**
 * Programs for tests that run them as processes or threads, compiled once for all test files: to start from TypeScript
 * costs a second of processor time each time.
 */

import { buildSync } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** As deep below the root as a room of `src`: what is compiled finds `dist/re2` as the source does. */
const CACHE = join(ROOT, 'node_modules/.cache/tidegate');
const OLD = 3_600_000;
/** A builder that was killed leaves its lock. */
const STUCK = 180_000;

/** Builds the current source as `npm run bundle` does, with the addons; returns the folder. */
export function builtDist(): string {
  return makeOnce(`dist-${keyOf('src', 'patterns', 'dist/re2')}`, (folder) => {
    execFileSync(process.execPath, ['--import', 'tsx', 'src/dev/bundle.ts', '--to', folder], { cwd: ROOT });
  });
}

/** Compiles a program to one file of JavaScript; returns its path. */
export function builtScript(path: string): string {
  return makeOnce(`${basename(path, '.ts')}-${keyOf('src', 'patterns', 'test')}.mjs`, (outfile) => {
    buildSync({
      entryPoints: [path],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      mainFields: ['module', 'main'],
      // For packages in CommonJS.
      banner: {
        js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
      },
      logLevel: 'error',
    });
  });
}

/** Returns a key that changes with any file of the folders, by its time: reading them all would take longer. */
function keyOf(...folders: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const folder of folders)
    for (const entry of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (!/\.(?:ts|node|json)$/.test(entry) || entry.startsWith('cases/')) continue;
      const { mtimeMs, size } = statSync(join(ROOT, folder, entry));
      hash.update(`${folder}/${entry} ${mtimeMs} ${size}\n`);
    }
  return hash.digest('hex').slice(0, 16);
}

/** Makes it unless it is there. Of processes that want it at the same time, one makes it and the others wait. */
function makeOnce(name: string, make: (path: string) => void): string {
  const path = join(CACHE, name);
  if (existsSync(path)) return path;
  mkdirSync(CACHE, { recursive: true });
  dropOld();
  const lock = `${path}.lock`;
  try {
    mkdirSync(lock);
  } catch {
    const sleep = new Int32Array(new SharedArrayBuffer(4));
    while (ageOf(lock) < STUCK) Atomics.wait(sleep, 0, 0, 50);
    rmSync(lock, { recursive: true, force: true });
    return makeOnce(name, make);
  }
  try {
    const made = join(CACHE, `${process.pid}-${name}`);
    make(made);
    renameSync(made, path);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
  return path;
}

/** Deletes what was not used for long. */
function dropOld(): void {
  for (const name of readdirSync(CACHE)) {
    const full = join(CACHE, name);
    if (ageOf(full) > OLD) rmSync(full, { recursive: true, force: true });
  }
}

/** Returns the age in milliseconds; infinite for a missing file. */
function ageOf(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity);
}
