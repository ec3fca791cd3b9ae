/**
 * The HTML report in a real Chromium: axe without a violation in light and dark, 360 px without a sideways scroll,
 * print with every finding, hostile texts inert, the keyboard, and 10,000 findings that stay responsive.
 * Run: npx tsx test/e2e/html-report.ts [folder for pictures]. Needs chromium; fetches puppeteer-core and axe-core.
 */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, checkLooks, conclude, openBrowser, picture, PICTURES } from './lib/browser.ts';
import type { Oid } from '../../src/model/oid.ts';
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

const MOST_MILLISECONDS = 1500;
const FOLDER = mkdtempSync(join(tmpdir(), 'tidegate-html-'));

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
    const isGone = index % 2 !== 0;
    const removal = { commit: `${index}`.padEnd(40, 'a') as Oid, date: `${year + 1}-0${1 + (index % 9)}-01T10:00:00Z` };
    const finding = aSecretFinding({
      title: `Kind ${index % 12}`,
      severity: (['critical', 'high', 'medium', 'low'] as const)[index % 4]!,
      path: `services/${index % 40}/config/${index}.env`,
      author: AUTHORS[index % AUTHORS.length]!,
      date: `${year}-${String(1 + (index % 12)).padStart(2, '0')}-03T10:00:00Z`,
      fingerprint: `f${index}`,
      blocks: index % 3 === 0,
      reach: {
        ...aReach(['refs/heads/main'], [], isGone ? [] : ['refs/heads/main']),
        ...(isGone ? { removal } : {}),
      },
    });
    return index % 7 === 0 ? suppressed(finding) : finding;
  });
}

const { open, close } = await openBrowser();

const usual = [...findingsOf(60), aPostureFinding(), suppressed(aPostureFinding({ rule: 'csp' }))];
const PAGES: readonly (readonly [name: string, url: string])[] = [
  ['usual', pageFile('usual', usual)],
  ['clean', pageFile('clean', [])],
  ['hostile', pageFile('hostile', HOSTILE.flatMap(hostileFindings), true)],
];

for (const [name, url] of PAGES) {
  const { page, said, requests } = await open(url);
  await checkLooks(page, name);
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

await close();
rmSync(FOLDER, { recursive: true, force: true });
conclude();
