/**
 * Expressions of V8 in which a repeated group repeats something itself: on such a text as nobody foresaw, they can take
 * time that doubles with each character. Text from outside is for RE2 or a tokenizer; what is left is reviewed, one by
 * one: each repetition ends with a character that the repeated part cannot hold.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** After what a slash begins an expression. */
const LITERAL =
  /(?<=(?:^|[=(,:!&|?[{;+>]|\breturn|\bawait)\s*)\/(?![*/])((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/[dgimsuvy]*/gm;
const RAW = /(?:String\.raw|\bexpression\('[a-z]*'\))`((?:[^`\\$]|\\.|\$(?!\{)|\$\{[^}]*\})*)`/g;

/** Expressions of a file that repeat a repetition. */
function nestedRepeatsIn(source: string): readonly string[] {
  const spread = [...source.matchAll(RAW)].map(([, body]) => body!.replace(/\n */g, ''));
  const literals = [...source.replace(RAW, '').matchAll(LITERAL)].map(([, body]) => body!);
  const found = [...literals, ...spread];
  return found.filter(repeatsRepeats);
}

/** Reports whether a group that holds an unbounded repetition is repeated without bound. */
export function repeatsRepeats(pattern: string): boolean {
  /** For each open group, true if it contains an unbounded repetition. */
  const groups = [false];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at]!;
    if (char === '\\') at++;
    else if (char === '[') at = classEnd(pattern, at);
    else if (char === '(') groups.push(false);
    else if (char === ')') {
      const holds = groups.pop() === true;
      if (holds && isUnbounded(pattern, at + 1)) return true;
      if (holds) groups[groups.length - 1] = true;
    }
    if (char !== '(' && char !== '|' && isUnbounded(pattern, at + 1)) groups[groups.length - 1] = true;
  }
  return false;
}

function isUnbounded(pattern: string, at: number): boolean {
  return pattern[at] === '*' || pattern[at] === '+' || /^\{\d+,\}/.test(pattern.slice(at, at + 8));
}

function classEnd(pattern: string, from: number): number {
  let at = from + 1;
  for (; at < pattern.length && pattern[at] !== ']'; at++) if (pattern[at] === '\\') at++;
  return at;
}

/** An expression of which `^` matches at each line, with the flags that say so. */
const MULTILINE = /\/((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/[dgisuvy]*m[dgisuvy]*/g;
const MULTILINE_RAW = /\bexpression\('[a-z]*m[a-z]*'\)`((?:[^`\\$]|\\.|\$(?!\{)|\$\{[^}]*\})*)`/g;

/** White space that crosses lines, from the beginning of each line: quadratic in the number of blank lines. */
const ACROSS_LINES = /\^(?:\(\?:)?\\s[*+]/;

/** `path: expression` of all that walk over the same blank lines from each of them. */
export function expressionsAcrossLines(root: string, paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const source = readFileSync(join(root, path), 'utf8');
    const bodies = [MULTILINE, MULTILINE_RAW].flatMap((pattern) =>
      [...source.matchAll(pattern)].map(([, body]) => body!),
    );
    return bodies.filter((body) => ACROSS_LINES.test(body)).map((body) => `${path}: ${body.slice(0, SHOWN)}`);
  });
}

/** Characters by which an expression is known in the list. */
const SHOWN = 40;

/** `path: expression` of all that are not reviewed. */
export function unreviewedExpressions(root: string, paths: readonly string[], reviewed: ReadonlySet<string>): string[] {
  return paths
    .flatMap((path) =>
      nestedRepeatsIn(readFileSync(join(root, path), 'utf8')).map((pattern) => `${path}: ${pattern.slice(0, SHOWN)}`),
    )
    .filter((one) => !reviewed.has(one));
}
