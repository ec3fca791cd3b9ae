/**
 * `npm run bench:start`: CPU time of the shortest runs against Node's own start: a text, an event of a coding agent, a
 * commit and a push of twenty lines. With and without the compiled code that `tidegate install` keeps.
 */

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smallCommit } from './bench-commit.ts';
import { preparePush } from './bench-push.ts';
import { compare, DIST, machineSpeed, show, type Contender } from './measure.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 11);
const work = mkdtempSync(join(tmpdir(), 'tidegate-bench-start-'));
const commit = smallCommit();
const push = preparePush();
const text = join(work, 'text');
const event = join(work, 'event.json');
const edit = join(work, 'edit.json');
writeFileSync(text, 'hello world\n');

/** Writes the event of an agent that is about to write a file. */
function writeEvent(path: string, name: string, content: string): void {
  const input = { file_path: join(commit, name), content };
  const asked = { hook_event_name: 'PreToolUse', tool_name: 'Write', tool_input: input, cwd: commit };
  writeFileSync(path, JSON.stringify(asked));
}

/** A program of 60 functions that sets a cookie. */
function program(age: number): string {
  const functions = Array.from({ length: 60 }, (_, i) => `function f${i}(a, b) { return [a, b + ${i}].map(g); }\n`);
  return `${functions.join('')}response.cookie('id', id, { secure: true, httpOnly: true, maxAge: ${age} });\n`;
}

writeEvent(event, 'x.ts', 'const a = 1;\n');
writeFileSync(join(commit, 'app.js'), program(1));
writeEvent(edit, 'app.js', program(2));

/** Copies dist/; `isInstalled`: also runs an install, which keeps compiled code. */
function copyOfDist(name: string, isInstalled: boolean): string {
  const dist = join(work, name);
  cpSync(DIST, dist, { recursive: true });
  rmSync(join(dist, 'compiled'), { recursive: true, force: true });
  if (isInstalled) execFileSync('node', [join(dist, 'cli.js'), 'install', 'pre-commit', commit], { stdio: 'ignore' });
  return dist;
}

/** Returns the shortest runs to measure, with this copy of dist/. */
function contenders(dist: string, suffix: string): readonly Contender[] {
  const cli = join(dist, 'cli.js');
  /** Returns a command that reads the file as its standard input. */
  const withInput = (file: string, ...words: string[]): readonly string[] => [
    'sh',
    '-c',
    'exec "$@" <"$0"',
    file,
    'node',
    ...words,
  ];
  const variables = Object.entries(push.environment).map(([name, value]) => `${name}=${value}`);
  return [
    { name: `--version${suffix}`, command: ['node', cli, '--version'], cwd: commit },
    { name: `stdin${suffix}`, command: withInput(text, cli, 'stdin'), cwd: commit },
    { name: `agent-hook${suffix}`, command: withInput(event, cli, 'agent-hook', 'claude-code'), cwd: commit },
    { name: `agent-hook, a program${suffix}`, command: withInput(edit, cli, 'agent-hook', 'claude-code'), cwd: commit },
    { name: `diff${suffix}`, command: ['node', cli, 'diff', 'HEAD~1..HEAD'], cwd: commit },
    {
      name: `pre-receive${suffix}`,
      command: ['env', ...variables, ...withInput(push.input, join(dist, 'pre-receive.js'))],
      cwd: push.bare,
    },
  ];
}

try {
  const base: Contender = { name: 'node -e 0', command: ['node', '-e', '0'], cwd: work };
  const all = [
    base,
    ...contenders(copyOfDist('bare', false), ''),
    ...contenders(copyOfDist('full', true), ', installed'),
  ];
  show('The shortest runs', compare(all, ROUNDS), base.name, machineSpeed());
} finally {
  for (const folder of [work, commit, push.folder]) rmSync(folder, { recursive: true });
}
