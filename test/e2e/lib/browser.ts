/**
 * A real Chromium for pages that people read: axe, sideways scroll, pictures. Needs chromium, or its path in CHROMIUM;
 * fetches puppeteer-core and axe-core. Pictures go to the folder that is the program's first argument.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The part of puppeteer's page that is used here. */
export interface Page {
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

export interface Opened {
  readonly page: Page;
  /** Lines on the console, errors and dialogs. */
  readonly said: readonly string[];
  readonly requests: readonly string[];
}

export const PICTURES = process.argv[2] === undefined ? null : resolve(process.argv[2]);
const wrong: string[] = [];
let axe = '';

export function check(what: string, isRight: boolean, seen: unknown = ''): void {
  process.stdout.write(`${isRight ? 'ok   ' : 'WRONG'} ${what}${seen === '' ? '' : `: ${String(seen)}`}\n`);
  if (!isRight) wrong.push(what);
}

/** Says whether all is right, and sets the exit code. */
export function conclude(): void {
  process.stdout.write(wrong.length === 0 ? 'all as it should be\n' : `${wrong.length} wrong\n`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

export async function openBrowser(): Promise<{ open(url: string): Promise<Opened>; close(): Promise<void> }> {
  const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  if (!existsSync(program)) throw new Error(`There is no ${program}: install chromium, or name it in CHROMIUM.`);
  if (PICTURES !== null) mkdirSync(PICTURES, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'tidegate-browser-'));
  const load = createRequire(join(folder, 'package.json'));
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const packages = ['puppeteer-core', 'axe-core'];
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', ...packages], { cwd: folder });
  const puppeteer = load('puppeteer-core') as {
    launch(options: object): Promise<{ newPage(): Promise<Page>; close(): Promise<void> }>;
  };
  axe = readFileSync(load.resolve('axe-core/axe.min.js'), 'utf8');
  const browser = await puppeteer.launch({ executablePath: program, args: ['--no-sandbox'] });
  return {
    open: async (url) => {
      const page = await browser.newPage();
      const [said, requests]: [string[], string[]] = [[], []];
      page.on('console', (message) => void said.push(message.text?.() ?? ''));
      page.on('pageerror', (error) => void said.push(String(error)));
      page.on('dialog', () => void said.push('a dialog'));
      page.on('request', (request) => void requests.push(request.url?.() ?? ''));
      await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
      return { page, said, requests };
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES !== null) await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: false });
}

/** Light and dark, wide and 360 px: axe without a violation, no sideways scroll. */
export async function checkLooks(page: Page, name: string): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const width of [1280, 360]) {
      await page.setViewport({ width, height: 900 });
      // Colours that fade in are measured once they are there.
      await page.evaluate('new Promise((done) => setTimeout(done, 300))');
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
}
