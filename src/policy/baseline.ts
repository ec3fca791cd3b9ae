/** The baseline: what was there before tidegate came. Holds fingerprints, never a secret. */

import { UsageError } from '../model/errors.ts';
import type { Finding } from '../model/finding.ts';
import { faultOfJson, linesOfJson } from './text/json-text.ts';
import { didYouMean } from '../model/nearest.ts';
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

const ENTRY_KEYS = ['fingerprint', 'rule', 'path'];

/**
 * Reads a baseline. Throws `UsageError('bad-configuration')` with the line; an unknown key is an error, because it
 * could narrow what an entry accepts.
 */
export function parseBaseline(text: string, source: string): readonly BaselineEntry[] {
  const failWith = (line: number | undefined, why: string): never => {
    throw new UsageError(
      'bad-configuration',
      `The baseline ${source} cannot be read${line === undefined ? '' : `, line ${line}`}: ${why}`,
      { next: 'Restore it from git, or delete the file and run: tidegate baseline --write' },
    );
  };
  const conflict = text.search(/^(?:<{7}|={7}|>{7})/m);
  if (conflict !== -1) return failWith(text.slice(0, conflict).split('\n').length, 'a conflict of a merge.');
  const fault = faultOfJson(text);
  if (fault !== null) return failWith(fault.line, `${fault.problem}.`);
  const data = JSON.parse(text) as { version?: unknown; findings?: unknown } | null;
  const lineOf = (key: string): number => linesOfJson(text, 1).get(key) ?? 1;
  if (data?.version !== 1) return failWith(lineOf('version'), 'it must be a baseline of "version": 1.');
  const { version: _, findings, ...rest } = data;
  if (!Array.isArray(findings)) return failWith(lineOf('findings'), '"findings" must be a list.');
  refuseKeys(rest, ['version', 'findings'], (key, why) => failWith(lineOf(key), `the file ${why}`));
  return findings.map((entry: Record<string, unknown> | null, index) => {
    const { fingerprint, rule, path, ...more } = entry ?? {};
    const refuse = (why: string): never =>
      failWith(linesOfJson(text, 2).get(`findings.${index}`), `entry ${index + 1} ${why}`);
    if (typeof entry === 'object') refuseKeys(more, ENTRY_KEYS, (_, why) => refuse(why));
    if (typeof fingerprint !== 'string' || typeof rule !== 'string' || typeof path !== 'string')
      return refuse(`must have ${ENTRY_KEYS.join(', ')}, each a text.`);
    return { fingerprint, rule, path };
  });
}

/** Calls `refuse` with the first of the keys that are not `known`, and the end of a sentence about it. */
function refuseKeys(unknown: object, known: readonly string[], refuse: (key: string, why: string) => never): void {
  const [key] = Object.keys(unknown);
  if (key === undefined) return;
  refuse(key, `has the key ${JSON.stringify(key)}, and can only have ${known.join(', ')}.${didYouMean(key, known)}`);
}
