/**
 * The report in reviewdog's diagnostic format.
 * https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
 */

import type { Report } from '../model/report.ts';
import { bodyOf } from './annotations.ts';
import { isWebPage, jsonText, visible } from './safe-text.ts';
import { standingOf, worstFirst, type Standing } from './standing.ts';
import { headlineOf, sentence, verdictOf } from './words.ts';

const SEVERITIES: Readonly<Record<Exclude<Standing, 'suppressed'>, string>> = {
  blocks: 'ERROR',
  warns: 'WARNING',
  note: 'INFO',
};

/** Returns one JSON document, without accepted findings: the format has no way to mark them. */
export function renderRdjson(report: Report, rulesPage: string): string {
  const diagnostics = worstFirst(report).flatMap((finding) => {
    const standing = standingOf(finding);
    if (standing === 'suppressed') return [];
    const { path, place, rule } = finding;
    const end = { line: Math.max(place.line, place.endLine), column: Math.max(1, place.endColumn) };
    const range = { start: { line: place.line, column: Math.max(1, place.column) }, end };
    const url = `${rulesPage}#${encodeURIComponent(rule)}`;
    return [
      {
        message: `${visible(sentence(headlineOf(finding)))}\n${bodyOf(finding)}`,
        location: { path: visible(path), ...(place.line >= 1 ? { range } : {}) },
        severity: SEVERITIES[standing],
        code: { value: rule, ...(isWebPage(url) ? { url } : {}) },
      },
    ];
  });
  const gaps = report.coverage.gaps.map(({ code, message }) => ({
    message: visible(`tidegate: ${verdictOf(report)}. ${sentence(message)}`),
    location: { path: '' },
    severity: 'ERROR',
    code: { value: code },
  }));
  const source = { name: 'tidegate', url: 'https://github.com/tidegate/tidegate' };
  return `${jsonText({ source, severity: 'WARNING', diagnostics: [...gaps, ...diagnostics] }, 2)}\n`;
}
