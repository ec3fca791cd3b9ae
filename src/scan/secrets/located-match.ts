/** Matches of a text with everything that a report shows of them: plain values, which other threads can compute too. */

import type { TextAcceptor } from '../../detectors/secrets/accepted-texts.ts';
import type { PathJudge } from '../../detectors/secrets/path-rules.ts';
import { judgeFiles } from '../../detectors/secrets/index.ts';
import type { SecretMatch } from '../../model/match.ts';
import type { Policy } from '../../model/policy.ts';
import { isSureAtLeast } from '../../model/rule.ts';
import type { Span, Text } from '../../model/text.ts';
import type { SecretCase } from '../../policy/judge.ts';
import { findInlineAllow } from '../../policy/inline-allow.ts';
import { cellAt } from './notebook-cells.ts';

/** A match with its line and column. */
export interface LocatedMatch {
  readonly match: SecretMatch;
  readonly at: SecretCase['sighting']['place'];
  readonly inlineAllow: SecretCase['inlineAllow'];
  /** Places of accepted texts of the policy; see `TextAcceptor`. */
  readonly texts?: readonly number[];
  /** Part of the file that shows the match to people, where that is not a line: a cell of a notebook, a header. */
  readonly field?: string;
}

/** Locates all matches of a text. `secrets`: the matches of its contents. */
export function locateMatches(
  text: Text,
  path: string,
  secrets: readonly SecretMatch[],
  policy: Pick<Policy, 'disabledRules'>,
  scanner: TextAcceptor & PathJudge,
): readonly LocatedMatch[] {
  return withFileMatch(secrets, text, path, () => [text.whole], policy, scanner).map((match) =>
    locateMatch(match, text, path, scanner),
  );
}

/** Returns a match with its line and column, the comment that accepts it, and the cell of its notebook. */
export function locateMatch(match: SecretMatch, text: Text, path: string, acceptor: TextAcceptor): LocatedMatch {
  const texts = acceptor.textsOf(match, text);
  const at = text.placeOf(match.span);
  const field = cellAt(path, text, match.span.from);
  return {
    match,
    at,
    inlineAllow: findInlineAllow(text, match.rule, at.line, at.endLine),
    ...(texts.length === 0 ? {} : { texts }),
    ...(field === null ? {} : { field }),
  };
}

/** Adds the matches of the file as a whole, as of a private key file, unless other matches cover the same bytes. */
export function withFileMatch(
  matches: readonly SecretMatch[],
  text: Text,
  path: string,
  regionsOf: () => readonly Span[],
  { disabledRules }: Pick<Policy, 'disabledRules'>,
  judge: PathJudge,
): readonly SecretMatch[] {
  const files = [
    ...judgeFiles(path, text).filter(({ rule }) => !disabledRules.has(rule)),
    ...judge.judgeFilePath(path),
  ];
  if (files.length === 0) return matches;
  const regions = regionsOf();
  const isNew = ({ span }: SecretMatch): boolean =>
    span.from === span.to || regions.some((region) => overlap(span, region));
  const isFound = ({ span }: SecretMatch): boolean => matches.some((match) => overlap(match.span, span));
  const news = files.filter(isNew);
  const more = news.filter((file) => !isFound(file));
  const surer = matches.map((match) => raised(match, news.find(isOfSameValue(match))));
  return more.length > 0 ? [...surer, ...more] : surer;
}

/** Compares the starts: a reader of sentences leaves out the mark at the end. */
const isOfSameValue =
  ({ span }: SecretMatch) =>
  (file: SecretMatch): boolean =>
    span.from < span.to && file.span.from < file.span.to && span.from === file.span.from;

/** Returns a match with the confidence of the file's, where the path makes that surer; as sure as before in samples. */
function raised(match: SecretMatch, file: SecretMatch | undefined): SecretMatch {
  if (!file || match.structure === 'invalid' || isSureAtLeast(match.confidence, file.confidence)) return match;
  const { confidence, severity, reasons } = file;
  const most = match.sureInSamples ?? 'high';
  const sureInSamples = isSureAtLeast(match.confidence, most) ? most : match.confidence;
  return { ...match, confidence, severity, sureInSamples, reasons: [...reasons, ...match.reasons] };
}

function overlap(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}
