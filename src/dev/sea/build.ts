/**
 * Builds tidegate as one file for servers without Node: `tsx src/dev/sea/build.ts <file> [<node>]`. Node 24 for this
 * platform, dist/ and the re2 addon in one executable; with V8's compiled code of every part, made by runs of the real
 * thing. https://nodejs.org/docs/latest-v24.x/api/single-executable-applications.html
 */

import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { inject } from 'postject';

const ROOT = join(import.meta.dirname, '../../..');
const DIST = join(ROOT, 'dist');
const CACHE = process.env['TIDEGATE_E2E_CACHE'] ?? '/tmp/tidegate-e2e';
const MAIN = join(import.meta.dirname, 'main.ts');
const RECORD = join(import.meta.dirname, 'record.ts');

/** Node marks with this where a program may be put into it. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

/** Returns a Node 24 for this platform, installed from npm if need be. */
function nodeOfRegistry(): string {
  const name = `node-${process.platform}-${process.arch}`;
  const node = join(CACHE, 'node_modules', name, 'bin/node');
  if (!existsSync(node)) {
    mkdirSync(CACHE, { recursive: true });
    execFileSync(
      'npm',
      ['i', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', '--prefix', CACHE, `${name}@24`],
      { stdio: 'inherit' },
    );
  }
  return node;
}

/** Returns the files of dist/ with this ending, without the parts of the action, which no server runs. */
function filesOf(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending) && statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'));
}

/** Records the code that a blocking hook, a passing hook and the usual commands load and call. */
function recordCompiled(node: string, record: string, work: string): string {
  const out = join(work, 'compiled');
  const repository = join(work, 'repository');
  const runGit = (...args: string[]): string =>
    execFileSync('git', ['-C', repository, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      encoding: 'utf8',
    }).trim();
  mkdirSync(repository);
  // A busy machine that builds is not to run out of time.
  const server = join(work, 'server.yml');
  writeFileSync(server, 'floor: { deadline: 600s }\n');
  runGit('init', '--quiet', '--initial-branch=main');
  /** Commits a file of the sample repository; returns the commit. */
  const commitFile = (path: string, text: string): string => {
    writeFileSync(join(repository, path), text);
    runGit('add', path);
    runGit('commit', '--quiet', '--message', path);
    return runGit('rev-parse', 'HEAD');
  };
  const first = commitFile(
    'settings.py',
    'MIDDLEWARE = ["django.middleware.security.SecurityMiddleware"]\nSECURE_HSTS_SECONDS = 31536000\n',
  );
  const weaker = commitFile(
    'settings.py',
    'MIDDLEWARE = ["django.middleware.security.SecurityMiddleware"]\nSECURE_HSTS_SECONDS = 0\n',
  );
  const clean = commitFile('app.env', 'A=1\n');
  /** Runs a program to record its compiled code. A verdict of 1 is expected of one of them. */
  const runProgram = (program: string, words: readonly string[], input = ''): void => {
    try {
      execFileSync(node, [record, DIST, out, program, ...words], {
        cwd: input === '' ? repository : join(repository, '.git'),
        input,
        env: { PATH: process.env['PATH'], TIDEGATE_SERVER: server },
        stdio: ['pipe', 'ignore', 'ignore'],
      });
    } catch (error) {
      // Exit 1 is a verdict, and one of them is meant to block.
      if ((error as { status?: number }).status !== 1) throw error;
    }
    if (!existsSync(join(out, `${program}.compiled`))) throw new Error(`${program} ${words.join(' ')} did not run.`);
  };
  runGit('update-ref', 'refs/heads/main', first);
  for (const [from, to] of [
    [first, weaker],
    [first, clean],
  ])
    runProgram('pre-receive.js', [], `${from} ${to} refs/heads/main\n`);
  runProgram('cli.js', ['pre-receive'], `${first} ${weaker} refs/heads/main\n`);
  for (const words of [
    ['staged'],
    ['diff', `${weaker}..${clean}`],
    ['history', '--format', 'json'],
    ['files', '.', '--engine', 're2js'],
    ['--help'],
  ])
    runProgram('cli.js', words);
  execFileSync(node, [record, DIST, out]);
  return out;
}

async function main(): Promise<void> {
  const [out, given] = process.argv.slice(2);
  if (out === undefined) throw new Error('Use: tsx src/dev/sea/build.ts <file> [<node>]');
  const node = resolve(given ?? nodeOfRegistry());
  const work = mkdtempSync(join(tmpdir(), 'tidegate-sea-'));
  try {
    for (const [entry, name] of [
      [MAIN, 'main.cjs'],
      [RECORD, 'record.cjs'],
    ] as const) {
      await build({
        entryPoints: [entry],
        outfile: join(work, name),
        bundle: true,
        platform: 'node',
        target: 'node24',
        format: 'cjs',
        minifySyntax: true,
        minifyWhitespace: true,
        logLevel: 'warning',
      });
    }
    const compiled = recordCompiled(node, join(work, 'record.cjs'), work);
    const abi = execFileSync(node, ['-p', 'process.versions.modules'], { encoding: 'utf8' }).trim();
    const addon = `re2/${process.platform}-${process.arch}-${abi}.node`;
    const assets: Record<string, string> = { 'main.cjs': join(work, 'main.cjs') };
    if (existsSync(join(DIST, addon))) assets[addon] = join(DIST, addon);
    for (const path of filesOf(DIST, '.js')) if (path !== 'action.js') assets[path] = join(DIST, path);
    for (const path of filesOf(compiled, '.compiled')) assets[path] = join(compiled, path);
    const config = join(work, 'config.json');
    const blob = join(work, 'blob');
    // NODE_OPTIONS of somebody who pushes is nothing for a hook.
    writeFileSync(
      config,
      JSON.stringify({
        main: join(work, 'main.cjs'),
        output: blob,
        disableExperimentalSEAWarning: true,
        useCodeCache: true,
        execArgvExtension: 'none',
        assets,
      }),
    );
    execFileSync(node, ['--experimental-sea-config', config], { stdio: 'ignore' });
    const target = resolve(out);
    rmSync(target, { force: true });
    copyFileSync(node, target);
    chmodSync(target, 0o755);
    if (process.platform === 'linux') execFileSync('strip', [target]);
    await inject(target, 'NODE_SEA_BLOB', readFileSync(blob), { sentinelFuse: FUSE });
    console.log(
      `Wrote ${relative(process.cwd(), target)}: ${Math.round(statSync(target).size / 1e6)} MB, ` +
        `${execFileSync(target, ['--version'], { encoding: 'utf8' }).trim()}, Node ` +
        `${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}`,
    );
  } finally {
    rmSync(work, { recursive: true });
  }
}

await main();
