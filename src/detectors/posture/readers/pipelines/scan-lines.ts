/** Commands that run a scanner: which one, whether what it finds stops the pipeline, and from which severity. Pure. */

import { expression } from '../../../../model/expressions/expression.ts';

/** A scanner that a pipeline runs. */
export interface Scan {
  readonly name: string;
  /** Least severity that stops the pipeline, as a rank: lower severities are stricter. Null if it is not said. */
  readonly threshold: number | null;
  /** The pipeline goes on whatever it finds. */
  readonly onlyReports?: true;
}

const SCANNERS = expression('i')`
  (?<![\w-])(codeql|semgrep|trivy|snyk|gitleaks|trufflehog|grype|bandit|checkov|tfsec|kics|zaproxy|zap-(?:baseline|full)
  |dependency-review|osv-scanner|npm[ ]audit|yarn[ ](?:npm[ ])?audit|pnpm[ ]audit|pip-audit|cargo[ -](?:audit|deny)
  |govulncheck|gosec|sonarqube|sonarcloud|sonar-scanner|credscan|git-secrets|anchore|brakeman|bundle(?:r)?[ -]audit
  |detect-secrets|dependency-check|scorecard|zizmor|talisman|nancy|kube-score|kubesec|terrascan|ggshield
  |safety[ ]check|phpstan-security|psalm[ ]--taint|sobelow|mobsfscan|hadolint|clair|aqua|wiz|prisma-cloud|veracode
  |checkmarx|fortify|whitesource|mend|docker[ ]scout|composer[ ]audit|staticcheck|spotbugs|pulumi[ ]policy|conftest
  |kube-linter|polaris|regula|opa[ ]eval|tflint|cfn-nag|cfn_nag|cdk-nag|steampunk-spotter|nuclei|horusec|dastardly
  |whispers|noseyparker|spectral|scanner[ ]image|container[_-]scan\w*|secret[_-](?:scan|detection)\w*)(?![\w])
`;

/** Text after a command whose failure does not count, and options with which it never fails. */
const IGNORED = expression('i')`
  (?:\|\||;)[ ]*(?:true|:|exit[ ]0|/bin/true|echo|warn|printf)(?![\w])
  |(?<![\w-])--?(?:exit-zero|soft-fail|no-fail|no-exit-code|allow-failure|exit-code[ =]+0|exitcode[ =]+0
  |fail[ =]+false|no-error)(?![\w-])
`;

/** A line that only prints or writes a text. */
const PRINTED = /^\s*(?:-\s+)?(?:echo|printf|write-(?:host|output))\b[^&;|]*$/i;

/** Returns the scanners of a script whose result counts. An upload of results scans nothing. */
export function scansIn(text: string): readonly Scan[] {
  if (text.includes('codeql-action/upload-sarif')) return [];
  return text.split('\n').flatMap((line) => {
    const name = /^\s*#/.test(line) || PRINTED.test(line) ? undefined : SCANNERS.exec(line)?.[1]?.toLowerCase();
    if (name === undefined || IGNORED.test(line)) return [];
    return [{ name, threshold: thresholdIn(line) }];
  });
}

const LEVEL_OPTION = expression('i')`
  (?<![\w-])--?D?(?:(?:minimum-|min-|fail-on-|fail-)?severity(?:-threshold|-cutoff|-level)?|audit-level
  |fail-on|failOn|failon|level|confidence-level)[ =:]+["']?([\w,|]+)
`;
const CVSS_OPTION = /(?:failOnCVSS|failBuildOnCVSS|fail-on-cvss|cvss-threshold)[ =:]+["']?(\d+)/i;

/**
 * Returns the severity from which a scanner fails, as a rank (lower is stricter); negative for a CVSS score. Null if
 * the line sets none.
 */
function thresholdIn(line: string): number | null {
  const cvss = CVSS_OPTION.exec(line)?.[1];
  if (cvss !== undefined) return -Number(cvss);
  // https://bandit.readthedocs.io/en/latest/man/bandit.html
  const bandit = /(?<![\w-])-(l{1,3})(?![\w-])/.exec(line)?.[1];
  return bandit === undefined ? severityRank(LEVEL_OPTION.exec(line)?.[1] ?? '') : 4 - bandit.length;
}

/** From what never stops to what always does. */
const SEVERITIES: Readonly<Record<string, number>> = {
  none: 0,
  off: 0,
  never: 0,
  critical: 1,
  high: 2,
  error: 2,
  moderate: 3,
  medium: 3,
  warning: 3,
  low: 4,
  info: 5,
  negligible: 5,
  unknown: 5,
  all: 6,
  any: 6,
};

/** Returns the rank of the lowest severity in `HIGH,CRITICAL`: a lower one stops more, and ranks higher. Null: none. */
export function severityRank(text: string): number | null {
  const ranks = text
    .slice(0, 200)
    .toLowerCase()
    .split(/[^a-z]+/)
    .flatMap((word) => SEVERITIES[word] ?? []);
  return ranks.length === 0 ? null : Math.max(...ranks);
}
