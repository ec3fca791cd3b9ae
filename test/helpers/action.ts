/** Runs the action as a runner does, and reads what it leaves. */

import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { WorkflowEvent } from '../../src/sources/payload.ts';
import { builtDist } from './built.ts';
import { aFolder } from './repository.ts';

export interface Ran {
  readonly code: number;
  /** Log as people see it: the runner swallows masks. */
  readonly log: string;
  readonly stdout: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The names of what is left in the runner's temporary folder. */
  readonly left: readonly string[];
}

/** Runs the action as a runner does: as a process with a payload, variables and a workspace. */
export async function runAction(
  workspace: { readonly dir: string },
  event: Partial<WorkflowEvent>,
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const temporary = aFolder();
  const files = {
    event: join(temporary, 'event.json'),
    output: join(temporary, 'output'),
    summary: join(temporary, 'summary.md'),
  };
  writeFileSync(files.event, JSON.stringify(event.payload ?? {}));
  writeFileSync(files.output, '');
  const variables = {
    PATH: process.env['PATH'],
    HOME: '/nonexistent',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace.dir,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_SHA: event.sha,
    GITHUB_REF: event.ref,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    RUNNER_TEMP: temporary,
    ...env,
  };
  const { code, stdout, stderr } = await new Promise<{ code: number; stdout: string; stderr: string }>((settle) => {
    execFile(
      process.execPath,
      [join(builtDist(), 'action.js')],
      { cwd: workspace.dir, env: variables },
      (error, stdout, stderr) => settle({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
  expect(stderr).toBe('');
  const outputs = [...readFileSync(files.output, 'utf8').matchAll(/^([\w-]+)<<(\S+)\n([^]*?)\n\2$/gm)].map(
    ([, name, , value]) => [name!, value!],
  );
  const log = stdout
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
  return {
    code,
    log,
    stdout,
    outputs: Object.fromEntries(outputs),
    left: readdirSync(temporary).sort(),
    summary: existsSync(files.summary) ? readFileSync(files.summary, 'utf8') : '',
  };
}
