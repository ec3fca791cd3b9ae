/** Filters of events as GitHub's page defines them. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterLoss, type EventFilter } from '../../src/policy/gate/event-filter.ts';
import { workflowLosses } from '../../src/policy/gate-workflow.ts';

const only = (...patterns: string[]): EventFilter => ({ patterns, isIgnore: false });
const not = (...patterns: string[]): EventFilter => ({ patterns, isIgnore: true });
const all = not();

/** Does a filter of one pattern run for a name? Asked by comparing it with the filter for that name alone. */
function matches(pattern: string, name: string): boolean {
  const literal = [...name].map((char) => (/[a-z0-9/]/i.test(char) ? char : `\\${char}`)).join('');
  return filterLoss(only(literal), only(pattern)) === 'none';
}

// https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#patterns-to-match-file-paths
test.each<[string, readonly string[], readonly string[]]>([
  ['*', ['README.md', 'server.rb'], ['docs/a']],
  ['*.jsx?', ['page.js', 'page.jsx'], ['page.jsxx', 'page.jx']],
  ['**', ['all/the/files.md', 'a'], []],
  ['*.js', ['app.js', 'index.js'], ['js/index.js']],
  ['**.js', ['index.js', 'js/index.js', 'src/js/app.js'], ['a.jsx']],
  ['docs/*', ['docs/README.md', 'docs/file.txt'], ['docs/a/b', 'docs']],
  ['docs/**', ['docs/README.md', 'docs/mona/octocat.txt'], ['doc/a', 'x/docs/a']],
  ['docs/**/*.md', ['docs/README.md', 'docs/mona/hello-world.md', 'docs/a/b/c.md'], ['docs/a.txt']],
  ['**/docs/**', ['docs/hello.md', 'dir/docs/my-file.txt', 'space/docs/plan/space.doc'], ['mydocs/a']],
  ['**/README.md', ['README.md', 'js/README.md'], ['MYREADME.md', 'js/xREADME.md']],
  ['**/*src/**', ['a/src/app.js', 'my-src/code/js/app.js'], ['src2/a']],
  ['**/*-post.md', ['my-post.md', 'path/their-post.md'], ['post.md']],
  ['**/migrate-*.sql', ['migrate-10909.sql', 'db/sept/migrate-v1.sql'], ['migrate.sql']],
  ['v[12].[0-9]+.[0-9]+', ['v1.10.1', 'v2.0.0'], ['v3.0.0', 'v1..1', 'v1.1']],
  ['[CB]at', ['Cat', 'Bat'], ['at', 'Dat', 'cat']],
  ['[1-2]00', ['100', '200'], ['300', '1200']],
  ['a\\+b', ['a+b'], ['ab', 'aab']],
  ['ab+', ['ab', 'abbb'], ['a', 'aba']],
  ['colou?r/*', ['color/a', 'colour/a'], ['colouur/a']],
])('%s', (pattern, inside, outside) => {
  expect(inside.filter((name) => !matches(pattern, name))).toEqual([]);
  expect(outside.filter((name) => matches(pattern, name))).toEqual([]);
});

test.each<[EventFilter, EventFilter, string]>([
  [all, only('**'), 'none'],
  [all, only('**/*'), 'none'],
  [all, only('*', '**/*'), 'none'],
  [all, only('*', '*/**'), 'none'],
  [all, only('*'), 'some'],
  [all, only('**/*.*'), 'some'],
  [all, only('**', '!src/**'), 'some'],
  [all, only('**', '!src/**', 'src/**'), 'none'],
  [all, only('**', '!**'), 'all'],
  [all, only('!src/**'), 'all'],
  [all, only(), 'all'],
  [all, not('**'), 'all'],
  [all, not('*', '*/**'), 'all'],
  [all, not('docs/**'), 'some'],
  [not('docs/**'), not('docs/*.md'), 'none'],
  [not('docs/*.md'), not('docs/**'), 'some'],
  [not('docs/**'), not('docs/**', 'docs/a/**'), 'none'],
  [not('a', 'b'), not('b', 'a'), 'none'],
  [not('*.jsx?'), not('*.js', '*.jsx'), 'none'],
  [not('*.js'), not('*.jsx?'), 'some'],
  [only('src/**'), only('**'), 'none'],
  [only('src/**'), not('docs/**'), 'none'],
  [only('src/**', 'docs/**'), only('src/**'), 'some'],
  [only('v[12]'), only('v1', 'v2'), 'none'],
  [only('src/**'), not('src/**'), 'all'],
  [all, not('[!a]b'), 'unknown'],
  [all, not('?b'), 'unknown'],
  [all, not('a[b'), 'unknown'],
  [all, not(...Array.from({ length: 200 }, (_, index) => `x${index}*y`)), 'unknown'],
])('%j → %j loses %s', (before, after, loss) => {
  expect(filterLoss(before, after)).toBe(loss);
});

test('a filter never loses to itself, nor by one more pattern of what runs', () => {
  const pattern = fc
    .array(fc.constantFrom('a', 'b/', '*', '**', '**/', '/', 'c?', 'd+', '[ab]'), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(pattern, { minLength: 1, maxLength: 3 }), pattern, (patterns, more) => {
      expect(['none', 'unknown']).toContain(filterLoss(only(...patterns), only(...patterns)));
      expect(['none', 'unknown']).toContain(filterLoss(only(...patterns), only(...patterns, more)));
      expect(['none', 'unknown']).toContain(filterLoss(not(...patterns, more), not(...patterns)));
    }),
    { numRuns: 300 },
  );
});

const workflow = (event: string): string =>
  `on:\n  push: ${event}\njobs:\n  g:\n    steps:\n      - uses: tidegate/tidegate@v0\n`;

test.each<[string, string, readonly (readonly [string, boolean])[]]>([
  ['{}', '{ paths: ["**"] }', []],
  ['{}', '{ paths: ["*"] }', [['on.push.paths: none → ["*"]', true]]],
  ['{}', '{ paths: ["**", "!src/**"] }', [['on.push.paths: none → ["**","!src/**"]', true]]],
  ['{ paths-ignore: [docs/**] }', '{ paths-ignore: [docs/*.md] }', []],
  [
    '{ paths-ignore: ["*.js"] }',
    '{ paths-ignore: ["*.jsx?"] }',
    [['on.push.paths-ignore: ["*.js"] → ["*.jsx?"]', true]],
  ],
  ['{ paths-ignore: [a] }', '{ paths: ["**"] }', []],
  ['{ branches: [main, dev] }', '{ branches: ["main", "de+v"] }', []],
  ['{ branches: [main, dev] }', '{ branches: [main] }', [['on.push.branches: ["main","dev"] → ["main"]', false]]],
  ['{}', '{ branches-ignore: ["*", "*/**"] }', [['on.push.branches-ignore: none → ["*","*/**"]', true]]],
  ['{}', '{ branches: ["!main"] }', [['on.push.branches: none → ["!main"]', true]]],
  ['{}', '{ tags: ["v*"] }', [['on.push.tags: none → ["v*"]', true]]],
  ['{}', '{ tags-ignore: ["v*"] }', [['on.push.tags-ignore: none → ["v*"]', true]]],
  [
    '{}',
    '{ tags: ["v*"], branches-ignore: [x] }',
    [
      ['on.push.tags: none → ["v*"]', false],
      ['on.push.branches-ignore: none → ["x"]', false],
    ],
  ],
  ['{}', '{ paths-ignore: ["?x"] }', [['on.push.paths-ignore: none → ["?x"]', false]]],
])('a push %s that becomes %s', async (before, after, losses) => {
  const found = await workflowLosses(workflow(before), workflow(after), [{ name: 'push', isNeeded: true }]);
  expect(found.map(({ text, isSure }) => [text, isSure])).toEqual(losses);
});
