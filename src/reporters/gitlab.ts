/**
 * The reports that GitLab shows in merge requests: secret detection, for leaked credentials, and code quality, for all.
 * https://gitlab.com/gitlab-org/security-products/security-report-schemas
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */

import { createHash } from 'node:crypto';
import type { Finding, SecretFinding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Severity } from '../model/rule.ts';
import { isWebPage, jsonText, shortened, visible } from './safe-text.ts';
import { standingOf, worstFirst } from './standing.ts';
import { headlineOf, sentence, sentencesOf } from './words.ts';

const SCHEMA_VERSION = '15.2.1';
const SEVERITIES: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

/** Returns the secret detection report, without accepted findings, so that no one has to dismiss them again. */
export function renderGitLabSecrets(report: Report, toolVersion: string): string {
  const tool = { id: 'tidegate', name: 'tidegate', version: toolVersion, vendor: { name: 'tidegate' } };
  const { gaps } = report.coverage;
  const secrets = worstFirst(report).filter(
    (finding): finding is SecretFinding => finding.kind === 'secret' && finding.suppression === null,
  );
  const document = {
    version: SCHEMA_VERSION,
    vulnerabilities: secrets.map(vulnerabilityOf),
    scan: {
      analyzer: { ...tool, url: 'https://github.com/tidegate/tidegate' },
      scanner: { ...tool, url: 'https://github.com/tidegate/tidegate' },
      type: 'secret_detection',
      ...timesOf(report),
      status: gaps.length === 0 ? 'success' : 'failure',
      messages: gaps.map((gap) => ({ level: 'fatal', value: visible(sentencesOf(gap)) })),
    },
  };
  return `${jsonText(document, 2)}\n`;
}

/**
 * Returns the date of the newest commit with a finding as start and end of the scan: GitLab requires both, and a report
 * does not depend on the clock.
 */
function timesOf({ findings }: Report) {
  const times = findings.map(({ date }) => Date.parse(date ?? '')).filter((time) => !Number.isNaN(time));
  const text = new Date(Math.max(0, ...times)).toISOString().slice(0, 19);
  return { start_time: text, end_time: text };
}

/** Returns a leak in the form of GitLab's schema. */
function vulnerabilityOf(finding: SecretFinding) {
  const { rule, place, path, commit, author, date } = finding;
  const lines = place.line >= 1 ? { start_line: place.line, end_line: Math.max(place.line, place.endLine) } : {};
  return {
    id: idOf(finding),
    name: shortened(visible(finding.title), 255),
    description: visible(`${sentence(headlineOf(finding))} ${sentence(finding.why)}`),
    severity: SEVERITIES[finding.severity],
    solution: shortened(visible(finding.fix), 7_000),
    identifiers: [{ type: 'tidegate_rule_id', name: rule, value: rule }],
    links: finding.references.filter(isWebPage).map((url) => ({ url })),
    location: {
      file: visible(path),
      ...lines,
      commit: {
        sha: commit ?? '0000000000000000000000000000000000000000',
        ...(author === null ? {} : { author: visible(author) }),
        ...(date === null ? {} : { date: visible(date) }),
      },
    },
  };
}

/** Returns a UUID that is the same for the same finding in every run, by which GitLab follows it. */
function idOf({ rule, fingerprint, path, place }: Finding): string {
  const hex = createHash('sha256').update([rule, fingerprint, path, place.line].join('\0')).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

const QUALITY: Readonly<Record<Severity, string>> = {
  critical: 'critical',
  high: 'major',
  medium: 'minor',
  low: 'info',
};

/** Returns the code quality report, without accepted findings. */
export function renderCodeQuality(report: Report): string {
  const issues = worstFirst(report)
    .filter((finding) => standingOf(finding) !== 'suppressed')
    .map((finding) => ({
      description: visible(headlineOf(finding)),
      check_name: finding.rule,
      fingerprint: idOf(finding).replaceAll('-', ''),
      severity: finding.blocks ? 'blocker' : QUALITY[finding.severity],
      location: { path: visible(finding.path), lines: { begin: Math.max(1, finding.place.line) } },
    }));
  return `${jsonText(issues, 2)}\n`;
}
