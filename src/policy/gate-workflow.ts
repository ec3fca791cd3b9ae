/**
 * A workflow that runs tidegate, before and after a change → in which ways it runs it less. Pure; knows workflows of
 * GitHub, Gitea and Forgejo.
 */

const WORKFLOW = /^\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/;
/** The action or a workflow of ours at any owner, or the command line. */
const USES = /^\s*(?:-\s+)?uses:\s*["']?[\w.-]+\/tidegate[/@]/m;
const RUNS = /\btidegate(?:\.js)?\s+(?:diff|staged|history|files|pre-receive)\b|\btidegate\/dist\/(?:cli|action)\.js\b/;

export function isWorkflow(path: string): boolean {
  return WORKFLOW.test(path);
}

export function runsGate(workflow: string): boolean {
  return USES.test(workflow) || RUNS.test(workflow);
}

/** Where the gate is called, a line from 1. */
export function lineOfGate(workflow: string): number {
  return workflow.split('\n').findIndex((line) => USES.test(line) || RUNS.test(line)) + 1;
}

export interface WorkflowLoss {
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

export async function workflowLosses(
  before: string,
  after: string,
  triggers: readonly Trigger[],
): Promise<readonly WorkflowLoss[]> {
  const { parse } = await import('yaml');
  const read = (text: string): unknown => {
    try {
      return parse(text, { maxAliasCount: 20, logLevel: 'silent' });
    } catch {
      return null;
    }
  };
  const [was, is] = [record(read(before)), record(read(after))];
  if (Object.keys(is).length === 0) return [{ text: 'the workflow is no YAML any more', isSure: true }];
  return [...eventLosses(eventsOf(was), eventsOf(is), triggers), ...guardLosses(guardsOf(was), guardsOf(is))];
}

function eventLosses(
  was: ReadonlyMap<string, unknown>,
  is: ReadonlyMap<string, unknown>,
  triggers: readonly Trigger[],
): WorkflowLoss[] {
  const losses: WorkflowLoss[] = [];
  for (const { name: event, isNeeded } of triggers) {
    if (!was.has(event)) continue;
    if (!is.has(event)) losses.push({ text: `on.${event}: removed`, isSure: isNeeded });
    else {
      const [old, now] = [record(was.get(event)), record(is.get(event))];
      for (const [filter, value] of Object.entries(now)) {
        if (JSON.stringify(old[filter]) !== JSON.stringify(value))
          losses.push({ text: `on.${event}.${filter}: ${shown(old[filter])} → ${shown(value)}`, isSure: false });
      }
    }
  }
  return losses;
}

/** `on:` is one word, a list of them, or a mapping. */
function eventsOf(workflow: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  const on = workflow['on'];
  if (typeof on === 'string') return new Map([[on, null]]);
  if (Array.isArray(on)) return new Map(on.map((event) => [String(event), null]));
  return new Map(Object.entries(record(on)));
}

/** What stands in the way of the gate's own step: `if` and `continue-on-error`, its and its job's. */
function guardsOf(workflow: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  const guards = new Map<string, unknown>();
  for (const job of Object.values(record(workflow['jobs'])).map(record)) {
    const steps = Array.isArray(job['steps']) ? job['steps'].map(record) : [];
    for (const step of [job, ...steps].filter(callsGate)) {
      for (const [level, holder] of [
        ['job', job],
        ['step', step],
      ] as const) {
        for (const key of ['if', 'continue-on-error'])
          if (holder[key] !== undefined) guards.set(`${level} ${key}`, holder[key]);
      }
    }
  }
  return guards;
}

function callsGate({ uses, run }: Readonly<Record<string, unknown>>): boolean {
  return runsGate(`${typeof uses === 'string' ? `uses: ${uses}` : ''}\n${typeof run === 'string' ? run : ''}`);
}

function guardLosses(was: ReadonlyMap<string, unknown>, is: ReadonlyMap<string, unknown>): WorkflowLoss[] {
  const losses: WorkflowLoss[] = [];
  for (const [guard, value] of is) {
    if (was.get(guard) === value || (value === false && guard.endsWith('continue-on-error'))) continue;
    losses.push({
      text: `${guard}: ${shown(was.get(guard))} → ${shown(value)}`,
      isSure: value === true || value === false,
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
