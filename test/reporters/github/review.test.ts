import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import { parsePatch } from '../../../src/reporters/github/patch.ts';
import {
  fingerprintIn,
  fixed,
  planReview,
  unfixed,
  type ReviewOptions,
  type Thread,
} from '../../../src/reporters/github/review.ts';
import {
  aGap,
  aPostureFinding,
  aReport,
  aSecretFinding,
  HOSTILE,
  hostileFindings,
  manyFindings,
  suppressed,
} from '../a-report.ts';
import { expectTextOnly } from '../markdown-oracle.ts';

const OPTIONS: ReviewOptions = { mayShow: () => true, rulesPage: 'https://example.org/rules' };

function plan(
  findings: readonly Finding[],
  patches: Readonly<Record<string, string>>,
  threads: readonly Thread[] = [],
  options = OPTIONS,
) {
  return planReview(
    aReport(findings),
    threads,
    new Map(Object.entries(patches).map(([path, text]) => [path, parsePatch(text)])),
    options,
  );
}

const at = (line: number) => ({ path: 'deploy/ci.env', place: place(line) });
const place = (line: number, endLine = line) => ({ line, column: 1, endLine, endColumn: 1 });
const suggestionIn = (body: string | undefined): string | undefined =>
  /^(`{3,})suggestion\n([^]*?)\n\1$/m.exec(body ?? '')?.[2];

describe('a suggestion puts the old lines back', () => {
  test('where the weakened line took the place of one', () => {
    const { create } = plan([aPostureFinding({ path: 'a.py', place: place(2), oldLine: 2 })], {
      'a.py': '@@ -1,3 +1,3 @@\n x\n-  HSTS = 31536000,  # a year\n+  HSTS = 60,\n y',
    });
    expect(create).toMatchObject([{ path: 'a.py', line: 2, side: 'RIGHT' }]);
    expect(suggestionIn(create[0]!.body)).toBe('  HSTS = 31536000,  # a year');
  });

  test('of a run of as many lines, each for its own', () => {
    const { create } = plan([aPostureFinding({ path: 'a.py', place: place(2), oldLine: 2 })], {
      'a.py': '@@ -1,2 +1,2 @@\n-A = 1\n-HSTS = 31536000\n+A = 2\n+HSTS = 60',
    });
    expect(suggestionIn(create[0]!.body)).toBe('HSTS = 31536000');
  });

  test('over several lines', () => {
    const { create } = plan([aPostureFinding({ path: 'a.js', place: place(1, 2), oldLine: 2 })], {
      'a.js': '@@ -1,3 +1,2 @@\n-hsts({\n-  maxAge: 31536000,\n-})\n+hsts({\n+  maxAge: 60 })',
    });
    expect(create).toMatchObject([{ line: 2, start_line: 1, start_side: 'RIGHT', side: 'RIGHT' }]);
    expect(suggestionIn(create[0]!.body)).toBe('hsts({\n  maxAge: 31536000,\n})');
  });

  test('with a fence that they cannot close', () => {
    const { create } = plan([aPostureFinding({ path: 'a.md', place: place(1), oldLine: 1 })], {
      'a.md': '@@ -1 +1 @@\n-````` x\n+y',
    });
    expect(suggestionIn(create[0]!.body)).toBe('````` x');
  });

  test.each([
    [
      'other lines changed with it',
      place(2),
      1,
      '@@ -1,3 +1,2 @@\n-HSTS = 31536000\n-A = 1\n-B = 1\n+A = 2\n+HSTS = 60',
      OPTIONS,
    ],
    [
      'a secret stands in the old line',
      place(1),
      1,
      '@@ -1 +1 @@\n-url = "https://u:p@h?ssl=on"\n+url = "https://u:p@h"',
      { ...OPTIONS, mayShow: () => false },
    ],
    ['the old line hides something', place(1), 1, '@@ -1 +1 @@\n-HSTS = 1 \u202e\n+HSTS = 60', OPTIONS],
    ['the old line ends otherwise', place(1), 1, '@@ -1 +1 @@\n-HSTS = 1\r\n+HSTS = 60\r', OPTIONS],
  ] as const)('not where %s: then in words', (_, at, oldLine, patch, options) => {
    const { create } = plan([aPostureFinding({ path: 'a.py', place: at, oldLine })], { 'a.py': patch }, [], options);
    expect(create).toHaveLength(1);
    expect(create[0]!.body).not.toContain('suggestion');
    expect(create[0]!.body).toContain('Restore `SECURE_HSTS_SECONDS = 31536000`');
  });
});

describe('a comment is placed', () => {
  test('on the deleted line where nothing took its place', () => {
    const { create } = plan([aPostureFinding({ path: 'a.py', place: place(1), oldLine: 2 })], {
      'a.py': '@@ -1,3 +1,2 @@\n x\n-HSTS = 31536000\n y',
    });
    expect(create).toMatchObject([{ path: 'a.py', line: 2, side: 'LEFT' }]);
  });

  test('on the line of a leak as the head has it, and nowhere if it is gone or not known', () => {
    const patch = { 'deploy/ci.env': '@@ -1 +1,6 @@\n x\n+1\n+2\n+3\n+4\n+TOKEN=' };
    expect(plan([aSecretFinding({ atHead: at(6) })], patch).create).toMatchObject([{ line: 6, side: 'RIGHT' }]);
    expect(plan([aSecretFinding({ atHead: 'gone' })], patch).create).toEqual([]);
    expect(plan([aSecretFinding()], patch).create).toEqual([]);
    expect(plan([aSecretFinding({ atHead: at(9) })], patch).create).toEqual([]);
    expect(plan([aSecretFinding({ atHead: at(6) })], {}).create).toEqual([]);
  });

  test('twenty times at most', () => {
    const findings = manyFindings(60).map((finding) => ({
      ...finding,
      path: 'a',
      atHead: { path: 'a', place: place(1) },
    }));
    expect(plan(findings, { a: '@@ -0,0 +1 @@\n+x' }).create).toHaveLength(20);
  });
});

describe('a thread', () => {
  const patch = {
    'mysite/settings/production.py': '@@ -41 +41 @@\n-SECURE_HSTS_SECONDS = 31536000\n+SECURE_HSTS_SECONDS = 60',
  };
  const thread = (parts: Partial<Thread> = {}): Thread => ({
    id: 'T',
    fingerprint: 'posture:bbbb2222',
    isResolved: false,
    resolvedByUs: false,
    comment: { number: '1', body: 'said' },
    ...parts,
  });

  test('is found again by the mark in its comment', () => {
    expect(fingerprintIn(plan([aPostureFinding()], patch).create[0]!.body)).toBe('posture:bbbb2222');
    expect(fingerprintIn('no mark')).toBeNull();
  });

  test('of a finding that is there stays as it is, also where a person resolved it', () => {
    for (const standing of [thread(), thread({ isResolved: true })])
      expect(plan([aPostureFinding()], patch, [standing])).toEqual({ create: [], resolve: [], reopen: [] });
  });

  test('is resolved when its finding goes or is accepted, and opened again when it comes back', () => {
    expect(plan([], {}, [thread()]).resolve).toEqual([thread()]);
    expect(plan([suppressed(aPostureFinding())], patch, [thread()]).resolve).toEqual([thread()]);
    const back = [
      thread({ isResolved: true, resolvedByUs: true }),
      thread({ comment: { number: '1', body: fixed('said') } }),
    ];
    for (const standing of back)
      expect(plan([aPostureFinding()], patch, [standing])).toEqual({ create: [], resolve: [], reopen: [standing] });
    expect(plan([], {}, back).resolve).toEqual([]);
    expect(unfixed(fixed('said'))).toBe('said');
  });

  test('is not resolved by an incomplete scan', () => {
    expect(planReview(aReport([], { gaps: [aGap()] }), [thread()], new Map(), OPTIONS).resolve).toEqual([]);
  });
});

test.each(HOSTILE)('%j stays text', (text) => {
  const findings = hostileFindings(text).map((finding, index) => ({
    ...finding,
    path: 'a',
    fingerprint: `F${index}`,
    ...(finding.kind === 'secret' && { atHead: { path: 'a', place: place(1) } }),
  })) as Finding[];
  for (const { body } of plan(findings, { a: '@@ -0,0 +1 @@\n+x' }).create) expectTextOnly(body);
});
