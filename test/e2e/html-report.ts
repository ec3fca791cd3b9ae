/**
 * The HTML report in a real Chromium: axe without a violation in light and dark, 360 px without a sideways scroll,
 * print with every finding, hostile texts inert, the keyboard, and 10,000 findings that stay responsive.
 * Run: npx tsx test/e2e/html-report.ts [folder for pictures]. Needs chromium; fetches puppeteer-core and axe-core.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Finding } from '../../src/model/finding.ts';
import { renderHtml } from '../../src/reporters/html/html.ts';
import {
  aGap,
  aPostureFinding,
  aReach,
  aReport,
  aSecretFinding,
  HOSTILE,
  hostileFindings,
  suppressed,
} from '../reporters/a-report.ts';

/** The part of puppeteer's page that is used here. */
interface Page {
  goto(url: string, options?: object): Promise<unknown>;
  evaluate<T>(script: string): Promise<T>;
  on(event: string, listener: (value: { url?(): string; text?(): string; type?(): string }) => void): void;
  setViewport(size: { width: number; height: number }): Promise<void>;
  emulateMediaFeatures(features: readonly { name: string; value: string }[]): Promise<void>;
  emulateMediaType(type: string | null): Promise<void>;
  screenshot(options: object): Promise<unknown>;
  pdf(options: object): Promise<Uint8Array>;
  close(): Promise<void>;
  readonly keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
}

const MOST_MILLISECONDS = 1500;
const FOLDER = mkdtempSync(join(tmpdir(), 'tidegate-html-'));
const PICTURES = process.argv[2] === undefined ? null : resolve(process.argv[2]);
const wrong: string[] = [];

function check(what: string, isRight: boolean, seen: unknown = ''): void {
  process.stdout.write(`${isRight ? 'ok   ' : 'WRONG'} ${what}${seen === '' ? '' : `: ${String(seen)}`}\n`);
  if (!isRight) wrong.push(what);
}

function pageFile(name: string, findings: readonly Finding[], gaps = false): string {
  const file = join(FOLDER, `${name}.html`);
  const label = gaps ? HOSTILE.join(' ') : 'all history';
  writeFileSync(file, renderHtml(aReport(findings, { gaps: gaps ? [aGap()] : [], coverage: { label } })));
  return `file://${file}`;
}

const AUTHORS = ['Ada', 'Grace', 'Linus', 'Barbara'];

function findingsOf(count: number): readonly Finding[] {
  return Array.from({ length: count }, (_, index): Finding => {
    const year = 2018 + (index % 9);
    const finding = aSecretFinding({
      title: `Kind ${index % 12}`,
      severity: (['critical', 'high', 'medium', 'low'] as const)[index % 4]!,
      path: `services/${index % 40}/config/${index}.env`,
      author: AUTHORS[index % AUTHORS.length]!,
      date: `${year}-${String(1 + (index % 12)).padStart(2, '0')}-03T10:00:00Z`,
      fingerprint: `f${index}`,
      blocks: index % 3 === 0,
      reach: aReach(['refs/heads/main'], [], index % 2 === 0 ? ['refs/heads/main'] : []),
    });
    return index % 7 === 0 ? suppressed(finding) : finding;
  });
}

const load = createRequire(join(FOLDER, 'package.json'));
writeFileSync(join(FOLDER, 'package.json'), '{"private":true}');
execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', 'puppeteer-core', 'axe-core'], { cwd: FOLDER });
const puppeteer = load('puppeteer-core') as {
  launch(options: object): Promise<{ newPage(): Promise<Page>; close(): Promise<void> }>;
};
const axe = readFileSync(load.resolve('axe-core/axe.min.js'), 'utf8');
const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
if (!existsSync(program)) throw new Error(`There is no ${program}: install chromium, or name it in CHROMIUM.`);
if (PICTURES !== null) mkdirSync(PICTURES, { recursive: true });

const browser = await puppeteer.launch({ executablePath: program, args: ['--no-sandbox'] });

async function open(url: string): Promise<{ page: Page; said: string[]; requests: string[] }> {
  const page = await browser.newPage();
  const [said, requests]: [string[], string[]] = [[], []];
  page.on('console', (message) => void said.push(message.text?.() ?? ''));
  page.on('pageerror', (error) => void said.push(String(error)));
  page.on('dialog', () => void said.push('a dialog'));
  page.on('request', (request) => void requests.push(request.url?.() ?? ''));
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
  return { page, said, requests };
}

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES !== null) await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: false });
}

const usual = [...findingsOf(60), aPostureFinding(), suppressed(aPostureFinding({ rule: 'csp' }))];
const PAGES: readonly (readonly [name: string, url: string])[] = [
  ['usual', pageFile('usual', usual)],
  ['clean', pageFile('clean', [])],
  ['hostile', pageFile('hostile', HOSTILE.flatMap(hostileFindings), true)],
];

for (const [name, url] of PAGES) {
  const { page, said, requests } = await open(url);
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const width of [1280, 360]) {
      await page.setViewport({ width, height: 900 });
      await page.evaluate(axe);
      const violations = await page.evaluate<string[]>(
        `axe.run({ resultTypes: ['violations'] }).then((result) => result.violations.map((one) =>
          one.id + ' × ' + one.nodes.length + ' ' + one.nodes[0].html.slice(0, 120)))`,
      );
      check(`${name}, ${scheme}, ${width} px: axe`, violations.length === 0, violations.join('; '));
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      check(`${name}, ${scheme}, ${width} px: no sideways scroll`, wide <= width, wide);
      await picture(page, `${name}-${scheme}-${width}`);
    }
  }
  check(`${name}: no word on the console, no error, no dialog`, said.length === 0, said.join('; ').slice(0, 300));
  check(`${name}: nothing is loaded`, requests.length === 1, requests.slice(1).join(' '));
  await page.close();
}

{
  const { page } = await open(pageFile('print', usual));
  await page.setViewport({ width: 800, height: 1100 });
  await page.evaluate(`addEventListener('beforeprint', () => setTimeout(() => {}, 0));
    window.printed = 0; addEventListener('beforeprint', () => {
      window.printed = document.querySelectorAll('#findings article').length; }); 0`);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  const pdf = await page.pdf({ format: 'A4', ...(PICTURES === null ? {} : { path: join(PICTURES, 'print.pdf') }) });
  const printed = await page.evaluate<number>('window.printed');
  check('print: every finding is on paper', printed === usual.length, printed);
  check('print: the paper is not empty', pdf.length > 20_000, pdf.length);
  await page.emulateMediaType('print');
  const colours = await page.evaluate<string>(
    "getComputedStyle(document.body).color + ' on ' + getComputedStyle(document.body).backgroundColor",
  );
  check('print: black on white, in dark mode too', colours === 'rgb(0, 0, 0) on rgb(255, 255, 255)', colours);
  await picture(page, 'print');
  await page.close();
}

{
  const { page } = await open(pageFile('keyboard', findingsOf(120)));
  const at = (): Promise<string> =>
    page.evaluate<string>(
      'document.activeElement.id || document.activeElement.name || document.activeElement.className',
    );
  const visited: string[] = [];
  for (let step = 0; step < 40 && !visited.includes('next'); step++) {
    await page.keyboard.press('Tab');
    visited.push(await at());
  }
  const wanted = ['skip', 'words', 'group', 'critical', 'blocks', 'suppressed', 'next'];
  const missing = wanted.filter((one) => !visited.includes(one));
  check('keyboard: every control is reached', missing.length === 0, missing.join(' '));
  const shown = (): Promise<string> => page.evaluate<string>("document.getElementById('shown').textContent");
  await page.keyboard.press('Enter');
  check('keyboard: Enter turns the page', /page 2 of 3$/.test(await shown()), await shown());
  check('keyboard: the focus follows to the findings', (await at()) === 'findings', await at());
  await page.evaluate("document.querySelector('[name=words]').focus()");
  await page.keyboard.type('config/7.env');
  await page.evaluate('new Promise((done) => setTimeout(done, 400))');
  check('keyboard: typing searches', (await shown()).startsWith('1 of 120'), await shown());
  await page.close();
}

{
  const url = pageFile('many', findingsOf(10_000));
  const size = readFileSync(join(FOLDER, 'many.html')).length;
  const start = performance.now();
  const { page } = await open(url);
  const loaded = Math.round(performance.now() - start);
  check(`10,000 findings (${(size / 1e6).toFixed(1)} MB): loaded`, loaded < 10_000, `${loaded} ms`);
  const timed = async (what: string, act: string): Promise<void> => {
    const spent = await page.evaluate<number>(`(async () => {
      const form = document.getElementById('controls').elements;
      const start = performance.now();
      ${act}
      await new Promise((done) => setTimeout(done, 0));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return Math.round(performance.now() - start);
    })()`);
    check(`10,000 findings: ${what}`, spent < MOST_MILLISECONDS, `${spent} ms`);
  };
  const input = "document.getElementById('controls').dispatchEvent(new Event('input'));";
  await timed('first search', `form.words.value = 'ada 77'; ${input}`);
  await timed('second search', `form.words.value = 'kind 7'; ${input}`);
  for (const group of ['rule', 'file', 'author', 'age', 'month', ''])
    await timed(`group by ${group || 'nothing'}`, `form.words.value = ''; form.group.value = '${group}'; ${input}`);
  await timed('filter', `form.suppressed.checked = false; ${input}`);
  await timed('next page', "document.getElementById('next').click();");
  const nodes = await page.evaluate<number>("document.querySelectorAll('*').length");
  check('10,000 findings: the page holds few of them at once', nodes < 5000, nodes);
  await picture(page, 'many');
  await page.close();
}

await browser.close();
rmSync(FOLDER, { recursive: true, force: true });
process.stdout.write(wrong.length === 0 ? 'all as it should be\n' : `${wrong.length} wrong\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
