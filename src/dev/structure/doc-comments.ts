/**
 * Finds comments of functions that begin with a fragment or ask a question: they are to begin with a verb. Finds
 * exported functions without a comment.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourcesUnder } from './imports.ts';

/** Words with which no sentence begins whose verb comes first. */
const FRAGMENTS = new Set(
  [
    'Null Undefined True False How When Why Which If As At By In On For From To With Without Within Up Only Not',
    'Like',
  ].flatMap((words) => words.split(' ')),
);
const QUESTION = /^(?:Does|Did|Are|Was|Were|Has|Had|Can|Could|Must|May|Might|Would|Should|Will)\b[^.]*\?(?:\s|$)/;

const FUNCTIONS = [
  /^\s*(?:(?:export |default |async )*function\b)/,
  /^\s*(?:static |async |get |override )*\*?#?\w+(?:<[^>]*>)?\((?:.*[{(;,])?$/,
  /^\s*(?:export )?const \w+ = (?:async )?\(.*(?:=>|\($)/,
];
const STATEMENT = /^\s*(?:if|for|while|switch|return|constructor)\b/;

/** `file:line` of each comment in programs and data. */
export function fragmentsUnder(root: string): readonly string[] {
  return ['src', 'patterns']
    .flatMap((folder) => sourcesUnder(root, folder))
    .flatMap((path) => fragmentsIn(path, readFileSync(join(root, path), 'utf8')));
}

export function fragmentsIn(path: string, text: string): readonly string[] {
  const lines = text.split('\n');
  const offenders: string[] = [];
  for (let start = 0; start < lines.length; start++) {
    if (!lines[start]!.trimStart().startsWith('/**')) continue;
    let end = start;
    while (end + 1 < lines.length && !lines[end]!.includes('*/')) end++;
    const words = wordsOf(lines.slice(start, end + 1));
    const declared = lines[end + 1] ?? '';
    const isFunction = FUNCTIONS.some((form) => form.test(declared)) && !STATEMENT.test(declared);
    if (isFunction && (FRAGMENTS.has(/^\w*/.exec(words)![0]) || QUESTION.test(words)))
      offenders.push(`${path}:${start + 1}`);
    start = end;
  }
  return offenders;
}

const EXPORTED = /^export (?:(?:async )?function\b|const \w+: ReadScene\b|const \w+(?:: [^=]+)? = (?:async )?\()/;

/** Returns `file:line` of each exported function below `folder` that has no doc comment. */
export function undocumentedUnder(root: string, folder: string): readonly string[] {
  return sourcesUnder(root, folder).flatMap((path) => undocumentedIn(path, readFileSync(join(root, path), 'utf8')));
}

function undocumentedIn(path: string, text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => !line.startsWith('// biome-ignore'));
  return lines.flatMap((line, index) =>
    EXPORTED.test(line) && !(lines[index - 1] ?? '').endsWith('*/') ? [`${path}:${index + 1}`] : [],
  );
}

function wordsOf(comment: readonly string[]): string {
  return comment
    .map((line) =>
      line
        .replace('*/', '')
        .replace(/^\s*(?:\/\*\*|\*)/, '')
        .trim(),
    )
    .join(' ')
    .trim();
}
