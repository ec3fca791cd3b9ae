/** A JSON report of gitleaks: rule and path of each finding, and nothing else of it. */

import { asTable, asText, type Draft } from '../draft.ts';
import type { Importer } from '../importer.ts';
import { acceptKnown } from '../known-findings.ts';

export const importer: Importer = {
  name: 'gitleaks-report',
  summary: 'a JSON report of gitleaks',
  language: 'data',
  recognises: (name, data) => {
    if (!Array.isArray(data)) return null;
    const isReport = data.every((entry) => 'RuleID' in asTable(entry) && 'File' in asTable(entry));
    return isReport && (data.length > 0 || /leaks/.test(name)) ? 'content' : null;
  },
  read: (data, name) => readGitleaksReport(data as readonly unknown[], name),
};

function readGitleaksReport(findings: readonly unknown[], name: string): Draft {
  const known = findings.map((finding) => ({
    rule: asText(asTable(finding)['RuleID']) ?? '',
    path: asText(asTable(finding)['File']) ?? '',
  }));
  return acceptKnown(known, name, []);
}
