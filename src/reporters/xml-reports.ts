/**
 * The report as XML that CI servers read: JUnit, with a failure for each finding that blocks, and Checkstyle.
 * https://github.com/testmoapp/junitxml
 */

import { addTo } from '../model/groups.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { remedyOf } from './description.ts';
import { shortened, visible, withoutCommands } from './safe-text.ts';
import { standingOf, worstFirst, type Standing } from './standing.ts';
import { headlineOf, originOf, sentence, sentencesOf, suppressionOf, verdictOf, whereIs } from './words.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const TEXT_AT_MOST = 2_000;

/**
 * Returns JUnit XML: a case for each finding, and an error for each gap, so that an incomplete run is never taken for a
 * success.
 */
export function renderJUnit(report: Report): string {
  const findings = worstFirst(report);
  const gaps = report.verdict.kind === 'incomplete' ? report.verdict.gaps : [];
  const blocking = findings.filter((finding) => standingOf(finding) === 'blocks').length;
  const kept = findings.filter((finding) => standingOf(finding) === 'suppressed').length;
  const time = report.coverage.seconds.toFixed(3);
  const tests = Math.max(1, findings.length + gaps.length);
  const counts = `tests="${tests}" failures="${blocking}" errors="${gaps.length}" skipped="${kept}" time="${time}"`;
  const cases = [
    ...gaps.map((gap) => testCase('coverage', gap.code, `<error message="${attribute(sentencesOf(gap))}"/>`)),
    ...findings.map((finding) => testCase(finding.rule, `${whereIs(finding)} ${finding.title}`, outcomeOf(finding))),
  ];
  if (cases.length === 0) cases.push(testCase('verdict', verdictOf(report), ''));
  return lines([
    HEAD,
    `<testsuites name="tidegate" ${counts}>`,
    `<testsuite name="${attribute(report.coverage.label)}" ${counts}>`,
    ...cases,
    '</testsuite>',
    '</testsuites>',
  ]);
}

/** Returns one case; `outcome` is XML, empty for a success. */
function testCase(group: string, name: string, outcome: string): string {
  const start = `<testcase classname="tidegate.${attribute(group)}" name="${attribute(name)}"`;
  return outcome === '' ? `${start}/>` : `${start}>${outcome}</testcase>`;
}

/** Returns what a CI server shows for a finding: `failure`, `skipped` or its output. */
function outcomeOf(finding: Finding): string {
  const message = attribute(headlineOf(finding));
  switch (standingOf(finding)) {
    case 'blocks':
      return `<failure type="${attribute(finding.rule)}" message="${message}">${content(bodyOf(finding))}</failure>`;
    case 'suppressed':
      return `<skipped message="${attribute(suppressionOf(finding))}"/>`;
    case 'warns':
    case 'note':
      return (
        `<system-out>${content(`${standingOf(finding)}: ${headlineOf(finding)}. ${bodyOf(finding)}`)}` + `</system-out>`
      );
  }
}

const LEVELS: Readonly<Record<Standing, string>> = {
  blocks: 'error',
  warns: 'warning',
  note: 'info',
  suppressed: 'ignore',
};

/** Returns Checkstyle XML: findings by file, the file with the worst finding first. */
export function renderCheckstyle(report: Report): string {
  const files = new Map<string, Finding[]>();
  for (const finding of worstFirst(report)) addTo(files, finding.path, finding);
  const shown = [...files].flatMap(([path, findings]) => [
    `<file name="${attribute(path === '' ? whereIs(findings[0]!) : path)}">`,
    ...findings.map(
      (finding) =>
        `<error line="${Math.max(1, finding.place.line)}" column="${Math.max(1, finding.place.column)}" ` +
        (`severity="${LEVELS[standingOf(finding)]}" message="` +
          `${attribute(`${headlineOf(finding)}. ${bodyOf(finding)}`)}" `) +
        `source="tidegate.${attribute(finding.rule)}"/>`,
    ),
    '</file>',
  ]);
  return lines([HEAD, '<checkstyle version="4.3">', ...shown, '</checkstyle>']);
}

function bodyOf(finding: Finding): string {
  const origin = originOf(finding);
  const now = finding.kind === 'posture' ? remedyOf(finding) : sentence(finding.fix);
  return [sentence(finding.why), now, ...(origin === null ? [] : [sentence(origin)])].join(' ');
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${withoutCommands(line)}\n`).join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function attribute(text: string): string {
  return content(shortened(text, TEXT_AT_MOST));
}

/** Escapes text for XML. `visible` leaves no character that XML 1.0 forbids, except U+FFFE and U+FFFF. */
function content(text: string): string {
  return visible(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => ESCAPES[character]!)
    .replaceAll('##[', '##&#91;');
}
