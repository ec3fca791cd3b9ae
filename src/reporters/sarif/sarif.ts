/**
 * The report as SARIF 2.1.0, within what GitHub code scanning takes.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */

import type { Finding } from '../../model/finding.ts';
import { exitCodeOf, type Report } from '../../model/report.ts';
import { jsonText } from '../safe-text.ts';
import { notificationsOf, type Cut } from './sarif-notifications.ts';
import { resultOf } from './sarif-result.ts';
import { ruleOf } from './sarif-rule.ts';
import { worstFirst } from '../standing.ts';

export interface SarifOptions {
  readonly toolVersion: string;
  /** The page with one section a rule, its anchor the rule's id. */
  readonly rulesPage?: string;
}

/** Separates these results from those of other tools of the same commit; text after the slash would name a run. */
const AUTOMATION_ID = 'tidegate/';

/** GitHub refuses a run with more results; of those it takes it keeps the 5,000 worst, so the worst come first. */
const RESULTS_AT_MOST = 25_000;
const RESULTS_KEPT = 5_000;

/** Returns the document; findings beyond GitHub's limit are left out, with a notification. */
export function renderSarif(report: Report, options: SarifOptions): string {
  const all = worstFirst(report);
  const findings = all.slice(0, RESULTS_AT_MOST);
  const cut: Cut = { all: all.length, written: findings.length, kept: RESULTS_KEPT };
  const rules = firstOfEachRule(findings);
  const ids = [...rules.keys()];
  const run = {
    tool: {
      driver: {
        name: 'tidegate',
        semanticVersion: options.toolVersion,
        rules: [...rules.values()].map((finding) => ruleOf(finding, options.rulesPage)),
      },
    },
    automationDetails: { id: AUTOMATION_ID },
    invocations: [invocationOf(report, cut)],
    columnKind: 'utf16CodeUnits',
    results: findings.map((finding) => resultOf(finding, ids.indexOf(finding.rule))),
  };
  return (
    `${jsonText({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, 1)}` + `\n`
  );
}

/** Returns the worst finding of each rule, by which the rule is described. */
function firstOfEachRule(findings: readonly Finding[]): Map<string, Finding> {
  const rules = new Map<string, Finding>();
  for (const finding of findings) if (!rules.has(finding.rule)) rules.set(finding.rule, finding);
  return rules;
}

function invocationOf(report: Report, cut: Cut) {
  return {
    // "Could not look" is not a success, whatever was found.
    executionSuccessful: report.verdict.kind !== 'incomplete',
    exitCode: exitCodeOf(report.verdict),
    toolExecutionNotifications: notificationsOf(report, cut),
  };
}
