/** Comments by which other scanners accept a line, where files of the working tree have them. */

import type { DraftAcceptance } from '../../policy/import/index.ts';
import { SETTINGS_PATHS } from '../../policy/settings.ts';
import { findFiles } from '../../sources/files.ts';

/** The scanner, the words of its comment, and an expression for a line that has them. */
const COMMENTS: readonly (readonly [scanner: string, words: string, line: string])[] = [
  ['gitleaks', 'gitleaks:allow', 'gitleaks:allow'],
  ['betterleaks', 'betterleaks:allow', 'betterleaks:allow'],
  ['detect-secrets', 'pragma: allowlist secret', "(?:#|//|/\\*|'|--|<!--).*pragma: ?(?:allow|white)list[ -]secret"],
  ['detect-secrets', 'pragma: whitelist secret', "(?:#|//|/\\*|'|--|<!--).*pragma: ?(?:allow|white)list[ -]secret"],
  ['trufflehog', 'trufflehog:ignore', 'trufflehog:ignore'],
  ['kingfisher', 'kingfisher:ignore', 'kingfisher:ignore'],
  ['ggshield', 'ggignore', 'ggignore'],
  ['secretlint', 'secretlint-disable-line', 'secretlint-disable-line'],
];

const LARGEST = 1024 * 1024;

/** One acceptance for each kind of comment that is in use. */
export function acceptComments(folder: string): readonly DraftAcceptance[] {
  const found = new Map<string, string>();
  for (const file of findFiles(['.'], folder)) {
    if (file.size > LARGEST || /(?:^|\/)node_modules\//.test(file.path)) continue;
    if ((SETTINGS_PATHS as readonly string[]).includes(file.path)) continue;
    const bytes = file.read();
    for (const [scanner, words, line] of COMMENTS) if (bytes.includes(words)) found.set(line, scanner);
  }
  return [...found].map(([line, scanner]) => ({
    text: { line: [line] },
    reason: `imported: comments by which ${scanner} accepts a line`,
  }));
}
