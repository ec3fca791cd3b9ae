/**
 * The policy file, `.github/tidegate.yml` or `.tidegate.yml` → `Policy`. Its JSON Schema is
 * `schema/tidegate.schema.json`.
 */

import {
  DEFAULT_POLICY,
  TEXT_CONDITIONS,
  type AcceptedText,
  type Acceptance,
  type BypassPolicy,
  type Policy,
} from '../model/policy.ts';
import type { Confidence, PathRule, SecretRule, Severity } from '../model/rule.ts';
import { readYaml, type Node } from './yaml.ts';

export interface Settings {
  readonly policy: Policy;
  /** Path of the baseline file, where the settings name one. */
  readonly baselinePath: string | null;
  /** Ids of rules that the settings name: each must be one that there is. */
  readonly ruleNames: readonly RuleName[];
  /** Expressions that the settings contain: each must be one of RE2. */
  readonly expressions: readonly Expression[];
}

export interface Expression {
  readonly text: string;
  /** Throws `UsageError('bad-configuration')` with the file and the line of the expression. */
  refuse(problem: string, next: string): never;
}

export interface RuleName {
  readonly id: string;
  /** Throws `UsageError('bad-configuration')` with the file and the line of the name. */
  refuse(problem: string, next: string): never;
}

export const SEVERITIES: readonly Severity[] = ['low', 'medium', 'high', 'critical'];
export const CONFIDENCES: readonly Confidence[] = ['low', 'medium', 'high'];

/** Reads a policy file. Throws `UsageError('bad-configuration')` that names the file, the key and the mistake. */
export async function parseSettings(
  text: string,
  source: string,
  defaults: Policy = DEFAULT_POLICY,
): Promise<Settings> {
  return readSettings(await readYaml(text, source), defaults);
}

/** Reads all keys; one that is left out has the value in `defaults`. `more`: keys that are read elsewhere. */
export function readSettings(root: Node, defaults: Policy, more: readonly string[] = []): Settings {
  root.keys([
    'extends',
    'block',
    'incomplete',
    'deadline',
    'on-deadline',
    'ignore-paths',
    'rules',
    'accept',
    'bypass',
    'custom-rules',
    'baseline',
    ...more,
  ]);
  const block = root.child('block').keys(['severity', 'confidence', 'posture']);
  const rules = root.child('rules').keys(['disable', 'severity']);
  const disabled = new Set(rules.child('disable').texts());
  for (const [id, node] of rules.child('severity').entries())
    if (disabled.has(id)) node.fail('contradicts rules.disable, which names the same rule: keep one of the two');
  const own = root.child('custom-rules').items();
  refuseRepeated(own);
  return {
    policy: {
      blockSeverity: block.child('severity').oneOf(SEVERITIES) ?? defaults.blockSeverity,
      blockConfidence: block.child('confidence').oneOf(CONFIDENCES) ?? defaults.blockConfidence,
      postureBlocks: block.child('posture').boolean() ?? defaults.postureBlocks,
      incomplete: root.child('incomplete').oneOf(['block', 'warn'] as const) ?? defaults.incomplete,
      deadline: root.child('deadline').duration() ?? defaults.deadline,
      onDeadline: root.child('on-deadline').oneOf(['block', 'accept-and-report'] as const) ?? defaults.onDeadline,
      disabledRules: rules.child('disable').isMissing ? defaults.disabledRules : disabled,
      severities: rules.child('severity').isMissing
        ? defaults.severities
        : new Map(
            rules
              .child('severity')
              .entries()
              .map(([id, node]) => [
                id,
                node.oneOf(SEVERITIES) ?? node.fail(`is empty: it must be one of ${SEVERITIES.join(', ')}`),
              ]),
          ),
      ignoredPaths: root.child('ignore-paths').isMissing
        ? defaults.ignoredPaths
        : root.child('ignore-paths').globs({ exceptions: true }),
      acceptances: root.child('accept').isMissing
        ? defaults.acceptances
        : root.child('accept').items().map(readAcceptance),
      baseline: [],
      baselineFile: null,
      extendedFile: null,
      always: defaults.always,
      bypass: root.child('bypass').isMissing ? defaults.bypass : readBypass(root.child('bypass')),
      customRules: [...defaults.customRules, ...own.filter((node) => !isPathRule(node)).map(readRule)],
      pathRules: [...defaults.pathRules, ...own.filter(isPathRule).map(readPathRule)],
      source: root.source,
    },
    expressions: [
      ...own.flatMap((node) => [node.child('pattern'), node.child('paths')]),
      ...root
        .child('accept')
        .items()
        .map((item) => item.child('text'))
        .flatMap((text) => EXPRESSION_CONDITIONS.flatMap((kind) => text.child(kind).items())),
    ].flatMap((node) =>
      typeof node.value === 'string'
        ? [{ text: node.value, refuse: (problem: string, next: string) => node.fail(problem, next) }]
        : [],
    ),
    baselinePath: root.child('baseline').isMissing ? null : root.child('baseline').path(),
    ruleNames: [
      ...rules.child('disable').items(),
      ...rules
        .child('severity')
        .entries()
        .map(([id, node]) => node.named(id)),
      ...root
        .child('accept')
        .items()
        .map((item) => item.child('rule'))
        .filter((rule) => !rule.isMissing),
    ].map((node) => ({ id: String(node.value), refuse: (problem, next) => node.fail(problem, next) })),
  };
}

/** Reads one entry of `accept`; fails if it would accept too much. */
/** Conditions of an accepted text whose items are expressions. */
const EXPRESSION_CONDITIONS = TEXT_CONDITIONS.filter((kind) => kind !== 'words');

function readAcceptance(node: Node): Acceptance {
  node.keys(['fingerprint', 'rule', 'path', 'text', 'reason', 'owner', 'until']);
  const text = node.child('text').isMissing ? undefined : readAcceptedText(node.child('text'));
  const acceptance: Acceptance = {
    fingerprint: node.child('fingerprint').text(),
    rule: node.child('rule').text(),
    path: node.child('path').glob(),
    reason: node.child('reason').requiredText(),
    owner: node.child('owner').text(),
    until: node.child('until').date(),
    ...(text === undefined ? {} : { text }),
    ...(node.line === null ? {} : { line: node.line }),
  };
  if (acceptance.fingerprint === null && text === undefined && (acceptance.rule === null || acceptance.path === null)) {
    node.fail('names neither a fingerprint nor a text nor both a rule and a path: it would accept too much');
  }
  return acceptance;
}

/** Reads the conditions of an accepted text; fails if there are none. */
function readAcceptedText(node: Node): AcceptedText {
  node.keys([...TEXT_CONDITIONS, 'all']);
  const lists = TEXT_CONDITIONS.map((kind) => [kind, node.child(kind).texts()] as const);
  if (lists.every(([, list]) => list.length === 0))
    node.fail(`has no condition: it needs ${TEXT_CONDITIONS.join(', ')}`);
  return {
    ...(Object.fromEntries(lists) as Record<(typeof TEXT_CONDITIONS)[number], readonly string[]>),
    all: node.child('all').boolean() ?? false,
  };
}

/** Reads who may bypass findings; fails if nobody is named. */
export function readBypass(node: Node): BypassPolicy {
  node.keys(['users', 'teams', 'permission', 'never', 'max-days']);
  const bypass: BypassPolicy = {
    users: new Set(node.child('users').texts()),
    teams: new Set(node.child('teams').texts()),
    permission: node.child('permission').oneOf(['write', 'maintain', 'admin'] as const),
    never: node.child('never').globs({ exceptions: false }),
    maxDays: node.child('max-days').number(),
  };
  if (bypass.users.size === 0 && bypass.teams.size === 0 && bypass.permission === null)
    node.fail('names nobody: it needs users, teams or a permission');
  if (bypass.maxDays !== null && !(Number.isInteger(bypass.maxDays) && bypass.maxDays >= 1 && bypass.maxDays <= 36_500))
    node.child('max-days').fail('must be a whole number of days, at least 1');
  return bypass;
}

/** Reads a custom rule. It uses the field names of `patterns/`; proof lines are welcome and not needed. */
function readRule(node: Node): SecretRule {
  node.keys([
    'id',
    'title',
    'severity',
    'confidence',
    'keywords',
    'pattern',
    'publicPrefix',
    'minEntropy',
    'paths',
    'why',
    'fix',
    'revoke',
    'references',
    'sample',
    'matches',
    'ignores',
  ]);
  const keywords = node.child('keywords').texts();
  if (keywords.length === 0 || keywords.some((keyword) => keyword.length < 3))
    node
      .child('keywords')
      .fail(
        'needs at least one keyword of three characters or more',
        'Only a rule with paths and no pattern has none.',
      );
  const publicPrefix = node.child('publicPrefix').text();
  const paths = node.child('paths').text();
  const minEntropy = node.child('minEntropy').number();
  if (minEntropy !== null && !(minEntropy >= 0 && minEntropy <= 8))
    node.child('minEntropy').fail('must be a number from 0 to 8: bits for each character');
  return {
    ...readHead(node),
    keywords,
    pattern: node.child('pattern').requiredText(),
    ...(publicPrefix === null ? {} : { publicPrefix }),
    ...(minEntropy === null ? {} : { minEntropy }),
    ...(paths === null ? {} : { paths }),
    sample: { parts: [] },
    matches: [],
    ignores: [],
    ...readWords(
      node,
      'A rule of this repository says that this value is a secret.',
      'Revoke it where it was issued, then read the new one from the environment.',
    ),
  };
}

/** Two rules of one id would be one in every report and acceptance. */
function refuseRepeated(rules: readonly Node[]): void {
  const lines = new Map<unknown, number | null>();
  for (const rule of rules) {
    const id = rule.child('id');
    if (!id.isMissing && lines.has(id.value))
      id.fail(`is the id of another custom rule, at line ${lines.get(id.value)}`);
    lines.set(id.value, id.line);
  }
}

function isPathRule(node: Node): boolean {
  return !node.child('paths').isMissing && node.child('pattern').isMissing && node.child('keywords').isMissing;
}

/** Reads a custom rule that has `paths` and no pattern. */
function readPathRule(node: Node): PathRule {
  const proof = ['sample', 'matches', 'ignores'];
  node.keys(['id', 'title', 'severity', 'confidence', 'paths', 'why', 'fix', 'revoke', 'references', ...proof]);
  return {
    ...readHead(node),
    paths: node.child('paths').requiredText(),
    ...readWords(
      node,
      'A rule of this repository says that such a file holds secrets.',
      'Delete it from the commits that add it, and replace every secret that it holds.',
    ),
  };
}

/** Reads id, title, severity and confidence of a custom rule. */
function readHead(node: Node): Pick<SecretRule, 'id' | 'title' | 'severity' | 'confidence'> {
  const confidence = node.child('confidence').oneOf(CONFIDENCES);
  return {
    id: node.child('id').requiredText(),
    title: node.child('title').text() ?? node.child('id').requiredText(),
    severity: node.child('severity').oneOf(SEVERITIES) ?? 'high',
    ...(confidence === null ? {} : { confidence }),
  };
}

/** Reads the texts of a custom rule, or takes these defaults. */
function readWords(node: Node, why: string, fix: string): Pick<SecretRule, 'why' | 'fix' | 'revoke' | 'references'> {
  const revoke = node.child('revoke').text();
  return {
    why: node.child('why').text() ?? why,
    fix: node.child('fix').text() ?? fix,
    ...(revoke === null ? {} : { revoke }),
    references: node.child('references').texts(),
  };
}
