/**
 * Every commit of a repository: compares the lines that tidegate calls added with git's. Prints figures; exits 1 on a
 * difference.
 */

import { openRepository } from '../../src/repository/open.ts';
import { compareWithGit } from './git-oracle.ts';

let wrong = 0;
for (const folder of process.argv.slice(2)) {
  const started = performance.now();
  const source = await openRepository(folder);
  const commits = await source.listCommits({ include: [], exclude: [], excludeAllRefs: false, includeAllRefs: true });
  const { wrong: problems, ...figures } = await compareWithGit(source, folder, commits);
  await source.close();
  console.log(folder);
  console.log(
    Object.entries({
      ...figures,
      wrong: problems.length,
      seconds: Math.round((performance.now() - started) / 1000),
      megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    })
      .map(([name, count]) => `  ${name.padEnd(12)} ${count}`)
      .join('\n'),
  );
  for (const problem of problems.slice(0, 20)) console.log(`  ! ${problem}`);
  wrong += problems.length;
}
process.exitCode = wrong === 0 ? 0 : 1;
