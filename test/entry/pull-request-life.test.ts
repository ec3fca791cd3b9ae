import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aPullRequest } from '../helpers/github-server/pull-request.ts';
import { GIT_ENVIRONMENT } from '../helpers/repository.ts';
import { commandsIn as everyCommandIn, type RunnerCommand } from '../reporters/runner-oracle.ts';
import { aRepo, type RealRepo } from '../sources/real-repo.ts';

/** Looks like a DigitalOcean token; drawn again for each run, so none rests in our history. */
const aToken = (): string => `dop_v1_${randomBytes(32).toString('hex')}`;

/** Returns the commands in a log; debug lines are shown only in a repeated run. */
function commandsIn(log: string): readonly RunnerCommand[] {
  return everyCommandIn(log).filter(({ name }) => name !== 'debug');
}

const SAFE =
  'DEBUG = False\nSECURE_SSL_REDIRECT = True\nSECURE_HSTS_SECONDS = 31536000  # a year\nX_FRAME_OPTIONS = "DENY"\n';
const WEAK = SAFE.replace('31536000  # a year', '60');

async function aLeakingPullRequest() {
  const repo = aRepo();
  repo.commit({ 'site/settings.py': SAFE, 'deploy/ci.env': 'A=1\n' });
  const pull = await aPullRequest(repo);
  const token = aToken();
  repo.commit({ 'deploy/ci.env': `A=1\nB=2\nTOKEN=${token}\n` }, 'Add staging deploy');
  const head = repo.commit({ 'site/settings.py': WEAK });
  return { repo, pull, github: pull.github, token, head };
}

/** As a person would, with a remote to push to; gives what the branch is then. */
function runCommandsIn(comment: string, repo: RealRepo): string {
  repo.git('clone', '--quiet', '--bare', repo.dir, join(repo.dir, '.git/remote'));
  repo.git('remote', 'add', 'origin', join(repo.dir, '.git/remote'));
  const commands = /<pre lang="sh">([^<]*)<\/pre>/.exec(comment)![1]!.replaceAll('&amp;', '&');
  execFileSync('sh', ['-e', '-c', commands], {
    cwd: repo.dir,
    env: { ...GIT_ENVIRONMENT, GIT_EDITOR: 'echo clean >' },
    stdio: 'pipe',
  });
  expect(repo.git('rev-parse', 'feature')).toBe(repo.git('ls-remote', 'origin', 'refs/heads/feature').split('\t')[0]);
  return repo.git('rev-parse', 'feature');
}

test('a pull request is blocked, partly fixed, then force-pushed clean, and no stale comment remains', async () => {
  const { repo, pull, github, token, head } = await aLeakingPullRequest();
  github.scopes = new Set([...github.scopes, 'contents']);

  // 1. A leak and a weakening.
  const first = await pull.push(head);
  expect(first).toMatchObject({ code: 1, outputs: { verdict: 'block', blocking: '2' } });
  expect(commandsIn(first.log)).toEqual([]); // the check run marks the lines
  expect(github.checkRuns).toMatchObject([
    {
      name: 'tidegate',
      head_sha: head,
      conclusion: 'failure',
      title: 'blocked: 1 leaked credential, 1 weakened setting',
    },
  ]);
  expect(github.checkRuns[0]!.annotations).toMatchObject([
    { path: 'deploy/ci.env', start_line: 3, annotation_level: 'failure' },
    { path: 'site/settings.py', start_line: 3, annotation_level: 'failure' },
  ]);
  expect(github.comments).toHaveLength(1);
  expect(github.comments[0]!.body).toContain('### tidegate: blocked');
  expect(github.threads.map(({ path, line, side }) => `${path}:${line} ${side}`)).toEqual([
    'deploy/ci.env:3 RIGHT',
    'site/settings.py:3 RIGHT',
  ]);
  expect(github.threads[1]!.comments[0]!.body).toContain(
    '```suggestion\nSECURE_HSTS_SECONDS = 31536000  # a year\n```',
  );
  expect(github.sarifs).toMatchObject([{ ref: 'refs/pull/7/merge', sarif: { runs: [{ results: [{}, {}] }] } }]);

  // 2. The same commit again: nothing is said twice.
  await pull.run();
  expect(github.comments).toHaveLength(1);
  expect(github.threads).toHaveLength(2);

  // 3. Half fixed: the setting is back; the token is deleted from the file, and from no commit.
  const half = repo.commit({ 'site/settings.py': SAFE, 'deploy/ci.env': 'A=1\nB=2\n' });
  expect(await pull.push(half)).toMatchObject({ code: 1, outputs: { verdict: 'block', blocking: '1' } });
  expect(github.threads.map(({ isResolved }) => isResolved)).toEqual([false, true]);
  expect(github.comments).toHaveLength(1);
  const { body } = github.comments[0]!;
  expect(body).toContain('Fixed since the last push: 1.');
  expect(body).toContain(`git reset --soft ${github.base}`);
  expect(github.checkRuns.at(-1)!.text).toContain('deploy/ci.env no longer contains it, but its history does');

  // 4. Weakened again: its thread opens again, and there is not a second one.
  await pull.push(repo.commit({ 'site/settings.py': WEAK }));
  expect(github.threads.map(({ isResolved }) => isResolved)).toEqual([false, false]);

  // 5. Forced to a clean history, by the very commands that the comment has.
  repo.commit({ 'site/settings.py': SAFE });
  const clean = runCommandsIn(github.comments[0]!.body, repo);
  expect(await pull.push(clean)).toMatchObject({ code: 0, outputs: { verdict: 'pass', findings: '0' } });
  expect(github.checkRuns.at(-1)).toMatchObject({
    head_sha: clean,
    conclusion: 'success',
    title: 'pass',
    annotations: [],
  });
  expect(github.threads.map(({ isResolved }) => isResolved)).toEqual([true, true]);
  expect(github.comments).toHaveLength(1);
  expect(github.comments[0]!.body.split('\n')).toHaveLength(2); // the mark, and one line
  expect(github.comments[0]!.body).toContain('tidegate: pass. Fixed since the last push: 2.');

  // No secret anywhere, and no request that GitHub would have refused.
  expect(JSON.stringify([github.comments, github.threads, github.checkRuns, github.sarifs])).not.toContain(
    token.slice(7),
  );
  expect(github.requests.filter(({ status }) => status >= 400)).toEqual([]);
});

test("a fork's read-only token gives annotations instead, with the same verdicts and no warning", async () => {
  const { repo, pull, github, token, head } = await aLeakingPullRequest();
  github.scopes = new Set();

  const first = await pull.push(head);
  expect(first).toMatchObject({ code: 1, outputs: { verdict: 'block', blocking: '2' } });
  expect(commandsIn(first.log)).toMatchObject([
    { name: 'error', properties: { file: 'deploy/ci.env', line: '3' } },
    { name: 'error', properties: { file: 'site/settings.py', line: '3' } },
  ]);
  expect(first.summary).toContain(`git reset --soft ${github.base}`);
  expect(first.stdout.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(token.slice(7));

  const half = await pull.push(repo.commit({ 'site/settings.py': SAFE, 'deploy/ci.env': 'A=1\nB=2\n' }));
  expect(half).toMatchObject({ code: 1, outputs: { blocking: '1' } });
  expect(commandsIn(half.log)).toMatchObject([
    { name: 'error', data: expect.stringContaining('deploy/ci.env no longer contains it, but its history does') },
  ]);

  repo.git('reset', '--quiet', '--hard', github.base);
  const clean = await pull.push(repo.commit({ 'deploy/ci.env': 'A=1\nB=2\n' }));
  expect(clean).toMatchObject({ code: 0, outputs: { verdict: 'pass' } });
  expect(commandsIn(clean.log)).toEqual([]);
  expect([github.checkRuns, github.comments, github.threads, github.sarifs]).toEqual([[], [], [], []]);
});

test(
  'a token that may comment and not resolve: a comment says itself that it is settled, and takes it ' + 'back',
  async () => {
    const { repo, pull, github, head } = await aLeakingPullRequest();
    const bodies = () => github.threads.map(({ comments }) => comments[0]!.body);
    await pull.push(head);
    const before = bodies();
    await pull.push(repo.commit({ 'site/settings.py': SAFE }));
    expect(bodies()).toEqual([before[0], expect.stringMatching(/^\*\*Fixed:\*\* it is no longer found\./)]);
    const edits = () =>
      github.requests.filter(({ what }) => what.startsWith('PATCH') && what.includes('/pulls/comments/')).length;
    await pull.run();
    expect(edits()).toBe(1);
    await pull.push(repo.commit({ 'site/settings.py': WEAK }));
    expect(bodies()).toEqual(before);
    expect([edits(), github.threads.length]).toEqual([2, 2]);
  },
);

test('without a write permission the rest is still posted: channels are independent', async () => {
  const { pull, github, head } = await aLeakingPullRequest();
  github.scopes = new Set(['pull-requests']);
  const ran = await pull.push(head);
  expect(ran.code).toBe(1);
  expect(commandsIn(ran.log).map(({ name }) => name)).toEqual(['error', 'error']);
  expect([github.checkRuns.length, github.comments.length, github.threads.length, github.sarifs.length]).toEqual([
    0, 1, 2, 0,
  ]);
});

describe('a failing GitHub changes no verdict', () => {
  test.each([
    ['answers 500', { on: /./, status: 500 }],
    ['hangs up', { on: /./, status: 0, hangUp: true }],
    ['wants no requests for an hour', { on: /./, status: 429, headers: { 'retry-after': '3600' } }],
    ['takes the token for nobody', { on: /./, status: 401 }],
  ])('that %s', async (_, fault) => {
    const { pull, github, head } = await aLeakingPullRequest();
    github.addFault(fault);
    const ran = await pull.push(head);
    expect(ran).toMatchObject({ code: 1, outputs: { verdict: 'block', blocking: '2' } });
    const commands = commandsIn(ran.log);
    expect(commands.filter(({ name }) => name === 'error')).toHaveLength(2);
    expect(commands.filter(({ name }) => name === 'warning')).toHaveLength(fault.status === 401 ? 0 : 1);
    expect(github.requests.length).toBeLessThan(9);
  });

  test('a limit that says when it ends is waited for', async () => {
    const { pull, github, head } = await aLeakingPullRequest();
    github.addFault({
      on: /check-runs/,
      status: 403,
      message: 'You have exceeded a secondary rate limit',
      headers: { 'retry-after': '1' },
      times: 2,
    });
    const ran = await pull.push(head);
    expect(commandsIn(ran.log)).toEqual([]);
    expect(github.checkRuns).toHaveLength(1);
  });

  test('a comment that may have been written is not written again', async () => {
    const { pull, github, head } = await aLeakingPullRequest();
    github.addFault({ on: /issues\/7\/comments/, status: 502 });
    const ran = await pull.push(head);
    expect(github.requests.filter(({ what }) => what.includes('issues/7/comments'))).toHaveLength(1);
    expect(commandsIn(ran.log)).toMatchObject([
      {
        name: 'warning',
        data: expect.stringContaining(
          'comment (POST /repos/{owner}/{repo}/issues/{issue_number}/comments: GitHub answered 502)',
        ),
      },
    ]);
  });
});
