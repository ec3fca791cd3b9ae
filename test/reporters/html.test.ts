import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Oid } from '../../src/model/oid.ts';
import { renderHtml } from '../../src/reporters/html/html.ts';
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

const TAGS =
  'html|head|meta|title|style|body|h1|h2|h3|p|ul|ol|li|br|main|header|section|div|article|span|code|footer|' +
  'form|fieldset|legend|' +
  'label|input|select|option|button|details|summary|a|table|thead|tbody|tr|th|td|svg|rect';

test('the page loads nothing, and runs one script that its policy knows by its hash', () => {
  const page = renderHtml(aReport([aSecretFinding()]));
  const hash = (tag: string): string =>
    createHash('sha256')
      .update(new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page)![1]!)
      .digest('base64');
  expect(page).toContain(
    `default-src 'none'; style-src 'sha256-${hash('style')}'; script-src 'sha256-${hash('script')}'`,
  );
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(() => new Function(/<script>([^]*?)<\/script>/.exec(page)![1]!)).not.toThrow();
  expect(page).not.toMatch(/<link|<img|src=|\bon\w+=|style="|innerHTML/);
});

test('verdict, coverage and tables come first; a leak has numbered steps with the page to revoke it', () => {
  const dated = (date: string, live: readonly string[]) =>
    aSecretFinding({ date, fingerprint: date, reach: aReach(['refs/heads/main'], [], live) });
  const page = renderHtml(
    aReport([
      aSecretFinding(),
      dated('2026-01-02T00:00:00Z', ['refs/heads/main']),
      dated('2026-03-02T00:00:00Z', []),
      aPostureFinding(),
      suppressed(aSecretFinding()),
    ]),
  );
  const order = ['<h1>', 'Scanned 12 commits', '>Summary<', '<svg', '>Settings<', '>Accepted findings<', '<article'];
  const places = order.map((one) => page.indexOf(one));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(page).toContain(
    '<ol><li>Revoke it under github.com/settings/tokens, then read the new one from the environment. ' +
      '<a class="button" href="https://github.com/settings/tokens" rel="noreferrer noopener">Revoke it here</a>',
  );
  expect(page).toContain('git rebase -i 3f2a91c0^');
  expect(page).toContain('<title>2026-01: 1 came in, 1 still in files</title>');
  expect(page).toContain(
    '<td><code>SECURE_HSTS_SECONDS = 31536000</code></td><td><code>SECURE_HSTS_SECONDS = 60</code></td>',
  );
  expect(page).toContain('<td>2027-01-01</td>');
});

test('the picture shows when credentials left the files, and each finding says since when', () => {
  const reach = {
    ...aReach(['refs/heads/main']),
    removal: { commit: '9c1e0b7'.padEnd(40, '0') as Oid, date: '2026-03-04T05:00:00Z' },
  };
  const page = renderHtml(aReport([aSecretFinding({ date: '2026-01-02T00:00:00Z', reach })]));
  expect(page).toContain('When credentials came in and left');
  expect(page).toContain('<title>2026-01: 1 came in, 0 still in files</title>');
  expect(page).toContain('<title>2026-03: 0 came in, 0 still in files, 1 left the files</title>');
  expect(page).toContain('No file of main contains it since 9c1e0b70 on 2026-03-04.');
});

test.each([
  [
    ['refs/heads/old'],
    [
      '1 credential without a date of leaving: the files of another branch still have it.',
      'No file of main contains it',
    ],
  ],
  [[], ['1 credential left at a date that is not known.']],
  [['refs/heads/main', 'refs/heads/old'], []],
])('a credential that has no date of leaving is explained: %j', (live, expected) => {
  const reach = aReach(['refs/heads/main', 'refs/heads/old'], [], live);
  const page = renderHtml(
    aReport([
      aSecretFinding({ date: '2026-01-02T00:00:00Z', reach }),
      aSecretFinding({ date: '2026-05-02T00:00:00Z', fingerprint: 'OTHER' }),
    ]),
  );
  for (const words of expected) expect(page).toContain(words);
  if (expected.length === 0) expect(page).not.toMatch(/date of leaving|date that is not known/);
});

test('a clean run is reported as one', () => {
  const page = renderHtml(aReport());
  expect(page).toContain('<h1>tidegate: pass</h1>');
  expect(page).toContain('Nothing found.');
  expect(page).not.toContain('<article');
});

test('findings come worst first, with place, reason and remedy; accepted ones last, with who and why', () => {
  const page = renderHtml(
    aReport([
      suppressed(aSecretFinding()),
      aPostureFinding(),
      aSecretFinding({ alsoAt: [aSecretFinding({ path: 'b.env' })] }),
    ]),
  );
  expect(page.match(/<article class="[^"]*"/g)).toEqual([
    '<article class="blocks critical"',
    '<article class="blocks high"',
    '<article class="suppressed critical"',
  ]);
  expect(page).toContain('<code>deploy/ci.env:3</code> <code>ghp_•••• (40 characters, checksum valid)</code>');
  expect(page).toContain('Restore <code>SECURE_HSTS_SECONDS = 31536000</code>');
  expect(page).toContain('Suppressed: accepted in the policy by ada until 2027-01-01: test fixture.');
  expect(page).toContain('Also at <code>b.env:3</code>.');
  expect(page).toContain('name="critical" checked> critical (2)');
});

test('a leak of a history names the refs whose files still contain it', () => {
  const page = renderHtml(
    aReport([
      aSecretFinding({
        reach: aReach(['refs/heads/main', 'refs/tags/<v1>'], ['deploy/ci.env', 'old/ci.env'], ['refs/tags/<v1>']),
      }),
    ]),
  );
  expect(page).toContain('1 leaked credential, 1 still in files.');
  expect(page).toContain('Still in the files of tag &lt;v1&gt;, and in the history of 1 other branch or tag.');
  expect(page).toContain('Also at <code>old/ci.env</code>.');
});

test('an incomplete scan shows the reason', () => {
  const page = renderHtml(aReport([], { gaps: [aGap()] }));
  expect(page).toContain('<h1>tidegate: incomplete</h1>');
  expect(page).toContain('fetch-depth: 0');
  expect(page).toContain('This is not a pass');
});

test('400 findings are all there', () => {
  expect(renderHtml(aReport(manyFindings(400))).match(/<article/g)).toHaveLength(400);
});

test.each(HOSTILE)('%j stays text', (text) => {
  const page = renderHtml(hostileReport(text, true), text)
    .replace('<a class="skip" href="#findings">', '<a>')
    .replace(/<style>[^]*<\/style>/, '')
    .replace(/<script>[^]*?<\/script>\n<\/body>/, '</body>')
    .replace('<!doctype html>', '');
  expect(page.match(new RegExp(`<(?!/?(?:${TAGS})[ >])`, 'g'))).toBeNull();
  expect(page.replace(/="[^"]*"/g, '=""')).not.toMatch(/<[^>]*\son\w+=/);
  expect(page).not.toMatch(/href="(?!https?:)/);
  expect(page).not.toMatch(/\x1b|\u202e|[\0\x80-\x9f]/);
});
