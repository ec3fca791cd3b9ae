/**
 * Rules for every workflow that this repository runs or shows. Their grammar is checked by actionlint
 * (test/e2e/actionlint.sh).
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly steps?: readonly Step[];
  readonly 'timeout-minutes'?: number;
  readonly uses?: string;
  readonly permissions?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly permissions?: unknown;
  readonly on: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const files = ['.github/workflows', 'docs/workflows'].flatMap((folder) =>
  readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`),
);
const action = parse(read('action.yml')) as {
  inputs: Record<string, { description?: string; default?: string }>;
  outputs: Record<string, { description?: string }>;
  runs: { main: string };
};

describe.each(files)('%s', (path) => {
  const text = read(path);
  const workflow = parse(text) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);

  test("takes other people's actions by commit, with the version beside it", () => {
    const foreign = [...text.matchAll(/^\s*(?:- )?uses: (.+)$/gm)]
      .map(([, what]) => what!)
      .filter((what) => !/^(?:\.\/|tidegate\/tidegate(?:\/|@))/.test(what));
    for (const what of foreign) expect(what).toMatch(/^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('starts from permissions of its own, and grants writing by job', () => {
    expect(workflow.permissions).toBeDefined();
    const granted = JSON.stringify(workflow.permissions);
    expect(granted).not.toContain('write-all');
    if (Object.keys(workflow.jobs).length > 1) expect(granted).not.toContain('write');
  });

  test('bounds every job in time', () => {
    for (const job of Object.values(workflow.jobs))
      if (job.uses === undefined) expect(job['timeout-minutes']).toBeLessThanOrEqual(360);
  });

  test('hands nothing that a stranger may have written to a shell', () => {
    for (const { run } of steps) expect(run ?? '').not.toMatch(/\$\{\{/);
  });

  test('checks nothing of a pull request out where the token may write', () => {
    if (text.includes('pull_request_target')) expect(text).not.toMatch(/uses: actions\/checkout/);
  });

  test('gives tidegate only inputs that it has', () => {
    for (const { uses, with: inputs } of steps) {
      if (uses === './' || /^tidegate\/tidegate@/.test(uses ?? ''))
        expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(inputs ?? {})));
    }
  });
});

test('the action documents each input and output, asks for none, and its program is there', () => {
  for (const [name, input] of Object.entries(action.inputs)) {
    expect(input.description, name).toMatch(/\S/);
    expect(input.default, name).toBeDefined();
  }
  for (const [name, output] of Object.entries(action.outputs)) expect(output.description, name).toMatch(/\S/);
  expect(existsSync(join(ROOT, action.runs.main))).toBe(true);
});

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'src/README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

test.each(pages)('%s has no broken link', (page) => {
  for (const [, target] of read(page).matchAll(/\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)/g))
    expect(existsSync(join(ROOT, dirname(page), target!)), target).toBe(true);
});
