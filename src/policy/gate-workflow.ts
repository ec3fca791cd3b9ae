/**
 * A workflow that runs tidegate, before and after a change → in which ways it runs it less. Pure; knows workflows of
 * GitHub, Gitea and Forgejo.
 */

import { callsGate, ignoredFailure, ownerOfGate, unreachedAfter } from './gate-command.ts';
import { holdsFor, type Holds } from './gate/condition.ts';
import { filterLoss, type EventFilter } from './gate/event-filter.ts';
import { valuesOfYaml } from './text/yaml-text.ts';

const WORKFLOW = /^\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/;
export function isWorkflow(path: string): boolean {
  return WORKFLOW.test(path);
}

export function runsGate(workflow: string): boolean {
  return workflow.split('\n').some(callsGate);
}

/** Returns the line that calls the gate, from 1. */
export function lineOfGate(workflow: string): number {
  return workflow.split('\n').findIndex(callsGate) + 1;
}

export interface GateLoss {
  readonly text: string;
  /** It no longer stops anything, or no longer runs for changes; otherwise it may do less. */
  readonly isSure: boolean;
}

/** An event that a change comes with. */
export interface Trigger {
  /** Its key under `on:`. */
  readonly name: string;
  /** Without it a change gets in unseen; otherwise it would only be reported later. */
  readonly isNeeded: boolean;
}

/**
 * Compares two versions of a workflow; returns in which ways the new one runs the gate less. `triggers`: the events
 * that matter.
 */
export async function workflowLosses(
  before: string,
  after: string,
  triggers: readonly Trigger[],
): Promise<readonly GateLoss[]> {
  const parseOrNull = async (text: string): Promise<unknown> => {
    try {
      return await valuesOfYaml(text);
    } catch {
      return null;
    }
  };
  const [was, is] = [record(await parseOrNull(before)), record(await parseOrNull(after))];
  if (Object.keys(is).length === 0) return [{ text: 'the workflow is no YAML any more', isSure: true }];
  const [old, now] = [gateOf(was), gateOf(is)];
  return [
    ...eventLosses(eventsOf(was), eventsOf(is), triggers),
    ...(now.guards === null ? [{ text: 'no job calls it any more', isSure: true }] : []),
    ...guardLosses(old.guards ?? new Map(), now.guards ?? new Map(), new Set(triggers.map(({ name }) => name))),
    ...missingFrom(old.checks, now.checks, (check) => `check ${check}: no longer reported by the gate`),
    ...missingFrom(now.owners, old.owners, (owner) => `uses: ${owner}/tidegate, which was not the gate before`),
  ];
}

/**
 * Returns a loss for each name that `all` has and `rest` lacks. If `all` is empty, or `rest` for checks, there is
 * nothing to compare.
 */
function missingFrom(
  all: ReadonlySet<string>,
  rest: ReadonlySet<string>,
  textOf: (one: string) => string,
): readonly GateLoss[] {
  if (rest.size === 0) return [];
  return [...all].filter((one) => !rest.has(one)).map((one) => ({ text: textOf(one), isSure: true }));
}

/** Returns a loss for each event that was removed, or filtered more. */
function eventLosses(
  was: ReadonlyMap<string, unknown>,
  is: ReadonlyMap<string, unknown>,
  triggers: readonly Trigger[],
): GateLoss[] {
  const losses: GateLoss[] = [];
  for (const { name: event, isNeeded } of triggers) {
    if (!was.has(event)) continue;
    if (!is.has(event)) losses.push({ text: `on.${event}: removed`, isSure: isNeeded });
    else {
      const [old, now] = [record(was.get(event)), record(is.get(event))];
      for (const [filter, value] of Object.entries(now)) {
        const lost = JSON.stringify(old[filter]) === JSON.stringify(value) ? 'none' : lossOf(filter, old, now);
        if (lost !== 'none')
          losses.push({
            text: `on.${event}.${filter}: ${shown(old[filter])} → ${shown(value)}`,
            isSure: isNeeded && lost === 'sure',
          });
      }
    }
  }
  return losses;
}

/** Returns the events of `on:`, which is one word, a list, or a mapping, with their filters. */
function eventsOf(workflow: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  const on = workflow['on'];
  if (typeof on === 'string') return new Map([[on, null]]);
  if (Array.isArray(on)) return new Map(on.map((event) => [String(event), null]));
  return new Map(Object.entries(record(on)));
}

/** Reports whether a filter makes `push` run for tags only, and no longer for branches. */
function isForTagsAlone(filter: string, old: Part, now: Part): boolean {
  const has = (event: Part, kind: string) => event[kind] !== undefined || event[`${kind}-ignore`] !== undefined;
  return filter.startsWith('tags') && !has(old, 'tags') && !has(now, 'branches');
}

/**
 * Returns whether the gate surely skips changes that it ran for before. Fewer branches are not sure: those that are
 * left may be all that matter.
 */
function lossOf(filter: string, old: Part, now: Part): 'none' | 'maybe' | 'sure' {
  if (isForTagsAlone(filter, old, now)) return 'sure';
  if (filter === 'types') {
    const types = textsOf(now[filter]);
    return (old[filter] === undefined ? DEFAULT_TYPES : textsOf(old[filter])).every((one) => types.includes(one))
      ? 'none'
      : 'sure';
  }
  const kind = FILTERED.find((one) => filter === one || filter === `${one}-ignore`);
  if (kind === undefined) return 'maybe';
  const loss = filterLoss(filterOf(kind, old), filterOf(kind, now));
  if (loss === 'none') return 'none';
  return (loss === 'all' && kind !== 'tags') || (loss === 'some' && kind === 'paths') ? 'sure' : 'maybe';
}

const FILTERED = ['paths', 'branches', 'tags'] as const;

/** Returns the filter of an event for paths, branches or tags. */
function filterOf(kind: (typeof FILTERED)[number], event: Part): EventFilter {
  if (event[kind] !== undefined && event[kind] !== null) return { patterns: textsOf(event[kind]), isIgnore: false };
  return { patterns: textsOf(event[`${kind}-ignore`]), isIgnore: true };
}

/** https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request */
const DEFAULT_TYPES = ['opened', 'synchronize', 'reopened'];

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : value === undefined || value === null ? [] : [String(value)];
}

interface Gate {
  /** Conditions, needs and settings of the step that can keep its failure from counting. */
  readonly guards: ReadonlyMap<string, unknown> | null;
  /** Names of the checks that its jobs report. */
  readonly checks: ReadonlySet<string>;
  readonly owners: ReadonlySet<string>;
}

/** Returns the gate's calls in a workflow: their number, conditions, check names and owners of the action. */
function gateOf(workflow: Readonly<Record<string, unknown>>): Gate {
  // An action made of steps has no jobs.
  const runs = record(workflow['runs']);
  const jobs = { ...record(workflow['jobs']), ...(Array.isArray(runs['steps']) ? { runs } : {}) };
  let calls = 0;
  const guards = new Map<string, unknown>();
  const checks = new Set<string>();
  const owners = new Set<string>();
  for (const [id, job] of Object.entries(jobs).map(([id, job]) => [id, record(job)] as const)) {
    const steps = Array.isArray(job['steps']) ? job['steps'].map(record) : [];
    for (const step of [job, ...steps].filter((one) => linesOf(one).some(callsGate))) {
      calls++;
      if (job !== runs) checks.add(typeof job['name'] === 'string' ? job['name'] : id);
      for (const line of linesOf(step)) {
        const owner = ownerOfGate(line);
        if (owner !== null) owners.add(owner);
      }
      for (const [name, value] of guardsOf(workflow, job, step)) if (value !== undefined) guards.set(name, value);
    }
  }
  return { guards: calls === 0 ? null : guards, checks, owners };
}

type Part = Readonly<Record<string, unknown>>;

/** Returns everything that decides if a step runs and if its failure counts, by name. */
function guardsOf(workflow: Part, job: Part, step: Part): readonly (readonly [string, unknown])[] {
  const needs = textsOf(job['needs']);
  const matrix = Object.values(record(record(job['strategy'])['matrix']));
  const shell = [step, defaultsOf(job), defaultsOf(workflow)]
    .map((part) => part['shell'])
    .find((one) => one !== undefined);
  const inputs = record(step['with']);
  const failOn = String(inputs['fail-on'] ?? 'block').trim();
  const script = typeof step['run'] === 'string' ? step['run'] : '';
  return [
    ['job if', job['if']],
    ['job continue-on-error', job['continue-on-error']],
    ['job needs', needs.length === 0 ? undefined : needs.join(', ')],
    ['job timeout-minutes', timeoutOf(job)],
    ['job runs-on', hasRunner(job) ? undefined : 'no runner'],
    ['concurrency', record(job['concurrency'] ?? workflow['concurrency'])['cancel-in-progress']],
    ['job matrix', matrix.some((values) => Array.isArray(values) && values.length === 0) ? 'empty' : undefined],
    ...(step === job
      ? []
      : ([
          ['step if', step['if']],
          ['step continue-on-error', step['continue-on-error']],
          ['step timeout-minutes', timeoutOf(step)],
        ] as const)),
    ['fail-on never', /^never$/i.test(failOn) ? 'never' : undefined],
    ['fail-on', failOn.includes('${{') ? failOn : undefined],
    ...['config', 'baseline', 'range', 'path'].map((name) => [`the input ${name}`, inputs[name]] as const),
    ['shell', unknownShell(shell)],
    ['failure ignored by', ignoredFailure(script, shell === 'bash') ?? undefined],
    ['never reached after', unreachedAfter(script) ?? undefined],
  ];
}

/** Returns a timeout in which nothing can run; undefined for any other. */
function timeoutOf(part: Part): unknown {
  const minutes = part['timeout-minutes'];
  return minutes !== undefined && Number(minutes) <= 0 ? minutes : undefined;
}

/** Reports whether a job with steps names a machine to run on: otherwise the workflow is refused as a whole. */
function hasRunner(job: Part): boolean {
  const { 'runs-on': machine, steps } = job;
  return !Array.isArray(steps) || textsOf(machine).some((one) => one.trim() !== '');
}

function defaultsOf(part: Part): Part {
  return record(record(part['defaults'])['run']);
}

const SHELLS = /^(?:ba)?sh$|^pwsh$|^powershell$|^cmd$/;

/** Returns a shell that may run something other than the commands; undefined for the usual ones. */
function unknownShell(shell: unknown): unknown {
  return typeof shell === 'string' && !SHELLS.test(shell) ? shell : undefined;
}

function linesOf({ uses, run }: Part): readonly string[] {
  return [...(typeof uses === 'string' ? [`uses: ${uses}`] : []), ...(typeof run === 'string' ? run.split('\n') : [])];
}

/** Guards of which every new value keeps the gate from running, or from failing. */
const SURE = new Set([
  'fail-on never',
  'job needs',
  'job matrix',
  'job timeout-minutes',
  'job runs-on',
  'step timeout-minutes',
  'shell',
  'failure ignored by',
  'never reached after',
]);

/** A condition that holds for a few people or changes alone keeps the gate from all others. */
const OFF: ReadonlySet<Holds> = new Set<Holds>(['never', 'rarely']);

/** `false` is what lets the gate run and fail. */
const BAD_IF_TRUE = /continue-on-error$|^concurrency$/;

/** Returns a loss for each condition that is new, or now lets the gate be skipped. */
function guardLosses(
  was: ReadonlyMap<string, unknown>,
  is: ReadonlyMap<string, unknown>,
  events: ReadonlySet<string>,
): GateLoss[] {
  const losses: GateLoss[] = [];
  for (const [guard, value] of is) {
    const holds = holdsFor(value, events);
    const isBad = BAD_IF_TRUE.test(guard);
    if (was.get(guard) === value || holds === (isBad ? 'never' : 'always')) continue;
    // A job that runs whatever became of those before it does not depend on them.
    if (guard === 'job needs' && /\b(?:always|!\s*cancelled)\s*\(/.test(String(is.get('job if') ?? ''))) continue;
    losses.push({
      text: `${guard}: ${shown(was.get(guard))} → ${shown(value)}`,
      isSure: SURE.has(guard) || (isBad ? holds === 'always' && guard !== 'concurrency' : OFF.has(holds)),
    });
  }
  return losses;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function shown(value: unknown): string {
  return value === undefined || value === null ? 'none' : typeof value === 'string' ? value : JSON.stringify(value);
}
