import { mkdtempSync, readFileSync, rmSync, symlinkSync, existsSync, lstatSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deliverReport, maskSecrets } from '../../src/entry/action/deliver.ts';
import type { SecretFinding } from '../../src/model/finding.ts';
import { DEFAULT_POLICY } from '../../src/model/policy.ts';
import type { Report } from '../../src/model/report.ts';
import { Secret } from '../../src/model/secret.ts';

let dir: string;
let printed: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tidegate-deliver-'));
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.stubEnv('GITHUB_OUTPUT', '');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true });
});

const inputs = () => ({
  folder: dir,
  fetch: false,
  token: null,
  serverUrl: 'https://github.com',
  api: null,
  channels: new Set<never>(),
  address: null,
  temporary: dir,
  failOn: 'block' as const,
  policyFiles: {},
  range: '',
  sarifFile: join(dir, 'out/t.sarif'),
  jsonFile: join(dir, 't.json'),
  verbose: false,
});

function aLeak(text: string): SecretFinding {
  return {
    kind: 'secret',
    rule: 'acme-deploy-token',
    title: 'Acme deploy token',
    severity: 'high',
    confidence: 'high',
    message: 'Acme deploy token •••• (32 characters)',
    path: 'a.env',
    place: { line: 3, column: 5, endLine: 3, endColumn: 37 },
    commit: 'c'.repeat(40),
    author: 'Ada',
    date: '2026-01-02T03:04:05+00:00',
    oldPath: null,
    fingerprint: 'f'.repeat(32),
    blocks: true,
    suppression: null,
    why: 'Lets the holder deploy.',
    fix: 'Revoke it.',
    references: [],
    secret: new Secret(text),
    structure: 'unknown',
    revoke: null,
    keep: null,
    alsoAt: [],
    movedFrom: null,
    reasons: [],
  };
}

function aReport(findings: readonly SecretFinding[]): Report {
  const coverage = {
    commitsExpected: 1,
    commitsScanned: 1,
    files: 1,
    blobs: 1,
    bytes: 9,
    rules: 60,
    skipped: [],
    gaps: [],
    engine: 're2',
    backend: 'git',
    policySource: 'defaults',
    label: 'pull request #7',
    seconds: 0.1,
  } as const;
  return {
    verdict: findings.length === 0 ? { kind: 'pass' } : { kind: 'block', blocking: findings },
    findings,
    coverage,
    policy: DEFAULT_POLICY,
  };
}

/** Returns the log as people see it: the runner swallows masks. */
function shown(): string {
  return printed
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
}

test('a secret is masked before anything is printed, and shown nowhere', async () => {
  const secret = 'k3Jx9Qm2Vb7Lw4Zt8Rn1Yc6Hd5Fg0Sp2';
  await deliverReport(aReport([aLeak(secret)]), null, inputs(), {
    GITHUB_ACTIONS: 'true',
    GITHUB_STEP_SUMMARY: join(dir, 'summary.md'),
  });

  expect(printed.startsWith(`::add-mask::${secret}\n`)).toBe(true);
  const all = [
    shown(),
    ...['out/t.sarif', 't.json', 'summary.md'].map((file) => readFileSync(join(dir, file), 'utf8')),
  ];
  for (const text of all) {
    expect(text).toContain('Acme deploy token');
    expect(text).not.toContain(secret);
  }
  expect(shown()).toContain('::error file=a.env,line=3,endLine=3,col=5,endColumn=37,');
});

test('no masks are printed outside a runner', async () => {
  await deliverReport(aReport([aLeak('k3Jx9Qm2Vb7Lw4Zt8Rn1Yc6Hd5Fg0Sp2')]), null, inputs(), {});
  expect(printed).not.toContain('k3Jx9');
});

test('each line of a long secret is masked, except very short ones', () => {
  maskSecrets([aLeak('-----BEGIN-----\r\nabcdefgh\n}\n')]);
  expect(printed).toBe(
    '::add-mask::-----BEGIN-----%0D%0Aabcdefgh%0A}%0A\n::add-mask::-----BEGIN-----\n::add-mask::abcdefgh\n',
  );
});

test('outputs name verdict, counts and files', async () => {
  await deliverReport(aReport([]), null, inputs(), {});
  const outputs = Object.fromEntries(
    [...printed.matchAll(/^::set-output name=([\w-]+)::(.*)$/gm)].map(([, name, value]) => [name, value]),
  );
  expect(outputs).toEqual({
    verdict: 'pass',
    findings: '0',
    blocking: '0',
    'findings-count': '0',
    'blocking-count': '0',
    'sarif-file': inputs().sarifFile,
    'json-file': inputs().jsonFile,
  });
});

test('a symbolic link in place of an output file is replaced, not followed', async () => {
  symlinkSync(join(dir, 'elsewhere'), join(dir, 't.json'));
  await deliverReport(aReport([]), null, inputs(), {});
  expect(existsSync(join(dir, 'elsewhere'))).toBe(false);
  expect(lstatSync(join(dir, 't.json')).isFile()).toBe(true);
});

test('a file that cannot be written is a warning and an empty output', async () => {
  writeFileSync(join(dir, 'taken'), '');
  await deliverReport(
    aReport([]),
    null,
    { ...inputs(), sarifFile: join(dir, 'taken/t.sarif') },
    { GITHUB_STEP_SUMMARY: join(dir, 'no/such/summary') },
  );
  expect(printed).toContain('::warning::tidegate could not write the SARIF file (ENOTDIR). The verdict is unaffected.');
  expect(printed).toContain('::warning::tidegate could not write the job summary (ENOENT). The verdict is unaffected.');
  expect(printed).toContain('::set-output name=sarif-file::\n');
  expect(printed).toContain('::set-output name=verdict::pass\n');
});
