/** The scripts of the pipelines that people copy, run as their servers would run them. */

import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { builtDist } from '../helpers/built.ts';
import { aFolder, aRepository, GIT_ENVIRONMENT } from '../helpers/repository.ts';
import { drawSample } from '../helpers/samples.ts';

const ROOT = join(import.meta.dirname, '../..');
const TOKEN = drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 37);
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Plays npx: the package is the one that is built here. Its name and version are checked. */
function withNpx(): string {
  const bin = aFolder();
  const { version } = JSON.parse(read('package.json')) as { version: string };
  const words = `[ "$1 $2" = "--yes tidegate@${version}" ] || exit 9`;
  const run = `shift 2; exec '${process.execPath}' '${builtDist()}/cli.js' "$@"`;
  writeFileSync(join(bin, 'npx'), `#!/bin/sh\n${words}\n${run}\n`);
  chmodSync(join(bin, 'npx'), 0o755);
  // The image has it by this name.
  writeFileSync(join(bin, 'tidegate'), `#!/bin/sh\nexec '${process.execPath}' '${builtDist()}/cli.js' "$@"\n`);
  chmodSync(join(bin, 'tidegate'), 0o755);
  return `${bin}:${process.env['PATH']}`;
}

const repository = aRepository().commit({ 'a.txt': '1\n' });
repository.branch('clean').commit({ 'b.txt': '2\n' });
repository
  .checkout('main')
  .branch('leak')
  .commit({ 'c.env': `T=${TOKEN}\n` })
  .commit({ 'c.env': null });
repository.checkout('main');
const commit = (name: string): string => repository.git('rev-parse', name);

/** A clone as a pipeline has it: of one commit, without a branch. */
function cloneOf(branch: string): string {
  const folder = join(aFolder(), 'clone');
  repository.git('clone', '--quiet', '--no-local', repository.folder, folder);
  spawnSync('git', ['checkout', '--quiet', '--detach', commit(branch)], { cwd: folder, env: GIT_ENVIRONMENT });
  return folder;
}

function run(script: string, folder: string, variables: Readonly<Record<string, string>>, shell = 'bash') {
  mkdirSync(join(folder, 'test-results'), { recursive: true });
  const env = { ...GIT_ENVIRONMENT, ...variables, PATH: withNpx() };
  const done = spawnSync(shell, ['-e', '-c', script], { cwd: folder, env, encoding: 'utf8' });
  return { code: done.status, out: done.stdout + done.stderr };
}

interface GitlabJob {
  readonly script: readonly string[];
  readonly artifacts: { readonly reports: Readonly<Record<string, string>> };
}

function gitlabJob(): GitlabJob {
  const [{ spec }, component] = parseAllDocuments(read('templates/scan.yml')).map((one) => one.toJS() as unknown) as [
    { spec: { inputs: Record<string, { default: string }> } },
    object,
  ];
  const text = JSON.stringify(component).replace(
    /\$\[\[ inputs\.(\w+) \]\]/g,
    (_, name: string) => spec.inputs[name]!.default,
  );
  expect(text).not.toContain('$[[');
  return (JSON.parse(text) as { tidegate: GitlabJob }).tidegate;
}

describe('the GitLab component', () => {
  const { script, artifacts } = gitlabJob();

  test.each([
    ['clean', 0],
    ['leak', 1],
  ])('judges a merge request of %s', (branch, code) => {
    const folder = cloneOf(branch);
    const variables = { CI_MERGE_REQUEST_DIFF_BASE_SHA: commit('main'), CI_COMMIT_SHA: commit(branch) };
    const done = run(script.join('\n'), folder, variables, 'sh');
    expect(done.code, done.out).toBe(code);
    for (const report of Object.values(artifacts.reports)) expect(existsSync(join(folder, report)), report).toBe(true);
  });

  test.each([
    ['a push', commit('main')],
    ['the first push of a branch, its last commit', '0'.repeat(40)],
  ])('judges %s', (_, before) => {
    const variables = { CI_COMMIT_BEFORE_SHA: before, CI_COMMIT_SHA: commit('leak~1') };
    expect(run(script.join('\n'), cloneOf('leak'), variables, 'sh').code).toBe(1);
  });
});

interface AzureTemplate {
  readonly parameters: readonly { readonly default: string }[];
  readonly steps: readonly { readonly bash?: string; readonly inputs?: { readonly testResultsFiles?: string } }[];
}

describe('the Azure template', () => {
  const { parameters, steps } = parse(read('docs/pipelines/azure-pipelines.yml')) as AzureTemplate;
  const script = steps.find(({ bash }) => bash !== undefined)!.bash!;
  const report = steps.find(({ inputs }) => inputs?.testResultsFiles !== undefined)!.inputs!.testResultsFiles!;
  const VERSION = parameters[0]!.default;

  test.each([
    ['clean', { SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main' }, 0],
    ['leak', { SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main' }, 1],
    ['clean', {}, 0],
    ['leak~1', {}, 1],
  ])('judges %s with %j', (branch, variables, code) => {
    const folder = cloneOf(branch);
    const done = run(script, folder, { ...variables, VERSION } as Record<string, string>);
    expect(done.code, done.out).toBe(code);
    expect(existsSync(join(folder, report))).toBe(true);
  });
});

interface BitbucketPipelines {
  readonly definitions: { readonly steps: readonly { readonly step: { readonly script: readonly string[] } }[] };
}

describe('the Bitbucket pipeline', () => {
  const { definitions } = parse(read('docs/pipelines/bitbucket-pipelines.yml')) as BitbucketPipelines;

  test.each([
    ['clean', { BITBUCKET_PR_DESTINATION_BRANCH: 'main' }, 0],
    ['leak', { BITBUCKET_PR_DESTINATION_BRANCH: 'main' }, 1],
    ['leak~1', {}, 1],
  ])('judges %s with %j', (branch, variables, code) => {
    const script = definitions.steps[0]!.step.script.join('\n');
    const done = run(script, cloneOf(branch), variables as Record<string, string>);
    expect(done.code, done.out).toBe(code);
  });
});

describe('the Bitbucket pipe', () => {
  const script = read('docs/pipelines/bitbucket-pipe/pipe.sh');
  const { version } = JSON.parse(read('package.json')) as { version: string };

  test('is of the version of the package', () => {
    const { image } = parse(read('docs/pipelines/bitbucket-pipe/pipe.yml')) as { image: string };
    expect(image).toBe(`ghcr.io/tidegate/tidegate-pipe:${version}`);
    expect(read('docs/pipelines/bitbucket-pipe/Dockerfile')).toContain(`BASE=ghcr.io/tidegate/tidegate:v${version}\n`);
  });

  test.each([
    ['clean', { BITBUCKET_PR_DESTINATION_BRANCH: 'main' }, 0],
    ['leak', { BITBUCKET_PR_DESTINATION_BRANCH: 'main' }, 1],
    ['leak', { RANGE: 'HEAD~1..HEAD' }, 0],
    ['leak~1', {}, 1],
  ])('judges %s with %j', (branch, variables, code) => {
    const folder = cloneOf(branch);
    const done = run(script, folder, variables as Record<string, string>, 'sh');
    expect(done.code, done.out).toBe(code);
    expect(existsSync(join(folder, 'test-results/tidegate.xml'))).toBe(true);
  });
});
