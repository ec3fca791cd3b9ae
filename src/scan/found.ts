/**
 * What a text holds, as reports tell it: a value, so that it can be found out before its turn comes, and in another
 * thread.
 */

import { judgeFiles } from '../detectors/secrets/sensitive-file.ts';
import type { SecretMatch } from '../model/match.ts';
import type { Policy } from '../model/policy.ts';
import type { Span, Text } from '../model/text.ts';
import type { SecretCase } from '../policy/judge.ts';
import { findInlineAllow } from '../policy/suppressions.ts';
import { cellAt } from './notebook.ts';

/** A match with its place. */
export interface Found {
  readonly match: SecretMatch;
  readonly at: SecretCase['sighting']['place'];
  readonly inlineAllow: SecretCase['inlineAllow'];
  /** The part of the file that people see it in, where that is no line. */
  readonly field?: string;
}

/** All that a text holds at a path, where the secrets that stand in it are known. */
export function foundIn(
  text: Text,
  path: string,
  secrets: readonly SecretMatch[],
  policy: Pick<Policy, 'disabledRules'>,
): readonly Found[] {
  return withFile(secrets, text, path, [text.whole], policy).map((match) => foundAt(match, text, path));
}

export function foundAt(match: SecretMatch, text: Text, path: string): Found {
  const at = text.placeOf(match.span);
  const field = cellAt(path, text, match.span.from);
  return {
    match,
    at,
    inlineAllow: findInlineAllow(text, match.rule, at.line, at.endLine),
    ...(field === null ? {} : { field }),
  };
}

/** What stands in the regions, and what the file is as a whole, where no match tells of the same secret. */
export function withFile(
  matches: readonly SecretMatch[],
  text: Text,
  path: string,
  regions: readonly Span[],
  { disabledRules }: Pick<Policy, 'disabledRules'>,
): readonly SecretMatch[] {
  const files = judgeFiles(path, text).filter(({ rule }) => !disabledRules.has(rule));
  if (files.length === 0) return matches;
  const isNew = ({ span }: SecretMatch): boolean =>
    span.from === span.to || regions.some((region) => meet(span, region));
  const isFound = ({ span }: SecretMatch): boolean => matches.some((match) => meet(match.span, span));
  const more = files.filter((file) => isNew(file) && !isFound(file));
  return more.length > 0 ? [...matches, ...more] : matches;
}

const meet = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;
