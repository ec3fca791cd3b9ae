/**
 * `npm run bench:scaling -- [--markdown] [<megabytes of the largest pack>]`: does a scan's cost grow with the pack, and
 * with nothing else? Makes histories from 1 MB on, each four times as large as the one before, scans each, and fits a
 * straight line. Each is deleted before the next is made.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST, run } from './measure.ts';
import { makeHistory } from './synthetic-history.ts';

const CLI = join(DIST, 'cli.js');

interface Measured {
  /** Megabytes. */
  readonly pack: number;
  /** Seconds. */
  readonly cpu: number;
}

/**
 * Fits a straight line with the least squares of relative deviations, so that small histories count as much as large
 * ones. `start`: seconds for an empty pack; `slope`: seconds for each MB.
 */
function fitLine(points: readonly Measured[]): { readonly start: number; readonly slope: number } {
  let [w, x, y, xx, xy] = [0, 0, 0, 0, 0];
  for (const { pack, cpu } of points) {
    const weight = 1 / (cpu * cpu);
    w += weight;
    x += weight * pack;
    y += weight * cpu;
    xx += weight * pack * pack;
    xy += weight * pack * cpu;
  }
  const slope = (w * xy - x * y) / (w * xx - x * x);
  return { start: (y - slope * x) / w, slope };
}

const words = process.argv.slice(2);
const largest = Number(words.find((word) => !word.startsWith('--')) ?? 256);
const row = words.includes('--markdown')
  ? (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  : (cells: readonly string[]): string => cells.map((cell) => cell.padStart(12)).join('');
const scratch = mkdtempSync(join(tmpdir(), 'tidegate-scaling-'));
const points: Measured[] = [];
try {
  console.log(row(['pack MB', 'blobs', 'blobs MB', 'CPU s', 'wall s', 'peak MB', 'CPU ms/MB']));
  if (words.includes('--markdown')) console.log('|---|---|---|---|---|---|---|');
  for (let size = 1; size <= largest; size = Math.min(size * 4, size < largest ? largest : Infinity)) {
    const repository = join(scratch, String(size));
    const { packed, blobs, expanded } = await makeHistory(repository, size * 1e6);
    const { cpu, wall, memory } = run({
      name: 'tidegate',
      command: ['node', CLI, 'history', '--all', '--repo', repository, '--format', 'json'],
      cwd: scratch,
    });
    const pack = packed / 1e6;
    points.push({ pack, cpu });
    console.log(
      row([
        pack.toFixed(1),
        String(blobs),
        (expanded / 1e6).toFixed(0),
        cpu.toFixed(2),
        wall.toFixed(2),
        memory?.toFixed(0) ?? '',
        ((cpu * 1000) / pack).toFixed(1),
      ]),
    );
    rmSync(repository, { recursive: true });
  }
} finally {
  rmSync(scratch, { recursive: true });
}
if (points.length > 1) {
  const { start, slope } = fitLine(points);
  const worst = points
    .map((point) => ({ ...point, off: point.cpu / (start + slope * point.pack) - 1 }))
    .sort((a, b) => Math.abs(b.off) - Math.abs(a.off))[0]!;
  console.log(
    `\n${start.toFixed(2)} s and ${(slope * 1000).toFixed(1)} ms for each MB of pack; farthest from ` +
      `that line is the pack of ${worst.pack.toFixed(1)} MB, by ${(worst.off * 100).toFixed(0)}%`,
  );
}
