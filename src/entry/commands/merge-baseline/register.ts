/** Registers `tidegate merge-baseline` with git: an attribute of the baseline, and a command in the clone. */

import { join } from 'node:path';
import { BASELINE_PATH } from '../../../policy/baseline.ts';
import { runGit } from '../../../repository/git/process.ts';
import { readTextIfThere } from '../../../repository/regular-file.ts';
import { readPolicyOf } from '../../own-policy.ts';
import { writeOutput } from '../../output-file.ts';
import { quote } from '../../install/hook-script.ts';
import { startedAs } from '../../install/request.ts';

export const ATTRIBUTES = '.gitattributes';

const DRIVER = 'tidegate-baseline';

/** Registers the driver; returns sentences that say what was done. Throws `UsageError` and `RepositoryError`. */
export async function registerMergeDriver(repo: string): Promise<readonly string[]> {
  const { folder, policy } = await readPolicyOf(repo);
  const baseline = policy.baselineFile ?? BASELINE_PATH;
  const command = [...startedAs().files.map(quote), 'merge-baseline', '%O', '%A', '%B'].join(' ');
  await runGit(folder, ['config', '--local', `merge.${DRIVER}.name`, 'union of the entries of two tidegate baselines']);
  await runGit(folder, ['config', '--local', `merge.${DRIVER}.driver`, command]);
  const done = `git merges ${baseline} with this program in this clone.`;
  if (hasMergeDriver(folder, baseline)) return [done];
  const file = join(folder, ATTRIBUTES);
  const text = readTextIfThere(file) ?? '';
  const start = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  writeOutput(file, `${start}${lineFor(baseline)}\n`, folder);
  return [done, `added a line to ${ATTRIBUTES}; commit it. In other clones: tidegate merge-baseline --register`];
}

/** Reports whether the attributes at the top of the working tree name the driver. */
export function hasMergeDriver(folder: string, baseline: string): boolean {
  return (readTextIfThere(join(folder, ATTRIBUTES)) ?? '').split(/\r?\n/).includes(lineFor(baseline));
}

/**
 * Returns the line of the attributes. Its pattern means this path alone: no wildcard, comment or exception, and no end
 * at a space. https://git-scm.com/docs/gitattributes
 */
function lineFor(baseline: string): string {
  const path = `${/^[#!]/.test(baseline) ? '/' : ''}${baseline.replace(/[\\*?[]/g, '\\$&')}`;
  return `${/[\s"\\]/.test(path) ? JSON.stringify(path) : path} merge=${DRIVER}`;
}
