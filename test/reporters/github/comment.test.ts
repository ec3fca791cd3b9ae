import { expect, test } from 'vitest';
import { isSummary, renderComment } from '../../../src/reporters/github/comment.ts';
import { DEFAULT_POLICY } from '../../../src/model/policy.ts';
import { aGap, aPostureFinding, aReport, aSecretFinding, suppressed } from '../a-report.ts';
import { aPull, aRefusal } from './a-change.ts';

const QUIET = { pull: aPull(), outcomes: [] };
const leak = aSecretFinding({ fingerprint: 'AAAA', atHead: 'gone' });
const weak = aPostureFinding({ fingerprint: 'BBBB' });

test('findings are a table, with the commands that remove them', async () => {
  await expect(renderComment(aReport([leak, weak]), QUIET, null)).toMatchFileSnapshot('./expected/comment-1.md');
});

test('without findings and an earlier comment, there is no comment', () => {
  expect(renderComment(aReport(), QUIET, null)).toBeNull();
  expect(renderComment(aReport([suppressed(weak)]), QUIET, null)).toBeNull();
});

test('a clean run shortens the comment to one line, with the number of fixed findings', () => {
  const before = renderComment(aReport([leak, weak]), QUIET, null)!;
  const after = renderComment(aReport(), QUIET, before)!;
  expect(after).toBe(
    '<!-- tidegate:summary -->\ntidegate: pass. Fixed since the last push: 2. 12 commits, 31 files, 604 ' +
      'rules, 0.3 s. Policy from `main@9c1e0f3a:.github/tidegate.yml`.',
  );
  expect([before, after].map(isSummary)).toEqual([true, true]);
});

test('an incomplete scan counts nothing as fixed', () => {
  const before = renderComment(aReport([leak]), QUIET, null)!;
  expect(renderComment(aReport([], { gaps: [aGap()] }), QUIET, before)).not.toContain('Fixed');
});

test('a bypass and a refused one are shown even if all passes', () => {
  expect(renderComment(aReport([suppressed(leak, { kind: 'bypass' })]), QUIET, null)).toContain(
    '| accepted | `deploy/ci.env:3`',
  );
  expect(renderComment(aReport(), { ...QUIET, outcomes: [aRefusal('ada')] }, null)).toContain('Not accepted: `');
});

test('how to accept is explained if the policy allows somebody', () => {
  const bypass = { users: new Set(['ada']), teams: new Set<string>(), permission: null, never: [], maxDays: null };
  const report = aReport([leak]);
  expect(renderComment({ ...report, policy: { ...DEFAULT_POLICY, bypass } }, QUIET, null)).toContain(
    '`tidegate: accept AAAA until <date> because <reason>`',
  );
  expect(renderComment(report, QUIET, null)).not.toContain('tidegate: accept');
});

test("a branch's name is one word of a command, whatever it holds", () => {
  expect(renderComment(aReport([leak]), { ...QUIET, pull: aPull({ branch: "a;b'$(c)" }) }, null)).toContain(
    'git switch &#39;a;b&#39;\\&#39;&#39;$(c)&#39;\n',
  );
});
