/**
 * Finds words of the dialect in which this project once was written, and comments that begin with a question word. A
 * stranger understands neither: say "reports" for "tells", and begin a comment with a verb or a noun.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourcesUnder } from './imports.ts';

const WORDS = /\b(?:told|tells?|hangs? on|held against|comes? by|so many|is none|mended)\b/gi;
const BEGINNINGS = /^(?:What|Of|Where|Whether|Who|Is|So|How|Which|Why|[Ww]hoever)\b/;

/** This file and its test name the words themselves. */
const SELF = /^src\/dev\/structure\/dialect\.ts$|^test\/dev\/structure\.test\.ts$/;
const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'action.yml', 'src/README.md'];
const FOLDERS = ['docs', '.github'];

/** `file:line word` for each place, in code, comments, pages and the titles of tests. */
export function dialectIn(root: string): readonly string[] {
  const code = ['src', 'patterns'].flatMap((folder) => sourcesUnder(root, folder));
  const texts = [...code, ...pagesOf(root)].filter((path) => !SELF.test(path));
  return [
    ...texts.flatMap((path) => wordsIn(path, readFileSync(join(root, path), 'utf8'))),
    ...sourcesUnder(root, 'test')
      .filter((path) => !SELF.test(path))
      .flatMap((path) => wordsInTitles(path, readFileSync(join(root, path), 'utf8'))),
  ];
}

/** `file:line` of each comment that begins with a question word. */
export function riddlesIn(root: string): readonly string[] {
  return ['src', 'patterns', 'test']
    .flatMap((folder) => sourcesUnder(root, folder))
    .flatMap((path) => riddlesOf(path, readFileSync(join(root, path), 'utf8')));
}

function pagesOf(root: string): readonly string[] {
  const inFolders = FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|ya?ml)$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
  return [...PAGES.filter((path) => existsSync(join(root, path))), ...inFolders];
}

function wordsIn(path: string, text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line, index) => [...line.matchAll(WORDS)].map(([word]) => `${path}:${index + 1} ${word}`));
}

const TITLE = /(?:\b(?:test|describe|it)(?:\.\w+)*|\))\(\s*(['"`])((?:\\.|(?!\1)[^\\\n])*)\1/g;

function wordsInTitles(path: string, text: string): readonly string[] {
  return [...text.matchAll(TITLE)].flatMap(({ 2: title = '', index }) =>
    [...title.matchAll(WORDS)].map(([word]) => `${path}:${text.slice(0, index).split('\n').length} ${word}`),
  );
}

/** Reads the first line of each comment: of a block, and of a run of line comments. */
export function riddlesOf(path: string, text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const before = lines[index - 1]?.trim() ?? '';
    const [, words] =
      /\/\*\* ?(\S.*)/.exec(line) ??
      (before === '/**' ? /^\s*\* (\S.*)/.exec(line) : null) ??
      (before.startsWith('//') ? null : /(?:^|\s)\/\/ (\S.*)/.exec(line)) ??
      [];
    return words !== undefined && BEGINNINGS.test(words) ? [`${path}:${index + 1}`] : [];
  });
}
