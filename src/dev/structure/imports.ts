/** Reads the import lines of the source: who imports whom. Used by the architecture test and by the counts. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';

export interface Import {
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

/** Paths from `root`, `/` separated, in order. Leaves out the trees that test cases hold as data. */
export function sourcesUnder(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.m?ts$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('test/cases/'))
    .sort();
}

export function importsOf(file: string, text: string): readonly Import[] {
  const imports: Import[] = [];
  for (const [, kind, from] of text.matchAll(
    /^(import(?: type)?\b|export(?: type)?\b)[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  ))
    imports.push({ file, from: from!, typeOnly: kind!.endsWith('type') });
  for (const [, from] of text.matchAll(/^import\s*['"]([^'"]+)['"]/gm))
    imports.push({ file, from: from!, typeOnly: false });
  for (const [, of, from] of text.matchAll(/(\btypeof\s+)?\b(?:import|require)\(\s*['"`]([^'"`]+)['"`]/g))
    imports.push({ file, from: from!, typeOnly: of !== undefined });
  return imports;
}

export function importsUnder(root: string, ...folders: readonly string[]): readonly Import[] {
  return folders
    .flatMap((folder) => sourcesUnder(root, folder))
    .flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')));
}

export function isRelative(from: string): boolean {
  return from.startsWith('.');
}

/** Returns the file that is imported, as a path from the root. */
export function targetOf(one: Import): string {
  return posix.join(posix.dirname(one.file), one.from);
}
