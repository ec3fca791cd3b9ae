/**
 * Plants generated secrets wherever a repository can carry them, runs the built programs in every way, and searches for
 * their text.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../patterns/index.ts';
import { FORMAT_NAMES } from '../src/entry/options.ts';
import { DIST } from './helpers/push-server.ts';
import { aFolder, aRepository, GIT_ENVIRONMENT } from './helpers/repository.ts';
import { drawSample, seedOf } from './helpers/samples.ts';

const token = (seed: number): string => drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seed);
const password = drawSample({ prefix: '', alphabet: 'base62', chars: 18 }, 99);

/** Fewer characters stand in a long report by chance. */
const TELLING = 6;

/** The random part: a prefix is public. */
function hidden(value: string): string {
  const part = value.slice(Math.min(8, value.length >> 1));
  return part.length < TELLING ? value : part;
}

/** With a fingerprint key: hundreds of guessable samples would otherwise be hashed slowly, on purpose. */
function run(args: readonly string[], cwd: string, input = '', env: NodeJS.ProcessEnv = {}): string {
  const done = spawnSync(process.execPath, args, {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...GIT_ENVIRONMENT, TIDEGATE_FINGERPRINT_KEY: 'quick', ...env },
    maxBuffer: 1 << 28,
  });
  return done.stdout + done.stderr;
}

/** Returns the planted values in an output, by number: the values themselves must not be in a failure. */
function shownIn(output: string, planted: readonly string[]): number[] {
  return planted.flatMap((value, index) => (output.includes(hidden(value)) ? [index] : []));
}

/** One line with a secret and a setting: a weakening of it must not quote the secret. */
function session(secure: boolean): string {
  return (
    `const session = require('express-session');\napp.use(session({ secret: '${password}', cookie: { ` +
    `secure: ${secure} } }));\n`
  );
}

test('no report and no error shows a planted secret', () => {
  const samples = rules
    .filter((rule) => rule.paths === undefined)
    .map((rule) => ({ rule, value: drawSample(rule.sample, seedOf(rule.id)) }));
  const lines = samples.map(({ rule, value }) => rule.matches[0]!.replaceAll('{sample}', value));
  const planted = [token(1), token(2), token(3), token(4), token(5), password, ...samples.map(({ value }) => value)];
  const files = {
    'all.txt': `${lines.join('\n')}\n`,
    'config.json': JSON.stringify({ database: { password, token: token(1) } }),
    'server.js': session(false),
    'minified.js': `var a=1;${'x();'.repeat(5000)}var t="${token(2)}";`,
    'settings/production.py': `DEBUG = True\nSECRET_KEY = "${password}"\nSECURE_HSTS_SECONDS = 0\n`,
  };
  const repository = aRepository().commit({
    'server.js': session(true),
    'settings/production.py':
      'DEBUG = False\nMIDDLEWARE = ["django.middleware.security.SecurityMiddleware"]\nSECURE_HSTS_SECONDS = 31536000\n',
  });
  symlinkSync(`/x/${token(3)}`, join(repository.folder, 'link'));
  repository.commit(files, `use ${token(4)}`);
  const cli = join(DIST, 'cli.js');

  const reports = aFolder();
  const outputs = FORMAT_NAMES.flatMap((format) => ['--format', `${format}=${join(reports, format)}`]);
  const shown: string[] = [];
  for (const command of [
    ['diff', 'HEAD~1..HEAD'],
    ['history', '--all'],
    ['files', '.'],
    ['staged'],
    ['diff', 'HEAD~1..HEAD', '--engine', 're2js'],
  ]) {
    shown.push(run([cli, ...command, '--verbose', ...outputs], repository.folder));
    for (const name of readdirSync(reports)) shown.push(readFileSync(join(reports, name), 'utf8'));
  }
  shown.push(run([cli, 'diff', 'HEAD~1..HEAD', '--verbose'], repository.folder));
  shown.push(run([cli, 'stdin', '--path', `${'a'.repeat(5)}.env`], repository.folder, `T=${token(1)}`));
  shown.push(run([cli, 'baseline'], repository.folder), run([cli, 'posture', 'HEAD'], repository.folder));
  // Errors: a policy that is broken right where a secret is, hook input that is one, arguments that are.
  writeFileSync(join(repository.folder, '.tidegate.yml'), `block: { severity: "${token(5)}" }\n`);
  shown.push(run([cli, 'files', 'config.json'], repository.folder));
  shown.push(
    run([join(DIST, 'pre-receive.js')], repository.folder, `${token(1)} ${token(2)} x\n`, { GIT_DIR: '.git' }),
  );

  expect(shown.join('\n').length).toBeGreaterThan(10_000);
  expect(shownIn(shown.join('\n'), planted)).toEqual([]);
});

test('no error shows a secret among the arguments', () => {
  const repository = aRepository().commit({ a: '1\n' });
  const words = [
    ...['diff', 'explain', 'posture', 'merge', 'import', 'files', 'nonsense'].map((command) => [command, token(1)]),
    [token(1)],
    ['diff', `--${token(1)}`],
  ];
  const shown = words.map((args) => run([join(DIST, 'cli.js'), ...args], repository.folder));
  expect(shown.every((text) => text !== '')).toBe(true);
  expect(shownIn(shown.join('\n'), [token(1)])).toEqual([]);
});

test('the action masks secrets before it prints, and prints no part of them', () => {
  const repository = aRepository()
    .commit({ a: '1\n' })
    .commit({ 'b.env': `T=${token(6)}\n` });
  const place = aFolder();
  mkdirSync(join(place, 'temp'));
  for (const name of ['summary', 'output', 'event.json']) writeFileSync(join(place, name), '');
  const [before, after] = [repository.git('rev-parse', 'HEAD~1'), repository.head];
  writeFileSync(
    join(place, 'event.json'),
    JSON.stringify({
      before,
      after,
      ref: 'refs/heads/main',
      created: false,
      deleted: false,
      forced: false,
      commits: [],
      repository: { default_branch: 'main' },
    }),
  );
  const out = run([join(DIST, 'action.js')], repository.folder, '', {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: join(place, 'event.json'),
    GITHUB_SHA: after,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_WORKSPACE: repository.folder,
    GITHUB_STEP_SUMMARY: join(place, 'summary'),
    GITHUB_OUTPUT: join(place, 'output'),
    RUNNER_TEMP: join(place, 'temp'),
    INPUT_PATH: '.',
    INPUT_FETCH: 'false',
  });
  expect(out).toContain('::error ');
  const printed = out
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
  const written = [
    join(place, 'summary'),
    join(place, 'output'),
    ...readdirSync(join(place, 'temp')).map((name) => join(place, 'temp', name)),
  ].map((path) => readFileSync(path, 'utf8'));
  expect(shownIn([printed, ...written].join('\n'), [token(6)])).toEqual([]);
});
