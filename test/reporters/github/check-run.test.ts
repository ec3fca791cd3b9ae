import { expect, test } from 'vitest';
import { renderCheckRun } from '../../../src/reporters/github/check-run.ts';
import { renderComment } from '../../../src/reporters/github/comment.ts';
import { aGap, aPostureFinding, aReport, aSecretFinding, HOSTILE, hostileReport, manyFindings } from '../a-report.ts';
import { expectTextOnly } from '../markdown-oracle.ts';
import { aChange, aPull, aRefusal, HEAD } from './a-change.ts';

const QUIET = { pull: aPull(), outcomes: [] };
const render = (report: ReturnType<typeof aReport>) => renderCheckRun(report, aChange(), QUIET);

test('the conclusion is the verdict: nothing but a pass is a success', () => {
  const warning = aPostureFinding({ blocks: false });
  const conclusions = [
    aReport(),
    aReport([warning]),
    aReport([aSecretFinding()]),
    aReport([], { gaps: [aGap()] }),
    aReport([], { gaps: [aGap()], stops: false }),
  ].map((report) => render(report).conclusion);
  expect(conclusions).toEqual(['success', 'neutral', 'failure', 'failure', 'neutral']);
  expect(render(aReport([aSecretFinding()]))).toMatchObject({
    name: 'tidegate',
    head_sha: HEAD,
    output: { title: 'blocked: 1 leaked credential' },
  });
});

test('400 findings go in portions of 50, the worst first, and 600 are cut with a note', () => {
  const some = render(aReport(manyFindings(400)));
  expect(some.portions.map(({ length }) => length)).toEqual([50, 50, 50, 50, 50, 50, 50, 50]);
  expect(some.portions[0]![0]).toMatchObject({ path: 'config/399.env' });
  expect(some.output.summary).toContain('and 340 more findings');
  const many = render(aReport(manyFindings(600)));
  expect(many.portions).toHaveLength(10);
  expect(many.output.summary).toContain('500 findings of 600 are marked in the files, the worst first');
});

test('a finding without a file is in the text and on no line', () => {
  expect(render(aReport([aSecretFinding({ path: '' })])).portions).toEqual([[]]);
});

test('the longest paths and words fit', () => {
  const findings = manyFindings(400).map((finding) => ({
    ...finding,
    path: '|'.repeat(4_000),
    why: 'ü'.repeat(9_000),
  }));
  const { output } = render(aReport(findings));
  for (const text of [output.summary, output.text]) expect(text.length).toBeLessThan(65_536);
  expect(output.text).toMatch(/A check run is limited to 64 KB: [\d,]+ more findings did not fit/);
  expect(renderComment(aReport(findings), QUIET, null)!.length).toBeLessThan(65_536);
});

test.each(HOSTILE)('%j stays text', (text) => {
  const occasion = { pull: aPull({ branch: text }), outcomes: [aRefusal(text)] };
  const { output } = renderCheckRun(hostileReport(text, true), aChange(), occasion);
  expectTextOnly(output.summary);
  expectTextOnly(output.text);
  expectTextOnly(renderComment(hostileReport(text, true), occasion, null)!);
});
