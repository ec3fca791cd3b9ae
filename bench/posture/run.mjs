/**
 * Measures how well a tool notices that a change weakens a security setting. Needs Node 20 and git, nothing else.
 *
 *   node bench/posture/run.mjs [--only <control>] changes '<command>'
 *   node bench/posture/run.mjs [--only <control>] trees '<command>'
 *
 * changes: the command runs in a repository of two commits and prints a line for each finding of HEAD~1..HEAD.
 * trees: the command runs once in each folder, before and after; a line that only the second run prints is a finding.
 * Digits are ignored, since lines move.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CASES = join(import.meta.dirname, '../../test/cases');
const words = process.argv.slice(2);
const at = words.indexOf('--only');
const only = at === -1 ? null : words.splice(at, 2)[1];
const [mode, command] = words;
if (!['changes', 'trees'].includes(mode) || command === undefined) {
  console.error("Use: node bench/posture/run.mjs [--only <control>] changes|trees '<command>'");
  process.exit(2);
}

const lines = (cwd) => {
  const { stdout, stderr, status, error } = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error !== undefined) throw error;
  // A tool that cannot be run has not missed anything.
  if (status === 126 || status === 127) {
    console.error(`The command cannot be run: ${stderr.trim()}`);
    process.exit(2);
  }
  return stdout.split('\n').filter((line) => line.trim() !== '');
};

/** Folders of a pair, the second with the history of both. */
function pairOf(name, place) {
  const [before, after] = [join(place, 'before'), join(place, 'after')];
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org', ...args], { cwd: after });
  for (const [side, folder] of [['before', before], ['after', after]])
    if (existsSync(join(CASES, name, side))) cpSync(join(CASES, name, side), folder, { recursive: true });
  if (mode === 'trees') return { before, after };
  // The first commit holds the files as they were before.
  cpSync(after, `${after}.later`, { recursive: true });
  rmSync(after, { recursive: true });
  cpSync(before, after, { recursive: true });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'before', '--allow-empty');
  for (const file of readdirSync(after)) if (file !== '.git') rmSync(join(after, file), { recursive: true });
  cpSync(`${after}.later`, after, { recursive: true });
  git('add', '-A');
  git('commit', '-qm', 'after', '--allow-empty');
  return { before, after };
}

function isReported({ before, after }) {
  if (mode === 'changes') return lines(after).length > 0;
  const plain = (folder) => lines(folder).map((line) => line.replaceAll(folder, '').replace(/\d+/g, ''));
  const old = new Set(plain(before));
  return plain(after).some((line) => !old.has(line));
}

const byControl = new Map();
const counts = { found: 0, weaker: 0, alarms: 0, harmless: 0 };
for (const name of readdirSync(CASES).sort()) {
  const expected = readFileSync(join(CASES, name, 'expected.txt'), 'utf8').trim();
  const controls = [...new Set(expected.split('\n').map((line) => line.split(' ')[0]).filter(Boolean))];
  const both = ['before', 'after'].every((side) => existsSync(join(CASES, name, side)));
  if (!both || controls.includes('unparsable') || controls.includes('secret-source')) continue;
  if (only !== null && !controls.includes(only)) continue;
  const place = mkdtempSync(join(tmpdir(), 'posture-bench-'));
  const reported = isReported(pairOf(name, place));
  rmSync(place, { recursive: true, force: true });
  if (controls.length === 0) {
    counts.harmless++;
    if (reported) counts.alarms++;
    if (reported) console.error(`false alarm: ${name}`);
    continue;
  }
  counts.weaker++;
  if (reported) counts.found++;
  else console.error(`missed: ${name}`);
  for (const control of controls) {
    const row = byControl.get(control) ?? { found: 0, all: 0 };
    byControl.set(control, { found: row.found + Number(reported), all: row.all + 1 });
  }
}
if (only !== null && counts.weaker === 0) {
  console.error(`No pair is about the control "${only}".`);
  process.exit(2);
}
const share = (part, all) => (all === 0 ? '–' : `${Math.round((100 * part) / all)} %`);
console.log('| control | pairs | noticed |\n|---|---|---|');
for (const [control, { found, all }] of [...byControl].sort()) console.log(`| ${control} | ${all} | ${share(found, all)} |`);
console.log(`| **weaker, all** | ${counts.weaker} | ${share(counts.found, counts.weaker)} |`);
console.log(`| **harmless, false alarms** | ${counts.harmless} | ${share(counts.alarms, counts.harmless)} |`);
