import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { renderHtml } from '../../src/reporters/html.ts';
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
  'html|head|meta|title|style|body|h1|h2|p|ul|li|main|article|span|code|footer|fieldset|legend|label|input|details|summary|a';

test('the page loads nothing and runs nothing: its policy knows one style by its hash', () => {
  const page = renderHtml(aReport([aSecretFinding()]));
  const style = /<style>([^]*?)<\/style>/.exec(page)![1]!;
  expect(page).toContain(
    `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
  expect(page).not.toMatch(/<script|<link|<img|src=|\bon\w+=|style="/);
});

test('a clean run says so', () => {
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
  expect(page).toContain('Suppressed: accepted in policy by ada until 2027-01-01: test fixture.');
  expect(page).toContain('Also at <code>b.env:3</code>.');
  expect(page).toContain('id="critical" checked> critical (2)');
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
  expect(page).toContain('Still in the files of tag &lt;v1&gt;, and in the history of 1 other.');
  expect(page).toContain('Also at <code>old/ci.env</code>.');
});

test('a scan that could not look says why', () => {
  const page = renderHtml(aReport([], { gaps: [aGap()] }));
  expect(page).toContain('<h1>tidegate: incomplete</h1>');
  expect(page).toContain('fetch-depth: 0');
  expect(page).toContain('This is not a pass');
});

test('400 findings are all there', () => {
  expect(renderHtml(aReport(manyFindings(400))).match(/<article/g)).toHaveLength(400);
});

test.each(HOSTILE)('%j stays text', (text) => {
  const page = renderHtml(hostileReport(text, true))
    .replace(/<style>[^]*<\/style>/, '')
    .replace('<!doctype html>', '');
  expect(page.match(new RegExp(`<(?!/?(?:${TAGS})[ >])`, 'g'))).toBeNull();
  expect(page).not.toMatch(/<[^>]*\son\w+=|href="(?!https?:)/);
  expect(page).not.toMatch(/\x1b|\u202e|[\0\x80-\x9f]/);
});
