/**
 * Measures the language server on files of 10,000 lines: milliseconds from a change to its diagnostics, and processor
 * time of the thread that answers. `npx tsx test/e2e/editor-speed.ts`
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { LanguageClient } from '../helpers/language-client.ts';

const LINES = 10_000;
const CHANGES = 100;
/** Milliseconds between two keys, and of a pause after ten. */
const [KEY, PAUSE] = [40, 900];

const TEXTS: Readonly<Record<string, (line: number) => string>> = {
  'src/app.ts': (line) => `  if (items[${line}] !== undefined) total += priceOf(items[${line}]!, 'shop-${line}');`,
  'shop/settings.py': (line) => (line === 40 ? 'SECURE_HSTS_SECONDS = 31536000' : `SETTING_${line} = ["a", ${line}]`),
};

function aRepositoryWith(files: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tidegate-editor-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
  git('init', '--quiet');
  for (const [path, text] of files) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git('add', '.');
  git('commit', '--quiet', '-m', 'files');
  return folder;
}

/** Milliseconds of processor time of the process's first thread; NaN where the system does not say. */
function processorTime(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/task/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return NaN;
  }
}

const files = new Map(
  Object.entries(TEXTS).map(([path, line]) => [
    path,
    Array.from({ length: LINES }, (_, index) => `${line(index)}\n`).join(''),
  ]),
);
const folder = aRepositoryWith(files);
const client = new LanguageClient(folder);
await client.start();
for (const [path, text] of files) {
  const opened = performance.now();
  await client.open(path, text);
  console.log(`${path}: opened in ${Math.round(performance.now() - opened)} ms`);
  const before = processorTime(client.process.pid!);
  const times: number[] = [];
  for (let change = 0; change < CHANGES; change++) {
    const at = { line: (change * 97) % LINES, character: 3 };
    const version = change + 2;
    const changed = performance.now();
    await client.change(path, version, [{ range: { start: at, end: at }, text: change % 5 === 0 ? '\n' : 'x' }]);
    await client.diagnostics(client.uriOf(path), (published) => published.version === version);
    times.push(performance.now() - changed);
    await setTimeout(change % 10 === 9 ? PAUSE : KEY);
  }
  const spent = (processorTime(client.process.pid!) - before) / CHANGES;
  times.sort((a, b) => a - b);
  const [median, late] = [0.5, 0.95].map((part) => times[Math.floor(times.length * part)]!.toFixed(0));
  console.log(`${path}: median ${median} ms, 95 % within ${late} ms, processor ${spent.toFixed(0)} ms a change`);
}
client.process.kill();
rmSync(folder, { recursive: true });
