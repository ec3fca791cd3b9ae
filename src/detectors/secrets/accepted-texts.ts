/**
 * Finds the accepted texts of a policy that a match contains. Linear in the match and its lines, on RE2 like every
 * rule.
 */

import { UsageError } from '../../model/errors.ts';
import type { SecretMatch } from '../../model/match.ts';
import { acceptedTexts, CONTENT_CONDITIONS, type AcceptedText, type Policy } from '../../model/policy.ts';
import type { Text } from '../../model/text.ts';
import type { Engine } from './matching/engine.ts';

export interface TextAcceptor {
  /** Places, in `acceptedTexts`, of the texts whose conditions on contents hold for the match. */
  textsOf(match: SecretMatch, text: Text): readonly number[];
  /** Reports whether one of the expressions of a text's `path` is in a path; false if it has none. */
  pathTest(text: AcceptedText): (path: string) => boolean;
}

/**
 * Returns what finds the accepted texts in matches. Throws `UsageError('bad-rule')` if an expression does not compile
 * or accepts every text.
 */
export function createTextAcceptor(policy: Policy, engine: Engine): TextAcceptor {
  const compiled = acceptedTexts(policy).map((text) => ({
    secret: compile(text.secret, engine),
    match: compile(text.match, engine),
    line: compile(text.line, engine),
    words: text.words.map((word) => word.toLowerCase()),
    path: compile(text.path, engine),
    all: text.all,
  }));
  const places = acceptedTexts(policy);
  return {
    textsOf: (match, text) =>
      compiled.flatMap((conditions, place) => (isAccepted(conditions, match, text) ? [place] : [])),
    pathTest(text) {
      const tests = compiled[places.indexOf(text)]?.path ?? [];
      return (path) => tests.some((test) => test(Buffer.from(path)));
    },
  };
}

type Test = (bytes: Buffer) => boolean;

interface Conditions extends Record<'secret' | 'match' | 'line', readonly Test[]> {
  readonly words: readonly string[];
  readonly all: boolean;
}

/** Bytes of a line above which it is not read: then nothing is accepted for it. */
const LONGEST_LINE = 10_000;
const MOST_LINES = 200;

/** Reports whether a match meets every kind of condition that is given; one of each kind is enough. */
function isAccepted(conditions: Conditions, match: SecretMatch, text: Text): boolean {
  const given = CONTENT_CONDITIONS.filter((kind) => conditions[kind].length > 0);
  if (given.length === 0) return false;
  const secret = match.secret.reveal();
  /** Reports whether a match meets the conditions of one kind. */
  const isMet = (kind: (typeof CONTENT_CONDITIONS)[number]): boolean => {
    switch (kind) {
      case 'secret':
        return conditions.secret.some((test) => test(Buffer.from(secret)));
      case 'match':
        return conditions.match.some((test) => test(text.bytes.subarray(match.matchSpan.from, match.matchSpan.to)));
      case 'line': {
        const line = lineOf(match, text);
        return line !== null && conditions.line.some((test) => test(line));
      }
      case 'words':
        return conditions.words.some((word) => secret.toLowerCase().includes(word));
    }
  };
  return conditions.all ? given.every(isMet) : given.some(isMet);
}

/** Returns the line or lines of a match, without the line ending; null if they are too many or too long. */
function lineOf({ span }: SecretMatch, text: Text): Buffer | null {
  const { line, endLine } = text.placeOf(span);
  if (endLine - line > MOST_LINES) return null;
  const [first, last] = [text.lineSpan(line - 1), text.lineSpan(Math.max(line, endLine) - 1)];
  let end = last.to;
  while (end > first.from && (text.bytes[end - 1] === 0x0a || text.bytes[end - 1] === 0x0d)) end--;
  return end - first.from > LONGEST_LINE ? null : text.bytes.subarray(first.from, end);
}

/**
 * Compiles expressions, `^` and `$` being the ends of the whole text: a key of many lines is not accepted for one of
 * them.
 */
function compile(patterns: readonly string[], engine: Engine): readonly Test[] {
  return patterns.map((pattern) => {
    const { test } = engine.compile(`(?-m)${pattern}`);
    if (!test(EMPTY)) return test;
    throw new UsageError('bad-rule', `An accepted text is in every text, and would accept all: ${pattern}`, {
      next: 'Write an expression that needs some text, such as ^EXAMPLE_.',
    });
  });
}

const EMPTY = Buffer.alloc(0);
