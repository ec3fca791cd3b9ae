import { expect, test } from 'vitest';
import { renderJobSummary } from '../../src/reporters/job-summary.ts';
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
import { aPull, aRefusal } from './github/a-change.ts';
import { expectTextOnly } from './markdown-oracle.ts';

test('a clean run is a heading and its counts', () => {
  expect(renderJobSummary(aReport())).toMatchInlineSnapshot(`
    "### tidegate: pass

    12 commits, 31 files, 604 rules, 0.3 s. Policy from \`main@9c1e0f3a:.github/tidegate.yml\`.
    "
  `);
});

test('findings come as a table, then one by one', () => {
  expect(
    renderJobSummary(aReport([aSecretFinding(), aPostureFinding(), suppressed(aPostureFinding())])),
  ).toMatchInlineSnapshot(`
    "### tidegate: blocked

    | | where | what | now |
    |---|---|---|---|
    | blocks | \`deploy/ci.env:3\` in \`3f2a91c0\` | GitHub personal access token ghp&#95;•••• (40 characters, checksum valid) | revoke, then remove it from the commit |
    | blocks | \`mysite/settings/production.py:41\` | HSTS shortened: max-age 1 year → 60 seconds | restore \`SECURE_HSTS_SECONDS = 31536000\` |

    <details><summary>blocks: GitHub personal access token, deploy/ci.env:3</summary>

    - \`ghp_•••• (40 characters, checksum valid)\`
    - Added in 3f2a91c0 by Ada on 2026-11-02.
    - Lets the holder act as the person who made it, in every repository that person reaches.
    - Revoke it under github.com/settings/tokens, then read it from the environment.
    - Read more: <a href="https://docs.github.com/tokens">https&#58;//docs.github.com/tokens</a>
    - Rule \`github-personal-access-token\`, fingerprint \`secret:aaaa1111\`.

    </details>

    <details><summary>blocks: HSTS shortened, mysite/settings/production.py:41</summary>

    - \`max-age 1 year → 60 seconds\`
    - Browsers would accept plain HTTP again a minute after each visit.
    - Restore \`SECURE_HSTS_SECONDS = 31536000\`
    - Read more: <a href="https://www.rfc-editor.org/rfc/rfc6797">https&#58;//www&#46;rfc-editor.org/rfc/rfc6797</a>
    - Rule \`hsts\`, fingerprint \`posture:bbbb2222\`.

    </details>

    <details><summary>suppressed: HSTS shortened, mysite/settings/production.py:41</summary>

    - \`max-age 1 year → 60 seconds\`
    - Suppressed: accepted in policy by ada until 2027-01-01: test fixture.
    - Browsers would accept plain HTTP again a minute after each visit.
    - Restore \`SECURE_HSTS_SECONDS = 31536000\`
    - Read more: <a href="https://www.rfc-editor.org/rfc/rfc6797">https&#58;//www&#46;rfc-editor.org/rfc/rfc6797</a>
    - Rule \`hsts\`, fingerprint \`posture:bbbb2222\`.

    </details>

    12 commits, 31 files, 604 rules, 0.3 s. Policy from \`main@9c1e0f3a:.github/tidegate.yml\`. 1 suppressed.
    "
  `);
});

test('a scan that could not look says why and what to do', () => {
  expect(renderJobSummary(aReport([], { gaps: [aGap()], coverage: { commitsScanned: 9 } }))).toMatchInlineSnapshot(`
    "### tidegate: incomplete

    - 3 of 12 commits could not be read: this is a shallow clone (depth 1). In the workflow, set fetch-depth: 0 on actions/checkout.

    This is not a pass: the gate stays shut (policy: incomplete = block).

    9 of 12 commits, 31 files, 604 rules, 0.3 s. Policy from \`main@9c1e0f3a:.github/tidegate.yml\`.
    "
  `);
});

test('400 findings: a hundred rows, every finding below', () => {
  const summary = renderJobSummary(aReport(manyFindings(400)));
  expect(summary).toContain('and 300 more findings');
  expect(summary.match(/<details>/g)).toHaveLength(400);
  expect(summary.indexOf('config/399.env')).toBeLessThan(summary.indexOf('config/0.env'));
});

test('a summary of very many or very long findings stays below 1 MiB and says what is missing', () => {
  const findings = manyFindings(5_000).map((finding) => ({
    ...finding,
    path: '|'.repeat(4_000),
    why: 'ü'.repeat(5_000),
  }));
  const summary = renderJobSummary(aReport(findings));
  expect(Buffer.byteLength(summary)).toBeLessThan(1_048_576);
  expect(summary).toMatch(/A summary is limited to 1 MiB: [\d,]+ more findings did not fit/);
});

test.each(HOSTILE)('%j stays text', (text) => {
  expectTextOnly(
    renderJobSummary(hostileReport(text, true), { pull: aPull({ branch: text }), outcomes: [aRefusal(text)] }),
  );
});
