import { expect, test } from 'vitest';
import { renderAnnotations } from '../../src/reporters/annotations.ts';
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
import { commandsIn } from './runner-oracle.ts';

test('a clean run marks nothing, and neither does an accepted finding', () => {
  expect(renderAnnotations(aReport())).toEqual([]);
  expect(renderAnnotations(aReport([suppressed(aSecretFinding())]))).toEqual([]);
});

test('what blocks is an error with title, place and what to do', () => {
  expect(renderAnnotations(aReport([aPostureFinding()]))).toEqual([
    '::error file=mysite/settings/production.py,line=41,endLine=41,col=1,endColumn=25,' +
      'title=HSTS shortened%3A max-age 1 year → 60 seconds::' +
      'Browsers would accept plain HTTP again a minute after each visit.' +
      '%0ARestore: SECURE_HSTS_SECONDS = 31536000%0ARule: hsts',
  ]);
});

test('a leaked credential is shown by its public part', () => {
  const [command] = commandsIn(renderAnnotations(aReport([aSecretFinding()])).join('\n'));
  expect(command!.properties['title']).toBe('GitHub personal access token ghp_•••• (40 characters, checksum valid)');
  expect(command!.data).toContain('Added in 3f2a91c0 by Ada');
});

test('levels follow what a finding does to the change', () => {
  const findings = [
    aSecretFinding(),
    aPostureFinding({ blocks: false }),
    aSecretFinding({ blocks: false, confidence: 'low' }),
  ];
  expect(commandsIn(renderAnnotations(aReport(findings)).join('\n')).map((command) => command.name)).toEqual([
    'error',
    'warning',
    'notice',
  ]);
});

test('a finding of several lines has no columns, one without a place no line', () => {
  const long = aPostureFinding({ place: { line: 2, column: 3, endLine: 5, endColumn: 1 } });
  const nowhere = aPostureFinding({ place: { line: 0, column: 0, endLine: 0, endColumn: 0 } });
  const commands = commandsIn(renderAnnotations(aReport([long, nowhere])).join('\n'));
  expect(commands.map(({ properties }) => Object.keys(properties))).toEqual([
    ['file', 'line', 'endLine', 'title'],
    ['file', 'title'],
  ]);
});

test('an incomplete scan is reported first', () => {
  const commands = commandsIn(renderAnnotations(aReport([aSecretFinding()], { gaps: [aGap()] })).join('\n'));
  expect(commands.map(({ name, properties }) => [name, properties['title']])).toEqual([
    ['error', 'tidegate: blocked, and incomplete'],
    ['error', 'GitHub personal access token ghp_•••• (40 characters, checksum valid)'],
  ]);
  expect(renderAnnotations(aReport([], { gaps: [aGap()], stops: false }))[0]).toMatch(
    /^::warning title=tidegate%3A incomplete::/,
  );
});

test('400 findings: nine are marked, worst first, and the tenth says where the others are', () => {
  const commands = commandsIn(renderAnnotations(aReport(manyFindings(400), { gaps: [aGap()] })).join('\n'));
  expect(commands).toHaveLength(10);
  expect(commands[1]!.properties['file']).toBe('config/399.env');
  expect(commands[9]!.properties['title']).toBe('and 392 more findings');
  expect(commands[9]!.data).toContain('config/20.env:3');
});

test.each(HOSTILE)('only our own commands come out of %j', (text) => {
  const lines = renderAnnotations(hostileReport(text, true));
  const commands = commandsIn(lines.join('\n'));
  expect(commands).toHaveLength(lines.length);
  for (const { name, properties } of commands) {
    expect(['error', 'warning', 'notice']).toContain(name);
    for (const key of Object.keys(properties))
      expect(['file', 'line', 'endLine', 'col', 'endColumn', 'title']).toContain(key);
  }
});
