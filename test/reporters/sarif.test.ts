import { expect, test } from 'vitest';
import { renderSarif } from '../../src/reporters/sarif/sarif.ts';
import {
  aGap,
  aPostureFinding,
  aReach,
  aReport,
  aSecretFinding,
  HOSTILE,
  hostileReport,
  manyFindings,
  suppressed,
} from './a-report.ts';
import { sarifErrors } from './sarif-schema.ts';

const options = { toolVersion: '0.1.0' };

function runOf(report: Parameters<typeof renderSarif>[0]) {
  const text = renderSarif(report, options);
  expect(sarifErrors(text)).toEqual([]);
  return JSON.parse(text).runs[0];
}

test('of a history the properties name the refs that lead to a leak, and those whose files hold it', () => {
  const [result] = runOf(
    aReport([aSecretFinding({ reach: aReach(['refs/heads/main', 'refs/tags/v1'], ['deploy/ci.env'], []) })]),
  ).results;
  expect(result.properties.reach).toEqual({
    paths: { names: ['deploy/ci.env'], count: 1 },
    refs: { names: ['refs/heads/main', 'refs/tags/v1'], count: 2 },
    live: { names: [], count: 0 },
  });
  expect(result.message.text).toContain('Removed from the files of main, tag v1, but still in their history.');
});

test('the schema refuses a wrong document, so that its acceptance proves something', () => {
  const bad = JSON.parse(renderSarif(aReport([aSecretFinding()]), options));
  bad.runs[0].results[0].level = 'fatal';
  bad.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
  bad.runs[0].results[0].extra = 1;
  expect(sarifErrors(JSON.stringify(bad))).toHaveLength(3);
});

test('a clean run is valid and has no result', () => {
  expect(runOf(aReport())).toMatchObject({
    results: [],
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: true, exitCode: 0 }],
  });
});

test('a leaked credential is an error at its place', async () => {
  await expect(
    renderSarif(aReport([aSecretFinding({ alsoAt: [aSecretFinding({ path: 'b.env' })] }), aPostureFinding()]), options),
  ).toMatchFileSnapshot('sarif.snapshot.json');
  const { results, tool } = runOf(aReport([aPostureFinding(), aSecretFinding()]));
  expect(results[0]).toMatchObject({
    ruleId: 'github-personal-access-token',
    ruleIndex: 0,
    level: 'error',
    partialFingerprints: { 'tidegate/v1': 'secret:aaaa1111' },
  });
  expect(results[0].locations[0].physicalLocation.region).toEqual({
    startLine: 3,
    startColumn: 14,
    endLine: 3,
    endColumn: 54,
  });
  expect(tool.driver.rules.map((rule: any) => rule.properties['security-severity'])).toEqual(['9.5', '8.0']);
});

test('what warns is a warning, what is unsure a note, what is accepted is suppressed', () => {
  const { results } = runOf(
    aReport([
      aPostureFinding({ blocks: false }),
      aSecretFinding({ blocks: false, confidence: 'low' }),
      suppressed(aSecretFinding(), { kind: 'inline' }),
      suppressed(aPostureFinding(), { kind: 'baseline' }),
    ]),
  );
  expect(results.map((result: any) => [result.level, result.suppressions?.[0].kind])).toEqual([
    ['warning', undefined],
    ['note', undefined],
    ['warning', 'inSource'],
    ['warning', 'external'],
  ]);
});

test('a finding without a place has no region, and an empty place becomes one column', () => {
  const nowhere = { line: 0, column: 0, endLine: 0, endColumn: 0 };
  const empty = { line: 2, column: 5, endLine: 2, endColumn: 5 };
  const { results } = runOf(aReport([aSecretFinding({ place: nowhere }), aSecretFinding({ place: empty, path: '' })]));
  expect(results[0].locations[0].physicalLocation.region).toBeUndefined();
  expect(results[1].locations[0].physicalLocation.region).toEqual({
    startLine: 2,
    startColumn: 5,
    endLine: 2,
    endColumn: 6,
  });
});

test('an incomplete scan is an unsuccessful invocation with its reason', () => {
  const [invocation] = runOf(aReport([], { gaps: [aGap()] })).invocations;
  expect(invocation).toMatchObject({ executionSuccessful: false, exitCode: 3 });
  expect(invocation.toolExecutionNotifications[0]).toMatchObject({ level: 'error', descriptor: { id: 'gap/shallow' } });
  expect(invocation.toolExecutionNotifications[0].message.text).toContain('fetch-depth: 0');
});

test('a path stays a relative address, whatever is in its name', () => {
  const paths = ['a b/ü#?%.env', 'x:y/z', 'new\nline', '\ud800'];
  const { results } = runOf(aReport(paths.map((path) => aSecretFinding({ path }))));
  expect(results.map((result: any) => result.locations[0].physicalLocation.artifactLocation.uri)).toEqual([
    'a%20b/%C3%BC%23%3F%25.env',
    'x%3Ay/z',
    'new%0Aline',
    '%EF%BF%BD',
  ]);
});

test('26,000 findings are cut to what GitHub takes, the worst kept, and the cut is reported', () => {
  const { results, invocations } = runOf(aReport(manyFindings(26_000)));
  expect(results).toHaveLength(25_000);
  expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('config/25999.env');
  expect(invocations[0].toolExecutionNotifications.map((one: any) => one.descriptor.id)).toEqual(['cut', 'kept']);
});

test('a secret in 1,500 places keeps to the limit of locations', () => {
  const places = Array.from({ length: 1_500 }, (_, index) => aSecretFinding({ path: `${index}.env` }));
  const [result] = runOf(aReport([aSecretFinding({ alsoAt: places })])).results;
  expect(result.locations.length + result.relatedLocations.length).toBe(100);
});

test.each(HOSTILE)('the file stays valid with %j in it', (text) => {
  const { results } = runOf(hostileReport(text, true));
  for (const { message } of results) expect(message.text).not.toMatch(/(?<!\\)\[|[\0-\x1f\u202e]/);
});
