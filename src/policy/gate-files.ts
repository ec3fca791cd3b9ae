/**
 * Pipelines of other servers and configurations of git hooks that run tidegate, before and after a change → in which
 * ways they run it less. Pure. A workflow of GitHub is in `gate-workflow.ts`.
 */

import { callsGate, hookOfGate, ignoredFailure, unreachedAfter } from './gate-command.ts';
import type { GateLoss } from './gate-workflow.ts';
import { valuesOfYaml } from './text/yaml-text.ts';

export type GateGroup = 'pipeline' | 'hooks';

const GROUPS: readonly (readonly [GateGroup, RegExp])[] = [
  ['pipeline', /^(?:\.gitlab-ci|azure-pipelines|bitbucket-pipelines|\.travis|\.drone|\.woodpecker|\.cirrus)\.ya?ml$/],
  ['pipeline', /^(?:\.gitlab|\.circleci|\.woodpecker|\.buildkite|\.tekton)\/.+\.ya?ml$/],
  ['hooks', /^\.pre-commit-config\.ya?ml$/],
  ['hooks', /^\.?lefthook\.(?:ya?ml|toml|json)$/],
  ['hooks', /^\.husky\/[a-z-]+$/],
  ['hooks', /^(?:\.githooks|githooks)\/[a-z-]+$/],
];

/** Returns which kind of pipeline or hook file has this path; null for any other file. */
export function gateGroupOf(path: string): GateGroup | null {
  return GROUPS.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
}

/** A call of the gate. */
interface Call {
  /** Settings around it that can keep it from running, or from failing. */
  readonly guards: ReadonlyMap<string, unknown>;
}

/** Reports whether a file of a group runs the gate. */
export async function fileRunsGate(path: string, text: string): Promise<boolean> {
  return text.includes('tidegate') && ((await callsIn(path, text)) ?? []).length > 0;
}

/**
 * Compares two versions of one file; returns in which ways the new one runs the gate less. `path`: of the new version.
 */
export async function fileLosses(path: string, before: string, after: string): Promise<readonly GateLoss[]> {
  const [old, now] = [(await callsIn(path, before)) ?? [], await callsIn(path, after)];
  if (now === null) return [{ text: 'the file cannot be parsed any more', isSure: true }];
  if (now.length === 0) return [{ text: 'nothing calls it any more', isSure: true }];
  const losses: GateLoss[] = [];
  if (now.length < old.length) losses.push({ text: `calls: ${old.length} → ${now.length}`, isSure: false });
  const known = new Set(old.flatMap(({ guards }) => [...guards].map(guardKey)));
  for (const [guard, value] of now.flatMap(({ guards }) => [...guards])) {
    const isSure = (GUARDS.get(guard) ?? (() => true))(value);
    if (isSure === null || known.has(guardKey([guard, value]))) continue;
    const was = old.map(({ guards }) => guards.get(guard)).find((one) => one !== undefined);
    losses.push({ text: `${guard}: ${shownValue(was)} → ${shownValue(value)}`, isSure });
  }
  return losses;
}

function guardKey([guard, value]: readonly [string, unknown]): string {
  return `${guard}\n${JSON.stringify(value)}`;
}

function shownValue(value: unknown): string {
  return value === undefined ? 'none' : typeof value === 'string' ? value : JSON.stringify(value);
}

/** Returns the calls of the gate in a file, with the conditions on each; null if the file does not parse. */
async function callsIn(path: string, text: string): Promise<readonly Call[] | null> {
  if (/\.(?:ya?ml|json)$/.test(path)) return await callsOf(async () => await valuesOfYaml(text));
  if (path.endsWith('.toml')) return await callsOf(async () => (await import('smol-toml')).parse(text));
  return text.split('\n').some(callsGate) ? [{ guards: new Map(guardsOfScript(text, false)) }] : [];
}

/** Returns null if the file does not parse. */
async function callsOf(parse: () => Promise<unknown>): Promise<readonly Call[] | null> {
  let value: unknown;
  try {
    value = await parse();
  } catch {
    return null;
  }
  const calls: Call[] = [];
  collectCalls(value, [], calls);
  return calls;
}

interface Level {
  /** Its key in the level above, if that is a mapping. */
  readonly key: string;
  readonly part: Readonly<Record<string, unknown>>;
}

/** Adds the calls in a part of the file to `calls`. A list of texts is one script. The parser limits the depth. */
function collectCalls(value: unknown, above: readonly Level[], calls: Call[], key = ''): void {
  const script = scriptOf(value);
  if (script !== null) {
    if (script.split('\n').some(callsGate)) calls.push(callWithin(above, guardsOfScript(script, true)));
    return;
  }
  if (Array.isArray(value)) {
    for (const one of value) collectCalls(one, above, calls, key);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const part = value as Readonly<Record<string, unknown>>;
  const levels = [...above, { key, part }];
  if (typeof part['id'] === 'string' && hookOfGate(part['id'])) {
    const { entry } = part;
    const isReplaced = typeof entry === 'string' && !callsGate(entry);
    const owner = ownerOf(above.at(-1)?.part['repo']);
    calls.push(
      callWithin(levels, [
        ...(isReplaced ? [['entry', entry] as const] : []),
        ...(owner === null ? [] : [['the repository of the hook', owner] as const]),
      ]),
    );
    return;
  }
  for (const [name, inner] of Object.entries(part)) collectCalls(inner, levels, calls, name);
}

/** Returns owner and name at the end of an address; null for hooks of the repository itself. */
function ownerOf(repo: unknown): string | null {
  if (typeof repo !== 'string' || repo === 'local') return null;
  return repo
    .toLowerCase()
    .replace(/\/$/, '')
    .replace(/\.git$/, '')
    .split(/[/:]/)
    .slice(-2)
    .join('/');
}

/** Returns the script that a text, or a list of texts, is; null for anything else. */
function scriptOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const isScript = Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
  return isScript ? value.join('\n') : null;
}

/** Returns why a script's call of the gate may fail without effect, or never run. */
function guardsOfScript(script: string, failsInPipes: boolean): readonly (readonly [string, unknown])[] {
  const guards = [
    ['failure ignored by', ignoredFailure(script, failsInPipes)],
    ['never reached after', unreachedAfter(script)],
  ] as const;
  return guards.filter(([, value]) => value !== null);
}

/** Returns a call with the conditions of the job and pipeline around it. */
function callWithin(levels: readonly Level[], more: readonly (readonly [string, unknown])[]): Call {
  const guards = new Map(more);
  for (const [depth, { key, part }] of levels.entries()) {
    // GitLab runs no job whose name begins with a dot.
    if (depth === 1 && key.startsWith('.')) guards.set('the job is hidden as', key);
    const inner = levels[depth + 1]?.key;
    // GitLab starts no pipeline at all then.
    const { workflow: pipeline } = part;
    if (depth === 0 && pipeline !== undefined) guards.set('rules of the pipeline', rulesOf(pipeline));
    for (const name of Object.keys(part)) if (name !== inner && GUARDS.has(name)) guards.set(name, part[name]);
  }
  return { guards };
}

/** True: sure to keep the gate from running, or from failing. Null: it runs and fails as without the setting. */
type Guard = (value: unknown) => boolean | null;

const EVERYTHING = /^\^?(?:\.[*+])?\$?$/;
const NEVER: readonly unknown[] = ['never', 'manual'];

function either(bad: readonly unknown[], good: readonly unknown[]): Guard {
  return (value) => (bad.includes(value) ? true : good.includes(value) ? null : false);
}

const ON = either([false, 'false'], [true, 'true', 'always()', 'succeeded()']);
const OFF = either([true, 'true'], [false, 'false']);
const STAGES: Guard = (value) => (Array.isArray(value) && value.every((one) => one === 'manual') ? true : null);
const FILTER: Guard = () => false;

/** https://docs.gitlab.com/ci/yaml/ https://pre-commit.com/#pre-commit-configyaml---hooks https://lefthook.dev */
const GUARDS: ReadonlyMap<string, Guard> = new Map<string, Guard>([
  ...['allow_failure', 'allow-failure', 'continueOnError', 'soft_fail', 'ignore', 'skip'].map(
    (name) => [name, OFF] as const,
  ),
  ...['enabled', 'condition', 'if', 'always_run'].map((name) => [name, ON] as const),
  ...['only', 'except', 'branches', 'files', 'glob', 'types', 'args', 'exclude_tags'].map(
    (name) => [name, FILTER] as const,
  ),
  ['the repository of the hook', (value) => (value === 'tidegate/tidegate' ? null : true)],
  ['failure', either(['ignore'], ['fail'])],
  ['when', either(NEVER, ['on_success', 'always'])],
  ['rules', neverRuns],
  ['rules of the pipeline', neverRuns],
  ['trigger', either(['none'], [])],
  ['exclude', (value) => (value === '^$' ? null : typeof value === 'string' && EVERYTHING.test(value))],
  ['stages', STAGES],
  ['default_stages', STAGES],
]);

function rulesOf(part: unknown): unknown {
  return typeof part === 'object' && part !== null && 'rules' in part ? part.rules : undefined;
}

/** Recognises rules of GitLab that all say that the job does not run. */
function neverRuns(rules: unknown): boolean | null {
  if (rules === undefined) return null;
  return Array.isArray(rules) && rules.every((rule) => NEVER.includes((rule as { when?: unknown } | null)?.when));
}
