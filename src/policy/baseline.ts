/** The baseline: what was there before tidegate came. Holds fingerprints, never a secret. */

import { UsageError } from '../model/errors.ts';
import type { Finding } from '../model/finding.ts';
import type { BaselineEntry } from '../model/policy.ts';

/** File for the baseline if the policy names no other. */
export const BASELINE_PATH = '.github/tidegate-baseline.json';

/** Returns an entry for each place of each finding. */
export function baselineOf(findings: readonly Finding[]): readonly BaselineEntry[] {
  return findings.flatMap((finding) => {
    const { fingerprint, rule } = finding;
    const paths =
      finding.kind === 'secret' ? [finding.path, ...finding.alsoAt.map((sighting) => sighting.path)] : [finding.path];
    return paths.map((path) => ({ fingerprint, rule, path }));
  });
}

/** Writes sorted entries, each on a line and without a date, so that two branches seldom conflict in it. */
export function renderBaseline(entries: readonly BaselineEntry[]): string {
  const lines = new Set(entries.map(({ fingerprint, rule, path }) => JSON.stringify({ fingerprint, rule, path })));
  const body = [...lines].sort().map((line) => `    ${line}`);
  return `{\n  "version": 1,\n  "findings": [${body.length === 0 ? '' : `\n${body.join(',\n')}\n  `}]\n}\n`;
}

/**
 * Merges two versions of a baseline: an entry that one side added stays, one that either side dropped goes, so that
 * nothing is accepted that neither side accepts.
 */
export function mergeBaselines(
  base: readonly BaselineEntry[],
  ours: readonly BaselineEntry[],
  theirs: readonly BaselineEntry[],
): readonly BaselineEntry[] {
  const [inBase, inOurs, inTheirs] = [base, ours, theirs].map((entries) => new Set(entries.map(keyOf)));
  const survives = (entry: BaselineEntry): boolean => {
    const key = keyOf(entry);
    return inBase!.has(key) ? inOurs!.has(key) && inTheirs!.has(key) : true;
  };
  return [...ours, ...theirs].filter(survives);
}

/** Returns a text that two entries share only if they are equal. */
function keyOf({ fingerprint, rule, path }: BaselineEntry): string {
  return JSON.stringify([fingerprint, rule, path]);
}

/**
 * Reads a baseline. Throws `UsageError('bad-configuration')` with the line; an unknown key is an error, because it
 * could narrow what an entry accepts.
 */
export function parseBaseline(text: string, source: string): readonly BaselineEntry[] {
  const failWith = (why: string): never => {
    throw new UsageError('bad-configuration', `The baseline ${source} cannot be read: ${why}.`, {
      next: 'Restore it from git, or delete the file and run: tidegate baseline --write',
    });
  };
  const conflict = lineOf(text, /^(?:<{7}|={7}|>{7})/m);
  if (conflict !== null) return failWith(`line ${conflict} is a conflict of a merge`);
  const data = parseJson(text) as { version?: unknown; findings?: unknown } | null | undefined;
  if (data === undefined) return failWith('it is not JSON');
  if (data?.version !== 1 || !Array.isArray(data.findings)) return failWith('it is not a baseline of version 1');
  const lines = data.findings.length === 0 ? [] : linesOfEntries(text);
  return data.findings.map((entry: Record<string, unknown> | null, index) => {
    const { fingerprint, rule, path, ...more } = entry ?? {};
    const at = `entry ${index + 1}${lines[index] === undefined ? '' : ` (line ${lines[index]})`}`;
    if (typeof fingerprint !== 'string' || typeof rule !== 'string' || typeof path !== 'string')
      return failWith(`${at} lacks fingerprint, rule or path`);
    const [unknown] = Object.keys(more);
    if (unknown !== undefined)
      return failWith(`${at} has the key ${JSON.stringify(unknown)}, and an entry has only fingerprint, rule and path`);
    return { fingerprint, rule, path };
  });
}

/** Returns the number of the first line that matches. */
function lineOf(text: string, expression: RegExp): number | null {
  const at = text.search(expression);
  return at === -1 ? null : text.slice(0, at).split('\n').length;
}

/** Returns the line of each entry, as `renderBaseline` writes them. */
function linesOfEntries(text: string): readonly number[] {
  return text.split('\n').flatMap((line, index) => (/^\s*\{\s*"/.test(line) && index > 0 ? [index + 1] : []));
}

/**
 * Parses JSON; undefined if the text is not JSON. The parser's own message quotes the file, which may be the wrong one
 * and contain a secret.
 */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
