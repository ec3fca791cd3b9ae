/**
 * Finds when secrets that no file contains any more left the files of a branch. Works on the branch's own line of
 * commits, from parent to first parent, by halving it: a few trees are read for each secret.
 */

import type { SecretFinding, Sighting } from '../../model/finding.ts';
import type { Oid } from '../../model/oid.ts';
import type { Removal } from '../../model/reach.ts';
import type { Report } from '../../model/report.ts';
import { findBlob, type ObjectSource } from '../../repository/object-source.ts';
import { Mainline } from './mainline.ts';

/** Findings and branches above which the rest have no date. */
const MOST_FINDINGS = 1000;
const MOST_BRANCHES = 10;

/** Returns the report with the removal of each secret that the files of its best known branch no longer contain. */
export async function addRemovals(report: Report, source: ObjectSource): Promise<Report> {
  const gone = report.findings.filter(isGone).slice(0, MOST_FINDINGS);
  const branches = [...new Set(gone.map(branchOf))].slice(0, MOST_BRANCHES);
  const removals = new Map<string, Removal>();
  for (const branch of branches) {
    const line = await Mainline.load(source, branch);
    if (line === null) continue;
    for (const finding of gone) {
      if (branchOf(finding) !== branch) continue;
      const removal = await removalOf(finding, line, source);
      if (removal !== null) removals.set(keyOf(finding), removal);
    }
  }
  if (removals.size === 0) return report;
  const findings = report.findings.map((finding) => {
    const removal = isGone(finding) ? removals.get(keyOf(finding)) : undefined;
    return removal === undefined ? finding : { ...finding, reach: { ...(finding as Gone).reach, removal } };
  });
  return { ...report, findings };
}

type Gone = SecretFinding & Required<Pick<SecretFinding, 'reach'>>;

function isGone(finding: Report['findings'][number]): finding is Gone {
  return finding.kind === 'secret' && finding.reach?.live?.count === 0 && finding.reach.refs.names.length > 0;
}

function branchOf({ reach }: Gone): string {
  return reach.refs.names[0]!;
}

function keyOf({ rule, fingerprint, suppression }: SecretFinding): string {
  return `${rule} ${fingerprint} ${suppression === null}`;
}

/** Returns the first commit of the line without the secret; null if it was never in the line's files, or still is. */
async function removalOf(finding: Gone, line: Mainline, source: ObjectSource): Promise<Removal | null> {
  const sightings: readonly Sighting[] = [finding, ...finding.alsoAt];
  const contains = await fileTest(finding, sightings, source);
  const added = sightings.map(({ commit }) => (commit === null ? -1 : line.placeOf(commit)));
  let last = Math.max(...added);
  if (last < 0) return null;
  let first = line.commits.length - 1;
  if (await contains(line.commits[first]!)) return null;
  // If it was removed again before a merge brought its commits, the merge is the first without it.
  if (!(await contains(line.commits[last]!))) first = last;
  while (first - last > 1) {
    const middle = (first + last) >> 1;
    if (await contains(line.commits[middle]!)) last = middle;
    else first = middle;
  }
  const { oid, date } = await source.readCommit(line.commits[first]!);
  return { commit: oid, date };
}

/** Returns a test of a commit: its files contain the secret at one of the paths where it ever was. */
async function fileTest(
  { secret, reach }: Gone,
  sightings: readonly Sighting[],
  source: ObjectSource,
): Promise<(commit: Oid) => Promise<boolean>> {
  const text = secret.reveal();
  const answers = new Map<Oid, boolean>();
  for (const { commit, path } of sightings) {
    // A secret that is encoded in its file is known by the versions in which it was found.
    const oid = commit === null ? null : await findBlob(source, commit, path);
    if (oid !== null) answers.set(oid, true);
  }
  const paths = new Set([...reach.paths.names, ...sightings.map(({ path }) => path)]);
  return async (commit) => {
    for (const path of paths) {
      const oid = await findBlob(source, commit, path);
      if (oid === null) continue;
      const known = answers.get(oid) ?? (await hasText(source, oid, text));
      answers.set(oid, known);
      if (known) return true;
    }
    return false;
  };
}

async function hasText(source: ObjectSource, oid: Oid, text: string): Promise<boolean> {
  const read = await source.readBlob(oid);
  return read.kind === 'bytes' && read.bytes.includes(text);
}
