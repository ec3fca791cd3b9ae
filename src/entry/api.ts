/** The library: `import { scan } from 'tidegate'`. It scans as the command line does, and returns its JSON report. */

import { resolve } from 'node:path';
import type { ScanTarget } from '../model/range.ts';
import type { ObjectSource } from '../repository/object-source.ts';
import { openRepository } from '../repository/open.ts';
import { documentOf, type JsonReport } from '../reporters/json.ts';
import { scan as scanTarget } from '../scan.ts';
import { historyOf, rangeOfWords } from '../sources/revision.ts';
import { failureOf } from './failure.ts';

export type { JsonReport } from '../reporters/json.ts';

/** Each is what the command of the same name scans. */
export type Target =
  /** `main..HEAD`, `main...HEAD`, `main`, `HEAD^!`. */
  | { readonly kind: 'diff'; readonly range: string }
  | { readonly kind: 'staged' }
  /** `all`: every branch and tag, not HEAD alone. */
  | { readonly kind: 'history'; readonly all?: boolean }
  /** Files and folders as they are now. */
  | { readonly kind: 'files'; readonly paths: readonly string[] }
  /** One text, judged by the name that `path` gives it. */
  | { readonly kind: 'text'; readonly text: string | Uint8Array; readonly path?: string };

export interface ScanOptions {
  /** The repository, or a folder in it. The current folder where it is left out. */
  readonly repository?: string;
  /** Back end that reads the repository: by default git if it is installed, otherwise isomorphic. */
  readonly backend?: 'git' | 'isomorphic';
  /** Engine that runs the patterns: by default re2 if its addon loads, otherwise re2js. */
  readonly engine?: 're2' | 're2js';
}

/** The scan could not be done. `exitCode` as on the command line: 2 for wrong use, 3 for what could not be read. */
export class ScanError extends Error {
  override readonly name = 'ScanError';

  constructor(
    message: string,
    readonly exitCode: 2 | 3,
  ) {
    super(message);
  }
}

/** Scans the target and returns its report. No report and no error contains a secret. Throws `ScanError`. */
export async function scan(target: Target, options: ScanOptions = {}): Promise<JsonReport> {
  try {
    return documentOf(await scanRepository(target, options));
  } catch (error) {
    const { text, exitCode } = await failureOf(error);
    throw new ScanError(text.trim(), exitCode);
  }
}

async function scanRepository(target: Target, { repository = '.', backend, engine }: ScanOptions) {
  const needsRepository = target.kind !== 'files' && target.kind !== 'text';
  const source = needsRepository ? await openRepository(repository, backend === undefined ? {} : { backend }) : null;
  try {
    return await scanTarget(await targetOf(target, source), {
      source,
      folder: resolve(repository),
      ...(target.kind === 'text' ? { input: Buffer.from(target.text) } : {}),
      ...(engine === undefined ? {} : { engine }),
    });
  } finally {
    await source?.close();
  }
}

/** Returns the scan target for the caller's one. */
async function targetOf(target: Target, source: ObjectSource | null): Promise<ScanTarget> {
  switch (target.kind) {
    case 'diff':
      return await rangeOfWords([target.range], source!);
    case 'history':
      return await historyOf(target.all ?? false, source!);
    case 'text':
      return { kind: 'stdin', path: target.path ?? '' };
    case 'staged':
    case 'files':
      return target;
  }
}
