/** Programs that rewrite how a file looks and not what it says. They are on PATH. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { decodeText, type Text } from '../../model/text.ts';

/** By name: the arguments that format a folder, and the extensions of the files that it rewrites. */
const FORMATTERS: Readonly<
  Record<string, { readonly extensions: readonly string[]; readonly args: (folder: string) => readonly string[] }>
> = {
  prettier: {
    extensions: ['.js', '.mjs', '.cjs', '.ts', '.mts', '.tsx', '.jsx', '.json', '.yml', '.yaml'],
    args: (folder) => [
      '--write',
      '--log-level=silent',
      '--ignore-path=/nonexistent',
      '--print-width=72',
      '--single-quote',
      '--tab-width=3',
      folder,
    ],
  },
  black: { extensions: ['.py'], args: (folder) => ['--quiet', '--line-length=60', folder] },
};

export interface Rewritten {
  readonly path: string;
  readonly before: Text;
  readonly after: Text;
}

/** Runs a formatter; returns the files that it changed. */
export function rewrite(
  all: readonly { readonly path: string; readonly text: Text }[],
  name: string,
): readonly Rewritten[] {
  const formatter = FORMATTERS[name];
  if (formatter === undefined)
    throw new Error(`No formatter ${name}: there are ${Object.keys(FORMATTERS).join(', ')}.`);
  const folder = mkdtempSync(join(tmpdir(), 'tidegate-laws-'));
  try {
    const files = all
      .filter(({ path }) => formatter.extensions.includes(extname(path)))
      .map(({ path, text }, at) => ({ path, text, file: join(folder, String(at), basename(path)) }));
    for (const { file, text } of files) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text.bytes);
    }
    try {
      execFileSync(name, formatter.args(folder), { stdio: 'ignore', maxBuffer: 1 << 28 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
      // It says so when one file of many does not parse: that one stays as it was.
    }
    return files
      .map(({ path, text, file }) => ({ path, before: text, after: decodeText(readFileSync(file)) }))
      .filter(({ before, after }) => !after.bytes.equals(before.bytes));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
