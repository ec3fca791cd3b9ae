/**
 * The commands of the README and of the docs run in the order in which a reader types them, and print what is shown.
 */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
/** Pages whose commands run in a clone, after those of the README. */
const PAGES = ['docs/migrating.md', 'docs/history.md', 'docs/agents.md', 'docs/completions.md', 'docs/verify.md'];

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

test('every command runs, in order, and the output shown is the output', () => {
  const folder = aFolder();
  for (const name of ['opt', 'srv/git', 'home/.local/bin']) mkdirSync(join(folder, name), { recursive: true });
  new TestRepository(folder).git('init', '--quiet', '--bare', 'srv/git/shop.git');
  // The test's own suite cannot run inside itself: CI runs this line (.ci/run).
  const lines = commandsOf(README);
  const commands = lines.filter((line) => !line.startsWith('npm cit'));
  expect(lines.length - commands.length).toBe(1);
  expect(readFileSync(join(ROOT, '.ci/run'), 'utf8')).toMatch(/^npm cit$/m);
  const pageCommands = PAGES.flatMap((page) => commandsOf(readFileSync(join(ROOT, page), 'utf8')));
  const script = [...commands, ...pageCommands].map((line, index) => {
    const inPlace = line.replaceAll(' /opt/', ` ${folder}/opt/`).replaceAll(' /srv/', ` ${folder}/srv/`);
    const start = line.startsWith('node dist/cli.js')
      ? `cd ${folder}/tidegate\n`
      : index === commands.length
        ? `cd ${folder}/shop\necho 'allowlist = { paths = ["vendor"] }' > .gitleaks.toml\necho ` +
          `'a.env:token:1' > .gitleaksignore\n`
        : '';
    return `${start}echo "# ${index}"\n${inPlace}\necho "exit $?"`;
  });
  writeFileSync(join(folder, 'script.sh'), script.join('\n'));
  const done = spawnSync('bash', [join(folder, 'script.sh')], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...GIT_ENVIRONMENT,
      HOME: join(folder, 'home'),
      PATH: `${folder}/home/.local/bin:${process.env['PATH']}`,
      GIT_AUTHOR_NAME: 'Ada',
      GIT_AUTHOR_DATE: '2026-11-30T12:00:00Z',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.${published()}.insteadOf`,
      GIT_CONFIG_VALUE_0: 'https://github.com/tidegate/tidegate',
    },
  });
  const ran = done.stdout.split(/^# \d+\n/m).slice(1);
  const codes = [...commands, ...pageCommands].map(
    (command, index) => `${ran[index]!.match(/exit (\d+)\n$/)?.[1]} ${command.split(' #')[0]!.trim()}`,
  );
  // Exit code 1: the leak of the example is in its history.
  const failed = codes.filter((line) => !line.startsWith('0 '));
  expect(failed.filter((line) => !/^1 tidegate (?:diff|history|merge)\b/.test(line))).toEqual([]);
  expect(failed.slice(0, 2)).toEqual(['1 tidegate diff HEAD~1..HEAD', '1 tidegate history --all']);
  const shown = blocks[blocks.findIndex(({ text }) => text.includes('tidegate diff HEAD~1..HEAD')) + 1]!.text;
  const printed = ran[commands.indexOf('tidegate diff HEAD~1..HEAD')]!;
  expect(steady(printed).replace(/exit \d+\n$/, '')).toBe(steady(shown));
});

test('the policy that it shows is one, and the workflow is YAML', async () => {
  const [workflow, policy] = blocks.filter(({ language }) => language === 'yaml').map(({ text }) => text);
  expect(Object.keys(parse(workflow!) as object)).toEqual(['on', 'permissions', 'jobs']);
  await expect(parseSettings(policy!, 'README.md')).resolves.toMatchObject({ policy: { incomplete: 'block' } });
});

test(`it is read in two minutes: under ${MOST_WORDS} words`, () => {
  expect(README.split(/\s+/).length).toBeLessThan(MOST_WORDS);
});
