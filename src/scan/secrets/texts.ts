/** Scans a text: finds its secrets, or collects them as findings. */

import type { SecretMatch } from '../../model/match.ts';
import type { Span, Text } from '../../model/text.ts';
import type { ScanContext } from '../context.ts';
import type { FindingCollector } from '../results/findings.ts';
import { locateMatch, withFileMatch } from './located-match.ts';
import type { TextLocation } from './location.ts';
import { secretsInName } from './names.ts';

/** Place of a secret in a name or header, which has no lines. */
const NO_LINE = { line: 0, column: 0, endLine: 0, endColumn: 0 };

/** Identifies a secret, wherever it occurs. */
export function keyOf(match: SecretMatch): string {
  return `${match.rule}\0${match.secret.reveal()}`;
}

/** Finds the secrets in regions of a text, or of as much of them as is read until the deadline. */
export function secretsIn(
  { scanner, deadline }: ScanContext,
  text: Text,
  path: string,
  regions: readonly Span[],
): readonly SecretMatch[] {
  return scanner.scan(text, path, regions, deadline.isBounded ? deadline.stopwatch() : undefined);
}

/** Finds the secrets in regions of a file, and a match for the file as a whole. */
export function matchesIn(
  context: ScanContext,
  text: Text,
  path: string,
  regions: readonly Span[],
): readonly SecretMatch[] {
  return withFileMatch(
    secretsIn(context, text, path, regions),
    text,
    path,
    () => regions,
    context.policy,
    context.scanner,
  );
}

/** Collects every secret of a text. */
export function scanText(context: ScanContext, findings: FindingCollector, text: Text, location: TextLocation): void {
  for (const match of matchesIn(context, text, location.path, [text.whole]))
    findings.addSecret(locateMatch(match, text, location.path, context.scanner), location, null);
}

/**
 * Collects secrets of a string outside any file: the name of a file or ref, the headers of a commit. `fieldAt`: name of
 * the header at a byte offset.
 */
export function scanName(
  { scanner }: ScanContext,
  findings: FindingCollector,
  name: string,
  location: TextLocation,
  fieldAt?: (offset: number) => string,
): void {
  for (const match of secretsInName(scanner, name)) {
    const field = fieldAt?.(match.span.from);
    const movedFrom = location.oldPath?.includes(match.secret.reveal()) ? location.oldPath : null;
    findings.addSecret(
      { match, at: NO_LINE, inlineAllow: null, ...(field === undefined ? {} : { field }) },
      location,
      movedFrom,
    );
  }
}
