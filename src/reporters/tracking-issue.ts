/**
 * One issue that follows what whole histories hold: opened when something is found, kept up to date, closed when it is
 * gone. What was known before is read from the issue's own text, so that nothing else has to be kept between runs.
 */

import { markdownCode, markdownText, shortened } from './safe-text.ts';
import type { Some } from '../model/reach.ts';
import { plural } from '../model/strings.ts';
import { refsOf } from './words.ts';

/** A scanned history, from its JSON report. */
export interface TrackedReport {
  /** `owner/name`; empty if there is only the one. */
  readonly repository: string;
  readonly verdict: 'pass' | 'warn' | 'block' | 'incomplete';
  readonly commits: number;
  /** Sentences: why not everything was read. */
  readonly gaps: readonly string[];
  /** Those that block by themselves. */
  readonly findings: readonly TrackedFinding[];
}

export interface TrackedFinding {
  readonly fingerprint: string;
  readonly message: string;
  readonly path: string;
  readonly line: number;
  readonly commit: string | null;
  readonly date: string | null;
  /** Count of further places that contain the same secret. */
  readonly more: number;
  /** Refs whose files still contain it, see `Reach`; absent if the report has no such information. */
  readonly live?: Some | null;
}

export interface Issue {
  readonly number: number;
  readonly isOpen: boolean;
  readonly body: string;
}

export type IssueChange =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly title: string; readonly body: string }
  /** A comment notifies the people who follow the issue; an edit of its text does not. */
  | {
      readonly kind: 'update';
      readonly number: number;
      readonly body: string;
      readonly reopen: boolean;
      readonly comment: string | null;
    }
  | { readonly kind: 'close'; readonly number: number; readonly body: string; readonly comment: string };

const ISSUE_TITLE = 'tidegate: credentials in the history';
const MARK = '<!-- tidegate:history';

/** GitHub takes 65,536 characters. */
const CHARACTERS_AT_MOST = 60_000;
const ROWS_AT_MOST = 100;
/** 40 bits distinguish some thousand findings. */
const KEY_LENGTH = 8;
/** 9 characters each. */
const REMEMBERED = 2_500;

/**
 * Returns how to change the issue: open, update, close it, or nothing. `previous`: the issue as it is. `run`: address
 * of the run, if it has one.
 */
export function trackIssue(reports: readonly TrackedReport[], previous: Issue | null, run: string | null): IssueChange {
  const known = previous?.isOpen ? keysIn(previous.body) : new Set<string>();
  const rows = reports.flatMap((report) =>
    report.findings.map((finding): Row => ({ report, finding, isNew: !known.has(keyOf(report, finding)) })),
  );
  const incomplete = reports.filter(({ verdict }) => verdict === 'incomplete');
  if (rows.length === 0 && incomplete.length === 0) {
    if (previous === null || !previous.isOpen) return { kind: 'none' };
    const clean = `Clean: ${coverageOf(reports)}, no blocking findings.${linkTo(run)}`;
    return { kind: 'close', number: previous.number, body: `${MARK} -->\n${clean}\n`, comment: clean };
  }
  const fresh = rows.filter(({ isNew }) => isNew);
  const body = renderBody([...fresh, ...rows.filter(({ isNew }) => !isNew)], fresh.length, incomplete, reports, run);
  if (previous === null) return { kind: 'open', title: ISSUE_TITLE, body };
  const comment =
    previous.isOpen && fresh.length === 0
      ? null
      : [
          `${fresh.length === 0 ? 'Not everything could be read' : `New since last time: ${fresh.length}`}.` +
            `${linkTo(run)}`,
          '',
          ...tableOf(fresh, 20),
        ].join('\n');
  return { kind: 'update', number: previous.number, body, reopen: !previous.isOpen, comment };
}

/** Reports whether this text is an issue of ours. Check its author, too: anyone can write a text. */
export function isTracking(body: string): boolean {
  return body.startsWith(MARK);
}

interface Row {
  readonly report: TrackedReport;
  readonly finding: TrackedFinding;
  readonly isNew: boolean;
}

/** Returns the text by which the issue remembers a finding. */
function keyOf({ repository }: TrackedReport, { fingerprint }: TrackedFinding): string {
  return `${repository} ${fingerprint.slice(0, KEY_LENGTH)}`;
}

/** Returns the hidden text of the issue: for each repository its name, then the keys. */
function marked(rows: readonly Row[]): string {
  const lines = new Map<string, string[]>();
  for (const { report, finding } of rows.slice(0, REMEMBERED)) {
    const keys = lines.get(report.repository) ?? [];
    keys.push(finding.fingerprint.slice(0, KEY_LENGTH));
    lines.set(report.repository, keys);
  }
  return [MARK, ...[...lines].map(([repository, keys]) => `${repository}: ${keys.join(' ')}`), '-->'].join('\n');
}

/** Returns the keys in an issue's hidden text; empty if it is not ours. */
function keysIn(body: string): ReadonlySet<string> {
  const keys = new Set<string>();
  const end = body.indexOf('-->');
  if (!isTracking(body) || end === -1) return keys;
  for (const line of body.slice(0, end).split('\n').slice(1)) {
    const [, repository = '', rest = ''] = /^([^:]*): (.*)$/.exec(line) ?? [];
    for (const key of rest.split(' ')) keys.add(`${repository} ${key}`);
  }
  return keys;
}

/** Returns the issue's text, with fewer rows until it fits in GitHub's limit. */
function renderBody(
  rows: readonly Row[],
  fresh: number,
  incomplete: readonly TrackedReport[],
  reports: readonly TrackedReport[],
  run: string | null,
): string {
  const left = rows.length - REMEMBERED;
  for (let most = ROWS_AT_MOST; ; most = Math.floor(most / 2)) {
    const lines = [
      marked(rows),
      rows.length === 0
        ? '### Nothing found, but not everything could be read'
        : `### ${plural(rows.length, 'finding')}, ${fresh} new`,
      '',
      ...tableOf(rows, most),
      ...incomplete.flatMap(gapsOf),
      'Revoke each credential first: it is in every clone. Then accept the revoked ones with a reason ' +
        '(`accept` in the policy, or `tidegate baseline`) to remove them from this list. The issue ' +
        'closes when the list is empty.',
      '',
      `${coverageOf(reports)}.${linkTo(run)}`,
      ...(left > 0
        ? [
            '',
            `This issue remembers ${REMEMBERED} findings from one run to the next; ${left} of these ` +
              'will be reported as new again.',
          ]
        : []),
    ];
    const body = `${lines.join('\n')}\n`;
    if (body.length <= CHARACTERS_AT_MOST || most === 0) return body;
  }
}

/** Returns the findings as a table with at most `most` rows; nothing without rows. */
function tableOf(rows: readonly Row[], most: number): string[] {
  if (rows.length === 0) return [];
  const lines = rows.slice(0, most).map(({ report, finding, isNew }) => {
    const place = finding.line >= 1 ? `${finding.path}:${finding.line}` : finding.path;
    const where = [
      report.repository === '' ? '' : `${markdownText(report.repository)} `,
      markdownCode(shortened(place === '' ? 'a commit' : place, 300)),
      finding.commit === null ? '' : ` in \`${finding.commit.slice(0, 8)}\``,
    ].join('');
    const more = finding.more === 0 ? '' : `, and in ${plural(finding.more, 'more place')}`;
    return (
      `| ${isNew ? 'new' : ''} | ${where}${more}${stillIn(finding)} | ` +
      `${markdownText(shortened(finding.message, 300))} | ` +
      `${finding.date === null ? '' : finding.date.slice(0, 10)} |`
    );
  });
  if (rows.length > most)
    lines.push(`| | and ${plural(rows.length - most, 'more finding')}: see the JSON report of the run | | |`);
  return ['| | where | what | since |', '|---|---|---|---|', ...lines, ''];
}

/** Returns `only in history now`, or up to two refs whose files still have the secret; empty if not known. */
function stillIn({ live }: TrackedFinding): string {
  if (!live) return '';
  return live.count === 0 ? '; only in history now' : `; still in ${markdownText(shortened(refsOf(live, 2), 200))}`;
}

function gapsOf({ repository, gaps }: TrackedReport): string[] {
  const shown = gaps.slice(0, 10).map((gap) => `- ${markdownText(shortened(gap, 500))}`);
  if (gaps.length > shown.length) shown.push(`- and ${plural(gaps.length - shown.length, 'more gap')}`);
  return [
    `Not everything could be read${repository === '' ? '' : ` of ${markdownText(repository)}`}:`,
    '',
    ...shown,
    '',
  ];
}

function coverageOf(reports: readonly TrackedReport[]): string {
  const commits = plural(
    reports.reduce((sum, report) => sum + report.commits, 0),
    'commit',
  );
  return reports.length === 1 ? commits : `${plural(reports.length, 'repository', 'repositories')}, ${commits}`;
}

function linkTo(run: string | null): string {
  return run === null ? '' : ` Scanned in [this run](${run}).`;
}
