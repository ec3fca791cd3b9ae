/** Mistakes in the rules of `patterns/secrets/`, each as one sentence that names the file, the rule and the field. */

import type { SecretRule } from '../../model/rule.ts';
import { strangeFields } from './control-problems.ts';
import { fieldProblems, listProblem, textProblem, twice, type Checks } from './problems.ts';

interface RuleFile {
  readonly file: string;
  readonly rules: unknown;
}

const SEVERITIES: readonly string[] = ['critical', 'high', 'medium', 'low'] satisfies readonly SecretRule['severity'][];
const SHORTEST_KEYWORD = 3;

/** Returns each mistake that can be found without an engine: `test/patterns.test.ts` tries the lines of proof. */
export function secretRuleProblems(files: readonly RuleFile[]): readonly string[] {
  const claims: (readonly [string, string])[] = [];
  const problems = files.flatMap(({ file, rules }) => {
    if (!Array.isArray(rules)) return [`${file}: the default export must be a list of rules.`];
    return rules.flatMap((rule: Readonly<Record<string, unknown>>, index) => {
      const id = rule['id'];
      if (typeof id === 'string') claims.push([file, id]);
      const place = `${file}: rule ${typeof id === 'string' ? id : index + 1}`;
      return [...strangeFields(place, rule, FIELDS), ...fieldProblems(place, rule, CHECKS)];
    });
  });
  return [...problems, ...twice(claims, 'id')];
}

/** Typed so that a field of `SecretRule` that is missing here does not compile. */
const KNOWN: Readonly<Record<keyof SecretRule, true>> = {
  id: true,
  title: true,
  severity: true,
  confidence: true,
  keywords: true,
  exactKeywords: true,
  pattern: true,
  longest: true,
  publicPrefix: true,
  minEntropy: true,
  check: true,
  companion: true,
  paths: true,
  oftenMadeUp: true,
  onlyRandom: true,
  sample: true,
  matches: true,
  ignores: true,
  why: true,
  fix: true,
  revoke: true,
  verify: true,
  references: true,
};
const FIELDS: ReadonlySet<string> = new Set(Object.keys(KNOWN));

const CHECKS: Checks = {
  id: (value: unknown) =>
    textProblem(value) ??
    (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(String(value)) ? null : 'must be small letters and hyphens'),
  title: textProblem,
  severity: (value: unknown) =>
    textProblem(value) ?? (SEVERITIES.includes(String(value)) ? null : `must be one of: ${SEVERITIES.join(', ')}`),
  keywords: (value: unknown) => isFilled(value) ?? keywordsProblem(value as readonly unknown[]),
  pattern: (value: unknown) =>
    textProblem(value) ??
    (String(value).includes('(?<secret>') ? null : 'must mark the value with the group (?<secret>…)'),
  sample: (value: unknown) => (typeof value === 'object' && value !== null ? null : 'must say how a value is drawn'),
  matches: isFilled,
  ignores: isFilled,
  why: isStopped,
  fix: isStopped,
  references: isFilled,
};

function isFilled(value: unknown): string | null {
  return listProblem(value) ?? ((value as readonly unknown[]).length > 0 ? null : 'must not be empty');
}

function isStopped(value: unknown): string | null {
  return textProblem(value) ?? (String(value).endsWith('.') ? null : 'must end in a full stop');
}

/** Returns the problem if a keyword is too short; null if none is. */
function keywordsProblem(keywords: readonly unknown[]): string | null {
  const short = keywords.find((keyword) => typeof keyword !== 'string' || keyword.length < SHORTEST_KEYWORD);
  return short === undefined
    ? null
    : `holds ${JSON.stringify(short)}, and a keyword has at least ${SHORTEST_KEYWORD} characters`;
}
