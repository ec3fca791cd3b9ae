/** Comments by which other scanners accept a line, where files of the working tree have them. */

import { COUNTERPARTS_BY_SCANNER } from '../../policy/import/names.ts';
import type { DraftAcceptance } from '../../policy/import/index.ts';
import { SETTINGS_PATHS } from '../../model/policy.ts';
import { findFiles } from '../../sources/files.ts';

type Comment = readonly [scanner: string, words: string | readonly string[], line: string, rules?: readonly string[]];

/** The scanner, the words of its comment, an expression for a line that has them, and the rules that it accepts. */
const COMMENTS: readonly Comment[] = [
  ['gitleaks', 'gitleaks:allow', 'gitleaks:allow'],
  ['betterleaks', 'betterleaks:allow', 'betterleaks:allow'],
  ['detect-secrets', 'pragma: allowlist secret', "(?:#|//|/\\*|'|--|<!--).*pragma: ?(?:allow|white)list[ -]secret"],
  ['detect-secrets', 'pragma: whitelist secret', "(?:#|//|/\\*|'|--|<!--).*pragma: ?(?:allow|white)list[ -]secret"],
  ['trufflehog', 'trufflehog:ignore', 'trufflehog:ignore'],
  ['kingfisher', 'kingfisher:ignore', 'kingfisher:ignore'],
  ['ggshield', 'ggignore', 'ggignore'],
  ['secretlint', 'secretlint-disable-line', 'secretlint-disable-line'],
  ...commentsFor('semgrep', (name) => ['nosem', name], 'nosem(?:grep)?:(?:.*[., ])?'),
  ...commentsFor('checkov', (name) => [`checkov:skip=${name}`], 'checkov:skip='),
];

/** Returns the comments of a scanner that name a rule for secrets: most others are about code and settings. */
function commentsFor(scanner: string, wordsFor: (name: string) => readonly string[], line: string): readonly Comment[] {
  return Object.entries(COUNTERPARTS_BY_SCANNER[scanner]!).map(
    ([name, rules]): Comment => [scanner, wordsFor(name), `${line}${name}(?:[^\\w-]|$)`, rules],
  );
}

const LARGEST = 1024 * 1024;

/** Returns one acceptance for each kind of comment that files contain. */
export function acceptComments(folder: string): readonly DraftAcceptance[] {
  const found = new Map<string, Comment>();
  for (const file of findFiles(['.'], folder)) {
    if (file.size > LARGEST || /(?:^|\/)node_modules\//.test(file.path)) continue;
    if ((SETTINGS_PATHS as readonly string[]).includes(file.path)) continue;
    const bytes = file.read();
    for (const comment of COMMENTS)
      if ([comment[1]].flat().every((words) => hasWords(bytes, words))) found.set(comment[2], comment);
  }
  return [...found.values()].flatMap(([scanner, , line, rules]) => {
    const acceptance = { text: { line: [line] }, reason: `imported: comments by which ${scanner} accepts a line` };
    return rules === undefined ? [acceptance] : rules.map((rule) => ({ rule, ...acceptance }));
  });
}

/** Reports whether the words occur whole: `CKV_SECRET_1` is not in `CKV_SECRET_13`. */
function hasWords(bytes: Buffer, words: string): boolean {
  for (let at = bytes.indexOf(words); at !== -1; at = bytes.indexOf(words, at + 1))
    if (!/\d/.test(String.fromCharCode(bytes[at + words.length] ?? 0))) return true;
  return false;
}
