/**
 * Ranges of real repositories:
 * `npx tsx test/e2e/ranges.ts [--count=5] [--most=1500] [--seed=1] <repository>…`. Has each range, read from packs, the
 * same report, byte for byte, as where git reads each object? Also prints what each costs.
 */

import { execFileSync } from 'node:child_process';
import { reportOfRange, someRange, type Range } from '../helpers/ranges.ts';
import { mulberry32 } from '../helpers/samples.ts';

const option = (name: string, otherwise: number): number =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const repositories = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const [count, random] = [option('count', 5), mulberry32(option('seed', 1))];
/** Commits of a range. */
const most = option('most', 1500);

async function timed(folder: string, range: Range, way: 'packs' | 'git'): Promise<readonly [string, number]> {
  const before = process.cpuUsage();
  const report = await reportOfRange(folder, range, way);
  const { user, system } = process.cpuUsage(before);
  return [report, (user + system) / 1e6];
}

let wrong = 0;
for (const folder of repositories) {
  const git = (...words: readonly string[]): string =>
    execFileSync('git', ['-C', folder, ...words], { encoding: 'utf8', maxBuffer: 1e9 }).trim();
  const commits = git('rev-list', '--all').split('\n');
  for (let tried = 0, done = 0; done < count && tried < 50 * count; tried++) {
    const range = someRange(commits, random);
    const size = Number(git('rev-list', '--count', `${range[0]}..${range[1]}`));
    if (size === 0 || size > most) continue;
    done++;
    const [packed, packedCost] = await timed(folder, range, 'packs');
    const [plain, plainCost] = await timed(folder, range, 'git');
    if (packed !== plain) wrong++;
    console.log(
      `${packed === plain ? 'ok   ' : 'WRONG'} ${folder} ${range.join('..')}, ${size} commits: ` +
        `${packedCost.toFixed(1)} CPU s of this process, ${plainCost.toFixed(1)} and git's`,
    );
  }
}
process.exitCode = wrong === 0 && repositories.length > 0 ? 0 : 1;
