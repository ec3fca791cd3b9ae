/** Renders a rule as SARIF's reportingDescriptor, from one of its findings. */

import type { Finding } from '../../model/finding.ts';
import type { Severity } from '../../model/rule.ts';
import { isWebPage, markdownText, shortened, visible } from '../safe-text.ts';
import { sentence } from '../words.ts';

/** GitHub reads it as a CVSS score: over 9.0 critical, 7.0 high, 4.0 medium, below that low. */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '3.0',
};
const CWE = { secret: 'external/cwe/cwe-798', posture: 'external/cwe/cwe-1188' };
const PRECISION = { high: 'very-high', medium: 'medium', low: 'low' };
/** GitHub's limits for titles and descriptions. */
const TITLE_AT_MOST = 255;
const DESCRIPTION_AT_MOST = 1_000;

/** Returns the descriptor. `rulesPage`: address of the page on which each rule has a section. */
export function ruleOf(finding: Finding, rulesPage: string | undefined) {
  const references = finding.references.filter(isWebPage);
  const helpUri = rulesPage === undefined ? references[0] : `${rulesPage}#${encodeURIComponent(finding.rule)}`;
  const title = shortened(visible(finding.title), TITLE_AT_MOST);
  const why = sentence(finding.why);
  const fix = sentence(finding.fix);
  const pages = references.map((page) => `- <${new URL(page).href}>`);
  return {
    id: finding.rule,
    name: title,
    shortDescription: { text: title },
    fullDescription: { text: shortened(visible(why), DESCRIPTION_AT_MOST) },
    ...(helpUri !== undefined && { helpUri }),
    help: {
      text: visible(`${why} ${fix}`),
      markdown: [
        markdownText(why),
        '',
        `**Now:** ${markdownText(fix)}`,
        ...(pages.length > 0 ? ['', ...pages] : []),
      ].join('\n'),
    },
    defaultConfiguration: { level: finding.severity === 'low' ? ('note' as const) : ('warning' as const) },
    properties: {
      tags: ['security', finding.kind, CWE[finding.kind]],
      precision: PRECISION[finding.confidence],
      'security-severity': SECURITY_SEVERITY[finding.severity],
    },
  };
}
