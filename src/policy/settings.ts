/** The policy file, `.github/tidegate.yml` or `.tidegate.yml` → `Policy`. Its JSON Schema is `schema/tidegate.schema.json`. */

import { UsageError } from '../model/errors.ts';
import { DEFAULT_POLICY, type Acceptance, type BypassPolicy, type Policy } from '../model/policy.ts';
import type { Confidence, SecretRule, Severity } from '../model/rule.ts';

/** Where the file may be, the first that exists counts. */
export const SETTINGS_PATHS = ['.github/tidegate.yml', '.tidegate.yml'] as const;

export interface Settings {
  readonly policy: Policy;
  /** Path of the baseline file, where the settings name one. */
  readonly baselinePath: string | null;
}

const SEVERITIES: readonly Severity[] = ['low', 'medium', 'high', 'critical'];
const CONFIDENCES: readonly Confidence[] = ['low', 'medium', 'high'];

/** Throws `UsageError('bad-configuration')` that names the file, the key and what is wrong with it. */
export async function parseSettings(text: string, source: string): Promise<Settings> {
  const { parse } = await import('yaml');
  let data: unknown;
  try {
    data = parse(text, { maxAliasCount: 20, logLevel: 'error' });
  } catch (cause) {
    throw new UsageError('bad-configuration', `${source} cannot be read: ${yamlProblem(cause)}.`, { next: 'Mend the YAML; an empty file means the defaults.' });
  }
  const root = new Node(data ?? {}, '', source).keys(['block', 'incomplete', 'deadline', 'on-deadline', 'ignore-paths', 'rules', 'accept', 'bypass', 'custom-rules', 'baseline']);
  const block = root.child('block').keys(['severity', 'confidence', 'posture']);
  const rules = root.child('rules').keys(['disable', 'severity']);
  return {
    policy: {
      blockSeverity: block.child('severity').oneOf(SEVERITIES) ?? DEFAULT_POLICY.blockSeverity,
      blockConfidence: block.child('confidence').oneOf(CONFIDENCES) ?? DEFAULT_POLICY.blockConfidence,
      postureBlocks: block.child('posture').boolean() ?? DEFAULT_POLICY.postureBlocks,
      incomplete: root.child('incomplete').oneOf(['block', 'warn'] as const) ?? DEFAULT_POLICY.incomplete,
      deadline: root.child('deadline').duration() ?? DEFAULT_POLICY.deadline,
      onDeadline: root.child('on-deadline').oneOf(['block', 'accept-and-report'] as const) ?? DEFAULT_POLICY.onDeadline,
      disabledRules: new Set(rules.child('disable').items().map((item) => item.requiredText())),
      severities: new Map(rules.child('severity').entries().map(([id, node]) => [id, node.oneOf(SEVERITIES) ?? node.fail('is empty')])),
      ignoredPaths: root.child('ignore-paths').items().map((item) => item.requiredText()),
      acceptances: root.child('accept').items().map(readAcceptance),
      baseline: [],
      bypass: readBypass(root.child('bypass')),
      customRules: root.child('custom-rules').items().map(readRule),
      source,
    },
    baselinePath: root.child('baseline').text(),
  };
}

/** The kind of the error and its place: the parser's own words may quote the file, which may hold a secret. */
function yamlProblem(error: unknown): string {
  const { code, linePos } = error as { code?: string; linePos?: readonly { line: number; col: number }[] };
  const at = linePos?.[0];
  return `it is no YAML${code === undefined ? '' : ` (${code.toLowerCase().replaceAll('_', ' ')})`}${at === undefined ? '' : ` at line ${at.line}, column ${at.col}`}`;
}

function readAcceptance(node: Node): Acceptance {
  node.keys(['fingerprint', 'rule', 'path', 'reason', 'owner', 'until']);
  const acceptance: Acceptance = {
    fingerprint: node.child('fingerprint').text(),
    rule: node.child('rule').text(),
    path: node.child('path').text(),
    reason: node.child('reason').requiredText(),
    owner: node.child('owner').text(),
    until: node.child('until').date(),
  };
  if (acceptance.fingerprint === null && (acceptance.rule === null || acceptance.path === null)) {
    node.fail('names neither a fingerprint nor both a rule and a path: it would accept too much');
  }
  return acceptance;
}

function readBypass(node: Node): BypassPolicy | null {
  if (node.value === undefined || node.value === null) return null;
  node.keys(['users', 'teams', 'permission', 'never', 'max-days']);
  const names = (key: string): readonly string[] => node.child(key).items().map((item) => item.requiredText());
  const bypass: BypassPolicy = {
    users: new Set(names('users')),
    teams: new Set(names('teams')),
    permission: node.child('permission').oneOf(['write', 'maintain', 'admin'] as const),
    never: names('never'),
    maxDays: node.child('max-days').number(),
  };
  if (bypass.users.size === 0 && bypass.teams.size === 0 && bypass.permission === null) node.fail('names nobody: it needs users, teams or a permission');
  if (bypass.maxDays !== null && !(Number.isInteger(bypass.maxDays) && bypass.maxDays >= 1 && bypass.maxDays <= 36_500)) node.child('max-days').fail('must be a whole number of days, at least 1');
  return bypass;
}

/** Custom rules use the field names of `patterns/`; proof lines are welcome and not needed. */
function readRule(node: Node): SecretRule {
  node.keys(['id', 'title', 'severity', 'confidence', 'keywords', 'pattern', 'publicPrefix', 'minEntropy', 'paths', 'why', 'fix', 'revoke', 'references', 'sample', 'matches', 'ignores']);
  const keywords = node.child('keywords').items().map((item) => item.requiredText());
  if (keywords.length === 0 || keywords.some((keyword) => keyword.length < 3)) node.child('keywords').fail('needs at least one keyword of three characters or more');
  const confidence = node.child('confidence').oneOf(CONFIDENCES);
  const publicPrefix = node.child('publicPrefix').text();
  const paths = node.child('paths').text();
  const minEntropy = node.child('minEntropy').number();
  return {
    id: node.child('id').requiredText(),
    title: node.child('title').text() ?? node.child('id').requiredText(),
    severity: node.child('severity').oneOf(SEVERITIES) ?? 'high',
    ...(confidence === null ? {} : { confidence }),
    keywords,
    pattern: node.child('pattern').requiredText(),
    ...(publicPrefix === null ? {} : { publicPrefix }),
    ...(minEntropy === null ? {} : { minEntropy }),
    ...(paths === null ? {} : { paths }),
    sample: { parts: [] },
    matches: [],
    ignores: [],
    why: node.child('why').text() ?? 'A rule of this repository says that this value is a secret.',
    fix: node.child('fix').text() ?? 'Revoke it where it was issued, then read the next one from the environment.',
    ...(node.child('revoke').text() === null ? {} : { revoke: node.child('revoke').text()! }),
    references: node.child('references').items().map((item) => item.requiredText()),
  };
}

/** A value of the file with its place in it, so that every complaint names the key. */
class Node {
  constructor(
    readonly value: unknown,
    readonly key: string,
    readonly source: string,
  ) {}

  fail(problem: string): never {
    throw new UsageError('bad-configuration', `${this.source}: ${this.key === '' ? 'the file' : `"${this.key}"`} ${problem}.`, { next: 'See the README, "Policy".' });
  }

  #record(): Record<string, unknown> {
    if (this.value === undefined || this.value === null) return {};
    if (typeof this.value !== 'object' || Array.isArray(this.value)) this.fail('must be a mapping of keys to values');
    return this.value as Record<string, unknown>;
  }

  keys(known: readonly string[]): this {
    for (const key of Object.keys(this.#record())) {
      if (!known.includes(key)) this.child(key).fail(`is no setting here; there are: ${known.join(', ')}`);
    }
    return this;
  }

  child(key: string): Node {
    return new Node(this.#record()[key], this.key === '' ? key : `${this.key}.${key}`, this.source);
  }

  entries(): [string, Node][] {
    return Object.keys(this.#record()).map((key) => [key, this.child(key)]);
  }

  items(): Node[] {
    if (this.value === undefined || this.value === null) return [];
    if (!Array.isArray(this.value)) this.fail('must be a list');
    return this.value.map((item, index) => new Node(item, `${this.key}[${index}]`, this.source));
  }

  text(): string | null {
    if (this.value === undefined || this.value === null) return null;
    if (typeof this.value !== 'string') this.fail('must be text');
    return this.value;
  }

  requiredText(): string {
    const text = this.text();
    return text === null || text.trim() === '' ? this.fail('is missing') : text;
  }

  boolean(): boolean | null {
    if (this.value === undefined || this.value === null) return null;
    return typeof this.value === 'boolean' ? this.value : this.fail('must be true or false');
  }

  number(): number | null {
    if (this.value === undefined || this.value === null) return null;
    return typeof this.value === 'number' ? this.value : this.fail('must be a number');
  }

  /** `4s`, `500ms` → milliseconds. */
  duration(): number | null {
    const text = this.text();
    if (text === null) return null;
    const [, count, unit] = /^(\d{1,6})(ms|s)$/.exec(text) ?? [];
    return count === undefined ? this.fail('must be a time such as 4s or 500ms') : Number(count) * (unit === 's' ? 1000 : 1);
  }

  oneOf<T extends string>(choices: readonly T[]): T | null {
    const text = this.text();
    if (text === null) return null;
    return choices.find((choice) => choice === text) ?? this.fail(`must be one of: ${choices.join(', ')}`);
  }

  /** An ISO date; YAML reads an unquoted one as a date already. */
  date(): string | null {
    if (this.value instanceof Date) return this.value.toISOString().slice(0, 10);
    const text = this.text();
    if (text === null) return null;
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : this.fail('must be a date such as 2027-01-31');
  }
}
