/** A correct form of each key of a policy or server file, for the message that refuses a wrong one. */

export const SETTING_EXAMPLES: Readonly<Record<string, string>> = {
  extends: 'extends: .github/shared-policy.yml',
  block: 'block: { severity: medium, confidence: high, posture: true }',
  incomplete: 'incomplete: block',
  deadline: 'deadline: 4s',
  'on-deadline': 'on-deadline: block',
  'ignore-paths': 'ignore-paths: ["vendor/**"]',
  rules: 'rules: { disable: [csp], severity: { hsts: low } }',
  accept: 'accept: [{ rule: csp, path: "docs/**", reason: examples, until: 2027-01-31 }]',
  bypass: 'bypass: { users: [ada], max-days: 30 }',
  'custom-rules': 'custom-rules: [{ id: acme-key, keywords: [acme_], pattern: "acme_[a-z0-9]{32}" }]',
  baseline: 'baseline: .github/tidegate-baseline.json',
  floor: 'floor: { block: { severity: high }, always: ["private-key-*"] }',
  audit: 'audit: { file: /var/log/tidegate.jsonl, key: /etc/tidegate.key }',
  defaults: 'defaults: { block: { severity: medium } }',
};

/** `way`: keys and indices from the top of the file. */
export function exampleOf(way: readonly string[]): string {
  const key = way.findLast((step) => SETTING_EXAMPLES[step] !== undefined && way.indexOf(step) < 2);
  return key === undefined
    ? 'Its form is key: value, such as incomplete: block. tidegate init writes a policy to start from.'
    : `Write, for example: ${SETTING_EXAMPLES[key]}`;
}
