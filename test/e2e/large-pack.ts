/**
 * A pack larger than memory offsets of 32 bits: `npx tsx test/e2e/large-pack.ts [GiB]`. Needs dist/, git, Linux, and so
 * much room in the temporary folder (5 GiB).
 *
 * Texts whose versions are changes to one another are at the pack's start, at its end, and right after each GiB
 * between, with a credential in each group; files that cannot be compressed fill what is between them. Scans it with
 * both back ends: is every credential found, at its line, with no gap, and does memory stay flat?
 */

import { spawnSync } from 'node:child_process';
import { createCipheriv } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FastImport } from '../../src/dev/fast-import.ts';
import { drawSample } from '../helpers/samples.ts';

const GIB = 1024 ** 3;
const size = Number(process.argv[2] ?? 5);
const CLI = join(import.meta.dirname, '../../dist/cli.js');
/** Megabytes of one process. The goal is the pack's size plus 300 MB; a few windows of it must be enough. */
const MOST_MEMORY = 500;

const work = mkdtempSync(join(tmpdir(), 'tidegate-large-'));
let wrong = 0;
function check(right: boolean, sentence: string): void {
  if (!right) wrong++;
  console.log(`${right ? 'ok   ' : 'WRONG'} ${sentence}`);
}

/** Bytes that cannot be compressed, the same in each run. */
function* noise(bytes: number): Generator<Buffer> {
  const cipher = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16));
  const zeros = Buffer.alloc(8 * 1024 * 1024);
  for (let left = bytes; left > 0; left -= zeros.length) yield cipher.update(zeros);
}

const VERSIONS = 12;
/** The version that brings the credential, and its line. */
const LEAK = 7;
const LINE = 40;

function textOf(group: number, version: number): Buffer {
  const lines = Array.from(
    { length: 80 },
    (_, i) => `const value${i} = compute(${group}, ${i}, 'line ${i} of no interest');`,
  );
  for (let edit = 0; edit <= version; edit++) lines[(edit * 7) % 80] = `// edited in version ${edit} of group ${group}`;
  if (version >= LEAK)
    lines[LINE - 1] = `const token = '${drawSample({ prefix: 'dop_v1_', alphabet: 'base16', chars: 64 }, group)}';`;
  return Buffer.from(`${lines.join('\n')}\n`);
}

try {
  const history = new FastImport(join(work, 'repository'), ['core.compression=0', 'pack.compression=0']);
  const groups = size + 1;
  for (let group = 0; group < groups; group++) {
    for (let version = 0; version < VERSIONS; version++) {
      await history.commit(`group ${group}, version ${version}`, [
        { path: `src/group${group}.js`, blob: await history.blob(textOf(group, version)) },
      ]);
    }
    if (group === groups - 1) break;
    let part = 0;
    for (const bytes of noise(GIB)) {
      bytes.writeUInt32BE(group, 0); // so that none is in the pack before
      await history.commit(`noise ${group}.${part}`, [
        { path: `media/${group}/${part++}.bin`, blob: await history.blob(bytes) },
      ]);
    }
  }
  const bytes = await history.finish();
  console.log(
    `a pack of ${(bytes / GIB).toFixed(2)} GiB, ` +
      `${readdirSync(join(work, 'repository/objects/pack')).filter((name) => name.endsWith('.pack')).length} ` +
      'file',
  );
  check(bytes > size * GIB, `the pack has over ${size} GiB`);

  const timed = existsSync('/usr/bin/time');
  for (const backend of ['git', 'isomorphic']) {
    const command = [
      'node',
      CLI,
      'history',
      '--all',
      '--repo',
      join(work, 'repository'),
      '--backend',
      backend,
      '--format',
      'json',
    ];
    const started = performance.now();
    const done = spawnSync(timed ? '/usr/bin/time' : 'env', [...(timed ? ['-f', 'peak %M'] : []), ...command], {
      encoding: 'utf8',
      maxBuffer: GIB / 4,
    });
    const seconds = (performance.now() - started) / 1000;
    const peak = Number(/peak (\d+)/.exec(done.stderr)?.[1] ?? 0) / 1024;
    console.log(`${backend}: ${seconds.toFixed(0)} s, peak ${peak.toFixed(0)} MB, exit ${done.status}`);
    interface Told {
      verdict: string;
      coverage: { gaps: unknown[]; packed: number; blobs: number };
      findings: { path: string; line: number; rule: string; reach: { live: { count: number } } }[];
    }
    const { verdict, coverage, findings } = JSON.parse(done.stdout) as Told;
    check(
      verdict === 'block' && coverage.gaps.length === 0,
      `${backend}: blocked, and nothing was left unread (${verdict}, ${coverage.gaps.length} gaps)`,
    );
    check(
      coverage.packed === coverage.blobs,
      `${backend}: all ${coverage.blobs} blobs came from the pack (${coverage.packed})`,
    );
    const places = findings.map(({ path, line, reach }) => `${path}:${line} ${reach.live.count}`).sort();
    check(
      places.join() ===
        Array.from({ length: groups }, (_, group) => `src/group${group}.js:${LINE} 1`)
          .sort()
          .join(),
      `${backend}: one leak in each of ${groups} groups (${places.join(', ')})`,
    );
    if (timed) check(peak < MOST_MEMORY, `${backend}: peak under ${MOST_MEMORY} MB`);
  }
} finally {
  rmSync(work, { recursive: true });
}
process.exitCode = wrong === 0 ? 0 : 1;
