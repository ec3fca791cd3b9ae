/**
 * The commands of the README and of the docs run in the order in which a reader types them, and print what is shown.
 */

import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseSettings } from '../src/policy/settings.ts';
import { builtDist } from './helpers/built.ts';
import { aFolder, GIT_ENVIRONMENT, TestRepository } from './helpers/repository.ts';

const ROOT = join(import.meta.dirname, '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
/** The words of a newcomer's two minutes. */
const MOST_WORDS = 700;

interface Block {
  readonly language: string;
  readonly text: string;
}

function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
    language: language!,
    text: text!,
  }));
}

function commandsOf(page: string): readonly string[] {
  return blocksOf(page)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.trimEnd().split('\n'));
}

const blocks = blocksOf(README);
/** Pages whose commands run, each in its own copy of the README's repository. */
const PAGES: readonly string[] = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md') && commandsOf(readFileSync(join(ROOT, 'docs', name), 'utf8')).length > 0)
  .sort();

const GITEA = 'var/lib/gitea/data/gitea-repositories';
const LEAK = `node -p "'KEY=' + crypto.randomBytes(20).toString('hex')"`;
/** Makes what a page takes for granted: the files of another scanner, a server's repositories. */
const BEFORE: Readonly<Record<string, string>> = {
  'bypass-and-audit.md': `git init -q --bare ../srv/git/repo.git && tidegate install pre-receive ../srv/git/repo.git
    ${LEAK} > pushed.env && git add . && git commit -qm 'Leak' --no-verify
    git push -q --no-verify ../srv/git/repo.git HEAD:refs/heads/main`,
  'migrating.md': `echo 'allowlist = { paths = ["vendor"] }' > .gitleaks.toml; echo 'a.env:token:1' > .gitleaksignore`,
  'migrating/gitleaks.md': `echo 'allowlist = { paths = ["vendor"] }' > .gitleaks.toml
    echo 'a.env:token:1' > .gitleaksignore`,
  'quick-start/github.md': `git rm -rq .github && git commit -qm 'No gate yet' --no-verify`,
  'quick-start/git.md': 'git push -q --no-verify ../srv/git/shop.git HEAD^:refs/heads/main',
  'quick-start/gitea.md': `git clone -q --bare . ../${GITEA}/ada/shop.git
    mkdir -p ../${GITEA}/ada/shop.git/hooks/pre-receive.d && cd ../${GITEA}/ada/shop.git/hooks
    echo 'for hook in hooks/pre-receive.d/*; do "$hook" || exit 1; done' > pre-receive.all
    printf '#!/bin/sh\nexit 0\n' > pre-receive.d/gitea
    printf '#!/bin/sh\n. ./hooks/pre-receive.all\n' > pre-receive && chmod +x pre-receive pre-receive.d/gitea; cd -`,
  'quick-start/gitlab.md': 'mkdir -p ../var/opt/gitlab/gitaly/custom_hooks',
  'quick-start/gitolite.md': 'mkdir -p ../home/git/.gitolite/hooks/common',
};

/** Programs of servers: what they do there is tried with the real ones, in `test/e2e`. */
const STAND_INS: Readonly<Record<string, string>> = { sudo: 'shift 2; exec "$@"', gitolite: 'exit 0' };

/** The repository that the README clones: `dist/` as the source builds it now, in two commits. */
function published(): string {
  const folder = aFolder();
  const origin = new TestRepository(folder);
  origin.git('init', '--quiet', '-b', 'main');
  origin.commit({ 'README.md': README });
  cpSync(builtDist(), join(folder, 'dist'), { recursive: true });
  origin.commit({});
  return folder;
}

/** Ids of commits, seconds and the number of rules change from run to run. */
function steady(text: string): string {
  return text
    .replace(/\b[0-9a-f]{8}\b/g, '3f2a91c0')
    .replace(/[\d,]+ rules/g, 'n rules')
    .replace(/\d+(?:\.\d)? s\b/g, 'n s');
}

interface Ran {
  readonly command: string;
  readonly code: number;
  readonly out: string;
}

/** Runs the commands of the README, then those of each page; page → what its commands did. */
function runAll(): ReadonlyMap<string, readonly Ran[]> {
  const folder = aFolder();
  for (const name of ['bin', 'opt', 'srv/git', 'home/.local/bin', 'home/git', `${GITEA}/ada`])
    mkdirSync(join(folder, name), { recursive: true });
  for (const [name, text] of Object.entries(STAND_INS))
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  new TestRepository(folder).git('init', '--quiet', '--bare', 'srv/git/shop.git');
  // `git config --global` of a page is not for the tests that come after it.
  const gitconfig = join(folder, 'home/.gitconfig');
  copyFileSync(GIT_ENVIRONMENT.GIT_CONFIG_GLOBAL!, gitconfig);
  const inPlace = (line: string): string => line.replace(/(?<=\s)(?=\/(?:opt|srv|var|home)\/)/g, folder);
  const pages = [
    ['README.md', commandsOf(README).filter((line) => !line.startsWith('npm cit'))] as const,
    ...PAGES.map((page) => [page, commandsOf(readFileSync(join(ROOT, 'docs', page), 'utf8'))] as const),
  ];
  const script = pages.flatMap(([page, commands], number) => [
    ...(number === 0 ? [] : [`cd ${folder} && cp -a shop work-${number} && cd work-${number}`, BEFORE[page] ?? '']),
    ...commands.map((line) => {
      const start = line.startsWith('node dist/cli.js') ? `cd ${folder}/tidegate\n` : '';
      return `${start}echo "# ${page}"\n${inPlace(line)}\necho "exit $?"`;
    }),
    'echo "# "',
  ]);
  writeFileSync(join(folder, 'script.sh'), script.join('\n'));
  const done = spawnSync('bash', [join(folder, 'script.sh')], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...GIT_ENVIRONMENT,
      GIT_CONFIG_GLOBAL: gitconfig,
      HOME: join(folder, 'home'),
      PATH: `${folder}/bin:${folder}/home/.local/bin:${process.env['PATH']}`,
      GIT_AUTHOR_NAME: 'Ada',
      GIT_AUTHOR_DATE: '2026-11-30T12:00:00Z',
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: `url.${published()}.insteadOf`,
      GIT_CONFIG_VALUE_0: 'https://github.com/tidegate/tidegate',
      GIT_CONFIG_KEY_1: `url.${folder}/${GITEA}/.insteadOf`,
      GIT_CONFIG_VALUE_1: 'https://git.example.org/',
    },
  });
  const answers = done.stdout.split(/^# (.*)\n/m).slice(1);
  return new Map(
    pages.map(([page, commands]) => {
      const own = answers.flatMap((text, index) => (answers[index - 1] === page && index % 2 === 1 ? [text] : []));
      return [
        page,
        commands.map((command, index) => ({
          command: command.trim(),
          code: Number(own[index]?.match(/exit (\d+)\n$/)?.[1]),
          out: own[index]?.replace(/exit \d+\n$/, '') ?? '',
        })),
      ];
    }),
  );
}

/** Returns false where the exit code is not the one that the command's comment promises. */
function isPromised({ command, code }: Ran): boolean {
  if (/#.*: exit 1\b/.test(command)) return code === 1;
  return code === 0 || (code === 1 && /^tidegate (?:diff|history|files|merge)\b/.test(command));
}

test('every command of the README and of the documentation runs, and the output shown is the output', () => {
  // The test's own suite cannot run inside itself: CI runs this line (.ci/run).
  expect(commandsOf(README).filter((line) => line.startsWith('npm cit')).length).toBe(1);
  expect(readFileSync(join(ROOT, '.ci/run'), 'utf8')).toMatch(/^npm cit$/m);
  const ran = runAll();
  const wrong = [...ran].flatMap(([page, commands]) =>
    commands.filter((one) => !isPromised(one)).map(({ command, code, out }) => `${page}: ${command}: ${code} ${out}`),
  );
  expect(wrong).toEqual([]);
  const readme = ran.get('README.md')!;
  // The leak of the example is in its history.
  expect(readme.filter(({ code }) => code === 1).map(({ command }) => command.split(' #')[0]!.trim())).toEqual([
    'tidegate diff HEAD~1..HEAD',
    'tidegate history --all',
  ]);
  const shown = blocks[blocks.findIndex(({ text }) => text.includes('tidegate diff HEAD~1..HEAD')) + 1]!.text;
  const { out } = readme.find(({ command }) => command === 'tidegate diff HEAD~1..HEAD')!;
  expect(steady(out)).toBe(steady(shown));
});

test('the policy that it shows is one, and the workflow is YAML', async () => {
  const [workflow, policy] = blocks.filter(({ language }) => language === 'yaml').map(({ text }) => text);
  expect(Object.keys(parse(workflow!) as object)).toEqual(['on', 'permissions', 'jobs']);
  await expect(parseSettings(policy!, 'README.md')).resolves.toMatchObject({ policy: { incomplete: 'block' } });
});

test(`it is read in two minutes: under ${MOST_WORDS} words`, () => {
  expect(README.split(/\s+/).length).toBeLessThan(MOST_WORDS);
});
