/**
 * The documentation site as it is published: built, every link and anchor followed, axe and sideways scroll in a real
 * Chromium, and the search. Run: npx tsx test/e2e/site.ts [folder for pictures]. Needs chromium and what `npm ci` in
 * site/ installs; SITE_BUILT=1 takes the build that is there.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { check, checkLooks, conclude, openBrowser, picture } from './lib/browser.ts';

const SITE = join(import.meta.dirname, '../../site');
const BUILT = join(SITE, '.vitepress/dist');
const BASE = '/tidegate/';

if (process.env['SITE_BUILT'] !== '1') {
  if (!existsSync(join(SITE, 'node_modules'))) execFileSync('npm', ['ci', '--silent'], { cwd: SITE, stdio: 'inherit' });
  const env = { ...process.env, SITE_BASE: BASE };
  execFileSync('npm', ['run', '-s', 'build'], { cwd: SITE, stdio: 'inherit', env });
}

const pages = readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
check('pages are built', pages.length > 1000, pages.length);

/** Ids of a page, which links may name. */
const anchors = new Map<string, ReadonlySet<string>>();
const texts = new Map(pages.map((name) => [name, readFileSync(join(BUILT, name), 'utf8')]));
for (const [name, text] of texts)
  anchors.set(name, new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!)));

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&#39;': "'",
};
const decoded = (text: string): string => text.replace(/&(?:amp|quot|lt|gt|#39);/g, (entity) => ENTITIES[entity]!);

const broken: string[] = [];
let followed = 0;
for (const [name, text] of texts)
  for (const [, raw] of text.matchAll(/\s(?:href|src)="([^"]+)"/g)) {
    const url = new URL(decoded(raw!), `https://site.example${BASE}${name}`);
    if (url.host !== 'site.example') {
      if (url.protocol !== 'https:') broken.push(`${name}: ${raw}`);
      continue;
    }
    followed++;
    const path = decodeURIComponent(url.pathname);
    const target = path.endsWith('/') ? `${path}index.html` : path;
    const file = target.startsWith(BASE) ? target.slice(BASE.length) : null;
    const isThere = file !== null && existsSync(join(BUILT, file)) && statSync(join(BUILT, file)).isFile();
    const hash = decodeURIComponent(url.hash.slice(1));
    if (!isThere || (hash !== '' && !anchors.get(file)?.has(hash))) broken.push(`${name}: ${raw}`);
  }
const shown = [...new Set(broken)].slice(0, 20).join('; ');
check(`${followed} links lead to a page, and to a heading of it`, broken.length === 0, shown);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname).slice(BASE.length);
  const file = join(BUILT, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  if (!file.startsWith(BUILT) || !existsSync(file)) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  response.end(readFileSync(file));
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}`;

const LOOKED_AT: readonly (readonly [name: string, path: string])[] = [
  ['home', ''],
  ['gitea', 'quick-start/gitea.html'],
  ['gitleaks', 'migrating/gitleaks.html'],
  ['enforcement', 'enforcement.html'],
  ['rule', 'rules/github-personal-access-token.html'],
  ['rules', 'rules/index.html'],
  ['control', 'controls/csp.html'],
  ['controls', 'controls/index.html'],
  ['place', 'places/django.html'],
  ['large-place', 'places/terraform.html'],
  ['coverage', 'posture-coverage.html'],
  ['commands', 'commands.html'],
  ['example', 'workflows/required-check.html'],
];

const { open, close } = await openBrowser();
for (const [name, path] of LOOKED_AT) {
  const { page, said, requests } = await open(root + path);
  await checkLooks(page, name);
  const foreign = requests.filter((url) => !url.startsWith(root) && !url.startsWith('data:'));
  check(`${name}: nothing is loaded from elsewhere`, foreign.length === 0, foreign.join(' '));
  check(`${name}: no word on the console`, said.length === 0, said.join('; ').slice(0, 300));
  await page.close();
}

/** Words that a reader types, and the page that must be among the first answers. */
const QUESTIONS: readonly (readonly [words: string, page: string])[] = [
  ['gitea', 'quick-start/gitea.html'],
  ['csp', 'controls/csp.html'],
  ['gitleaks', 'migrating/gitleaks.html'],
  ['github personal access', 'rules/github-personal-access-token.html'],
  ['hsts', 'controls/hsts.html'],
];
for (const [words, wanted] of QUESTIONS) {
  const { page } = await open(root);
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluate(`document.querySelector('.VPNavBarSearch button').click()`);
  await page.evaluate(`new Promise((done) => { const wait = () => document.querySelector('.search-input') ? done()
    : setTimeout(wait, 50); wait(); })`);
  await page.keyboard.type(words);
  const found = await page.evaluate<string[]>(`new Promise((done) => { let left = 100; const look = () => {
    const links = [...document.querySelectorAll('.VPLocalSearchBox .results a')].map((one) => one.getAttribute('href'));
    if (links.length > 0 || --left === 0) setTimeout(() => done(links.length === 0 ? [] :
      [...document.querySelectorAll('.VPLocalSearchBox .results a')].map((one) => one.getAttribute('href'))), 300);
    else setTimeout(look, 100); }; look(); })`);
  const first = [...new Set(found.map((href) => href.split('#')[0]!))].slice(0, 3);
  check(
    `search: ${words}`,
    first.some((href) => href.endsWith(wanted)),
    first.join(' '),
  );
  await picture(page, `search-${words.split(' ')[0]!}`);
  await page.close();
}

await close();
server.close();
conclude();
