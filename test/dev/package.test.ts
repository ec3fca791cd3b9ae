/** The package as npm packs it, installed without a network: its command, its library and its types. */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { DIST } from '../helpers/push-server.ts';
import { aFolder, aRepository, GIT_ENVIRONMENT } from '../helpers/repository.ts';
import { drawSample } from '../helpers/samples.ts';

const ROOT = join(import.meta.dirname, '../..');
const TOKEN = drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 29);
const consumer = aFolder();

function inConsumer(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { cwd: consumer, env: GIT_ENVIRONMENT, encoding: 'utf8' });
}

function asModule(text: string): unknown {
  return JSON.parse(inConsumer(process.execPath, '--input-type=module', '--eval', text));
}

beforeAll(() => {
  const source = aFolder();
  for (const name of ['package.json', 'README.md', 'LICENSE', 'action.yml'])
    cpSync(join(ROOT, name), join(source, name));
  cpSync(DIST, join(source, 'dist'), { recursive: true });
  execFileSync('npm', ['pack', '--silent', '--pack-destination', consumer], { cwd: source });
  const archive = readdirSync(consumer).find((name) => name.endsWith('.tgz'))!;
  writeFileSync(join(consumer, 'package.json'), '{"name":"consumer","type":"module"}');
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', join(consumer, archive)], {
    cwd: consumer,
  });
});

test('the package has no dependencies, and runs no script when it is installed', () => {
  const installed = readdirSync(join(consumer, 'node_modules')).filter((name) => !name.startsWith('.'));
  expect(installed).toEqual(['tidegate']);
});

test('the installed command runs', () => {
  expect(inConsumer(join(consumer, 'node_modules/.bin/tidegate'), '--version')).toMatch(/^tidegate \d/);
});

describe('the library', () => {
  test('scans a text', () => {
    const report = asModule(
      `import { scan } from 'tidegate';
       const text = 'token = "' + ${JSON.stringify([...TOKEN])}.join('') + '"';
       console.log(JSON.stringify(await scan({ kind: 'text', text, path: 'a.py' })));`,
    );
    expect(report).toMatchObject({ verdict: 'block', findings: [{ path: 'a.py', line: 1 }] });
    expect(JSON.stringify(report)).not.toContain(TOKEN);
  });

  test.each(['git', 'isomorphic'] as const)('scans a range, staged changes and a history with %s', (backend) => {
    const { folder } = aRepository()
      .commit({ a: '1\n' })
      .commit({ 'a.py': `token = "${TOKEN}"\n` });
    const verdicts = asModule(
      `import { scan } from 'tidegate';
       const targets = [{ kind: 'diff', range: 'HEAD^!' }, { kind: 'staged' }, { kind: 'history', all: true }];
       const options = { repository: ${JSON.stringify(folder)}, backend: '${backend}' };
       const reports = [];
       for (const target of targets) reports.push(await scan(target, options));
       console.log(JSON.stringify(reports.map(({ verdict }) => verdict)));`,
    );
    expect(verdicts).toEqual(['block', 'pass', 'block']);
  });

  test('says in one sentence what is wrong, as CommonJS too', () => {
    const message = inConsumer(
      process.execPath,
      '--input-type=commonjs',
      '--eval',
      `const { scan, ScanError } = require('tidegate');
       scan({ kind: 'diff', range: 'nowhere' }, { repository: '/' }).catch((error) =>
         console.log(error instanceof ScanError, error.exitCode, error.message));`,
    );
    expect(message).toMatch(/^true 2 tidegate: /);
    expect(message).not.toMatch(/\n\s+at /);
  });

  test('has types, which name every target and every field of a report', () => {
    mkdirSync(join(consumer, 'node_modules/@types'), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules/@types/node'), join(consumer, 'node_modules/@types/node'));
    symlinkSync(join(ROOT, 'node_modules/undici-types'), join(consumer, 'node_modules/undici-types'));
    writeFileSync(
      join(consumer, 'use.ts'),
      `import { scan, ScanError, type JsonReport, type ScanOptions, type Target } from 'tidegate';
       const targets: readonly Target[] = [
         { kind: 'diff', range: 'main..HEAD' }, { kind: 'staged' }, { kind: 'history', all: true },
         { kind: 'files', paths: ['.'] }, { kind: 'text', text: new Uint8Array(1), path: 'a' },
       ];
       const options: ScanOptions = { repository: '.', backend: 'git', engine: 're2' };
       export async function use(): Promise<readonly string[]> {
         const report: JsonReport = await scan(targets[0]!, options);
         const all = report.findings.flatMap((f) => [f.rule, f.path, f.message, f.fingerprint, f.redacted ?? '']);
         return [report.verdict, report.coverage.label, ...all, new ScanError('', 2).message];
       }
       // @ts-expect-error: no such target
       void scan({ kind: 'weather' });`,
    );
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--types', 'node', 'use.ts'];
    expect(inConsumer(process.execPath, tsc, '--ignoreConfig', ...options)).toBe('');
  });
});
