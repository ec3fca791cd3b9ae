/** A JSON report of gitleaks: each finding is looked up in the repository, and its secret is not kept. */

import { asTable, asText, type Draft, type Known } from '../draft.ts';
import type { Importer } from '../importer.ts';

export const importer: Importer = {
  name: 'gitleaks-report',
  summary: 'a JSON report of gitleaks',
  scanner: 'gitleaks',
  equivalents: [
    ['RuleID, File, StartLine, Commit', 'looked up in the repository, and accepted by fingerprint'],
    ['Secret', 'compared with what is found, and not kept'],
    ['a report written with --redact', 'accepted by rule and line, where the line still has it'],
  ],
  language: 'data',
  recognises: (name, data) => {
    if (!Array.isArray(data)) return null;
    const isReport = data.every((entry) => 'RuleID' in asTable(entry) && 'File' in asTable(entry));
    return isReport && (data.length > 0 || /leaks/.test(name)) ? 'content' : null;
  },
  read: (data) => readGitleaksReport(data as readonly unknown[]),
};

/** Recognises the stars or word that `--redact` writes in place of a secret. */
function isRedacted(secret: string): boolean {
  return secret === 'REDACTED' || /^.*(?:\*{3}|\.{3})$/.test(secret);
}

/** Returns the findings of the report. */
function readGitleaksReport(findings: readonly unknown[]): Draft {
  const known = findings.map(asTable).map((finding): Known => {
    const secret = asText(finding['Secret']);
    const commit = asText(finding['Commit']);
    return {
      rule: asText(finding['RuleID']) ?? '',
      path: asText(finding['File']) ?? '',
      ...(typeof finding['StartLine'] === 'number' ? { line: finding['StartLine'] } : {}),
      ...(commit === undefined ? {} : { commit }),
      ...(secret === undefined || isRedacted(secret) ? {} : { isSecret: (found) => found === secret }),
    };
  });
  return { known, notes: [] };
}
