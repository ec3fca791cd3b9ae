/** The report for programs. Its shape is promised: a change that breaks a reader raises `schemaVersion`. */

import type { Finding, Sighting } from '../model/finding.ts';
import type { ReachMap, Some } from '../model/reach.ts';
import type { Coverage, Report } from '../model/report.ts';
import type { ShardParts } from '../model/shard.ts';
import { packBlobs } from '../model/shard-blobs.ts';
import { jsonText } from './safe-text.ts';
import { worstFirst } from './standing.ts';

const JSON_SCHEMA_VERSION = 1;

/** Returns one JSON document. Keys always come in the same order, and every finding has all of them. */
export function renderJson(report: Report): string {
  return `${jsonText({ ...documentOf(report), ...(report.shard ? { shard: shardOf(report.shard) } : {}) }, 2)}\n`;
}

/** Returns the document as a value. */
export function documentOf(report: Report) {
  return { ...summaryOf(report), findings: worstFirst(report).map(findingOf) };
}

/** A report for programs. */
export type JsonReport = ReturnType<typeof documentOf>;

/** Returns one finding a line, then a line with verdict and coverage: without that last line, the run was broken. */
export function renderJsonLines(report: Report): string {
  const lines: unknown[] = [...worstFirst(report).map(findingOf), summaryOf(report)];
  return lines.map((line) => `${jsonText(line)}\n`).join('');
}

function summaryOf(report: Report) {
  return { schemaVersion: JSON_SCHEMA_VERSION, verdict: report.verdict.kind, coverage: coverageOf(report.coverage) };
}

function coverageOf(coverage: Coverage) {
  return {
    commitsExpected: coverage.commitsExpected,
    commitsScanned: coverage.commitsScanned,
    files: coverage.files,
    blobs: coverage.blobs,
    bytes: coverage.bytes,
    packed: coverage.packed ?? 0,
    rules: coverage.rules,
    skipped: coverage.skipped.map(({ reason, count, examples }) => ({ reason, count, examples })),
    gaps: coverage.gaps.map(({ code, message, next }) => ({ code, message, next })),
    notices: (coverage.notices ?? []).map(({ message, next }) => ({ message, next })),
    engine: coverage.engine,
    backend: coverage.backend,
    policySource: coverage.policySource,
    label: coverage.label,
    seconds: coverage.seconds,
  };
}

function findingOf(finding: Finding) {
  const secret = finding.kind === 'secret' ? finding : null;
  const posture = finding.kind === 'posture' ? finding : null;
  const { suppression } = finding;
  return {
    rule: finding.rule,
    kind: finding.kind,
    severity: finding.severity,
    confidence: finding.confidence,
    blocks: finding.blocks,
    title: finding.title,
    message: finding.message,
    ...sightingOf(finding),
    oldPath: finding.oldPath,
    redacted: secret?.secret.redacted ?? null,
    fingerprint: finding.fingerprint,
    before: posture?.before ?? null,
    after: posture?.after ?? null,
    components: posture?.components ?? [],
    weakening: posture?.weakening ?? null,
    structure: secret?.structure ?? null,
    alsoAt: secret?.alsoAt.map(sightingOf) ?? [],
    reach: secret?.reach
      ? {
          paths: someOf(secret.reach.paths),
          refs: someOf(secret.reach.refs),
          live: secret.reach.live && someOf(secret.reach.live),
        }
      : null,
    movedFrom: secret?.movedFrom ?? null,
    why: finding.why,
    fix: finding.fix,
    revoke: secret?.revoke ?? null,
    keep: secret?.keep ?? null,
    restore: posture?.restore ?? null,
    references: finding.references,
    idleComment: finding.idleComment ?? null,
    suppression: suppression && {
      kind: suppression.kind,
      reason: suppression.reason,
      owner: suppression.owner,
      until: suppression.until,
    },
  };
}

/** Returns the part of a shard's report that `tidegate merge` needs. Texts are written once for each rule. */
function shardOf({ index, of, history, blobs, occurrences, reach, skips, gaps, stops }: ShardParts) {
  const words = Object.fromEntries(
    occurrences.map(({ finding: { rule, why, fix, revoke, references } }) => [rule, { why, fix, revoke, references }]),
  );
  const written = occurrences.map(({ finding, turn, inside }) => {
    const {
      alsoAt: _alsoAt,
      reach: _reach,
      why: _why,
      fix: _fix,
      revoke: _revoke,
      references: _references,
      ...rest
    } = findingOf(finding);
    return {
      ...rest,
      isRoot: finding.isRoot ?? false,
      proof: finding.proof ?? null,
      atHead: finding.atHead ?? null,
      reasons: finding.reasons,
      turn,
      inside,
    };
  });
  return {
    index,
    of,
    history,
    stops,
    skips,
    gaps,
    blobs: packBlobs(blobs),
    words,
    sighted: written,
    reach: reach ? reachOf(reach) : null,
  };
}

/**
 * Returns sets of refs in Base64, the first ref in the lowest bit of the first byte: a set of fifty thousand takes 8
 * KB.
 */
function reachOf({ names, of }: ReachMap) {
  const bits = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  const written = [...of].map(([secret, { paths, refs, live }]) => ({
    secret,
    paths: paths.map(({ path, turn }) => ({ path, turn })),
    refs: bits(refs.bytes),
    live: live && bits(live.bytes),
  }));
  return { names, of: written };
}

function someOf({ names, count }: Some) {
  return { names, count };
}

function sightingOf({ path, place, field, commit, author, date }: Sighting) {
  const { line, column, endLine, endColumn } = place;
  return { path, line, column, endLine, endColumn, field: field ?? null, commit, author, date };
}
