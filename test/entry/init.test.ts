import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { command } from '../../src/entry/commands/init.ts';
import { parseSettings } from '../../src/policy/settings.ts';
import { aRepository, type TestRepository } from '../helpers/repository.ts';
import { drawSample } from '../helpers/samples.ts';

afterEach(() => void vi.restoreAllMocks());

async function init(
  { folder }: TestRepository,
  more: { 'dry-run'?: boolean; baseline?: boolean; 'no-scan'?: boolean } = {},
): Promise<string> {
  let said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation(((text: unknown, done?: unknown) => {
    said += String(text);
    if (typeof done === 'function') (done as () => void)();
    return true;
  }) as never);
  const options = {
    repo: folder,
    engine: undefined,
    yes: true,
    'dry-run': false,
    baseline: false,
    'no-scan': true,
    ...more,
  };
  expect(await command.run({ words: [], options, colour: false })).toBe(0);
  vi.restoreAllMocks();
  return said;
}

const POLICY = '.github/tidegate.yml';
const WORKFLOW = '.github/workflows/tidegate.yml';
const read = ({ folder }: TestRepository, path: string): string => readFileSync(join(folder, path), 'utf8');
const has = ({ folder }: TestRepository, path: string): boolean => existsSync(join(folder, path));

test.each(['main', 'master', 'develop', 'release/2.x'])(
  'pushes to %s are scanned where it is the branch',
  async (name) => {
    const repository = aRepository().commit({ a: '1' });
    if (name !== 'main') repository.git('branch', '-m', name);
    await init(repository);
    expect(read(repository, WORKFLOW)).toContain(`  push:\n    branches: [${name}]\n`);
  },
);

test('the branch that origin names comes before the one that is checked out', async () => {
  const repository = aRepository().commit({ a: '1' });
  repository.git('update-ref', 'refs/remotes/origin/trunk', 'HEAD');
  repository.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
  repository.branch('feature');
  await init(repository);
  expect(read(repository, WORKFLOW)).toContain('branches: [trunk]');
});

test('a dry run shows the files whole and writes none', async () => {
  const repository = aRepository().commit({ a: '1' });
  const said = await init(repository, { 'dry-run': true });
  expect(said).toContain(`tidegate: will write ${POLICY}: the policy, with the defaults\n`);
  expect(said).toContain(`\n--- ${WORKFLOW}\nname: tidegate\n`);
  expect(repository.git('status', '--porcelain')).toBe('');
});

test("other scanners' files are imported at once", async () => {
  const repository = aRepository().commit({
    '.gitleaks.toml': "[allowlist]\npaths = ['''^vendor/''']\nregexes = ['''^acme_example''']\n",
    '.gitleaksignore': 'a.env:jwt:1\n',
  });
  const said = await init(repository);
  expect(said).toContain(`will write ${POLICY}: the policy, with what .gitleaks.toml, .gitleaksignore said`);
  expect(said).toContain('  Not imported as it was: .gitleaksignore: ');
  const { policy } = await parseSettings(read(repository, POLICY), POLICY);
  expect(policy.ignoredPaths).toEqual(['vendor/**']);
  expect(policy.acceptances).toMatchObject([{ text: { secret: ['^acme_example'] } }]);
});

test.each([POLICY, '.tidegate.yml'])(
  'a policy that is there, in %s, is left alone and stays the only one',
  async (path) => {
    const repository = aRepository().commit({ [path]: '# ours\n', '.gitleaks.toml': '[allowlist]\npaths = ["a"]\n' });
    expect(await init(repository)).toContain(`${path} is there already and was left alone.`);
    expect(read(repository, path)).toBe('# ours\n');
    expect([POLICY, '.tidegate.yml'].filter((one) => has(repository, one))).toEqual([path]);
    await init(repository);
    expect(repository.git('status', '--porcelain')).toContain('.github/');
  },
);

test('no workflow is written where origin is another host', async () => {
  const repository = aRepository().commit({ a: '1' });
  repository.git('remote', 'add', 'origin', 'https://git.example.org/a/b.git');
  expect(await init(repository)).toContain('no workflow: origin is not on GitHub.');
  expect(has(repository, WORKFLOW)).toBe(false);
});

describe('the first scan of `init`', () => {
  const leak = `TOKEN=${drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 1)}\n`;

  test('names the worst findings, and leaves the baseline to people', async () => {
    const repository = aRepository().commit({ 'deploy.env': leak });
    const said = await init(repository, { 'no-scan': false });
    expect(said).toMatch(/\ntidegate: 1 blocking, 1 still in files\. Scanned 1 commit, 1 file, /);
    expect(said).toContain('\n  blocks  GitHub personal access token (classic)   deploy.env:1   ghp_••••');
    expect(said).toContain('\ntidegate: no baseline was written. To accept what is there: tidegate baseline --write\n');
    expect(said).not.toContain(leak.slice(10, 30));
    expect(has(repository, '.github/tidegate-baseline.json')).toBe(false);
  });

  test('accepts existing findings if requested, and git merges the baseline', async () => {
    const repository = aRepository().commit({ 'deploy.env': leak });
    const said = await init(repository, { 'no-scan': false, baseline: true });
    const files = [POLICY, WORKFLOW, '.github/tidegate-baseline.json', '.gitattributes'];
    expect(said).toContain(`\nNext: git add ${files.join(' ')} && git commit`);
    const { baselinePath } = await parseSettings(read(repository, POLICY), POLICY);
    expect(read(repository, baselinePath!)).toContain('"deploy.env"');
    expect(repository.git('check-attr', 'merge', baselinePath!)).toMatch(/: merge: tidegate-baseline$/);
    expect(repository.git('config', 'merge.tidegate-baseline.driver')).toMatch(/ merge-baseline %O %A %B$/);
  });

  test('of a repository without findings, or without commits, says so', async () => {
    expect(await init(aRepository().commit({ a: '1' }), { 'no-scan': false })).toContain(
      'tidegate: nothing found in 1 commit, 1 file, ',
    );
    expect(await init(aRepository(), { 'no-scan': false })).toContain('nothing found in 0 commits');
  });
});

test.each([
  ['git@github.com:ada/shop.git', 'GitHub (ada/shop)'],
  ['https://ada:word@gitlab.example.org/team/sub/shop.git', 'GitLab (team/sub/shop)'],
  ['ssh://git@git.example.org:2222/ada/shop', 'git.example.org (ada/shop)'],
  ['/srv/git/shop.git', 'a remote that is a folder'],
])('origin %s is %s', async (url, host) => {
  const repository = aRepository().commit({ 'go.mod': '', 'web/package.json': '{}', '.husky/pre-commit': '' });
  repository.git('remote', 'add', 'origin', url);
  const said = await init(repository, { 'dry-run': true });
  expect(said.split('\n', 1)).toEqual([`tidegate: found: ${host}, default branch main, Node.js, Go, hooks by husky.`]);
});
