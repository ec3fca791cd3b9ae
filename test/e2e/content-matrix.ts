/**
 * The content matrix on the built program: every form of content × diff, history, files and the hook, both back ends,
 * both engines. Run: npx tsx test/e2e/content-matrix.ts [--hook] [form…]; `--hook`: that way alone. Prints what is
 * neither found nor named as not scanned.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { FORMS } from '../helpers/content-forms.ts';
import { drawSample, seedOf } from '../helpers/samples.ts';
import { SILENT_FORMS } from '../helpers/silent-forms.ts';

const DIST = resolve(process.env['DIST'] ?? join(import.meta.dirname, '../../dist'));
const ROOT = mkdtempSync(join(tmpdir(), 'tidegate-matrix-'));
const ENVIRONMENT = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
  TIDEGATE_FINGERPRINT_KEY: 'quick',
};

interface Sample {
  readonly name: string;
  readonly bytes: Buffer;
}

const [words, wanted] = [process.argv.slice(2), process.argv.slice(2).filter((word) => word !== '--hook')];
const isHookAlone = words.length > wanted.length;
const samples: Sample[] = Object.entries(FORMS).flatMap(([name, form]) => {
  if (wanted.length > 0 && !wanted.includes(name)) return [];
  const content = form(drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seedOf(name)));
  return content === undefined ? [] : [{ name, bytes: Buffer.from(content as string) }];
});

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    env: ENVIRONMENT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function commit(folder: string, files: readonly Sample[]): void {
  for (const { name, bytes } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  git(folder, 'add', '-A', '-f');
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'change');
}

function repositoryWith(files: readonly Sample[]): string {
  const folder = mkdtempSync(join(ROOT, 'repository-'));
  git(folder, 'init', '-q', '-b', 'main');
  commit(folder, []);
  commit(folder, files);
  return folder;
}

interface Report {
  readonly findings: readonly {
    readonly rule: string;
    readonly path: string;
    readonly alsoAt: readonly { readonly path: string }[];
  }[];
  readonly coverage: { readonly gaps: readonly unknown[]; readonly skipped: readonly unknown[] };
}

function reportOf(folder: string, args: readonly string[]): Report {
  const done = spawnSync(process.execPath, [join(DIST, 'cli.js'), ...args, '--format', 'json'], {
    cwd: folder,
    env: ENVIRONMENT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return JSON.parse(done.stdout) as Report;
}

/** Returns forms that are neither found nor named as not scanned. */
function silentIn(args: readonly string[]): readonly string[] {
  const { findings } = reportOf(all, args);
  const found = new Set(
    findings
      .filter(({ rule }) => rule.startsWith('github'))
      .flatMap(({ path, alsoAt }) => [path, ...alsoAt.map((place) => place.path)])
      .map((path) => path.split('!')[0]!),
  );
  return samples.filter((sample) => !found.has(sample.name) && !isNamed(sample, args)).map(({ name }) => name);
}

function isNamed(sample: Sample, args: readonly string[]): boolean {
  const { coverage } = reportOf(repositoryWith([sample]), args);
  return coverage.gaps.length + coverage.skipped.length > 0;
}

function server(): string {
  const folder = mkdtempSync(join(ROOT, 'server-'));
  git(folder, 'init', '-q', '--bare', '-b', 'main');
  const hook = join(folder, 'hooks/pre-receive');
  writeFileSync(hook, `#!/bin/sh\nexport TIDEGATE_FINGERPRINT_KEY=quick\nexec node ${DIST}/pre-receive.js\n`);
  chmodSync(hook, 0o755);
  return folder;
}

/** Each form is pushed alone; an accepted one must be counted in the audit log as not scanned. */
function silentInHook(): readonly string[] {
  return samples
    .filter((sample) => {
      const [folder, target] = [repositoryWith([sample]), server()];
      const pushed = spawnSync('git', ['push', '-q', target, 'main'], { cwd: folder, env: ENVIRONMENT });
      const log = readFileSync(join(target, 'tidegate/audit.jsonl'), 'utf8').trim().split('\n').at(-1)!;
      for (const made of [folder, target]) rmSync(made, { recursive: true });
      return pushed.status === 0 && (JSON.parse(log) as { skipped: readonly unknown[] }).skipped.length === 0;
    })
    .map(({ name }) => name);
}

const all = repositoryWith(samples);
let failed = false;

function tell(way: string, silent: readonly string[]): void {
  const accidental = silent.filter((name) => SILENT_FORMS[name] === undefined);
  const explained = silent.length - accidental.length;
  failed ||= accidental.length > 0;
  console.log(
    `${way.padEnd(44)} ${samples.length - silent.length} of ${samples.length} found or named, ` +
      `${explained} silent with a reason${accidental.map((name) => `\n  SILENT ${name}`).join('')}`,
  );
}

try {
  for (const backend of isHookAlone ? [] : ['git', 'isomorphic'])
    for (const engine of ['re2', 're2js'])
      for (const command of [
        ['diff', 'HEAD~1..HEAD'],
        ['history', '--all'],
      ])
        tell(`${command[0]}, ${backend}, ${engine}`, silentIn([...command, '--backend', backend, '--engine', engine]));
  for (const engine of isHookAlone ? [] : ['re2', 're2js'])
    tell(`files, ${engine}`, silentIn(['files', '.', '--engine', engine]));
  tell('hook', silentInHook());
} finally {
  rmSync(ROOT, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
