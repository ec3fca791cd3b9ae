/**
 * The built program with policies, baselines, imports, reports and settings that are broken, half-known, contradictory
 * or 20 MB: made by kind from right ones. Each is answered with one sentence that names the file, the line, what is
 * expected and the nearest name; nothing is written, nothing lost, and nothing more is accepted. Run: npx tsx
 * test/e2e/bad-inputs.ts [words of a case]. DIST names another build; --show prints each answer.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { drawSample } from '../helpers/samples.ts';
import { CASES as IMPORTS } from './lib/bad-imports.ts';
import { BASELINE, CASES, POLICY } from './lib/bad-inputs.ts';

const CLI = join(process.env['DIST'] ?? join(import.meta.dirname, '../../dist'), 'cli.js');
const ROOT = mkdtempSync(join(tmpdir(), 'tidegate-bad-'));
const ENVIRONMENT: NodeJS.ProcessEnv = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
  NO_COLOR: '1',
  TIDEGATE_FINGERPRINT_KEY: 'quick',
};
const TOKEN = drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 1);

/** Returns all files of a folder with their contents, but those of git. */
function contentOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !/^\.git(?:\/|$)/.test(path) && statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => `${path}\n${readFileSync(join(folder, path), 'latin1')}`)
    .join('\n');
}

const wanted = process.argv.slice(2).filter((word) => word !== '--show');
const isShown = process.argv.includes('--show');
const template = join(ROOT, 'template');
mkdirSync(template);
const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: template, env: ENVIRONMENT });
git('init', '-q', '-b', 'main');
writeFileSync(join(template, 'a.env'), `T=${TOKEN}\n`);
git('add', '-A');
git('commit', '-q', '-m', 'start');

let count = 0;
let failed = 0;
try {
  for (const { kind, path, text, args, line, says, code = 2, most = 10 } of [...CASES, ...IMPORTS]) {
    if (wanted.some((word) => !kind.includes(word))) continue;
    count++;
    const folder = join(ROOT, 'copy');
    rmSync(folder, { recursive: true, force: true });
    cpSync(template, folder, { recursive: true });
    if (path === BASELINE) {
      mkdirSync(join(folder, '.github'), { recursive: true });
      writeFileSync(join(folder, POLICY), `baseline: ${BASELINE}\n`);
    }
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, kind.endsWith('UTF-16') ? 'utf16le' : 'utf8');
    const before = contentOf(folder);
    const started = performance.now();
    const done = spawnSync(process.execPath, [CLI, ...args], {
      cwd: folder,
      env: ENVIRONMENT,
      encoding: 'utf8',
      timeout: 120_000,
    });
    const seconds = (performance.now() - started) / 1000;
    const said = done.stderr;
    const wrong: string[] = [];
    const check = (isRight: boolean, what: string): unknown => isRight || wrong.push(what);
    check(done.status === code, `exit code ${done.status}, not ${code}`);
    check(
      code !== 2 || (done.stdout === '' && /^tidegate: [^\n]+\n(?: {2}[^\n]+\n)?$/.test(said)),
      'not one sentence and its next step',
    );
    check(says.test(said), `does not say ${says}`);
    check(said.includes(path.split('/').at(-1)!), 'does not name the file');
    check(line === undefined || new RegExp(`line ${line}\\b`).test(said), `does not name line ${line}`);
    check(!said.includes(TOKEN), 'shows the secret');
    check(seconds < most, `took ${seconds.toFixed(1)} s`);
    check(code !== 2 || contentOf(folder) === before, 'wrote something');
    if (code === 0) {
      const after = spawnSync(process.execPath, [CLI, 'files', 'a.env'], {
        cwd: folder,
        env: ENVIRONMENT,
        encoding: 'utf8',
      });
      check(after.status === 1, `accepts more: exit code ${after.status}`);
    }
    if (wrong.length > 0) failed++;
    if (wrong.length === 0 && !isShown) continue;
    const shown = [
      ...wrong,
      ...said
        .slice(0, 600)
        .trimEnd()
        .split('\n')
        .map((one) => `| ${one}`),
    ];
    console.log(`${wrong.length > 0 ? 'WRONG' : 'ok   '} ${kind}${shown.map((one) => `\n      ${one}`).join('')}`);
  }
} finally {
  rmSync(ROOT, { recursive: true, force: true });
}
console.log(`${count} bad inputs, ${failed} answered wrong`);
process.exitCode = failed === 0 ? 0 : 1;
