/** Counts what shows that the source keeps its shape. CI fails where a count is not zero. */

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { circlesOf } from './circles.ts';
import { badSubjects } from './commits.ts';
import { dialectIn, riddlesIn } from './dialect.ts';
import { fragmentsUnder, undocumentedUnder } from './doc-comments.ts';
import { expressionsAcrossLines, unreviewedExpressions } from './expressions.ts';
import { importsUnder, sourcesUnder } from './imports.ts';
import { REVIEWED } from './reviewed-expressions.ts';
import { GENERATED, strayIds } from './registered.ts';

export interface Count {
  readonly name: string;
  readonly offenders: readonly string[];
}

const LONGEST_LINE = 120;
const LONGEST_FILE = 300;
const LARGEST_FOLDER = 25;

const FOLDERS = ['src', 'patterns', 'test'];

export function countsOf(root: string): readonly Count[] {
  const files = FOLDERS.flatMap((folder) => sourcesUnder(root, folder)).map((path) => ({
    path,
    lines: readFileSync(join(root, path), 'utf8').trimEnd().split('\n'),
  }));
  const written = files.filter(({ lines }) => !GENERATED.test(lines[0]!));
  const scanning = files.map(({ path }) => path).filter((path) => /^src\/(?!dev\/)/.test(path));
  const counts: readonly (readonly [string, readonly string[]])[] = [
    ['import circles', circlesOf(importsUnder(root, ...FOLDERS)).map((circle) => circle.join(' '))],
    [`lines over ${LONGEST_LINE} columns`, written.flatMap(longLines)],
    [
      `files over ${LONGEST_FILE} lines`,
      written.filter(({ lines }) => lines.length > LONGEST_FILE).map(({ path, lines }) => `${path} ${lines.length}`),
    ],
    ['expressions that repeat a repetition, unreviewed', unreviewedExpressions(root, scanning, REVIEWED)],
    ['expressions that cross blank lines from each line', expressionsAcrossLines(root, scanning)],
    [`folders over ${LARGEST_FOLDER} files`, largeFolders(written.map(({ path }) => path))],
    ['dialect: words', dialectIn(root)],
    ['dialect: comments that begin with a question word', riddlesIn(root)],
    ['comments of functions that begin without a verb', fragmentsUnder(root)],
    ['exported functions without a comment, in posture', undocumentedUnder(root, 'src/detectors/posture')],
    ['commit subjects', badSubjects(root)],
    ...[...strayIds(root)].map(([kind, places]) => [`${kind} ids outside their file`, places] as const),
  ];
  return counts.map(([name, offenders]) => ({ name, offenders }));
}

function longLines({ path, lines }: { readonly path: string; readonly lines: readonly string[] }): readonly string[] {
  return lines.flatMap((line, index) =>
    line.length > LONGEST_LINE && !hasNoBreak(line) ? [`${path}:${index + 1} ${line.length}`] : [],
  );
}

/** A line of one address or one string, which no formatter can break. */
function hasNoBreak(line: string): boolean {
  return /^\s*(?:\*|\/\/)?\s*(?:'[^']*',?|https?:\/\/\S*)$/.test(line);
}

/** `patterns/` has a file for each vendor, as many as there are. */
function largeFolders(paths: readonly string[]): readonly string[] {
  const sizes = new Map<string, number>();
  for (const folder of paths.map(dirname)) sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
  return [...sizes]
    .filter(([folder, size]) => size > LARGEST_FOLDER && !folder.startsWith('patterns'))
    .map(([folder, size]) => `${folder} ${size}`);
}
