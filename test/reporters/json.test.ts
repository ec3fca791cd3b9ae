import { expect, test } from 'vitest';
import { renderJson, renderJsonLines } from '../../src/reporters/json.ts';
import {
  aGap,
  aPostureFinding,
  aReport,
  aSecretFinding,
  HOSTILE,
  hostileReport,
  manyFindings,
  suppressed,
} from './a-report.ts';

const KEYS = [
  'rule',
  'kind',
  'severity',
  'confidence',
  'blocks',
  'title',
  'message',
  'path',
  'line',
  'column',
  'endLine',
  'endColumn',
  'field',
  'commit',
  'author',
  'date',
  'oldPath',
  'redacted',
  'fingerprint',
  'before',
  'after',
  'components',
  'weakening',
  'structure',
  'alsoAt',
  'reach',
  'movedFrom',
  'why',
  'fix',
  'revoke',
  'keep',
  'restore',
  'references',
  'idleComment',
  'suppression',
];

test('every finding has every key, in the same order, whatever its kind', () => {
  const document = JSON.parse(
    renderJson(aReport([aSecretFinding(), aPostureFinding(), suppressed(aPostureFinding())])),
  );
  expect(Object.keys(document)).toEqual(['schemaVersion', 'verdict', 'coverage', 'findings']);
  for (const finding of document.findings) expect(Object.keys(finding)).toEqual(KEYS);
});

test('the promised fields hold what programs rely on', () => {
  const document = JSON.parse(renderJson(aReport([aPostureFinding(), aSecretFinding()])));
  expect(document).toMatchObject({ schemaVersion: 1, verdict: 'block', coverage: { commitsExpected: 12, gaps: [] } });
  expect(document.findings[0]).toMatchObject({
    rule: 'github-personal-access-token',
    kind: 'secret',
    blocks: true,
    path: 'deploy/ci.env',
    line: 3,
    column: 14,
    endLine: 3,
    endColumn: 54,
    redacted: 'ghp_•••• (40 characters)',
    structure: 'valid',
    before: null,
    after: null,
    suppression: null,
  });
  expect(document.findings[1]).toMatchObject({
    kind: 'posture',
    redacted: null,
    before: 'SECURE_HSTS_SECONDS = 31536000',
    commit: null,
  });
});

test('a suppressed finding is still there, with who accepted it and why', () => {
  const { verdict, findings } = JSON.parse(renderJson(aReport([suppressed(aSecretFinding())])));
  expect(verdict).toBe('pass');
  expect(findings[0].suppression).toEqual({
    kind: 'policy',
    reason: 'test fixture',
    owner: 'ada',
    until: '2027-01-01',
  });
});

test('an incomplete scan says so and lists its gaps', () => {
  const { verdict, coverage } = JSON.parse(renderJson(aReport([], { gaps: [aGap()] })));
  expect(verdict).toBe('incomplete');
  expect(coverage.gaps).toEqual([{ code: 'shallow', message: aGap().message, next: aGap().next }]);
});

test('JSON lines hold one finding a line and the verdict last', () => {
  const lines = renderJsonLines(aReport(manyFindings(400)))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toHaveLength(401);
  expect(lines[0]).toMatchObject({ path: 'config/399.env', severity: 'critical' });
  expect(Object.keys(lines[400])).toEqual(['schemaVersion', 'verdict', 'coverage']);
});

test('a clean run is one JSON line', () => {
  expect(renderJsonLines(aReport()).split('\n')).toHaveLength(2);
});

test.each(HOSTILE)('programs read back the very text %j', (text) => {
  const document = JSON.parse(renderJson(hostileReport(text)));
  expect(document.findings[0]).toMatchObject({ path: text, author: text, message: text });
});
