/** Builds reports for the tests of reporters: say what matters, the rest is usual. */

import type { Finding, PostureFinding, SecretFinding, Suppression } from '../../src/model/finding.ts';
import type { Gap } from '../../src/model/gap.ts';
import type { Coverage, Report, Verdict } from '../../src/model/report.ts';
import { DEFAULT_POLICY } from '../../src/model/policy.ts';
import type { Reach } from '../../src/model/reach.ts';
import { Secret } from '../../src/model/secret.ts';

export const COMMIT = '3f2a91c0d4e5f60718293a4b5c6d7e8f90a1b2c3';

/** Refuses to be revealed: reporters never need the text. */
class SealedSecret extends Secret {
  override reveal(): string {
    throw new Error('a reporter called reveal()');
  }
}

export function aSecretFinding(parts: Partial<SecretFinding> & { text?: string } = {}): SecretFinding {
  const { text = `ghp_${'x'.repeat(36)}`, ...rest } = parts;
  return {
    kind: 'secret',
    rule: 'github-personal-access-token',
    title: 'GitHub personal access token',
    severity: 'critical',
    confidence: 'high',
    message: 'GitHub personal access token ghp_•••• (40 characters, checksum valid)',
    path: 'deploy/ci.env',
    place: { line: 3, column: 14, endLine: 3, endColumn: 54 },
    commit: COMMIT,
    author: 'Ada',
    date: '2026-11-02T10:00:00+01:00',
    oldPath: null,
    fingerprint: 'secret:aaaa1111',
    blocks: true,
    suppression: null,
    why: 'Lets the holder act as the person who made it, in every repository that person reaches.',
    fix: 'Revoke it under github.com/settings/tokens, then read the new one from the environment',
    references: ['https://docs.github.com/tokens'],
    secret: new SealedSecret(text, 'ghp_'),
    structure: 'valid',
    proof: 'checksum valid',
    revoke: 'https://github.com/settings/tokens',
    keep: { line: 'sops edit .env.enc', where: 'encrypted with SOPS', isInFile: false },
    alsoAt: [],
    movedFrom: null,
    reasons: ['checksum'],
    ...rest,
  };
}

export function aPostureFinding(parts: Partial<PostureFinding> = {}): PostureFinding {
  return {
    kind: 'posture',
    rule: 'hsts',
    title: 'HSTS shortened',
    severity: 'high',
    confidence: 'high',
    message: 'HSTS shortened: SECURE_HSTS_SECONDS = 31536000 → SECURE_HSTS_SECONDS = 60',
    path: 'mysite/settings/production.py',
    place: { line: 41, column: 1, endLine: 41, endColumn: 25 },
    commit: null,
    author: null,
    date: null,
    oldPath: null,
    fingerprint: 'posture:bbbb2222',
    blocks: true,
    suppression: null,
    why: 'Browsers would accept plain HTTP again a minute after each visit.',
    fix: 'Restore the old value.',
    references: ['https://www.rfc-editor.org/rfc/rfc6797'],
    weakening: 'downgrade',
    components: ['max-age 1 year → 60 seconds'],
    before: 'SECURE_HSTS_SECONDS = 31536000',
    after: 'SECURE_HSTS_SECONDS = 60',
    restore: 'SECURE_HSTS_SECONDS = 31536000',
    oldLine: 41,
    ...parts,
  };
}

function aSuppression(parts: Partial<Suppression> = {}): Suppression {
  return { kind: 'policy', reason: 'test fixture', owner: 'ada', until: '2027-01-01', ...parts };
}

export function suppressed<F extends Finding>(finding: F, parts: Partial<Suppression> = {}): F {
  return { ...finding, blocks: false, suppression: aSuppression(parts) };
}

export function aGap(parts: Partial<Gap> = {}): Gap {
  return {
    code: 'shallow',
    message: '3 of 12 commits could not be read: this is a shallow clone (depth 1).',
    next: 'In a workflow, set fetch-depth: 0 on actions/checkout; elsewhere run git fetch --unshallow.',
    ...parts,
  };
}

export function aReport(
  findings: readonly Finding[] = [],
  parts: { coverage?: Partial<Coverage>; gaps?: readonly Gap[]; stops?: boolean } = {},
): Report {
  const gaps = parts.gaps ?? [];
  const coverage: Coverage = {
    commitsExpected: 12,
    commitsScanned: 12,
    files: 31,
    blobs: 40,
    bytes: 123_456,
    rules: 604,
    skipped: [],
    gaps,
    engine: 're2',
    backend: 'git',
    policySource: 'main@9c1e0f3a:.github/tidegate.yml',
    label: 'main..feature',
    seconds: 0.3,
    ...parts.coverage,
  };
  return {
    verdict: verdictOf(findings, gaps, parts.stops ?? true),
    findings,
    coverage,
    policy: { ...DEFAULT_POLICY, source: coverage.policySource },
  };
}

function verdictOf(findings: readonly Finding[], gaps: readonly Gap[], stops: boolean): Verdict {
  const blocking = findings.filter((finding) => finding.blocks);
  if (gaps.length > 0) return { kind: 'incomplete', gaps, blocking, stops };
  if (blocking.length > 0) return { kind: 'block', blocking };
  const warnings = findings.filter((finding) => finding.suppression === null && finding.confidence !== 'low');
  return warnings.length > 0 ? { kind: 'warn', warnings } : { kind: 'pass' };
}

/** Makes `count` secrets, the worst not first, each in a file of its own. */
export function manyFindings(count: number): SecretFinding[] {
  return Array.from({ length: count }, (_, index) =>
    aSecretFinding({
      path: `config/${index}.env`,
      severity: index === count - 1 ? 'critical' : 'high',
      fingerprint: `secret:${index}`,
    }),
  );
}

/** Texts that whoever pushes may choose: each would do harm somewhere if it were shown as it is. */
export const HOSTILE: readonly string[] = [
  'a\n::error::owned',
  '::error::owned',
  '  ::set-output name=x::owned',
  '\u00a0::stop-commands::owned',
  'x ##[error]owned',
  '##[add-mask]owned',
  '#\u200b#[error]owned',
  'a\r::warning file=x::owned',
  '\x1b[31mred\x1b[0m\x1b]8;;http://evil.example\x07link',
  '\x9b31mred',
  'a\u2028::error::owned',
  '\u202egnp.exe',
  '<img src=x onerror=alert(1)>',
  '</summary></details><script>alert(1)</script>',
  'a|b|c',
  '`code` ``more``',
  '[link](javascript:alert(1)) ![img](http://evil.example/x.png)',
  'http://evil.example www.evil.example',
  '@octocat #12',
  'a, b: c % d',
  '%0A::error::owned',
  '*bold* _it_ ~~no~~ $x$',
  '\u0000\ud800',
  '"\'/><b>',
  `${'very-long-'.repeat(60)}::error::x`,
  `${'word '.repeat(30)}::error::owned ${'word '.repeat(10)}::debug::x`,
];

/** `live`: of the refs; null where it is in no file. */
export function aReach(
  refs: readonly string[],
  paths: readonly string[] = [],
  live: readonly string[] | null = [],
): Reach {
  const some = (names: readonly string[]) => ({ names: names.slice(0, 20), count: names.length });
  return { refs: some(refs), paths: some(paths), live: live && some(live) };
}

/** A finding in which every free text is hostile. */
export function hostileFindings(text: string): Finding[] {
  const texts = {
    path: text || 'p',
    title: text,
    message: text,
    author: text,
    why: text,
    fix: text,
    oldPath: text,
    references: [text],
    rule: 'r',
  };
  const sighting = {
    path: text,
    place: { line: 1, column: 1, endLine: 1, endColumn: 2 },
    commit: COMMIT,
    author: text,
    date: text,
  };
  return [
    aSecretFinding({
      ...texts,
      movedFrom: text,
      revoke: text,
      alsoAt: [sighting],
      reasons: [text],
      reach: aReach([text], [text, text], [text]),
    }),
    aPostureFinding({ ...texts, before: text, after: text, restore: text, components: [text] }),
    aPostureFinding({ ...texts, before: text, after: text, restore: null, components: [] }),
    suppressed(aSecretFinding(texts), { reason: text, owner: text, until: text }),
    aSecretFinding({ ...texts, blocks: false, confidence: 'medium' }),
    aSecretFinding({ ...texts, blocks: false, confidence: 'low', commit: null }),
  ];
}

export function hostileReport(text: string, incomplete = false): Report {
  return aReport(hostileFindings(text), {
    gaps: incomplete ? [aGap({ message: text, next: text }), aGap({ message: text, next: null })] : [],
    coverage: { label: text, policySource: text, skipped: [{ reason: 'submodule', count: 2, examples: [text] }] },
  });
}
