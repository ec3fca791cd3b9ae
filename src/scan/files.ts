/** Scans files of a folder, or one text: `tidegate files` and `tidegate stdin`. */

import { lstatSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { isLfsPointer } from '../deltas/file-deltas.ts';
import { formatOf } from '../deltas/unpack-format.ts';
import { decodeText } from '../model/text.ts';
import { realFolder, treeAround } from '../repository/git/program.ts';
import { LARGEST_BLOB } from '../repository/object-read.ts';
import { findFiles, type FoundFile } from '../sources/files.ts';
import { scanContainer } from './secrets/containers.ts';
import type { ScanContext } from './context.ts';
import { optimizeLate } from './engine-flags.ts';
import type { World } from './world.ts';
import { locateMatch } from './secrets/located-match.ts';
import type { CoverageCollector } from './results/coverage.ts';
import type { ScanResults } from './results/index.ts';
import { keyOf, matchesIn, scanName } from './secrets/texts.ts';

/** Scans all files at or below the paths, except those that the policy ignores. */
export async function scanFiles(context: ScanContext, results: ScanResults, paths: readonly string[]): Promise<void> {
  const { findings, coverage } = results;
  optimizeLate();
  for (const file of filesOf(paths, context.world)) {
    const { path } = file;
    if (context.isIgnored(path)) {
      coverage.skip('ignored-path', path);
      continue;
    }
    scanName(context, findings, path, { path, oldPath: null, origin: null });
    const bytes = readFile(context, results, file);
    if (bytes === null) continue;
    if (isLfsPointer(bytes)) coverage.skip('lfs-pointer', context.shown(path));
    else await scanBytes(context, results, bytes, path);
    context.world.onProgress?.({ done: coverage.files, total: null, unit: 'files' });
  }
}

/** Finds files by names within `folder`. Their paths begin at the top of its tree, as the policy writes them. */
function filesOf(paths: readonly string[], { folder = '.' }: World): Iterable<FoundFile> {
  const placed = paths.map((path) => (isAbsolute(path) ? join(realFolder(dirname(path)), basename(path)) : path));
  return findFiles(placed, realFolder(resolve(folder)), treeAround(folder));
}

/** Returns a function that reports whether nothing has a path from the top of the tree around the folder. */
export function absentFrom(folder: string): (path: string) => boolean {
  const top = treeAround(folder);
  const known = new Map<string, boolean>();
  return (path) => {
    // A path may lead into an archive.
    const [file = ''] = path.split('!', 1);
    const isGone = known.get(file) ?? lstatSync(join(top, file), { throwIfNoEntry: false }) === undefined;
    known.set(file, isGone);
    return isGone;
  };
}

/** Returns null if the file cannot be read, which is a gap. */
function readFile({ shown }: ScanContext, { coverage }: ScanResults, file: FoundFile): Buffer | null {
  const path = shown(file.path);
  if (file.size > LARGEST_BLOB) {
    reportTooLarge(coverage, path, 'If it does not need to be scanned, add it to ignore-paths in the policy.');
    return null;
  }
  try {
    return file.read();
  } catch (error) {
    coverage.gap(
      'object-missing',
      `${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}.`,
      'Check its permissions.',
    );
    return null;
  }
}

function reportTooLarge(coverage: CoverageCollector, path: string, next: string): void {
  coverage.gap('too-large', `${path} is over the limit of ${LARGEST_BLOB / 1048576} MiB and was not read.`, next);
}

/** Scans a text from standard input; a longer one is cut a little after the limit, which makes it a gap. */
export async function scanInput(
  context: ScanContext,
  results: ScanResults,
  input: Buffer,
  path: string,
): Promise<void> {
  if (input.length <= LARGEST_BLOB) return await scanBytes(context, results, input, path);
  const name = path === '' ? 'Standard input' : context.shown(path);
  reportTooLarge(results.coverage, name, 'Hand it over in parts.');
}

/** Collects every secret of a file, and of the files in it where it is a container. */
async function scanBytes(context: ScanContext, results: ScanResults, bytes: Buffer, path: string): Promise<void> {
  results.coverage.fileRead(bytes.length);
  const location = { path, oldPath: null, origin: null };
  const container = { bytes, olds: [], once: false };
  const inside =
    formatOf(bytes) && (await scanContainer(context, results, container, location, async () => null, null));
  const text = decodeText(bytes);
  for (const match of matchesIn(context, text, path, [text.whole]))
    if (!inside?.has(keyOf(match)))
      results.findings.addSecret(locateMatch(match, text, path, context.scanner), location, null);
}
