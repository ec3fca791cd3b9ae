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

test('findings come as a table, then one by one', async () => {
  await expect(
    renderJobSummary(aReport([aSecretFinding(), aPostureFinding(), suppressed(aPostureFinding())])),
  ).toMatchFileSnapshot('./expected/job-summary-1.md');
});

test('an incomplete scan shows the reason and what to do', async () => {
  await expect(renderJobSummary(aReport([], { gaps: [aGap()], coverage: { commitsScanned: 9 } }))).toMatchFileSnapshot(
    './expected/job-summary-2.md',
  );
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
