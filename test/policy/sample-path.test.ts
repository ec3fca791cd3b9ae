/** Paths whose values are mostly made up, and the most that a match counts there. */

import { expect, test } from 'vitest';
import { confidenceAt, isSamplePath } from '../../src/policy/sample-path.ts';

test.each([
  ['tests/a.py', true],
  ['src/__tests__/a.ts', true],
  ['docs/setup.md', true],
  ['src/test/resources/key.pem', true],
  ['examples/app.js', true],
  ['module/src/dockerTest/resources/server.key', true],
  ['src/URLTest.java', true],
  ['README.md', true],
  ['handbook/setup.rst', true],
  ['t/session.t', true],
  ['t/certs/server.key', true],
  ['lib/App/x.t', true],
  ['src/t.key', false],
  ['LatestNews.java', false],
  ['src/Contest.java', false],
  ['src/latest/a.py', false],
  ['vendor/github.com/a/b/config.go', true],
  ['web/node_modules/a/index.js', true],
  ['api/swagger.yaml', true],
  ['config/vendor/stripe.yml', false],
  ['vendor/acme/config.php', false],
  ['vendor/acme/installer/src/Helpers/Env.php', true],
  ['docs.yml', false],
  ['contest/a.py', false],
  ['src/attestation.ts', false],
  ['deploy/prod.env', false],
])('%s is a place for made-up values: %s', (path, expected) => expect(isSamplePath(path)).toBe(expected));

const FOLDERS = [
  'docs',
  'website/source/guides',
  'web/content',
  'vendor/github.com/a/b',
  'ui/node_modules/a',
  'third_party',
];
const PAGES = ['setup.md', 'index.html.md', 'a.mdx', 'b.rst', 'c.adoc', 'd.html', 'e.html.md.erb'];
const OTHERS = ['app.yaml', 'deploy.env', 'a.js', 'settings.py', 'notes.json'];

test('on a page of documentation a form alone warns, and what proves itself keeps its confidence', () => {
  const at = (path: string, structure: 'unknown' | 'valid') => confidenceAt(path, { confidence: 'high', structure });
  const seen = (names: readonly string[], structure: 'unknown' | 'valid') =>
    new Set(FOLDERS.flatMap((folder) => names.map((name) => at(`${folder}/${name}`, structure))));
  expect([seen(PAGES, 'unknown'), seen(PAGES, 'valid'), seen(OTHERS, 'unknown')]).toEqual([
    new Set(['medium']),
    new Set(['high']),
    new Set(['high']),
  ]);
  expect([at('README.md', 'unknown'), at('src/index.html', 'unknown')]).toEqual(['high', 'high']);
});

const OF_OTHERS = [
  'vendor/github.com/a/b',
  'vendor/a/b',
  'ui/node_modules/a',
  'third_party/a',
  'Godeps/_workspace/src/a',
];
const OF_TESTS = [
  'a_test.go',
  'testdata/a.pem',
  'tests/config.json',
  'recordings/Suite/TestA.yaml',
  'spec/a_spec.rb',
  'fixtures/vcr/a.yml',
  'src/test/resources/a.p12',
  'AuthTests.cs',
];

test('a test, fixture or recording in code of others warns; in our own tree a form keeps its confidence', () => {
  const at = (path: string) => confidenceAt(path, { confidence: 'high', structure: 'valid' });
  const seen = (folders: readonly string[]) =>
    new Set(folders.flatMap((folder) => OF_TESTS.map((name) => at(`${folder}/${name}`))));
  expect([seen(OF_OTHERS), seen(['src', 'pkg/vendoring'])]).toEqual([new Set(['medium']), new Set(['high'])]);
  expect(OF_OTHERS.map((folder) => at(`${folder}/config.go`))).toEqual(OF_OTHERS.map(() => 'high'));
});
