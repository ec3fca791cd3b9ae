/** Other scanners, with their ways of asking for the same, without network and validation. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from './measure.ts';

type Words = readonly string[];

export interface Rival {
  /** Its program. */
  readonly name: string;
  readonly install: string;
  readonly version: Words;
  /** Scans the files of the working directory. */
  readonly tree?: Words;
  /** Scans the commits that `head` has and `base` has not. */
  readonly range?: (repository: string, base: string, head: string) => Words;
  /** Scans all history; `scratch` is a folder for what it must write. */
  readonly history?: (repository: string, scratch: string) => Words;
}

const KINGFISHER: Words = ['--no-validate', '--no-update-check', '--format', 'json'];
const TRUFFLEHOG: Words = ['--no-verification', '--no-update', '--json'];
const PRESET = '{"rules":[{"id":"@secretlint/secretlint-rule-preset-recommend"}]}';

const likeGitleaks = (name: string, install: string): Rival => ({
  name,
  install,
  version: ['version'],
  tree: ['dir', '--no-banner', '.'],
  range: (repository, base, head) => ['git', `--log-opts=${base}..${head}`, '--no-banner', repository],
  history: (repository) => ['git', '--log-opts=--all', '--no-banner', repository],
});

export const RIVALS: readonly Rival[] = [
  likeGitleaks('gitleaks', 'go install github.com/zricethezav/gitleaks/v8@latest'),
  likeGitleaks('betterleaks', 'https://github.com/betterleaks/betterleaks/releases'),
  {
    name: 'kingfisher',
    install: 'pip install kingfisher-bin',
    version: ['--version'],
    tree: ['scan', '.', '--git-history', 'none', ...KINGFISHER],
    range: (repository, base, head) => ['scan', repository, '--since-commit', base, '--branch', head, ...KINGFISHER],
    history: (repository) => ['scan', repository, '--git-history', 'full', ...KINGFISHER],
  },
  {
    name: 'trufflehog',
    install: 'https://github.com/trufflesecurity/trufflehog/releases',
    version: ['--version'],
    tree: ['filesystem', '.', ...TRUFFLEHOG],
    range: (repository, base, head) => [
      'git',
      `file://${repository}`,
      '--since-commit',
      base,
      '--branch',
      head,
      ...TRUFFLEHOG,
    ],
    history: (repository) => [
      'git',
      `file://${repository}`,
      ...(existsSync(join(repository, '.git')) ? [] : ['--bare']),
      ...TRUFFLEHOG,
    ],
  },
  {
    name: 'noseyparker',
    install: 'https://github.com/praetorian-inc/noseyparker/releases',
    version: ['--version'],
    history: (repository, scratch) => ['scan', '--datastore', join(scratch, 'np'), repository],
  },
  {
    name: 'detect-secrets',
    install: 'pip install detect-secrets',
    version: ['--version'],
    tree: ['scan', '--all-files', '--no-verify', '.'],
  },
  {
    name: 'credsweeper',
    install: 'pip install credsweeper',
    version: ['--version'],
    tree: ['--path', '.', '--no-stdout'],
  },
  {
    name: 'secretlint',
    install: 'npm i -g secretlint @secretlint/secretlint-rule-preset-recommend',
    version: ['--version'],
    tree: ['--secretlintrcJSON', PRESET, '**/*'],
  },
];

/** Returns the scanners that are installed here. */
export const rivalsOnPath = (): readonly Rival[] => RIVALS.filter(({ name }) => onPath(name));

/** Returns the name and the first two numbers of the version. */
export function titleOf({ name, version }: Rival): string {
  const said = spawnSync(name, version, { encoding: 'utf8' });
  const number = /\d+\.\d+/.exec(said.stdout + said.stderr)?.[0];
  return number === undefined ? name : `${name} ${number}`;
}
