/** Phrases that several reports share. They contain untrusted text unchanged: the caller must escape it. */

import type { Finding, SecretFinding, Sighting } from '../model/finding.ts';
import { shortOid, type Oid } from '../model/oid.ts';
import { plural, withThousands } from '../model/strings.ts';
import type { Some } from '../model/reach.ts';
import type { Skip } from '../model/gap.ts';
import type { Coverage, Notice, Report } from '../model/report.ts';
import { standingOf, type Standings } from './standing.ts';

/** Returns `0.3 s`, `42 s` or `2 min 5 s`. */
function duration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * Returns `deploy/ci.env:3` or `book.ipynb:9, cell 2`; only the path without a line, only the commit without a path.
 */
export function whereIs(sighting: Sighting): string {
  const field = sighting.field === undefined ? '' : `, ${sighting.field}`;
  if (sighting.path === '' && sighting.commit === null) return sighting.field ?? 'the text given';
  if (sighting.path === '') return `commit ${shortOid(sighting.commit!)}${field}`;
  return sighting.place.line >= 1 ? `${sighting.path}:${sighting.place.line}${field}` : sighting.path;
}

/** Returns the secret by its public part, or what changed about the setting. */
export function whatIs(finding: Finding): string {
  if (finding.kind === 'secret') return redactedOf(finding);
  return finding.components.length > 0 ? finding.components.join('; ') : `${finding.before} → ${finding.after}`;
}

/** Returns title and state in one line: `HSTS shortened: max-age 1 year → 60 seconds`. */
export function headlineOf(finding: Finding): string {
  if (finding.kind === 'posture') return `${finding.title}: ${whatIs(finding)}`;
  return `${finding.title} ${whatIs(finding)}${finding.movedFrom === null ? '' : `, moved from ${finding.movedFrom}`}`;
}

/** Returns `ghp_•••• (40 characters, checksum valid)`. */
function redactedOf(finding: SecretFinding): string {
  const state = finding.proof === undefined ? ')' : `, ${finding.proof})`;
  return finding.secret.redacted.replace(/\)$/, state);
}

/**
 * Returns `Added in 3f2a91c0 by Ada on 2026-11-02`; null if that is not known. A weakening is a net change, of no one
 * commit.
 */
export function originOf(finding: Finding): string | null {
  if (finding.kind === 'posture' || finding.commit === null) return null;
  const by = finding.author === null ? '' : ` by ${finding.author}`;
  const on = finding.date === null ? '' : ` on ${finding.date.slice(0, 10)}`;
  return `Added in ${shortOid(finding.commit)}${by}${on}`;
}

/** Returns all known commits that added it, the first one first. */
export function commitsOf(finding: Finding): readonly Oid[] {
  if (finding.kind === 'posture') return [];
  const commits = new Set<Oid>();
  for (const { commit } of [finding, ...finding.alsoAt]) if (commit !== null) commits.add(commit);
  return [...commits];
}

/** Returns `main, tag v1.0 and 14 more`. */
export function refsOf({ names, count }: Some, shown = 3): string {
  const short = names
    .slice(0, shown)
    .map((name) => name.replace(/^refs\/(?:heads|remotes)\//, '').replace(/^refs\/tags\//, 'tag '));
  return `${short.join(', ')}${count > short.length ? ` and ${count - short.length} more` : ''}`;
}

/** Describes which refs still contain it in their files, and which in their history; null if that is not known. */
export function reachOf(finding: Finding): string | null {
  if (finding.kind === 'posture' || finding.reach === undefined || finding.reach.refs.count === 0) return null;
  const { refs, live } = finding.reach;
  if (live === null) return `In the history of ${refsOf(refs)}.`;
  if (live.count === 0)
    return `Removed from the files of ${refsOf(refs)}, but still in ${refs.count === 1 ? 'its' : 'their'} history.`;
  const others = refs.count - live.count;
  if (others === 0) return `Still in the files of ${refsOf(live)}.`;
  const rest = plural(others, 'other branch or tag', 'other branches or tags');
  return `Still in the files of ${refsOf(live)}, and in the history of ${rest}.`;
}

/** Describes since when no file contains it; null if that is not known. */
export function removalOf(finding: Finding): string | null {
  if (finding.kind === 'posture' || finding.reach === undefined) return null;
  const { refs, live, removal } = finding.reach;
  const branch = refsOf({ names: refs.names.slice(0, 1), count: 1 });
  if (staysElsewhere(finding))
    return `No file of ${branch} contains it now, but files of ${refsOf(live!)} do: it has no date of leaving.`;
  if (removal === undefined) return null;
  return `No file of ${branch} contains it since ${shortOid(removal.commit)} on ${removal.date.slice(0, 10)}.`;
}

/** Reports whether only branches that are less known than the one that leaks it have it in their files. */
export function staysElsewhere(finding: Finding): boolean {
  if (finding.kind === 'posture' || finding.reach === undefined) return false;
  const { refs, live } = finding.reach;
  return live !== null && live.count > 0 && refs.count > 0 && live.names[0] !== refs.names[0];
}

/** Returns `, 3 still in files` for the leaks of a history; empty if that is not known. */
export function stillInFiles(findings: readonly Finding[]): string {
  const known = findings.filter((finding) => finding.kind === 'secret' && finding.reach !== undefined);
  if (known.length === 0) return '';
  const live = known.filter((finding) => finding.kind === 'secret' && (finding.reach!.live?.count ?? 0) > 0);
  return `, ${live.length === 0 ? 'none' : live.length} still in files`;
}

/** Returns the paths that are not those of the finding and its other places. */
export function furtherPaths(finding: SecretFinding): Some {
  if (!finding.reach) return { names: [], count: 0 };
  const { names, count } = finding.reach.paths;
  const shown = new Set([finding, ...finding.alsoAt].flatMap(({ path }) => [path, path.split('!')[0]!]));
  const further = names.filter((path) => !shown.has(path));
  return { names: further, count: further.length + count - names.length };
}

/** Describes where the secret is now, for somebody who removed it and is still blocked. Null if that is not known. */
export function locationNow(finding: Finding): string | null {
  if (finding.kind === 'posture' || finding.suppression !== null) return null;
  if (finding.atHead === undefined) return reachOf(finding);
  if (finding.atHead !== 'gone') return `Still in the files: ${whereIs({ ...finding, ...finding.atHead })}.`;
  const commits = commitsOf(finding);
  const shown = commits.slice(0, 5).map(shortOid).join(', ');
  const more = commits.length > 5 ? ` and ${commits.length - 5} more` : '';
  return (
    `${finding.path} no longer contains it, but its history does (${shown}${more}): anyone who fetches the ` +
    'branch can read it there.'
  );
}

/** Returns `1 leaked credential, 2 weakened settings`. */
export function countOf(findings: readonly Finding[]): string {
  const secrets = findings.filter((finding) => finding.kind === 'secret').length;
  const settings = findings.length - secrets;
  const counts: string[] = [];
  if (secrets > 0) counts.push(plural(secrets, 'leaked credential'));
  if (settings > 0) counts.push(plural(settings, 'weakened setting'));
  return counts.join(', ');
}

/**
 * Returns `12 commits, 31 files, 604 rules, 0.3 s`, or `10 of 12 commits` if some were not read; without commits where
 * files were scanned as they are.
 */
export function coverageOf(coverage: Coverage): string {
  const { commitsExpected: expected, commitsScanned: scanned } = coverage;
  const commits = scanned === expected ? plural(scanned, 'commit') : `${scanned} of ${plural(expected, 'commit')}`;
  const isOfCommits = expected > 0 || coverage.files === 0;
  return (
    `${isOfCommits ? `${commits}, ` : ''}${plural(coverage.files, 'file')}, ${plural(coverage.rules, 'rule')}, ` +
    `${duration(coverage.seconds)}`
  );
}

/** Returns the verdict in two or three words, for headings. */
export function verdictOf(report: Report): string {
  switch (report.verdict.kind) {
    case 'pass':
      return 'pass';
    case 'warn':
      return `pass with ${plural(report.verdict.warnings.length, 'warning')}`;
    case 'block':
      return 'blocked';
    case 'incomplete':
      return report.verdict.blocking.length > 0 ? 'blocked, and incomplete' : 'incomplete';
  }
}

/** Explains the effect of an incomplete scan on the change; null if the scan is complete. */
export function meaningOfIncomplete(report: Report): string | null {
  if (report.verdict.kind !== 'incomplete') return null;
  if (report.verdict.blocking.length > 0)
    return 'The findings block the change; what could not be read may contain more.';
  const late = report.verdict.gaps.every(({ code }) => code === 'deadline');
  return report.verdict.stops
    ? `This is not a pass: the gate stays shut (policy: ${late ? 'on-deadline' : 'incomplete'} = block).`
    : 'This is not a pass, but the policy lets the change through (policy: ' +
        `${late ? 'on-deadline = accept-and-report' : 'incomplete = warn'}).`;
}

const SKIPPED: Readonly<Record<Skip['reason'], readonly [string, string]>> = {
  submodule: ['submodule, to scan in its own repository', 'submodules, to scan in their own repositories'],
  'ignored-path': ['file the policy ignores', 'files the policy ignores'],
  'lfs-pointer': ['Git LFS pointer', 'Git LFS pointers'],
  'unparsable-setting': ['settings file that does not parse', 'settings files that do not parse'],
  'large-setting': [
    'settings file too large to be read whole, judged in part',
    'settings files too large to be read whole, judged in part',
  ],
  'corrupt-container': ['broken archive, read as far as it goes', 'broken archives, read as far as they go'],
  'encrypted-container': ['encrypted file in an archive', 'encrypted files in archives'],
  'unread-format': ['archive or document in an unsupported format', 'archives or documents in unsupported formats'],
};

/** Returns `2 Git LFS pointers (a.bin, b.bin)`. */
export function skippedOf(skip: Skip): string {
  const more = skip.count > skip.examples.length ? ', …' : '';
  const examples = skip.examples.length > 0 ? ` (${skip.examples.join(', ')}${more})` : '';
  return plural(skip.count, ...SKIPPED[skip.reason]) + examples;
}

/** Returns what the run did not use and the next step, a sentence or two each. */
export function noticesOf({ notices = [] }: Coverage): readonly string[] {
  return notices.map(sentencesOf);
}

/** Joins a message and its next step into one paragraph. */
export function sentencesOf({ message, next }: Notice): string {
  return `${sentence(message)}${next === null ? '' : ` ${sentence(next)}`}`;
}

/** Counts what blocks and what warns: `2 blocking, 1 warning`; empty if nothing does. */
export function countStandings(standings: Pick<Standings, 'blocks' | 'warns'>): string {
  const counts: string[] = [];
  if (standings.blocks.length > 0) counts.push(`${withThousands(standings.blocks.length)} blocking`);
  if (standings.warns.length > 0) counts.push(plural(standings.warns.length, 'warning'));
  return counts.join(', ');
}

/** Counts what a short report does not show: `2 notes, 1 suppressed`; empty if there is nothing. */
export function keptBack(standings: Pick<Standings, 'notes' | 'suppressed'>): string {
  const counts: string[] = [];
  if (standings.notes.length > 0) counts.push(plural(standings.notes.length, 'note'));
  if (standings.suppressed.length > 0) counts.push(`${withThousands(standings.suppressed.length)} suppressed`);
  return counts.join(', ');
}

/**
 * Returns `accepted in the policy by ada until 2027-01-01: test fixture`. The reason of a bypass is in brackets: it is
 * not about the bypass (`Revoked today`).
 */
export function suppressionOf({ suppression }: Pick<Finding, 'suppression'>): string {
  if (suppression === null) return '';
  const how = {
    inline: 'accepted in the file',
    policy: 'accepted in the policy',
    text: 'its text is accepted in the policy',
    baseline: 'known in the baseline',
    bypass: 'bypassed',
  };
  const by = suppression.owner === null ? '' : ` by ${suppression.owner}`;
  const until = suppression.until === null ? '' : ` until ${suppression.until}`;
  const { kind, reason } = suppression;
  const why = kind === 'bypass' ? ` (reason: ${reason})` : `: ${reason}`;
  return `${how[kind]}${by}${until}${reason === '' ? '' : why}`;
}

/** Explains why a finding only warns or is a note; null for one that blocks or is accepted. */
export function whyItPasses(finding: Finding): string | null {
  const standing = standingOf(finding);
  if (standing === 'note')
    return finding.kind === 'secret' && finding.proof === 'expired'
      ? 'Only a note: it is expired.'
      : 'Only a note: low confidence.';
  if (standing !== 'warns') return null;
  if (finding.kind === 'secret' && finding.movedFrom !== null) return 'Only warns: it leaked before, and was moved.';
  if (finding.kind === 'posture' && finding.weakening === 'widening')
    return 'Only warns: more is allowed than before, which is often intended.';
  const what = finding.kind === 'secret' ? 'a credential' : 'a weakened setting';
  const { severity, confidence } = finding;
  return `Only warns: ${what} of ${severity} severity and ${confidence} confidence does not block here.`;
}

/** Explains why a comment that would accept the finding does not count; null if all of them count. */
export function idleCommentOf({ idleComment }: Pick<Finding, 'idleComment'>): string | null {
  return idleComment === undefined ? null : `A comment here does not accept it: ${idleComment}.`;
}

/** Returns the text with one full stop at its end. */
export function sentence(text: string): string {
  return /[.?:…]$/.test(text) ? text : `${text}.`;
}
