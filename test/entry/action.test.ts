import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runAction } from '../helpers/action.ts';
import { commandsIn } from '../reporters/runner-oracle.ts';
import { aRepo, pullRequestEvent, pushEvent, repository, ZERO, type RealRepo } from '../sources/real-repo.ts';
import type { WorkflowEvent } from '../../src/sources/payload.ts';

/** Looks like a DigitalOcean token; drawn again for each run, so none rests in our history. */
const aToken = (): string => `dop_v1_${randomBytes(32).toString('hex')}`;

describe('a pull request', () => {
  test('that leaks is blocked even if a later commit fixes it, and no output shows the secret', async () => {
    const repo = aRepo();
    const base = repo.git('rev-parse', 'main');
    const token = aToken();
    repo.branch('feature');
    const leak = repo.commit({ 'deploy/ci.env': `A=1\nB=2\nTOKEN=${token}\n` });
    const head = repo.commit({ 'deploy/ci.env': 'A=1\n' });

    const ran = await runAction(repo, pullRequestEvent(base, head, repo.testMerge(base, head), 2));

    expect(ran.code).toBe(1);
    expect(ran.outputs).toMatchObject({ verdict: 'block', findings: '1', blocking: '1' });
    expect(ran.stdout.startsWith(`::add-mask::${token}\n`)).toBe(true);
    expect(commandsIn(ran.log).filter(({ name }) => name === 'error')).toMatchObject([
      { properties: { file: 'deploy/ci.env', line: '3' } },
    ]);
    expect(ran.summary).toContain('deploy/ci.env:3');
    const sarif = readFileSync(ran.outputs['sarif-file']!, 'utf8');
    expect(JSON.parse(sarif)).toMatchObject({ version: '2.1.0', runs: [{ results: [{}] }] });
    const json = readFileSync(ran.outputs['json-file']!, 'utf8');
    expect(JSON.parse(json)).toMatchObject({
      verdict: 'block',
      coverage: { commitsScanned: 2 },
      findings: [{ path: 'deploy/ci.env', line: 3, commit: leak }],
    });
    for (const text of [ran.log, ran.summary, sarif, json]) expect(text).not.toContain(token.slice(7, 20));
  });

  test.each([
    ['block', 1],
    ['never', 0],
    ['warn', 1],
  ])('that leaks, with fail-on %s', async (failOn, code) => {
    const repo = aRepo();
    const base = repo.git('rev-parse', 'main');
    repo.branch('feature');
    const head = repo.commit({ 'ci.env': `TOKEN=${aToken()}\n` });
    const event = pullRequestEvent(base, head, repo.testMerge(base, head), 1);
    const ran = await runAction(repo, event, { 'INPUT_FAIL-ON': failOn });
    expect(ran.code).toBe(code);
    expect(ran.outputs).toMatchObject({ verdict: 'block', 'blocking-count': '1', 'findings-count': '1' });
    expect(ran.summary.includes('The job passes all the same: fail-on is never.')).toBe(failOn === 'never');
    expect(ran.summary).toContain('New here? What to do next');
  });

  test('reads policy and baseline that the workflow names, from the base, and scans the range it names', async () => {
    const repo = aRepo();
    repo.commit({ 'ci/gate.yml': 'ignore-paths: ["old/**"]\n' });
    const base = repo.git('rev-parse', 'HEAD');
    repo.branch('feature');
    const [old, next] = [`TOKEN=${aToken()}\n`, `TOKEN=${aToken()}\n`];
    repo.commit({ 'ci/gate.yml': 'ignore-paths: ["**"]\n', 'old/ci.env': old });
    const clean = repo.git('rev-parse', 'HEAD');
    const head = repo.commit({ 'next/ci.env': next });
    const event = pullRequestEvent(base, head, repo.testMerge(base, head), 2);
    expect((await runAction(repo, event, { INPUT_CONFIG: 'ci/gate.yml' })).outputs).toMatchObject({ blocking: '1' });
    expect((await runAction(repo, event, { INPUT_CONFIG: 'ci/none.yml' })).outputs).toMatchObject({ blocking: '2' });
    const ranged = await runAction(repo, event, { INPUT_RANGE: `${clean}..${head}` });
    expect(ranged.outputs).toMatchObject({ blocking: '1' });
    expect(ranged.summary).toContain('next/ci.env');
  });

  test('cannot relax the policy for itself', async () => {
    const repo = aRepo();
    const base = repo.git('rev-parse', 'main');
    repo.branch('feature');
    const head = repo.commit({ '.github/tidegate.yml': 'ignore-paths: ["**"]\n', 'ci.env': `TOKEN=${aToken()}\n` });
    expect(await runAction(repo, pullRequestEvent(base, head, repo.testMerge(base, head), 1))).toMatchObject({
      code: 1,
    });
  });

  test('that is clean passes, with a path that looks like a runner command', async () => {
    const repo = aRepo();
    const base = repo.git('rev-parse', 'main');
    repo.branch('feature');
    const head = repo.commit({ '::error::x\n##[error]y': 'nothing\n' });

    const ran = await runAction(repo, pullRequestEvent(base, head, repo.testMerge(base, head), 1));

    expect(ran).toMatchObject({ code: 0, outputs: { verdict: 'pass', findings: '0', blocking: '0' } });
    expect(commandsIn(ran.log)).toEqual([]);
  });

  test('of a fork, in a privileged run without its head in the checkout: fetched as objects, and blocked', async () => {
    const repo = aRepo();
    const base = repo.git('rev-parse', 'main');
    repo.branch('feature');
    const head = repo.commit({ 'ci.env': `TOKEN=${aToken()}\n` });
    const clone = repo.checkoutOf(base, 1);

    const event = pullRequestEvent(base, head, base, 1, 'pull_request_target');
    expect(await runAction(clone, event)).toMatchObject({ code: 1 });
    expect(existsSync(join(clone.dir, 'ci.env'))).toBe(false);
  });
});

test('a push, a merge group, a schedule and a manual run find the same leak', async () => {
  const repo = aRepo();
  const before = repo.git('rev-parse', 'main');
  const after = repo.commit({ 'ci.env': `TOKEN=${aToken()}\n` });
  const bare = { sha: after, ref: 'refs/heads/main', inputs: {} };
  const events: WorkflowEvent[] = [
    pushEvent({ before, after, distinct: [after] }),
    {
      ...bare,
      name: 'merge_group',
      payload: { action: 'checks_requested', merge_group: { base_sha: before, head_sha: after }, repository },
    },
    { ...bare, name: 'schedule', payload: { schedule: '0 3 * * *' } },
    { ...bare, name: 'workflow_dispatch', payload: { inputs: null, ref: 'refs/heads/main', repository } },
  ];
  for (const event of events) {
    const ran = await runAction(repo, event);
    expect({ name: event.name, code: ran.code, blocking: ran.outputs['blocking'] }).toEqual({
      name: event.name,
      code: 1,
      blocking: '1',
    });
  }
});

test('a deleted branch passes', async () => {
  const repo = aRepo();
  const event = pushEvent({ ref: 'refs/heads/old', before: repo.git('rev-parse', 'main'), after: ZERO });
  expect(await runAction(repo, { ...event, sha: repo.git('rev-parse', 'main') })).toMatchObject({
    code: 0,
    outputs: { verdict: 'pass' },
  });
});

describe('a change that cannot be read is not a pass', () => {
  async function failure(repo: RealRepo, event: Partial<WorkflowEvent>, env: Readonly<Record<string, string>> = {}) {
    const { code, stdout, outputs } = await runAction(repo, event, env);
    expect(stdout).not.toMatch(/^\s+at /m);
    return {
      code,
      verdict: outputs['verdict'],
      commands: commandsIn(stdout).map(({ name, data }) => `${name}: ${data}`),
    };
  }

  test('a shallow clone that may not fetch', async () => {
    const repo = aRepo();
    const before = repo.git('rev-parse', 'main');
    const after = repo.commit({ a: '1\n' });
    expect(await failure(repo.checkoutOf(after, 1), pushEvent({ before, after }), { INPUT_FETCH: 'false' })).toEqual({
      code: 3,
      verdict: 'incomplete',
      commands: [
        `error: tidegate: Commit ${before.slice(0, 8)} (where refs/heads/main was before) cannot be ` +
          `read: this is a shallow clone.\n  In a workflow, set fetch-depth: 0 on actions/checkout, ` +
          `or let tidegate fetch: with: { fetch: true }; elsewhere run git fetch --unshallow.\n` +
          '  This is not a pass: nothing can be said about what was not read.',
      ],
    });
  });

  test('an unknown event, an empty payload, no checkout', async () => {
    const repo = aRepo();
    const bare = { sha: repo.git('rev-parse', 'main'), ref: 'refs/heads/main' };
    expect(await failure(repo, { ...bare, name: 'workflow_run', payload: { action: 'completed' } })).toMatchObject({
      code: 2,
      verdict: 'error',
      commands: [expect.stringMatching(/^error: tidegate: The event "workflow_run" does not say what to compare\./)],
    });
    expect(await failure(repo, { ...bare, name: 'push', payload: {} })).toMatchObject({
      code: 2,
      commands: [expect.stringMatching(/payload of this push event is empty/)],
    });
    expect(
      await failure(repo, pushEvent({ before: bare.sha, after: bare.sha }), { GITHUB_WORKSPACE: '/' }),
    ).toMatchObject({
      code: 2,
      commands: [
        expect.stringMatching(/is not in a git repository\.\n {2}Put a step with actions\/checkout before this one/),
      ],
    });
  });

  test('a broken policy is not a pass', async () => {
    const repo = aRepo();
    const before = repo.commit({ '.github/tidegate.yml': 'block: [unclosed\n' });
    const after = repo.commit({ a: '1\n' });
    expect(await failure(repo, pushEvent({ before, after }))).toMatchObject({ code: 2, verdict: 'error' });
  });
});
