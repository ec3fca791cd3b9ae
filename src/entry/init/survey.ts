/** Reads what a repository is from the names of its files: host, languages, hooks, other scanners. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { addressWithoutLogin } from '../report-subject.ts';
import type { Home } from '../../sources/default-branch.ts';

/** Label → file names that show it, at the top of the repository or one folder below. */
const KINDS: readonly (readonly [label: string, names: RegExp])[] = [
  ['Node.js', /^package\.json$/],
  ['Python', /^(?:pyproject\.toml|requirements[\w-]*\.txt|setup\.py|Pipfile)$/],
  ['Go', /^go\.mod$/],
  ['Java or Kotlin', /^(?:pom\.xml|build\.gradle(?:\.kts)?)$/],
  ['Ruby', /^(?:Gemfile|[\w-]+\.gemspec)$/],
  ['Rust', /^Cargo\.toml$/],
  ['PHP', /^composer\.json$/],
  ['.NET', /\.(?:csproj|fsproj|sln|slnx)$/],
  ['Elixir', /^mix\.exs$/],
  ['Swift', /^Package\.swift$/],
  ['notebooks', /\.ipynb$/],
  ['Terraform', /\.(?:tf|tofu)$/],
  ['Kubernetes', /^(?:kustomization\.ya?ml|Chart\.yaml|helmfile\.ya?ml)$/],
  ['Ansible', /^(?:ansible\.cfg|galaxy\.yml)$/],
  ['Docker', /^(?:Dockerfile|Containerfile|(?:docker-)?compose\.ya?ml)$/],
  ['SOPS', /^\.sops\.ya?ml$/],
];

/** Files of programs that manage hooks → how to add ours to theirs. */
const HOOK_MANAGERS: readonly (readonly [label: string, paths: readonly string[], next: string])[] = [
  [
    'pre-commit',
    ['.pre-commit-config.yaml'],
    'add to .pre-commit-config.yaml: - { repo: https://github.com/tidegate/tidegate, rev: <commit>, hooks: [{ id: tidegate }] }',
  ],
  ['husky', ['.husky'], 'add to .husky/pre-commit: tidegate staged'],
  [
    'lefthook',
    ['lefthook.yml', '.lefthook.yml', 'lefthook.yaml', 'lefthook.toml'],
    'add to its pre-commit commands: tidegate: { run: tidegate staged }',
  ],
];

const MOST_FOLDERS = 500;

/** Returns `found: GitHub (ada/shop), default branch main, Go, Docker, hooks by husky.` */
export function describeRepository(folder: string, { branch, url }: Home, scanners: readonly string[]): string {
  const names = fileNamesIn(folder);
  const kinds = KINDS.filter(([, expression]) => names.some((name) => expression.test(name))).map(([label]) => label);
  const hooks = HOOK_MANAGERS.filter(([, paths]) => isAny(folder, paths)).map(([label]) => label);
  const parts = [
    hostOf(url),
    `default branch ${branch}`,
    ...kinds,
    ...(hooks.length === 0 ? [] : [`hooks by ${hooks.join(' and ')}`]),
    ...(scanners.length === 0 ? [] : [`files of other scanners: ${scanners.join(', ')}`]),
  ];
  return `found: ${parts.join(', ')}.`;
}

/** Returns how each developer's commits are scanned before they leave the machine. */
export function hookStep(folder: string): string {
  const manager = HOOK_MANAGERS.find(([, paths]) => isAny(folder, paths));
  return manager === undefined ? 'tidegate install pre-commit' : manager[2];
}

function isAny(folder: string, paths: readonly string[]): boolean {
  return paths.some((path) => existsSync(join(folder, path)));
}

/** Returns `GitHub (ada/shop)`; never a part of the password that an address may contain. */
function hostOf(url: string | null): string {
  if (url === null) return 'no remote';
  const name = addressWithoutLogin(url);
  if (name === null) return 'a remote that is a folder';
  const [host, path] = [name.slice(0, name.indexOf('/')), name.slice(name.indexOf('/') + 1)];
  const known = (['GitHub', 'GitLab', 'Bitbucket', 'Codeberg'] as const).find((name) =>
    host.toLowerCase().includes(name.toLowerCase()),
  );
  return `${known ?? host} (${path})`;
}

/** Returns the names of files in a folder and one level below. */
function fileNamesIn(folder: string): readonly string[] {
  try {
    const top = readdirSync(folder, { withFileTypes: true });
    const folders = top.filter(
      (entry) => entry.isDirectory() && entry.name !== '.git' && entry.name !== 'node_modules',
    );
    return [
      ...top.filter((entry) => !entry.isDirectory()).map(({ name }) => name),
      ...folders.slice(0, MOST_FOLDERS).flatMap(({ name }) => namesOrNone(join(folder, name))),
    ];
  } catch {
    return [];
  }
}

function namesOrNone(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
