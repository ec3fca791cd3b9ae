/** Importing filters of betterleaks, in Expr and in CEL. */

import { describe, expect, test } from 'vitest';
import { readFilter } from '../../src/policy/import/filter-program.ts';
import { policyOf, textsOf } from './imported.ts';

const SECRETS = ['finding["secret"]', "finding['secret']", 'finding.secret', 'get(finding, "secret", "")'];
const PATHS = ['attributes["path"]', 'attributes.path', 'get(attributes, "path", "")'];

describe('a filter', () => {
  test.each(
    SECRETS.flatMap((subject) => [
      `matchesAny(${subject}, [r"^te\\.st", "^b\\\\d"])`,
      `filter.matchesAny(${subject}, ['''^te\\\\.st''', \`^b\\d\`,])`,
      `(${subject} matches "^te\\\\.st" || (${subject}.matches(r'^b\\d'))) // both`,
    ]),
  )('%s is read as what it matches', (program) => {
    const { conditions, left } = readFilter(program);
    expect(left).toBe(0);
    expect(conditions.map(({ subject }) => subject)).toEqual(conditions.map(() => 'secret'));
    expect(conditions.flatMap(({ patterns }) => patterns)).toEqual(['^te\\.st', '^b\\d']);
  });

  test.each(PATHS)('%s is the path; words are taken as they are written', (path) => {
    const program =
      `${path} contains "a.b" || containsAny(${path}, ["c+"]) || ` +
      `${path} startsWith "d/" || ${path}.endsWith(".e")`;
    expect(readFilter(program)).toEqual({
      conditions: ['a\\.b', 'c\\+', '^d/', '\\.e$'].map((pattern) => ({ subject: 'path', patterns: [pattern] })),
      left: 0,
    });
  });

  test.each([
    ['both of two', 'finding.secret contains "abc" && attributes.path contains "x"'],
    ['what is not so', '!matchesAny(finding.secret, ["abc"])'],
    ['a computed value', 'entropy(finding.secret) < 3.0'],
    ['another list', 'matchesAny(finding.secret, words)'],
    ['another attribute', 'matchesAny(attributes["git.author_name"], ["bot"])'],
    ['a text without its end', 'matchesAny(finding.secret, ["abc'],
    ['nothing that is a program', 'nonsense((('],
  ])('%s is left, and nothing is made of it', (_what, program) => {
    expect(readFilter(program)).toEqual({ conditions: [], left: 1 });
    expect(readFilter(`${program} || finding.line contains "kept"`).conditions.length).toBeLessThan(2);
  });

  test('a long one costs by its length', () => {
    const list = Array.from({ length: 20_000 }, (_, index) => `"a${index}"`).join(', ');
    expect(readFilter(`matchesAny(finding.secret, [${list}])`).conditions[0]!.patterns).toHaveLength(20_000);
    expect(readFilter(`${'('.repeat(2000)}x${')'.repeat(2000)}`).left).toBe(1);
  });
});

test('filters become accepted texts and ignored paths, those of a rule count for it alone', async () => {
  const { policy, said } = await policyOf(
    '.betterleaks.toml',
    'prefilter = \'matchesAny(attributes["path"], [r"^docs/", r"\\.snap$"])\'\n' +
      'filter = \'finding.secret contains "EXAMPLE" || failsTokenEfficiency(finding.secret)\'\n' +
      'extend.useDefault = true\n' +
      `[[rules]]\nid = "acme"\nregex = 'acme_[a-z]{9}'\nfilter = 'finding.match matches "acme_x"'\n` +
      `[[rules]]\nid = "other"\nregex = 'other_[a-z]{9}'\nfilter = 'entropy(finding.secret) < 3'\n`,
  );
  expect(policy.ignoredPaths).toEqual(expect.arrayContaining(['docs/**', '**/*.snap']) as string[]);
  expect(textsOf(policy)).toEqual([
    ['*', { secret: ['EXAMPLE'] }],
    ['custom-acme', { match: ['acme_x'] }],
  ]);
  expect(policy.customRules.map(({ id, confidence }) => [id, confidence])).toEqual([
    ['custom-acme', undefined],
    ['custom-other', 'medium'],
  ]);
  expect(said).toContain('1 part of the filter was left out');
  expect(said).toContain('The filter of rule other was left out');
});

test('a file of filters alone is read', async () => {
  const { policy, format } = await policyOf('.betterleaks.toml', 'filter = \'finding.secret contains "EXAMPLE"\'\n');
  expect(format).toBe('gitleaks-config');
  expect(textsOf(policy)).toEqual([['*', { secret: ['EXAMPLE'] }]]);
});
