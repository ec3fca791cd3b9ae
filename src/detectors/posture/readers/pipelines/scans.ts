/**
 * Scanners that a pipeline runs: which kinds of fault would be found before a release. tidegate itself is judged as the
 * gate.
 */

import { held } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { truth } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';
import { expression } from '../../../../model/expressions/expression.ts';

const SCANNERS = expression('i')`
  (?<![\w-])(codeql|semgrep|trivy|snyk|gitleaks|trufflehog|grype|bandit|checkov|tfsec|kics|zaproxy|zap-(?:baseline|full)
  |dependency-review|osv-scanner|npm[ ]audit|yarn[ ](?:npm[ ])?audit|pnpm[ ]audit|pip-audit|cargo[ -](?:audit|deny)
  |govulncheck|gosec|sonarqube|sonarcloud|sonar-scanner|credscan|git-secrets|anchore|brakeman|bundle(?:r)?[ -]audit
  |detect-secrets|dependency-check|scorecard|zizmor|talisman|nancy|kube-score|kubesec|terrascan|ggshield
  |safety[ ]check|phpstan-security|psalm[ ]--taint|sobelow|mobsfscan|hadolint|clair|aqua|wiz|prisma-cloud|veracode
  |checkmarx|fortify|whitesource|mend)(?![\w])
`;

/** Returns the name of the scanner in a text; null if the text names none. An upload of results scans nothing. */
function scannerIn(text: string): string | null {
  if (text.includes('codeql-action/upload-sarif')) return null;
  return SCANNERS.exec(text.slice(0, LONGEST))?.[1]?.toLowerCase() ?? null;
}

/** A step's script is not read further. */
const LONGEST = 5000;

/** Scanners of steps whose result counts. `texts`: keys of a step that say what it runs. */
export function scannersOf(steps: readonly DocumentNode[], texts: readonly (readonly string[])[]): readonly string[] {
  return steps.flatMap((step) => {
    const isIgnored =
      truth(step.get('continue-on-error')?.value) === true ||
      truth(step.get('continueOnError')?.value) === true ||
      truth(step.get('allow_failure')?.value) === true ||
      step.text('with', 'exit-code') === '0';
    const own = isIgnored ? [] : texts.flatMap((keys) => textsAt(step, keys));
    return own.flatMap((text) => scannerIn(text) ?? []);
  });
}

function textsAt(step: DocumentNode, keys: readonly string[]): readonly string[] {
  const items = step.items(...keys).flatMap((item) => item.text() ?? item.text('pipe') ?? []);
  const text = keys.length === 0 ? step.text() : step.text(...keys);
  return [...items, ...(text === null ? [] : [text])];
}

export function scansFact(names: readonly string[], origin: Origin): Fact {
  const kinds = [...new Set(names)].sort();
  return held(
    controls.threatDetection,
    {
      kind: 'rank',
      name: 'scans',
      rank: 0,
      word: kinds.length === 0 ? 'none' : kinds.join(', '),
      atMost: 'medium',
      weakening: 'removal',
      items: { isGood: true, names: kinds },
    },
    { subject: 'scans', certainty: 'literal' as const, origin },
  );
}
