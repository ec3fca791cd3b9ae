/** Leaked credentials in the form of gitleaks' JSON report, for programs that read that; secrets are redacted. */

import type { Report } from '../model/report.ts';
import { jsonText, visible } from './safe-text.ts';
import { worstFirst } from './standing.ts';
import { whatIs } from './words.ts';

/** Returns gitleaks' JSON, without accepted findings, as gitleaks does. */
export function renderGitleaks(report: Report): string {
  const findings = worstFirst(report).flatMap((finding) => {
    if (finding.kind !== 'secret' || finding.suppression !== null) return [];
    const { rule, title, path, place, commit, author, date } = finding;
    const file = visible(path);
    return [
      {
        RuleID: rule,
        Description: visible(title),
        StartLine: place.line,
        EndLine: Math.max(place.line, place.endLine),
        StartColumn: place.column,
        EndColumn: place.endColumn,
        Match: visible(whatIs(finding)),
        Secret: visible(finding.secret.redacted),
        File: file,
        SymlinkFile: '',
        Commit: commit ?? '',
        Entropy: 0,
        Author: visible(author ?? ''),
        Email: '',
        Date: visible(date ?? ''),
        Message: '',
        Tags: [finding.severity, finding.confidence],
        Fingerprint: `${commit === null ? '' : `${commit}:`}${file}:${rule}:${place.line}`,
      },
    ];
  });
  return `${jsonText(findings, 1)}\n`;
}
