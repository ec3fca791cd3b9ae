/**
 * Pull requests near GitHub's limits: how many requests are made, what is shown and what is said to be left out.
 * Counts, no timings; these `test/e2e/large-pull-requests.sh` prints.
 */

import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Ran } from '../helpers/action.ts';
import { githubSchema } from '../helpers/github-server/contract.ts';
import { aPullRequest, type PullRequest } from '../helpers/github-server/pull-request.ts';
import { GIT_ENVIRONMENT } from '../helpers/repository.ts';
import { commandsIn } from '../reporters/runner-oracle.ts';
import { aRepo } from '../sources/real-repo.ts';

type Files = Readonly<Record<string, string>>;

const aLeak = (): string => `TOKEN=dop_v1_${randomBytes(32).toString('hex')}\n`;

/** Commits on the branch `feature`, without a checkout: thousands of files take long to write. */
function importCommits(pull: PullRequest, commits: readonly Files[]): string {
  const lines: string[] = [];
  commits.forEach((files, index) => {
    const message = `change ${index}`;
    lines.push(
      'commit refs/heads/feature',
      `committer Ada <ada@example.org> ${1_780_000_000 + index} +0000`,
      `data ${message.length}`,
      message,
    );
    if (index === 0) lines.push(`from ${pull.github.base}`);
    for (const [path, text] of Object.entries(files))
      lines.push(`M 100644 inline ${path}`, `data ${Buffer.byteLength(text)}`, text);
    lines.push('');
  });
  pull.repo.git('checkout', '--quiet', '--detach');
  execFileSync('git', ['fast-import', '--quiet'], {
    cwd: pull.repo.dir,
    env: GIT_ENVIRONMENT,
    input: lines.join('\n'),
  });
  return pull.repo.git('rev-parse', 'feature');
}

async function measured(
  name: string,
  commits: (index: number) => Files | null,
): Promise<{ ran: Ran; pull: PullRequest; json: { coverage: Record<string, number>; findings: unknown[] } }> {
  const pull = await aPullRequest(aRepo());
  const all: Files[] = [];
  for (let files = commits(0); files !== null; files = commits(all.length)) all.push(files);
  pull.github.head = importCommits(pull, all);
  const event = pull.event();
  githubSchema(); // takes two seconds to read, and the run is not to wait for it
  const started = performance.now();
  const ran = await pull.run({}, event);
  const json = JSON.parse(readFileSync(ran.outputs['json-file']!, 'utf8')) as {
    coverage: Record<string, number>;
    findings: unknown[];
  };
  if (process.env['TIDEGATE_MEASURE'] !== undefined) {
    console.log(
      `${name}: verdict ${ran.outputs['verdict']} after ${json.coverage['seconds']!.toFixed(2)} s, ` +
        `all posted after ${((performance.now() - started) / 1000).toFixed(2)} s, ` +
        `${pull.github.requests.length} requests, ${json.findings.length} findings`,
    );
  }
  return { ran, pull, json };
}

test('500 commits: each is scanned, and a leak that a later commit removed is reported', async () => {
  const { ran, pull, json } = await measured('500 commits', (index) =>
    index === 500
      ? null
      : {
          [`src/${index % 40}.txt`]: `line ${index}\n`,
          ...(index === 200 && { 'ci.env': aLeak() }),
          ...(index === 300 && { 'ci.env': 'A=1\n' }),
        },
  );
  expect(ran).toMatchObject({ code: 1, outputs: { verdict: 'block', blocking: '1' } });
  expect(json.coverage).toMatchObject({ commitsExpected: 500, commitsScanned: 500 });
  expect(pull.github.comments[0]!.body).toContain('the file no longer contains it, its history does');
  // A check run, two reads, the comment, SARIF: no line of the diff has it, so the diff is not asked for.
  expect(pull.github.requests.length).toBe(5);
  expect(pull.github.threads).toEqual([]);
});

test('3,200 files: GitHub lists 3,000 of them, and findings in the others are reported without a line', async () => {
  const { ran, pull } = await measured('3,200 files', (index) =>
    index > 0
      ? null
      : Object.fromEntries(
          Array.from({ length: 3_200 }, (_, file) => [
            `data/${String(file).padStart(4, '0')}.txt`,
            file === 10 || file === 3_150 ? aLeak() : `file ${file}\n`,
          ]),
        ),
  );
  expect(ran).toMatchObject({ code: 1, outputs: { verdict: 'block', blocking: '2' } });
  expect(pull.github.files).toHaveLength(3_000);
  expect(pull.github.checkRuns[0]!.annotations).toMatchObject([{ path: 'data/0010.txt' }, { path: 'data/3150.txt' }]);
  expect(pull.github.threads.map(({ path }) => path)).toEqual(['data/0010.txt']);
  expect(pull.github.requests.length).toBe(36); // 30 pages of files, the comment on a line
});

test(
  '400 findings: all are marked in the files, the worst come first, and what a place does not hold it ' + 'says',
  async () => {
    const { ran, pull } = await measured('400 findings', (index) =>
      index > 0 ? null : Object.fromEntries(Array.from({ length: 400 }, (_, file) => [`env/${file}.env`, aLeak()])),
    );
    const { github } = pull;
    expect(ran).toMatchObject({ code: 1, outputs: { verdict: 'block', blocking: '400' } });
    expect(commandsIn(ran.log)).toEqual([]);
    expect(github.checkRuns[0]!.annotations).toHaveLength(400);
    expect(github.checkRuns[0]!.summary).toContain('and 340 more findings');
    expect(github.checkRuns[0]!.text).toMatch(/A check run is limited to 64 KB: \d+ more findings did not fit\./);
    expect(github.checkRuns[0]!.text).toContain('The JSON and SARIF reports contain all of them.');
    expect(github.comments[0]!.body).toContain('and 370 more findings');
    expect(github.threads).toHaveLength(20);
    expect(ran.summary.match(/<details><summary>blocks:/g)).toHaveLength(400);
    expect(github.sarifs[0]!.sarif).toMatchObject({ runs: [{ results: { length: 400 } }] });
    // Eight portions of annotations, two reads, the comment, four pages of files, the review, SARIF: far below 80 a
    // minute that make content.
    expect(github.requests.length).toBe(17);

    // Without the check run, ten annotations are all that a step may have, and the last one says so.
    github.scopes = new Set();
    const errors = commandsIn((await pull.run()).log).filter(({ name }) => name === 'error');
    expect(errors).toHaveLength(10);
    expect(errors.at(-1)!.properties['title']).toBe('and 391 more findings');
  },
);
